import { type contactVerified, factsOf } from '../checks/contact-verified.js';
import type { Explainer } from './explainer.js';
import { record, subjectOf } from './records.js';
import { intervalSteps } from './recurrence-steps.js';
import { point } from './sums.js';

/** When the contact was published and looked at again; the later decides. */
export const explainContactVerified: Explainer<typeof contactVerified> = function* (
  world,
  options,
  _duty,
  { subject },
) {
  const contact = subjectOf(world, 'contact', subject);
  if (contact?.published === undefined) return;
  const { id, verified } = contact;
  const facts = factsOf(contact, options);
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
};
