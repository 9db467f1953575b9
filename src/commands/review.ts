import type { Ctx } from '../cli/context.js';
import { Failure } from '../cli/failure.js';
import { flagOf } from '../cli/plain-flags.js';
import { withRecords } from '../domain/dataset.js';
import { type KnownDuties, waiverProblems } from '../domain/duties/waiver-problems.js';
import type { AnyRecord, KindName } from '../domain/kinds/index.js';
import { oddSince } from '../domain/oddities/index.js';
import { near } from '../domain/oddities/near.js';
import type { Oddity } from '../domain/oddities/oddity.js';
import type { Described } from '../domain/problem.js';
import type { Snapshot } from '../store/port.js';

type Changed = readonly (readonly [kind: KindName, record: AnyRecord])[];

/**
 * What records as they are about to be written bring: what only the duties know to be wrong is refused before
 * anything is written, what is very likely a slip comes back to be told.
 */
export async function review(ctx: Ctx, snapshot: Snapshot, changed: Changed): Promise<readonly Oddity[]> {
  const at = ctx.globals.asOf ?? ctx.now();
  // Catalogues, and all there is to judge, are read only for what names a duty.
  const duties = changed.some(([kind]) => kind === 'waiver') ? await ctx.openDuties() : null;
  const dataset = duties ? snapshot.dataset : near(snapshot, changed);
  const after = withRecords(dataset, changed);
  if (duties) refuseUnjudged(dataset, after, changed, duties);
  const written = new Set(changed.map(([kind, { id }]) => `${kind}/${id}`));
  const wrote = (kind: KindName, id: string) => written.has(`${kind}/${id}`);
  return oddSince({ dataset, at, duties }, { dataset: after, at, duties }, wrote);
}

/** What was wrong before stays as it was, so that another field of it can be corrected. */
function refuseUnjudged(
  before: Snapshot['dataset'],
  after: Snapshot['dataset'],
  changed: Changed,
  duties: KnownDuties,
): void {
  const ids = new Set(changed.map(([kind, { id }]) => `${kind}/${id}`));
  const of = (dataset: typeof before) =>
    waiverProblems(dataset, duties).filter(({ kind, id }) => ids.has(`${kind}/${id}`));
  const had = new Set(of(before).map(({ args }) => JSON.stringify(args)));
  const issues = of(after)
    .filter(({ args }) => !had.has(JSON.stringify(args)))
    .map(({ path, code, args }) => ({ flag: flagOf(path), problem: { code, args } as Described }));
  if (issues.length > 0) throw new Failure('flags-wrong', { issues });
}
