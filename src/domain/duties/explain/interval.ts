import { factsOf, type interval } from '../checks/interval.js';
import { itemOf, viaSystem } from '../items.js';
import type { Explainer } from './explainer.js';
import { subjectOf, weighLatest } from './records.js';
import { intervalSteps } from './recurrence-steps.js';
import { boundPoints } from './scope.js';

/** Every scan or hunt that names the system or a predecessor, then the interval. */
export const explainInterval: Explainer<typeof interval> = function* (world, options, duty, { subject }) {
  const system = subjectOf(world, 'system', subject);
  if (!system) return;
  const facts = factsOf(world, options, duty, system);
  const items = facts.covering.map((one) =>
    itemOf(world, options.proof, one, 'finished', viaSystem(world, system.id, one.systems)),
  );
  yield* weighLatest(items, facts.last);
  yield* intervalSteps(facts, boundPoints(duty, system, options));
};
