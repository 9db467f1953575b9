import { dayInVietnam, dueDay, instantOf, isTime, timeText } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import type { reportsOwed } from '../checks/reports-owed.js';
import { applies, firstSent, type Reckoned, type Rule, reckon, rulesOf } from '../reports.js';
import type { Step } from '../steps.js';
import { opensAt } from '../window.js';
import type { Explainer } from './explainer.js';
import { factStep } from './facts.js';
import { record, subjectOf } from './records.js';
import { came, earliestOf, note, plus, point, windowNote } from './sums.js';

type Incident = RecordOf<'incident'>;
type To = Rule['recipients'][number];

/** The line of the table that fits, every report sent, and when it was due. */
export const explainReport: Explainer<typeof reportsOwed> = function* (
  world,
  { window, ...table },
  _duty,
  { subject, args },
) {
  const incident = subjectOf(world, 'incident', subject);
  const { report: asked, to } = args as { report?: string; to?: To };
  if (!incident || !to) return;
  const owed = rulesOf(table).find(
    (one) => one.report === asked && one.recipients.includes(to) && applies(world, incident, one),
  );
  if (!owed) return;
  const sent = firstSent(incident, owed, to);
  const reckoned = owed.of === 'unclassed' ? null : reckon(incident, owed);
  const day = dayInVietnam(instantOf(incident.detected));
  const { from, to: until = null, of = null, report, satisfiedBy: by } = owed;
  yield note('report-rule', { day, from, to: until, of, report, recipient: to, by });
  const head = { kind: 'incident', id: incident.id, day: incident.detected } as const;
  yield record({ ...head, counts: true }, 'incident-found', {});
  if (of !== null && of !== 'telecom') yield factStep(world, head, 'class', incident.class);
  const reports = incident.reports ?? [];
  if (reports.length === 0) yield factStep(world, { ...head, day: null }, 'reports', undefined);
  const written = world.written.get('incident', incident.id)?.reports;
  for (const [index, one] of reports.entries()) {
    yield weigh(incident.id, one, owed, to, sent, written?.[index]?.sent);
  }
  if (reckoned) yield* dueSteps(window, incident, owed, reckoned, sent !== undefined);
  else if ('hours' in owed.within) {
    yield plus('moot-through', point('detected', incident.detected), owed.within.hours, 'hours');
    yield note('no-due', {});
  }
};

function weigh(
  id: string,
  one: NonNullable<Incident['reports']>[number],
  owed: Rule,
  to: To,
  first: string | undefined,
  written: string | undefined,
): Step {
  const { kind = null, to: sentTo = [], sent } = one;
  const head = { kind: 'incident', id, day: sent ?? written ?? null } as const;
  const not = (why: 'kind' | 'recipient' | 'unsent' | 'later') =>
    record({ ...head, counts: false }, 'report-not', { kind, to: sentTo, why });
  if (kind === null || !(owed.satisfiedBy as readonly string[]).includes(kind)) return not('kind');
  if (!sentTo.includes(to)) return not('recipient');
  if (sent === undefined) return not(written === undefined ? 'unsent' : 'later');
  return record({ ...head, counts: true }, sent === first ? 'report-fits' : 'report-later', {
    report: kind as Rule['report'],
    to,
  });
}

function* dueSteps(
  window: number,
  incident: Incident,
  { within, after, beyondCapacityHours }: Rule,
  { due, from }: Reckoned,
  done: boolean,
): Iterable<Step> {
  const since = after === 'closed' ? 'closed' : 'detected';
  const start = incident[since] ?? incident.detected;
  if ('hours' in within) yield plus('due', point(since, start), within.hours, 'hours');
  else {
    const day = point(since, dayInVietnam(instantOf(start)));
    const { beyondCapacity } = incident;
    if (beyondCapacity === undefined || beyondCapacityHours === undefined) {
      yield plus('due', day, within.days, 'days');
    } else {
      const usual = plus('usual-due', day, within.days, 'days');
      const sooner = plus(
        'capacity-due',
        point('beyond-capacity', beyondCapacity),
        beyondCapacityHours,
        'hours',
      );
      yield usual;
      yield sooner;
      yield earliestOf('due', [came(usual, 'usual-due'), came(sooner, 'capacity-due')]);
    }
  }
  if (done) return;
  if (!isTime(due)) yield windowNote(window, dueDay(from), due);
  else yield note('window-time', { opens: timeText(opensAt(instantOf(due), instantOf(from))) });
}
