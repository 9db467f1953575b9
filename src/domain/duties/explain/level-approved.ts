import { laterDay } from '../../calendar.js';
import { factsOf, type levelApproved } from '../checks/level-approved.js';
import type { Explainer } from './explainer.js';
import { factStep, levelStep } from './facts.js';
import { subjectOf } from './records.js';
import { given, latestOf, point, windowNote } from './sums.js';

/** What the record says of level and decision, and by when the decision had to be taken. */
export const explainLevelApproved: Explainer<typeof levelApproved> = function* (
  world,
  options,
  duty,
  { subject },
) {
  const system = subjectOf(world, 'system', subject);
  if (!system) return;
  const { by, building, window } = options;
  const { built, due, decision } = factsOf(options, system);
  const { id, inService, levelDecision } = system;
  yield levelStep(world, id);
  yield factStep(
    world,
    { kind: 'system', id, day: levelDecision?.date ?? null },
    'level-decision',
    decision?.number,
  );
  if (built && building) yield given('due', point('set-by-duty', building.by));
  else yield latestOf('due', [point('set-by-duty', by), point('in-service', inService)]);
  if (!decision) yield windowNote(window, laterDay(duty.inForce.from, inService), due);
};
