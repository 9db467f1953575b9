import { instantOf, timeText } from '../../calendar.js';
import { type breachNotified, factsOf } from '../checks/breach-notified.js';
import { opensAt } from '../window.js';
import type { Explainer } from './explainer.js';
import { factStep } from './facts.js';
import { record, subjectOf } from './records.js';
import { note, plus, point } from './sums.js';

/** Whether personal data were touched, every report sent, and when the notice was due. */
export const explainBreach: Explainer<typeof breachNotified> = function* (
  world,
  options,
  _duty,
  { subject, due, state },
) {
  const incident = subjectOf(world, 'incident', subject);
  if (!incident) return;
  const { id, detected, impact } = incident;
  const { notices, sent: first, due: end } = factsOf(incident, options);
  const personal = impact?.personalData;
  const said = personal === undefined ? undefined : null;
  yield factStep(world, { kind: 'incident', id, day: detected }, 'personal-data', said);
  if (due === null) {
    yield note('no-due', {});
    return;
  }
  const written = world.written.get('incident', id)?.reports;
  for (const [index, { kind, to, sent, named }] of notices.entries()) {
    const later = written?.[index]?.sent;
    const head = { kind: 'incident', id, day: sent ?? later ?? null } as const;
    if (!named) yield record({ ...head, counts: false }, 'breach-other', {});
    else if (sent === undefined) {
      const why = later === undefined ? 'unsent' : 'later';
      yield record({ ...head, counts: false }, 'report-not', { kind, to, why });
    } else yield record({ ...head, counts: true }, sent === first ? 'first' : 'after-first', {});
  }
  yield plus('due', point('detected', detected), options.hours, 'hours');
  if (state === 'met') return;
  yield note('window-time', { opens: timeText(opensAt(instantOf(end), instantOf(detected))) });
};
