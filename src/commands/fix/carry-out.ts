import { among } from '../../cli/choices.js';
import type { Ctx } from '../../cli/context.js';
import { setAt } from '../../cli/fields.js';
import { tellOddities } from '../../cli/oddities.js';
import { BACK, type Prompter } from '../../cli/prompter.js';
import { tell } from '../../cli/told.js';
import { withRecords } from '../../domain/dataset.js';
import { compareGaps, type GapChanges, gapKey } from '../../domain/duties/compare.js';
import { isGap, type Result } from '../../domain/duties/result.js';
import { type AnyRecord, kinds } from '../../domain/kinds/index.js';
import type { Oddity } from '../../domain/oddities/oddity.js';
import type { Reached } from '../../messages/fix.js';
import type { Edit } from '../../store/port.js';
import type { Judged } from '../judge.js';
import { meaningsOf } from '../named.js';
import type { Asking } from '../record/ask-leaf.js';
import { differences, refuseWrong } from '../record/changes.js';
import { fieldLabel } from '../record/input.js';
import { made } from '../record/made.js';
import { cleaned, type Draft, fill, openPathsOf, pathsToAsk, settled } from '../record/questions.js';
import { nameOf, recordsToChoose } from '../record/records.js';
import { sayCleaned, showDiff } from '../record/shared.js';
import { inWords } from '../record/show.js';
import { review } from '../review.js';
import { type Act, begin } from './act.js';

export interface Fixing {
  readonly ctx: Ctx;
  readonly prompter: Prompter;
  readonly judged: Judged;
}

/** A record as it would be written. */
interface Written {
  readonly change: readonly Edit[];
  readonly records: readonly AnyRecord[];
  readonly odd: readonly Oddity[];
}

/** Whether it still has to be done. */
export const isOpen = ({ state }: Result): boolean => isGap(state) || state === 'due-soon';

export const changesBetween = (before: readonly Result[], after: readonly Result[]): GapChanges =>
  compareGaps(before, after, { heirOf: (agency) => agency, isAsked: () => true, withAdvice: true });

/** Asks what an act leaves to the officer, shows what it comes to, and writes it; false where nothing was written. */
export async function carryOut(fixing: Fixing, act: Act, result: Result): Promise<boolean> {
  const { ctx, prompter, judged } = fixing;
  const { snapshot, opened } = judged;
  const { kind, verb } = act;
  const before = verb === 'edit' ? await recordOf(fixing, act) : undefined;
  if (before === BACK) return false;
  const draft: Draft = structuredClone(before ?? {}) as Draft;
  const meanings = meaningsOf(snapshot, kind);
  const asking: Asking = { ctx, prompter, snapshot, kind, meanings };
  const paths = pathsOf(act, draft);
  for (;;) {
    if ((await fill(asking, draft, paths)) === BACK) return false;
    const written = await settled(asking, draft, () => writtenOf(fixing, act, before, cleaned(draft)));
    const reached = preview(fixing, act, before, written, result);
    const sure = await askSure(fixing, reached, paths.length > 0);
    if (sure === 'drop') return false;
    if (sure === 'again') continue;
    sayCleaned(ctx, meanings);
    tellOddities(ctx, written.odd);
    if (ctx.globals.dryRun) {
      await showDiff(ctx, await opened.store.preview(written.change));
      return false;
    }
    await opened.store.commit(written.change);
    return true;
  }
}

async function recordOf({ ctx, prompter, judged }: Fixing, { kind, id }: Act) {
  const { dataset } = judged.snapshot;
  const chosen = id ?? (await prompter.choose(ctx.t.ask.record(kind), recordsToChoose(ctx, dataset, kind)));
  if (chosen === BACK) return BACK;
  const record: AnyRecord | undefined = dataset.get(kind, chosen);
  return record ?? BACK;
}

/** What is asked: what the act leaves open, and what its record needs to count. */
function pathsOf(act: Act, draft: Draft): readonly string[] {
  const asked = begin(draft, act);
  const known = { ...draft };
  for (const path of asked) if (!path.includes('.')) setAt(known, path, '');
  const more = act.verb === 'add' ? pathsToAsk(act.kind, known) : openPathsOf(act.kind, known);
  const isAsked = (path: string) => asked.some((one) => one === path || one.startsWith(`${path}.`));
  return [...asked, ...more.filter((path) => !isAsked(path))];
}

async function writtenOf(
  { ctx, judged: { snapshot } }: Fixing,
  { kind }: Act,
  before: AnyRecord | undefined,
  draft: Draft,
): Promise<Written> {
  if (!before) return made(ctx, snapshot, kind, draft, {});
  const after = draft as AnyRecord;
  await refuseWrong(ctx, snapshot, kind, before, after);
  const { id } = before;
  const change = {
    op: 'edit',
    kind,
    id,
    set: differences(before, after),
    seen: snapshot.text(kind, id),
  } as const;
  return { change: [change], records: [after], odd: await review(ctx, snapshot, [[kind, after]]) };
}

/** Says what would be written and what it closes; how far the gap at hand comes. */
function preview(
  { ctx, judged }: Fixing,
  { kind }: Act,
  before: AnyRecord | undefined,
  { records }: Written,
  result: Result,
): Reached {
  const { fix, ask } = ctx.t;
  const { dataset } = judged.snapshot;
  const said = (name: string, value: unknown) =>
    value === undefined
      ? ask.unset
      : inWords(ctx, dataset, kind, name, kinds[kind].shape.fields[name], value);
  tell(ctx, before ? fix.willEdit(kind, nameOf(dataset, kind, before)) : fix.willAdd(kind));
  for (const record of records) {
    for (const name of Object.keys(kinds[kind].shape.fields)) {
      const [was, is] = [before?.[name], record[name]];
      if (name === 'id' || JSON.stringify(was) === JSON.stringify(is)) continue;
      const from = was === undefined ? null : said(name, was);
      tell(ctx, fix.change(fieldLabel(kind, name, ctx.t), from, said(name, is)), '  ');
    }
  }
  const after = judged.again(
    judged.at,
    withRecords(
      dataset,
      records.map((record) => [kind, record] as const),
    ),
  );
  const now = after.find((one) => gapKey(one) === gapKey(result));
  const reached = !now || !isOpen(now) ? 'done' : isNearer(result, now) ? 'nearer' : 'not-done';
  const { closed } = changesBetween(judged.results, after);
  const done = closed.filter(({ state }) => state !== 'waived');
  tell(ctx, fix.wouldClose(done.length, reached));
  return reached;
}

/** Whether more is there of what is counted: the fifth expert closes what the first four came nearer to. */
const isNearer = (before: Result, { code, args }: Result): boolean =>
  code === before.code &&
  Object.entries(before.args).some(
    ([name, was]) => typeof was === 'number' && (args as Readonly<Record<string, unknown>>)[name] !== was,
  );

/** What comes nearer to closing the gap is written by Enter; what does not is not. */
async function askSure(
  { ctx, prompter }: Fixing,
  reached: Reached,
  wasAsked: boolean,
): Promise<'write' | 'again' | 'drop'> {
  const { fix } = ctx.t;
  const write = { value: 'write', name: fix.write };
  const again = wasAsked ? [{ value: 'again', name: fix.answerAgain }] : [];
  const drop = { value: 'drop', name: fix.drop };
  const answers = reached === 'not-done' ? [...again, drop, write] : [write, ...again, drop];
  const answer = await prompter.choose(fix.sure, among(answers));
  if (answer === BACK) return wasAsked ? 'again' : 'drop';
  return answer === 'write' || answer === 'again' ? answer : 'drop';
}
