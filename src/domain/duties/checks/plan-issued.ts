import { addDays, laterDay } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import type { PlanMiss } from '../codes.js';
import { checkEach } from '../each.js';
import { amount, type OptionsOf, type Zod } from '../options.js';
import { coveringPlans, everProved, planMiss } from '../plans.js';
import { earliest } from '../recurrence.js';
import { type Command, proofOf } from '../result.js';
import { boundSince, type SystemScope, thereSince } from '../scope.js';
import { awaited, lateBy, standing, windowDays } from '../window.js';
import type { World } from '../world.js';

const options = (z: Zod) =>
  z.strictObject({
    by: z.iso.date(),
    /** Days a system put into service later has. */
    days: amount(z),
    window: amount(z),
  });
type PlanIssuedOptions = OptionsOf<typeof options> & SystemScope;

/** Each live system is named by a plan in force that has at least one scenario. */
export const planIssued = checkEach({
  name: 'plan-issued',
  binds: { each: 'system' },
  options,
  judge(world, system, options, duty) {
    const { due, covering, plans, first } = factsOf(world, options, system);
    if (plans.length > 0) {
      const since = first ?? due;
      const ids = plans.map((plan) => plan.id);
      const args = { plans: ids, since };
      return {
        due,
        state: 'met',
        late: lateBy(due, since),
        proof: proofOf('plan', ids),
        code: 'plan-in-force',
        args,
      };
    }
    const near = covering.flatMap((plan) => {
      const why = planMiss(world, plan);
      return why ? [{ id: plan.id, why }] : [];
    });
    const start = boundSince(duty, system, options);
    const state = awaited(standing(world.at, due, windowDays(options.window, start, due)), 'missing');
    const code = state === 'missing' ? 'plan-missing' : 'plan-awaited';
    return { due, state, code, args: { near }, next: nextFor(system, world.ownerOfSystem(system.id), near) };
  },
});

export function factsOf(world: World, options: PlanIssuedOptions, system: RecordOf<'system'>) {
  const covering = world.covers('plan', system.id);
  return {
    due: laterDay(options.by, addDays(thereSince(system, options), options.days)),
    covering,
    plans: coveringPlans(world, system.id),
    /** When a plan that ever met this was first issued, in force since or not. */
    first: earliest(covering.filter((plan) => everProved(world, plan)).map((plan) => plan.issued)),
  };
}

function nextFor(
  system: { id: string; agency: string },
  owner: string | null,
  near: readonly PlanMiss[],
): Command {
  const draft = near.find((miss) => miss.why === 'draft');
  if (draft) return ['plan', 'edit', draft.id, '--status', 'issued', '--issued', { blank: 'date' }];
  const bare = near.find((miss) => miss.why === 'no-scenarios');
  if (bare) return ['plan', 'edit', bare.id, '--scenarios', { name: { blank: 'text' } }];
  return ['plan', 'add', '--agency', owner ?? system.agency, '--systems', system.id, '--status', 'issued'];
}
