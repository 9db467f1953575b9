import { type contactReplaced, factsOf, type ReplacedFacts } from '../checks/contact-replaced.js';
import type { Step } from '../steps.js';
import type { Explainer } from './explainer.js';
import { record } from './records.js';
import { plus, point, windowNote } from './sums.js';

/** When the contact was withdrawn, and every other one of the agency that stood in its place. */
export const explainReplaced: Explainer<typeof contactReplaced> = function* (
  world,
  { days, window },
  duty,
  { subject },
) {
  for (const facts of factsOf(world, days, duty)) {
    if (facts.id === subject.id) yield* ofContact(facts, days, window);
  }
};

function* ofContact(
  { id, withdrawn, due, others }: ReplacedFacts,
  days: number,
  window: number,
): Iterable<Step> {
  yield record({ kind: 'contact', id, day: withdrawn, counts: false }, 'contact-miss', { why: 'withdrawn' });
  for (const [index, other] of others.entries()) {
    const head = { kind: 'contact', id: other.id, day: other.published, counts: true } as const;
    yield record(head, index === 0 ? 'first' : 'after-first', {});
  }
  yield plus('due', point('withdrawn', withdrawn), days, 'days');
  if (others.length === 0) yield windowNote(window, withdrawn, due);
}
