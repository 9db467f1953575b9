import { addDays, yearOf } from '../../calendar.js';
import { budgetPurposes } from '../../kinds/budget.js';
import { laterBudgets } from '../budgets.js';
import { defineCheck } from '../check.js';
import { amount, type OptionsOf, type Zod } from '../options.js';
import { type Command, proofOf } from '../result.js';
import { unheld } from '../roles.js';
import { standing } from '../window.js';
import type { World } from '../world.js';

const options = (z: Zod) =>
  z.strictObject({
    purpose: z.enum(budgetPurposes),
    firstYear: z.int(),
    window: amount(z),
    /** `encouraged` duties have no due day and are never a gap. */
    encouraged: z.boolean().default(false),
  });
type BudgetOptions = OptionsOf<typeof options>;

/** Finance allots a sum for the purpose in every budget year. */
export const budgeted = defineCheck({
  name: 'budgeted',
  subjects: ['agency', 'store'],
  options,
  *judge(world, options) {
    const { purpose, window, encouraged } = options;
    const bound = world.holders('finance');
    if (bound.length === 0) yield unheld('finance', encouraged ? 'not-applicable' : 'unknown');
    for (const { id } of bound) {
      const { year, all, allotted, due } = factsOf(world, options, id);
      const now = allotted.filter((b) => b.year === year);
      const head = { subject: { kind: 'agency', id }, agency: id, due } as const;
      const planned = all.find((b) => b.year === year && b.allocated === undefined);
      const next: Command = planned
        ? ['budget', 'edit', planned.id, '--allocated', { blank: 'number' }]
        : ['budget', 'add', '--agency', id, '--year', String(year), '--purpose', purpose];
      if (now.length > 0) {
        const args = { year, sum: now.reduce((sum, b) => sum + (b.allocated ?? 0), 0) };
        yield { ...head, state: 'met', proof: proofOf('budget', now), code: 'budget-allocated', args };
        continue;
      }
      const stand = due === null ? 'pending' : standing(world.at, due, window);
      const earlier = allotted.filter((b) => b.year < year);
      const last = Math.max(...earlier.map((b) => b.year));
      if (stand !== 'past') {
        // Money of the year that runs stands until the next one is due.
        const running = allotted.filter((b) => b.year === last && last >= yearOf(world.at.day));
        const proof = proofOf('budget', running);
        yield { ...head, state: stand, proof, code: 'budget-awaited', args: { year }, next };
      } else if (earlier.length > 0) {
        const of = earlier.filter((b) => b.year === last);
        const proof = proofOf('budget', of);
        yield { ...head, state: 'overdue', proof, code: 'budget-lapsed', args: { year, last }, next };
      } else {
        yield { ...head, state: 'missing', code: 'budget-missing', args: { year }, next };
      }
    }
  },
});

export function factsOf(world: World, { purpose, firstYear, window, encouraged }: BudgetOptions, id: string) {
  const year = Math.max(firstYear, yearOf(addDays(world.at.day, window)));
  const hosts = world.holders('irt-host').flatMap((host) => [...world.withPredecessors(host.id)]);
  const payers = new Set([...world.withPredecessors(id), ...hosts]);
  const paid = world.naming('budget', 'agency', payers);
  const all = paid.filter((b) => b.purpose === purpose);
  // The sums reach the units before 31 December of the year before (State Budget Law, art. 44).
  const due = encouraged ? null : `${year - 1}-12-30`;
  /** Of the year judged, for something else. */
  const others = paid.filter((b) => b.year === year && b.purpose !== purpose);
  const later = laterBudgets(world, payers, purpose);
  return { year, all, others, later, allotted: all.filter((b) => (b.allocated ?? 0) > 0), due };
}
