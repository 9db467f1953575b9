import { type IntervalFacts, intervalDue } from '../interval.js';
import type { Point, Step } from '../steps.js';
import { came, latestOf, plus, point, windowNote } from './sums.js';

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
  const first =
    firstDays === undefined
      ? plus(firstAs, came(start, 'start'), months, 'months')
      : plus(firstAs, came(start, 'start'), firstDays, 'days');
  yield first;
  if (last !== undefined) {
    const next = plus('next-due', point('last-proof', last), months, 'months');
    yield next;
    yield latestOf('due', [came(first, 'first-due'), came(next, 'next-due')]);
  }
  yield windowNote(facts.window, givenFrom, due);
}
