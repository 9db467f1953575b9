import type { Day } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import type { Answer } from '../checks/warning-answered.js';
import type { Step } from '../steps.js';
import type { World } from '../world.js';
import { record, viaAgency } from './records.js';
import { given, plus, point, windowNote } from './sums.js';

/** The warning, every answer of the agency and its predecessors, and by when one was owed. */
export function* explainWarning(
  world: World,
  { days, window, due }: { readonly days: number; readonly window: number; readonly due: Day },
  warning: RecordOf<'warning'>,
  agency: string,
  deciding: readonly Answer[],
): Iterable<Step> {
  const { id, date, due: own } = warning;
  const named = warning.agencies !== undefined;
  yield record({ kind: 'warning', id, day: date, counts: true }, 'warning-to', { named });
  yield* answers(world, warning, agency, deciding);
  if (own === undefined) yield plus('due', point('warned', date), days, 'days');
  else yield given('due', point('set-by-record', own));
  const closed = deciding.length > 0 && deciding.every((answer) => answer.closed !== undefined);
  if (!closed) yield windowNote(window, date, due);
}

function* answers(
  world: World,
  warning: RecordOf<'warning'>,
  agency: string,
  deciding: readonly Answer[],
): Iterable<Step> {
  const group = world.withPredecessors(agency);
  const written = world.written.get('warning', warning.id)?.responses;
  for (const [index, { agency: by, assessed, status = '', fixed }] of (warning.responses ?? []).entries()) {
    if (by === undefined || !group.has(by)) continue;
    const later = written?.[index]?.assessed;
    const head = {
      kind: 'warning',
      id: warning.id,
      day: assessed ?? later ?? null,
      via: viaAgency(agency, by),
    } as const;
    const answer = deciding.find((one) => one.agency === by);
    if (assessed === undefined) {
      const code = later === undefined ? 'response-unassessed' : 'response-later';
      yield record({ ...head, counts: false }, code, { by });
    } else if (!answer) yield record({ ...head, counts: false }, 'response-other', { by });
    else if (answer.assessed !== assessed || answer.status !== status)
      yield record({ ...head, counts: false }, 'response-old', { by });
    else if (answer.closed === undefined)
      yield record({ ...head, counts: false }, 'response-open', { by, status });
    else yield record({ ...head, counts: true }, 'response-closed', { by, status, fixed: fixed ?? null });
  }
}
