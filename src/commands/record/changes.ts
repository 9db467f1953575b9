import { among } from '../../cli/choices.js';
import type { Ctx } from '../../cli/context.js';
import { Failure } from '../../cli/failure.js';
import { BACK } from '../../cli/prompter.js';
import { type AnyRecord, type KindName, kinds } from '../../domain/kinds/index.js';
import type { Snapshot } from '../../store/port.js';
import { review } from '../review.js';
import type { Asking } from './ask-leaf.js';
import { fieldLabel } from './input.js';
import { cleaned, type Draft, fill, settled } from './questions.js';
import { nameOf } from './records.js';
import { validateEdit } from './shared.js';
import { inWords } from './show.js';

/**
 * What a person changes of a record that is shown field by field: values by dotted path, undefined where one is taken
 * away. Undefined where nobody can be asked.
 */
export async function askChanges(
  about: Omit<Asking, 'prompter'>,
  before: AnyRecord,
): Promise<Record<string, unknown> | undefined> {
  const { ctx, snapshot, kind } = about;
  const prompter = await ctx.prompter();
  if (!prompter) return undefined;
  const asking = { ...about, prompter };
  const draft: Draft = structuredClone(before) as Draft;
  ctx.io.err(`${ctx.t.ask.how}\n`);
  for (;;) {
    const field = await askWhich(asking, before, draft);
    if (field === undefined) break;
    await fill(asking, draft, [field]);
  }
  await settled(asking, draft, () => refuseWrong(ctx, snapshot, kind, before, cleaned(draft) as AnyRecord));
  return differences(before, cleaned(draft));
}

/** Refuses what a record may not become. */
export async function refuseWrong(
  ctx: Ctx,
  snapshot: Snapshot,
  kind: KindName,
  before: AnyRecord,
  after: AnyRecord,
): Promise<void> {
  validateEdit(kind, before, after);
  await review(ctx, snapshot, [[kind, after]]);
}

/** The next field to change; undefined when all is changed that was to be. */
async function askWhich(asking: Asking, before: AnyRecord, draft: Draft): Promise<string | undefined> {
  const { ctx, prompter, kind, snapshot } = asking;
  const { ask } = ctx.t;
  const isChanged = Object.keys(differences(before, cleaned(draft))).length > 0;
  const fields = Object.entries(kinds[kind].shape.fields).flatMap(([name, shape]) => {
    if (name === 'id') return [];
    const value = draft[name];
    const said = value === undefined ? ask.unset : inWords(ctx, snapshot.dataset, kind, name, shape, value);
    return [{ value: name, name: `${fieldLabel(kind, name, ctx.t)}: ${said}` }];
  });
  const finish = { value: FINISH, name: ask.finish };
  const cancel = { value: CANCEL, name: ask.cancel };
  const find = among(isChanged ? [finish, ...fields, cancel] : [...fields, cancel]);
  const chosen = await prompter.choose(ask.field(kind, nameOf(snapshot.dataset, kind, before)), find);
  if (chosen === CANCEL || (chosen === BACK && !isChanged)) throw new Failure('cancelled', {}, 'cancelled');
  return chosen === BACK || chosen === FINISH ? undefined : chosen;
}

/** No field is called so. */
const FINISH = '.finish';
const CANCEL = '.cancel';

/** What differs between two records, by dotted path; a list differs as a whole. */
export function differences(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  base = '',
): Record<string, unknown> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const found: Record<string, unknown> = {};
  for (const name of names) {
    const [was, is] = [before[name], after[name]];
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    const path = base + name;
    if (isGroup(was) && isGroup(is)) Object.assign(found, differences(was, is, `${path}.`));
    else found[path] = is;
  }
  return found;
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
