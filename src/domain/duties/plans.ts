import type { RecordOf } from '../kinds/index.js';
import type { PlanMiss } from './codes.js';
import type { World } from './world.js';

type Plan = RecordOf<'plan'>;

/** A plan that was issued with scenarios, in force still or withdrawn since. */
export const everProved = (world: World, plan: Plan): boolean =>
  plan.status !== 'draft' &&
  plan.issued !== undefined &&
  !withdrawnUndated(world, plan) &&
  (plan.scenarios?.length ?? 0) > 0;

/** Why a plan that names the system does not prove the duty; undefined when it does. */
export function planMiss(world: World, plan: Plan): PlanMiss['why'] | undefined {
  if (plan.status === 'draft') return 'draft';
  if (world.over(plan.withdrawn) || withdrawnUndated(world, plan)) return 'withdrawn';
  if (plan.issued === undefined) return 'unissued';
  return (plan.scenarios?.length ?? 0) === 0 ? 'no-scenarios' : undefined;
}

/** Status withdrawn without a date is never in force: when it ended is not known. */
const withdrawnUndated = (world: World, plan: Plan): boolean =>
  plan.status === 'withdrawn' && world.written.get('plan', plan.id)?.withdrawn === undefined;

/** Plans in force with scenarios that name the system or a predecessor. */
export const coveringPlans = (world: World, systemId: string): readonly Plan[] =>
  world.covers('plan', systemId).filter((plan) => planMiss(world, plan) === undefined);
