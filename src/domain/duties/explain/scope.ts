import type { RecordOf } from '../../kinds/index.js';
import type { Binds, DutyHead } from '../check.js';
import type { Subject } from '../result.js';
import { levelVerdict, type SystemScope, thereSince } from '../scope.js';
import type { Point, Step } from '../steps.js';
import type { World } from '../world.js';
import { levelStep } from './facts.js';
import { subjectOf } from './records.js';
import { point, points } from './sums.js';

/** The level of a system, where a duty binds from one on. */
export function* explainScope(world: World, subject: Subject, { fromLevel }: SystemScope): Iterable<Step> {
  const system = subjectOf(world, 'system', subject);
  if (system && fromLevel !== undefined) yield levelStep(world, system.id);
}

/** Whether a system does not have the level a check asks, so that nothing more was weighed. */
export function isOutside(
  world: World,
  binds: Binds | undefined,
  subject: Subject,
  scope: SystemScope,
): boolean {
  if (binds?.each !== 'system') return false;
  const system = subjectOf(world, 'system', subject);
  return system !== undefined && levelVerdict(system, scope) !== undefined;
}

/** The day from which a system is one that is bound. */
export const therePoint = (system: RecordOf<'system'>, scope: SystemScope): Point => {
  const since = thereSince(system, scope);
  return point(since === system.inService ? 'in-service' : 'level-since', since);
};

/** The days of which the latest is the one from which a duty binds a system. */
export const boundPoints = (
  duty: DutyHead,
  { inService, levelSince }: RecordOf<'system'>,
  { fromLevel }: SystemScope,
): readonly Point[] => [
  ...points('duty-from', duty.inForce.from),
  ...points('in-service', inService),
  ...(fromLevel === undefined ? [] : points('level-since', levelSince)),
];
