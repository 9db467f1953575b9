import type { RecordOf } from '../../kinds/index.js';
import type { DutyHead } from '../check.js';
import type { IntervalCheckFacts } from '../checks/interval.js';
import type { Step } from '../steps.js';
import type { World } from '../world.js';
import { intervalSteps } from './interval-steps.js';
import { itemOf, viaSystem, weighLatest } from './records.js';
import { points } from './sums.js';

/** Every scan or hunt that names the system or a predecessor, then the interval. */
export function* explainInterval(
  world: World,
  proof: 'scan' | 'hunt',
  duty: DutyHead,
  system: RecordOf<'system'>,
  facts: IntervalCheckFacts,
): Iterable<Step> {
  const items = facts.covering.map((one) =>
    itemOf(world, proof, one, 'finished', viaSystem(world, system.id, one.systems)),
  );
  yield* weighLatest(items, facts.last);
  yield* intervalSteps(facts, [
    ...points('duty-from', duty.inForce.from),
    ...points('in-service', system.inService),
  ]);
}
