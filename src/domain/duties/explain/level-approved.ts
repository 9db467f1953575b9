import { laterDay } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import type { DutyHead } from '../check.js';
import type { LevelFacts, LevelOptions } from '../checks/level-approved.js';
import type { Step } from '../steps.js';
import type { World } from '../world.js';
import { factStep, levelStep } from './facts.js';
import { given, latestOf, point, windowNote } from './sums.js';

/** What the record says of level and decision, and by when the decision had to be taken. */
export function* explainLevelApproved(
  world: World,
  { by, building, window }: LevelOptions,
  duty: DutyHead,
  system: RecordOf<'system'>,
  { built, due, decision }: LevelFacts,
): Iterable<Step> {
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
}
