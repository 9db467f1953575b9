import { addDays, type Day } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import { formerManagers, managerOn } from '../../managers.js';
import { checkEach } from '../each.js';
import { amount, atLeastOne } from '../options.js';
import { coveringPlans } from '../plans.js';
import { latest } from '../recurrence.js';
import { proofOf } from '../result.js';
import { awaited, standing, windowDays } from '../window.js';
import type { World } from '../world.js';

/** A plan is brought up to date within so many days of a change of the system, of who manages it, or the end of its agency. */
export const planCurrent = checkEach({
  name: 'plan-current',
  binds: { each: 'system' },
  options: (z) => z.strictObject({ days: atLeastOne(z), window: amount(z) }),
  judge(world, system, { days, window }) {
    const { plans, newest, events } = factsOf(world, system);
    if (plans.length === 0) {
      return { state: 'not-applicable', due: null, code: 'plan-none', args: {} };
    }
    const proof = proofOf('plan', plans);
    const event = events.find(({ date }) => date > newest);
    if (!event) {
      return { state: 'met', due: null, proof, code: 'plan-current', args: { newest } };
    }
    const due = addDays(event.date, days);
    const state = awaited(standing(world.at, due, windowDays(window, event.date, due)), 'overdue');
    return {
      state,
      due,
      // A plan older than what changed does not stand for it.
      proof: state === 'overdue' ? proof : [],
      code: 'plan-outdated',
      args: { newest, ...event },
      next: [
        'plan',
        'edit',
        plans[0]?.id ?? '',
        '--revisions',
        { date: { blank: 'date' }, what: { blank: 'text' } },
      ],
    };
  },
});

export function factsOf(world: World, system: RecordOf<'system'>) {
  const plans = coveringPlans(world, system.id);
  const touched = plans.flatMap((plan) => [plan.issued, ...(plan.revisions ?? []).map((r) => r.date)]);
  const newest: Day = latest(touched) ?? '';
  return { plans, newest, events: eventsOf(world, system, plans) };
}

/** What may make a plan out of date, earliest first. */
function eventsOf(world: World, system: RecordOf<'system'>, plans: readonly RecordOf<'plan'>[]) {
  const changes = (system.changes ?? []).map(({ date, what }) => ({
    event: 'change' as const,
    date,
    what: what ?? null,
  }));
  const ends = plans.map((plan) => ({
    event: 'agency-ended' as const,
    date: world.written.get('agency', plan.agency)?.to,
    what: plan.agency,
  }));
  const moves = formerManagers(system)
    .map(({ to }) => addDays(to, 1))
    .map((date) => ({ event: 'handed-over' as const, date, what: managerOn(system, date) }));
  return [...changes, ...ends, ...moves]
    .flatMap((e) => (e.date !== undefined && e.date <= world.at.day ? [{ ...e, date: e.date }] : []))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
