import { instantOf, timeText } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import type { BreachFacts, BreachOptions } from '../checks/breach-notified.js';
import type { Explained, Step } from '../steps.js';
import { factStep } from './facts.js';
import { record } from './records.js';
import { note, plus, point } from './sums.js';

/** Whether personal data were touched, every report sent, and when the notice was due. */
export function* explainBreach(
  { id, detected, impact }: RecordOf<'incident'>,
  { hours }: BreachOptions,
  { notices, sent: first, due: end }: BreachFacts,
  { due, state }: Explained,
): Iterable<Step> {
  const personal = impact?.personalData;
  const said = personal === undefined ? undefined : null;
  yield factStep({ kind: 'incident', id, day: detected }, 'personal-data', said);
  if (due === null) {
    yield note('no-due', {});
    return;
  }
  for (const { kind, to, sent, named } of notices) {
    const head = { kind: 'incident', id, day: sent ?? null } as const;
    if (!named) yield record({ ...head, counts: false }, 'breach-other', {});
    else if (sent === undefined) {
      yield record({ ...head, counts: false }, 'report-not', { kind, to, why: 'unsent' });
    } else yield record({ ...head, counts: true }, sent === first ? 'first' : 'after-first', {});
  }
  yield plus('due', point('detected', detected), hours, 'hours');
  if (state === 'met') return;
  const opens = timeText(instantOf(end) - (instantOf(end) - instantOf(detected)) / 4);
  yield note('window-time', { opens });
}
