import { addDays } from '../../calendar.js';
import { submissionFaults } from '../../kinds/submission.js';
import { factsOf, type submitted } from '../checks/submitted.js';
import { itemOf, viaAgency } from '../items.js';
import type { Explainer } from './explainer.js';
import { byDay, record, subjectOf, withoutDay } from './records.js';
import { note, sum } from './sums.js';
import { explainUnheld } from './unheld.js';

/** Every report of the kind the agency or a predecessor sent, and the period that is judged. */
export const explainSubmitted: Explainer<typeof submitted> = function* (
  world,
  rules,
  _duty,
  { subject, due, state },
) {
  const found = subjectOf(world, 'agency', subject);
  if (!found) {
    yield* explainUnheld(world, 'irt-host');
    return;
  }
  const { id: agency } = found;
  const { window } = rules;
  const { sent, periods } = factsOf(world, rules, found);
  const items = sent.map((s) => itemOf(world, 'submission', s, 'sent', viaAgency(agency, s.agency)));
  for (const item of byDay(items)) {
    const { kind, id, day, via } = item;
    const one = sent.find((s) => s.id === id);
    const period = one?.period ?? '';
    const owed = periods.find((of) => of.id === period);
    const head = { kind, id, day: day ?? null, via };
    if (day === undefined) yield withoutDay(item);
    else if (owed?.sent?.id === id) yield record({ ...head, counts: true }, 'submission-fits', { period });
    else {
      const [fault] = one ? submissionFaults(one) : [];
      const why = fault ?? (!owed ? 'period' : owed.counting.includes(id) ? 'again' : 'recipient');
      yield record({ ...head, counts: false }, 'submission-not', { period, why });
    }
  }
  const judged = periods.find((period) => period.due === due);
  if (!judged) {
    yield note('no-due', {});
    return;
  }
  yield sum(judged.due, 'period-due', { period: judged.id, unsent: judged.sent === undefined });
  if (state !== 'met' || judged.sent === undefined) {
    yield note('window-full', { days: window, opens: addDays(judged.due, -window) });
  }
};
