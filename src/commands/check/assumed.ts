import type { Ctx } from '../../cli/context.js';
import { renderTexts } from '../../cli/render-context.js';
import type { Dataset } from '../../domain/dataset.js';
import type { Words } from '../../domain/doc.js';
import { type Command, isBlank, type Result, subjectText, type Token } from '../../domain/duties/result.js';
import { type AnyRecord, type KindName, kinds } from '../../domain/kinds/index.js';
import type { Messages } from '../../messages/messages.js';
import { cellText } from '../../render/cell.js';
import { fieldLabel } from '../record/input.js';
import { cellOf, refText } from '../record/show.js';
import type { Assumed } from './assume.js';

/** Ids of assumed records that are in no file: no command can name them. */
export const unrecordedIds = (assumed: readonly Assumed[], real: Dataset): ReadonlySet<string> =>
  new Set(assumed.filter(([kind, { id }]) => !real.get(kind, id)).map(([, { id }]) => id));

/**
 * Results whose commands can be typed: one that names a record only assumed gives way to the one that was to be typed
 * `without` the assumption, or to none.
 */
export function typeable(
  results: readonly Result[],
  without: () => readonly Result[],
  unrecorded: ReadonlySet<string>,
): readonly Result[] {
  const isTypeable = ({ next }: Result) => next === null || !names(next, unrecorded);
  if (results.every(isTypeable)) return results;
  const commands = new Map(without().map((result) => [keyOf(result), result.next]));
  return results.map((result) =>
    isTypeable(result) ? result : { ...result, next: commands.get(keyOf(result)) ?? null },
  );
}

function keyOf({ duty, subject, agency, args }: Result): string {
  const { report, to } = args as { report?: string; to?: string };
  return JSON.stringify([duty, subjectText(subject), agency, report, to]);
}

const names = (command: Command, ids: ReadonlySet<string>): boolean =>
  command.some((token) => isNaming(token, ids));

function isNaming(token: Token, ids: ReadonlySet<string>): boolean {
  if (typeof token === 'string') return token.split(/[^a-z0-9-]+/u).some((word) => ids.has(word));
  return !isBlank(token) && Object.values(token).some((part) => isNaming(part, ids));
}

/** Keys under which the arguments of a reason name records; words of other keys are looked up, not shown. */
const NAMING: ReadonlySet<string> = new Set([
  ...['id', 'ids', 'planned', 'plans', 'teams', 'contacts', 'by', 'systems', 'besides'],
]);

/** Texts in which a reason that names a record only assumed calls it so. */
export function textsCalling(t: Messages, unrecorded: ReadonlySet<string>): Messages {
  const called = (value: unknown, key: string): unknown => {
    if (typeof value === 'string')
      return NAMING.has(key) && unrecorded.has(value) ? t.whole.assumedId(value) : value;
    if (Array.isArray(value)) return value.map((item) => called(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([inner, part]) => [inner, called(part, inner)]));
  };
  const texts = Object.entries(t.result) as [string, (args: unknown, due: string | null) => string][];
  const result = texts.map(([code, text]) => [
    code,
    (args: unknown, due: string | null) => text(called(args, ''), due),
  ]);
  return { ...t, result: Object.fromEntries(result) as Messages['result'] };
}

/** What a document of an assumption begins with: each record that is assumed, in words. */
export function assumedNote(ctx: Ctx, assumed: readonly Assumed[], real: Dataset): Words {
  const items = assumed.map(([kind, record]) => {
    const before = real.get(kind, record.id);
    const said = fieldsSaid(ctx, real, kind, record, before);
    return ctx.t.whole.assumedRecord(kind, record.id, before !== undefined, said);
  });
  return { text: ctx.t.whole.assumed(items) };
}

/** The fields a new record has, and those that one in a file would have otherwise. */
function fieldsSaid(
  ctx: Ctx,
  dataset: Dataset,
  kind: KindName,
  record: AnyRecord,
  before: AnyRecord | undefined,
): readonly string[] {
  const { fields } = kinds[kind].shape;
  const texts = renderTexts(ctx.t);
  return Object.entries(record).flatMap(([name, value]) => {
    if (name === 'id' || JSON.stringify(value) === JSON.stringify(before?.[name])) return [];
    const cell = cellOf(ctx, kind, name, fields[name], value, refText(ctx, dataset));
    return [`${fieldLabel(kind, name, ctx.t)}: ${cellText(cell, texts)}`];
  });
}
