import { addDays, laterDay } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import { defineCheck } from '../check.js';
import type { PlanMiss } from '../codes.js';
import { earliest } from '../interval.js';
import { amount, type OptionsOf, type Zod } from '../options.js';
import { coveringPlans, everProved, planMiss } from '../plans.js';
import { type Command, proofOf } from '../result.js';
import { awaited, lateBy, standing, windowDays } from '../window.js';
import type { World } from '../world.js';

const options = (z: Zod) =>
  z.strictObject({
    by: z.iso.date(),
    /** Days a system put into service later has. */
    days: amount(z),
    window: amount(z),
  });
type PlanIssuedOptions = OptionsOf<typeof options>;

/** Each live system is named by a plan in force that has at least one scenario. */
export const planIssued = defineCheck({
  name: 'plan-issued',
  subjects: ['system'],
  options,
  *judge(world, options, duty) {
    for (const system of world.liveSystems()) {
      const { due, covering, plans, first } = factsOf(world, options, system);
      const head = {
        subject: { kind: 'system', id: system.id },
        agency: world.ownerOfSystem(system.id),
        due,
      } as const;
      if (plans.length > 0) {
        const since = first ?? due;
        const ids = plans.map((plan) => plan.id);
        const args = { plans: ids, since };
        yield {
          ...head,
          state: 'met',
          late: lateBy(due, since),
          proof: proofOf('plan', ids),
          code: 'plan-in-force',
          args,
        };
        continue;
      }
      const near = covering.flatMap((plan) => {
        const why = planMiss(world, plan);
        return why ? [{ id: plan.id, why }] : [];
      });
      const start = laterDay(duty.inForce.from, system.inService);
      const state = awaited(standing(world.at, due, windowDays(options.window, start, due)), 'missing');
      const code = state === 'missing' ? 'plan-missing' : 'plan-awaited';
      yield { ...head, state, code, args: { near }, next: nextFor(system, head.agency, near) };
    }
  },
});

export function factsOf(world: World, { by, days }: PlanIssuedOptions, system: RecordOf<'system'>) {
  const covering = world.covers('plan', system.id);
  return {
    due: laterDay(by, addDays(system.inService, days)),
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
