import type { Day } from '../../calendar.js';
import type { IntervalFacts } from '../interval.js';
import type { Step } from '../steps.js';
import type { World } from '../world.js';
import { intervalSteps } from './interval-steps.js';
import { record } from './records.js';
import { point } from './sums.js';

/** When the contact was published and looked at again; the later decides. */
export function* explainContactVerified(
  world: World,
  id: string,
  verified: Day | undefined,
  facts: IntervalFacts,
): Iterable<Step> {
  const later = world.written.get('contact', id)?.verified;
  if (verified === undefined && later !== undefined) {
    yield record({ kind: 'contact', id, day: later, counts: false }, 'after-moment', {});
  }
  const days = [...(verified === undefined ? [] : [verified]), facts.start];
  for (const [index, day] of days.entries()) {
    const what = index === days.length - 1 ? 'published' : 'verified';
    const latest = day === facts.last;
    yield record({ kind: 'contact', id, day, counts: true }, 'contact-day', { what, latest });
  }
  yield* intervalSteps(facts, [point('published', facts.start)]);
}
