import type { RecordOf } from '../../kinds/index.js';
import { type Answering, aboutOf, answering as answeringOf, type Scope } from '../answers.js';
import { dueOf, type warningAnswered } from '../checks/warning-answered.js';
import { viaAgency } from '../items.js';
import type { Step } from '../steps.js';
import type { World } from '../world.js';
import type { Explainer } from './explainer.js';
import { record, subjectOf } from './records.js';
import { given, plus, point, windowNote } from './sums.js';

/** The warning, every answer of the agency and its predecessors, and by when one was owed. */
export const explainWarning: Explainer<typeof warningAnswered> = function* (
  world,
  { days, window },
  _duty,
  { subject, agency },
) {
  const warning = subjectOf(world, 'warning', subject);
  if (!warning || agency === null) return;
  const due = dueOf(warning, days);
  const answering = answeringOf(world, warning, agency);
  const { id, date, due: own } = warning;
  const named = warning.agencies !== undefined;
  yield record({ kind: 'warning', id, day: date, counts: true }, 'warning-to', { named });
  yield* answers(world, warning, agency, answering);
  if (own === undefined) yield plus('due', point('warned', date), days, 'days');
  else yield given('due', point('set-by-record', own));
  if (answering.since === undefined) yield windowNote(window, date, due);
};

function* answers(
  world: World,
  warning: RecordOf<'warning'>,
  agency: string,
  { scopes, open, retired, deciding }: Answering,
): Iterable<Step> {
  const group = world.withPredecessors(agency);
  const written = world.written.get('warning', warning.id)?.responses;
  const isOwn = (scope: Scope) => deciding(scope).some((answer) => answer.agency === agency);
  const overruled = (systems: readonly string[]) => (systems.length > 0 ? systems : scopes).every(isOwn);
  for (const [index, { agency: by, assessed, status = '', fixed, systems = [] }] of (
    warning.responses ?? []
  ).entries()) {
    if (by === undefined || !group.has(by)) continue;
    const later = written?.[index]?.assessed;
    const head = {
      kind: 'warning',
      id: warning.id,
      day: assessed ?? later ?? null,
      via: viaAgency(agency, by),
    } as const;
    if (assessed === undefined) {
      const code = later === undefined ? 'response-unassessed' : 'response-later';
      yield record({ ...head, counts: false }, code, { by });
      continue;
    }
    const decides = scopes.filter((scope) => deciding(scope).some((answer) => answer.index === index));
    if (decides.length === 0) {
      const code = by !== agency && overruled(systems) ? 'response-other' : 'response-old';
      yield record({ ...head, counts: false }, code, { by });
      continue;
    }
    const left = decides.filter((scope) => open.includes(scope));
    const gone = decides.filter((scope) => scope !== null && retired.includes(scope));
    const about = (some: readonly Scope[]) => aboutOf(world, scopes, some);
    const unfixed = status !== 'not-affected' && fixed === undefined;
    if (unfixed && left.length > 0)
      yield record({ ...head, counts: false }, 'response-open', { by, status, ...about(left) });
    else if (unfixed && gone.length > 0)
      yield record({ ...head, counts: true }, 'response-retired', { by, ...about(gone) });
    else {
      const said = { by, status, fixed: fixed ?? null, ...about(decides) };
      yield record({ ...head, counts: true }, 'response-closed', said);
    }
  }
}
