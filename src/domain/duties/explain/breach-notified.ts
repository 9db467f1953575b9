import { instantOf, timeText } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import type { BreachFacts, BreachOptions } from '../checks/breach-notified.js';
import type { Explained, Step } from '../steps.js';
import { opensAt } from '../window.js';
import type { World } from '../world.js';
import { factStep } from './facts.js';
import { record } from './records.js';
import { note, plus, point } from './sums.js';

/** Whether personal data were touched, every report sent, and when the notice was due. */
export function* explainBreach(
  world: World,
  { id, detected, impact }: RecordOf<'incident'>,
  { hours }: BreachOptions,
  { notices, sent: first, due: end }: BreachFacts,
  { due, state }: Explained,
): Iterable<Step> {
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
  yield plus('due', point('detected', detected), hours, 'hours');
  if (state === 'met') return;
  yield note('window-time', { opens: timeText(opensAt(instantOf(end), instantOf(detected))) });
}
