import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit, Failure } from '../../cli/failure.js';
import { shapeAt } from '../../cli/fields.js';
import { tellOddities } from '../../cli/oddities.js';
import { isForPrograms, writeOutput, writeValue } from '../../cli/output.js';
import type { AnyRecord, KindName } from '../../domain/kinds/index.js';
import { kinds } from '../../domain/kinds/index.js';
import type { Edit } from '../../store/port.js';
import { meaningsOf } from '../named.js';
import { review } from '../review.js';
import { askChanges } from './changes.js';
import { readEdits } from './edits.js';
import { fieldNamed } from './field-named.js';
import { readFromFile } from './from-file.js';
import { fieldLabel, flagsGiven } from './input.js';
import { idOf } from './records.js';
import { edited, refuseDangling, requireRecord, sayCleaned, showDiff, validateEdit } from './shared.js';

export interface EditOptions {
  fromFile?: string;
  unset?: readonly string[];
}

/**
 * Changes fields of a record, only the lines it must. Lists of parts (reports, changes, qualifications …) are a
 * history: a flag puts an item at their end; `--unset` first empties them.
 */
export async function edit(
  ctx: Ctx,
  kind: KindName,
  named: string | undefined,
  options: EditOptions,
  flags: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  const { store } = await ctx.openStore();
  const snapshot = await store.snapshot([]);
  const id = await idOf(ctx, snapshot, kind, named);
  const before = requireRecord(snapshot, kind, id);
  const meanings = meaningsOf(snapshot, kind);
  const given =
    options.fromFile === undefined ? {} : await readFromFile(ctx, kind, options.fromFile, meanings);
  const { id: _same, ...fromFile } = given;
  const typedFields = await readEdits(ctx, before, flagsGiven(kind, flags), meanings);
  const said: Record<string, unknown> = { ...fromFile, ...typedFields };
  const unset = (options.unset ?? []).map((name) => fieldNamed(kind, name).path);
  const isSaid = Object.keys(said).length > 0 || unset.length > 0;
  const asked = isSaid ? undefined : await askChanges({ ctx, snapshot, kind, meanings }, before);
  const set = asked ?? said;
  if (!isSaid && Object.keys(set).length === 0) throw new Failure('nothing-to-change', { kind, id });
  sayCleaned(ctx, meanings);
  const what = asked ? { set } : split(kind, before, set, unset);
  const change: Edit = { op: 'edit', kind, id, ...what, seen: snapshot.text(kind, id) };
  const after = edited(before, change);
  validateEdit(kind, before, after);
  refuseDangling(snapshot, kind, set);
  const odd = await review(ctx, snapshot, [[kind, after]]);
  if (ctx.globals.dryRun) {
    const would = await store.preview([change]);
    if (would.length === 0 && !isForPrograms(ctx)) ctx.io.err(`${ctx.t.say.editedNothing(kind, id)}\n`);
    else await showDiff(ctx, would);
    sayRewritesPast(ctx, kind, before, set);
    tellOddities(ctx, odd);
    return exit.done;
  }
  const written = await store.commit([change]);
  if (isForPrograms(ctx)) {
    writeValue(ctx, requireRecord(await store.snapshot([]), kind, id));
  } else if (ctx.globals.output !== undefined) writeOutput(ctx, `${id}\n`);
  if (!ctx.globals.quiet) {
    const { say } = ctx.t;
    // Where nothing was written, the last command to take back is another one.
    const done = written.length > 0 ? `${say.edited(kind, id)} ${say.undoHow}.` : say.editedNothing(kind, id);
    ctx.io.err(`${done} ${say.next(ctx.t.irt`check`)}\n`);
  }
  sayRewritesPast(ctx, kind, before, set);
  tellOddities(ctx, odd);
  return exit.done;
}

/** That a field speaks of the past too, where a verb of its own changes it from a day on. */
function sayRewritesPast(
  { t, io, globals }: Ctx,
  kind: KindName,
  before: AnyRecord,
  set: Readonly<Record<string, unknown>>,
): void {
  const { handover } = kinds[kind];
  const value = handover && set[handover.field];
  if (!handover || globals.quiet || typeof value !== 'string' || value === before[handover.field]) return;
  const command = t.irt.line([kind, handover.verb, before.id, '--to', value, '--on', t.blank.date]);
  const label = fieldLabel(kind, handover.field, t);
  io.err(`${t.say.notice}: ${t.say.rewritesPast(label, value, command, globals.dryRun !== true)}\n`);
}

/** What replaces a value, and what is put at the end of a list of parts. */
function split(
  kind: KindName,
  before: AnyRecord,
  given: Readonly<Record<string, unknown>>,
  unset: readonly string[],
) {
  const set: Record<string, unknown> = Object.fromEntries(unset.map((path) => [path, undefined]));
  const append: Record<string, readonly unknown[]> = {};
  for (const [path, value] of Object.entries(given)) {
    const shape = shapeAt(kinds[kind], path);
    const isHistory = shape?.type === 'list' && shape.of.type === 'object';
    if (isHistory && Array.isArray(value) && before[path] !== undefined && !unset.includes(path)) {
      append[path] = value;
    } else {
      set[path] = value;
    }
  }
  return { set, append };
}
