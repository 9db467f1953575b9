import * as z from 'zod';
import { addDays, type Day } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import { defineCheck } from '../check.js';
import { latest } from '../interval.js';
import { coveringPlans } from '../plans.js';
import { awaited, standing, windowDays } from '../window.js';
import type { World } from '../world.js';

/** A plan is brought up to date within so many days of a change of the system or the end of its agency. */
export const planCurrent = defineCheck({
  name: 'plan-current',
  options: z.strictObject({ days: z.int().positive(), window: z.int().nonnegative() }),
  *judge(world, { days, window }) {
    for (const system of world.liveSystems()) {
      const head = {
        subject: { kind: 'system', id: system.id },
        agency: world.ownerOfSystem(system.id),
      } as const;
      const plans = coveringPlans(world, system.id);
      if (plans.length === 0) {
        yield { ...head, state: 'not-applicable', due: null, code: 'plan-none', args: {} };
        continue;
      }
      const proof = plans.map((plan) => plan.id);
      const touched = plans.flatMap((plan) => [plan.issued, ...(plan.revisions ?? []).map((r) => r.date)]);
      const newest = latest(touched) ?? '';
      const event = firstEventAfter(world, newest, system, plans);
      if (!event) {
        yield { ...head, state: 'met', due: null, proof, code: 'plan-current', args: { newest } };
        continue;
      }
      const due = addDays(event.date, days);
      yield {
        ...head,
        state: awaited(standing(world.at, due, windowDays(window, event.date, due)), 'overdue'),
        due,
        proof,
        code: 'plan-outdated',
        args: { newest, ...event },
        next: [
          'plan',
          'edit',
          proof[0] ?? '',
          '--revisions',
          { date: { blank: 'date' }, what: { blank: 'text' } },
        ],
      };
    }
  },
});

function firstEventAfter(
  world: World,
  newest: Day,
  system: RecordOf<'system'>,
  plans: readonly RecordOf<'plan'>[],
) {
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
  return [...changes, ...ends]
    .flatMap((e) =>
      e.date !== undefined && e.date <= world.at.day && e.date > newest ? [{ ...e, date: e.date }] : [],
    )
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))[0];
}
