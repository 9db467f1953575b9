import type { DutyHead } from '../check.js';
import type { Item } from '../items.js';
import type { yearlyFacts } from '../recurrence.js';
import type { Step, Term } from '../steps.js';
import type { World } from '../world.js';
import { byDay, record, weighLatest, withoutDay } from './records.js';
import { intervalSteps } from './recurrence-steps.js';
import { points } from './sums.js';

/** Every record of a rhythm within so many months, then the arithmetic; `bound` since when the subject is there. */
export function* explainYearly(
  items: readonly Item[],
  facts: ReturnType<typeof yearlyFacts>,
  duty: DutyHead,
  bound: readonly [what: Term, day: string | undefined],
): Iterable<Step> {
  yield* weighLatest(items, facts.last);
  yield* intervalSteps(facts, [...points('duty-from', duty.inForce.from), ...points(...bound)]);
}

/** Records that count only while they are younger than so many months. */
export function* weighRecent(
  world: World,
  items: readonly Item[],
  months: number,
  until: (day: string) => string,
): Iterable<Step> {
  for (const item of byDay(items)) {
    const { kind, id, day, via } = item;
    if (day === undefined) yield withoutDay(item);
    else if (until(day) <= world.at.day)
      yield record({ kind, id, day, counts: false, via }, 'too-old', { months });
    else {
      const last = items.every((other) => (other.day ?? '') <= day);
      yield record({ kind, id, day, counts: true, via }, last ? 'latest' : 'earlier', {});
    }
  }
}
