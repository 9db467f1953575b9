import type { Ctx } from '../../cli/context.js';
import { Failure } from '../../cli/failure.js';
import type { Moment } from '../../domain/calendar.js';
import { withRecords } from '../../domain/dataset.js';
import { compareGaps, type GapChanges } from '../../domain/duties/compare.js';
import type { Result } from '../../domain/duties/result.js';
import { World } from '../../domain/duties/world.js';
import type { Judged } from '../judge.js';
import { type Assumed, momentOf, readAssumptions } from './assume.js';
import { typeable, unrecordedIds } from './assumed.js';

export interface CompareOptions {
  /** Things taken as done. */
  assume?: readonly string[];
  /** A moment to compare the gaps with. */
  since?: Moment;
  /** Each gap of advice, not only those of what is required. */
  readonly advice: boolean;
}

/** Gaps against another judgement: without what is assumed, at an earlier moment. */
export interface Comparison {
  readonly assumption?: Assumption;
  readonly earlier?: { readonly at: Moment; readonly until: Moment; readonly changes: GapChanges };
}
export interface Assumption {
  readonly assumed: readonly Assumed[];
  /** Those of them that are in no file. */
  readonly unrecorded: ReadonlySet<string>;
  /** When all of it has come true: what it closes is judged then. */
  readonly at: Moment;
  readonly changes: GapChanges;
}

/** Whether there is a change to show though nothing is judged any more. */
export const hasChanges = ({ assumption, earlier }: Comparison): boolean =>
  [assumption, earlier].some(
    (one) =>
      one && [one.changes.opened, one.changes.closed, one.changes.still].some((list) => list.length > 0),
  );

/** The judgement asked for, and what it is held against. */
export function compare(
  { globals }: Ctx,
  real: Judged,
  isAsked: (result: Result) => boolean,
  { assume, since, advice }: CompareOptions,
): { judged: Judged; comparison: Comparison } {
  if (!(assume || since)) return { judged: real, comparison: {} };
  const assumed = assume ? readAssumptions(assume, real.snapshot, real.known) : [];
  const then = assume ? withRecords(real.snapshot.dataset, assumed) : real.snapshot.dataset;
  const when = momentOf(assumed, real.at);
  const unrecorded = unrecordedIds(assumed, real.snapshot.dataset);
  const judgedAt = (moment: Moment) =>
    typeable(real.again(moment, then), () => real.again(moment), unrecorded);
  if (since && since.day > when.day) throw new Failure('since-after', { since: since.day, at: when.day });
  const later = assume ? judgedAt(when) : real.results;
  const world = new World(then, when);
  const heirOf = (agency: string) => {
    const heir = world.living(agency);
    return 'id' in heir ? heir.id : agency;
  };
  const against = (before: readonly Result[]) =>
    compareGaps(before, later, { heirOf, isAsked, withAdvice: advice });
  // A day given stays the day judged; else an assumption is judged when it has come true.
  const at = globals.asOf ?? when;
  const results = at === when ? later : judgedAt(at);
  return {
    judged: assume ? { ...real, snapshot: { ...real.snapshot, dataset: then }, at, results } : real,
    comparison: {
      ...(assume
        ? { assumption: { assumed, unrecorded, at: when, changes: against(real.again(when)) } }
        : {}),
      ...(since ? { earlier: { at: since, until: when, changes: against(real.again(since)) } } : {}),
    },
  };
}
