import { addDays } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import { type budgeted, factsOf } from '../checks/budgeted.js';
import { viaAgency } from '../items.js';
import type { Step } from '../steps.js';
import type { Explainer } from './explainer.js';
import { record } from './records.js';
import { note, sum } from './sums.js';
import { explainUnheld } from './unheld.js';

/** Every budget for the purpose of those who may pay, then which year is judged and its due day. */
export const explainBudgeted: Explainer<typeof budgeted> = function* (world, options, _duty, { subject }) {
  const { id: agency } = subject;
  if (agency === undefined) {
    yield* explainUnheld(world, 'finance');
    return;
  }
  const { firstYear, window } = options;
  const { year, all, others, later, allotted, due } = factsOf(world, options, agency);
  for (const one of [...all].sort((a, b) => b.year - a.year)) {
    const counts = allotted.includes(one) && one.year === year;
    const day = one.document?.date ?? null;
    const head = { kind: 'budget', id: one.id, day, counts, via: viaAgency(agency, one.agency) } as const;
    if (!allotted.includes(one)) yield record(head, 'budget-empty', { year: one.year });
    else if (counts) yield record(head, 'budget-fits', { year, sum: one.allocated ?? 0 });
    else yield record(head, 'budget-year', { year: one.year });
  }
  for (const { id, agency: by, purpose, document } of others) {
    const day = document?.date ?? null;
    const head = { kind: 'budget', id, day, counts: false, via: viaAgency(agency, by) } as const;
    yield record(head, 'budget-purpose', { year, purpose });
  }
  yield* weighLater(agency, later);
  const ahead = addDays(world.at.day, window);
  yield sum(String(year), 'budget-year', { day: world.at.day, window, ahead, first: firstYear });
  if (due === null) yield note('no-due', {});
  else {
    yield sum(due, 'budget-due', { year });
    yield note('window-full', { days: window, opens: addDays(due, -window) });
  }
};

/** Budgets decided after the moment judged. */
export function* weighLater(agency: string, later: readonly RecordOf<'budget'>[]): Iterable<Step> {
  for (const { id, agency: by, document } of later) {
    const day = document?.date ?? null;
    const via = viaAgency(agency, by);
    yield record({ kind: 'budget', id, day, counts: false, via }, 'after-moment', {});
  }
}
