import { addDays } from '../../calendar.js';
import { laterBudgets } from '../budgets.js';
import { type budgetShare, ownOf, yearJudged } from '../checks/budget-share.js';
import { viaAgency } from '../items.js';
import { weighLater } from './budgeted.js';
import type { Explainer } from './explainer.js';
import { record } from './records.js';
import { note, sum } from './sums.js';

/** Every sum for security of the agency and its predecessors, which year is judged and its due day. */
export const explainBudgetShare: Explainer<typeof budgetShare> = function* (
  world,
  { firstYear, window },
  _duty,
  { subject, due },
) {
  const { id: agency } = subject;
  if (agency === undefined) {
    yield note('no-due', {});
    return;
  }
  const year = yearJudged(world, firstYear, window);
  const own = ownOf(world, agency);
  for (const one of [...own].sort((a, b) => b.year - a.year)) {
    const day = one.document?.date ?? null;
    const counts = one.year === year && one.allocated !== undefined;
    const head = { kind: 'budget', id: one.id, day, counts, via: viaAgency(agency, one.agency) } as const;
    if (one.year !== year) yield record(head, 'budget-year', { year: one.year });
    else if (one.allocated === undefined) yield record(head, 'budget-empty', { year });
    else yield record(head, 'budget-part', { year, sum: one.allocated, total: one.itTotal ?? null });
  }
  yield* weighLater(agency, laterBudgets(world, world.withPredecessors(agency), 'security'));
  const ahead = addDays(world.at.day, window);
  yield sum(String(year), 'budget-year', { day: world.at.day, window, ahead, first: firstYear });
  if (due === null) yield note('no-due', {});
  else {
    yield sum(due, 'budget-due', { year });
    yield note('window-full', { days: window, opens: addDays(due, -window) });
  }
};
