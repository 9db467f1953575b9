import type { Day } from '../../calendar.js';
import type { IntervalFacts } from '../interval.js';
import type { Step } from '../steps.js';
import { intervalSteps } from './interval-steps.js';
import { record } from './records.js';
import { point } from './sums.js';

/** When the contact was published and looked at again; the later decides. */
export function* explainContactVerified(
  id: string,
  verified: Day | undefined,
  facts: IntervalFacts,
): Iterable<Step> {
  const days = [...(verified === undefined ? [] : [verified]), facts.start];
  for (const [index, day] of days.entries()) {
    const what = index === days.length - 1 ? 'published' : 'verified';
    const latest = day === facts.last;
    yield record({ kind: 'contact', id, day, counts: true }, 'contact-day', { what, latest });
  }
  yield* intervalSteps(facts, [point('published', facts.start)]);
}
