import type { RecordOf } from '../../kinds/index.js';
import { factsOf, type planIssued } from '../checks/plan-issued.js';
import { itemOf, viaSystem } from '../items.js';
import { planMiss } from '../plans.js';
import { boundSince } from '../scope.js';
import type { Step } from '../steps.js';
import type { World } from '../world.js';
import type { Explainer } from './explainer.js';
import { byDay, record, subjectOf } from './records.js';
import { therePoint } from './scope.js';
import { came, latestOf, note, plus, point, windowNote } from './sums.js';

/** Every plan that names the system or a predecessor, then the day one had to be issued by. */
export const explainPlanIssued: Explainer<typeof planIssued> = function* (world, options, duty, { subject }) {
  const system = subjectOf(world, 'system', subject);
  if (!system) return;
  const { by, days, window } = options;
  const { covering, plans, first, due } = factsOf(world, options, system);
  yield* weighPlans(world, system.id, covering);
  if (plans.length > 0 && first !== undefined) yield note('late-from', { first });
  const later = plus('later-due', therePoint(system, options), days, 'days');
  yield later;
  yield latestOf('due', [point('set-by-duty', by), came(later, 'later-due')]);
  const start = boundSince(duty, system, options);
  if (plans.length === 0) yield windowNote(window, start, due);
};

/** Whether each plan is in force with scenarios. */
export function* weighPlans(
  world: World,
  system: string,
  plans: readonly RecordOf<'plan'>[],
): Iterable<Step> {
  const items = plans.map((plan) =>
    itemOf(world, 'plan', plan, 'issued', viaSystem(world, system, plan.systems)),
  );
  for (const { kind, id, day, written, via } of byDay(items)) {
    const plan = plans.find((one) => one.id === id);
    const why = plan && planMiss(world, plan);
    const head = { kind, id, day: day ?? written ?? null, via };
    if (day === undefined && written !== undefined) {
      yield record({ ...head, counts: false }, 'after-moment', {});
    } else if (why) yield record({ ...head, counts: false }, 'plan-miss', { why });
    else {
      const scenarios = plan?.scenarios?.length ?? 0;
      yield record({ ...head, counts: true }, 'plan-in-force', { scenarios });
    }
  }
}
