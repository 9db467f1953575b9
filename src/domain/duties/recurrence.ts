import { addDays, addMonths, type Day, endOfHalfYear, laterDay, type Moment } from '../calendar.js';
import type { Coded } from './codes.js';
import type { Judgement, Proof } from './result.js';
import { awaited, standing, windowDays } from './window.js';

export interface IntervalFacts {
  readonly months: number;
  /** Days in which the duty is due soon, before the quarter rule. */
  readonly window: number;
  /** From when the duty binds this subject. */
  readonly start: Day;
  /** The first due day, where it is not `start` + `months`. */
  readonly first?: Day;
  /** Day of the latest proof. */
  readonly last: Day | undefined;
  /** Ids of proofs announced but not finished. */
  readonly planned?: readonly string[];
  /** Once in each half of the calendar year, instead of within so many months of the last time. */
  readonly halfYears?: boolean;
}

/** When it is due: never before the first time, then counted from the last. */
export function intervalDue(facts: IntervalFacts) {
  const { months, start, last } = facts;
  const closing = facts.halfYears ? endOfHalfYear : (day: Day) => day;
  const first = facts.first ?? closing(addMonths(start, months));
  const renewed = last === undefined ? undefined : closing(addMonths(last, months));
  const due = laterDay(first, renewed);
  return { first, renewed, due, givenFrom: last !== undefined && renewed === due ? last : start };
}

type Rhythm = Pick<Judgement, 'state' | 'due'> & { readonly proof: readonly Proof[] } & Coded;

/**
 * An interval (`data/catalogue/words.md`): something done again and again, the months counted from the last time it was;
 * `proof` are the records of that time.
 */
export function judgeInterval(at: Moment, facts: IntervalFacts, proof: readonly Proof[]): Rhythm {
  const { months, start, last } = facts;
  const planned = facts.planned?.length ? { planned: facts.planned } : {};
  const { renewed, due, givenFrom } = intervalDue(facts);
  const stand = standing(at, due, windowDays(facts.window, givenFrom, due));
  if (last !== undefined && renewed !== undefined) {
    const args = { months, last, ...planned };
    if (at.day <= renewed) {
      // A half-year is not kept by what was done in the one before.
      const kept = facts.halfYears && endOfHalfYear(last) < at.day ? 'pending' : 'met';
      return { state: stand === 'due-soon' ? 'due-soon' : kept, due, proof, code: 'interval-kept', args };
    }
    if (stand === 'past') return { state: 'overdue', due, proof, code: 'interval-exceeded', args };
  }
  const args = { months, since: start, ...planned };
  const code = stand === 'past' ? 'interval-never' : 'interval-not-yet';
  // What was done too long ago stands no more, though the first time is not due yet.
  return { state: awaited(stand, 'missing'), due, proof: [], code, args };
}

/** `within 12 months†`: the yearly rhythm of this project's own, first due `firstDays` after the start. */
export const judgeYearly = (
  at: Moment,
  start: Day,
  last: Day | undefined,
  options: { months: number; window: number; firstDays: number },
  proof: readonly Proof[],
) => judgeInterval(at, yearlyFacts(start, last, options), proof);
export const yearlyFacts = (
  start: Day,
  last: Day | undefined,
  options: { months: number; window: number; firstDays: number },
) => ({ ...options, start, first: addDays(start, options.firstDays), last });

/** The latest of some days. */
export function latest(days: Iterable<Day | undefined>): Day | undefined {
  let found: Day | undefined;
  for (const day of days) if (day !== undefined && (found === undefined || day > found)) found = day;
  return found;
}
export function earliest(days: Iterable<Day | undefined>): Day | undefined {
  let found: Day | undefined;
  for (const day of days) if (day !== undefined && (found === undefined || day < found)) found = day;
  return found;
}
