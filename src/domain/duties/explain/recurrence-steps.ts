import { endOfHalfYear } from '../../calendar.js';
import { type IntervalFacts, intervalDue } from '../recurrence.js';
import type { Point, Step, SumStep, Term } from '../steps.js';
import { came, latestOf, plus, point, sum, windowNote } from './sums.js';

/** The arithmetic of an interval: from when it binds, first due, due again after the last time. */
export function* intervalSteps(
  facts: IntervalFacts & { readonly firstDays?: number },
  starts: readonly Point[],
): Iterable<Step> {
  const { months, last, firstDays } = facts;
  const { due, givenFrom } = intervalDue(facts);
  const start = latestOf('start', starts);
  yield start;
  const firstAs = last === undefined ? 'due' : 'first-due';
  const first = yield* closed(facts, firstAs, (as) =>
    firstDays === undefined
      ? plus(as, came(start, 'start'), months, 'months')
      : plus(as, came(start, 'start'), firstDays, 'days'),
  );
  if (last !== undefined) {
    const next = yield* closed(facts, 'next-due', (as) =>
      plus(as, point('last-proof', last), months, 'months'),
    );
    yield latestOf('due', [came(first, 'first-due'), came(next, 'next-due')]);
  }
  yield windowNote(facts.window, givenFrom, due);
}

/** A sum of months, then to the end of its half-year where that is the rhythm. */
function* closed(
  { halfYears }: IntervalFacts,
  as: Term,
  reckon: (as: Term) => SumStep,
): Generator<SumStep, SumStep> {
  const months = reckon(as);
  yield months;
  if (!halfYears) return months;
  const end = sum(endOfHalfYear(months.result), 'half-year-end', { as, from: came(months, as) });
  yield end;
  return end;
}
