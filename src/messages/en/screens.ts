import { show } from '../../domain/calendar.js';
import type { ScreenTexts } from '../screens.js';
import { kinds, n, plural } from './kinds.js';
import { state } from './say.js';

/** The two largest units of a span of minutes. */
function span(minutes: number): string {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const parts =
    days > 0
      ? [[days, 'day'] as const, [hours, 'hour'] as const]
      : [[hours, 'hour'] as const, [rest, 'minute'] as const];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => plural(count, unit))
    .join(' ');
}

export const screens: ScreenTexts = {
  called: (kind, about, day) =>
    `${kinds[kind].one}${about === null ? '' : ` ${about}`}${day === null ? '' : ` (${show(day)})`}`,
  andOthers: (first, others) => `${first} and ${plural(others, 'other')}`,
  left: (minutes) =>
    minutes < 0
      ? `${span(-minutes)} late`
      : minutes === 0
        ? 'less than a minute left'
        : `${span(minutes)} left`,
  clocksTitle: (at) => `Incident clocks at ${show(at)}`,
  noClocks: 'No incident has anything to be sent by an hour.',
  clockUntold: 'due time unknown',
  sent: (late) => (late === null ? 'sent' : `sent, ${span(late)} late`),
  toWhom: (recipient) => `to ${recipient}`,
  breachNotice: 'notice of a personal data breach',
  breachRecipient: 'the body for the protection of personal data',
  clocksByDay: (count, command) =>
    `Besides, ${plural(count, 'incident report')} due by a day; see: ${command}`,
  watching: 'Refreshed every minute. Press q to stop.',
  dayTitle: (at) => `Work as of ${show(at)}`,
  weekTitle: (days) => `Due within ${plural(days, 'day')}`,
  weekNone: (days) => `Nothing required falls due within ${plural(days, 'day')}.`,
  dueLine: (day, title, subject, agencies) =>
    `${show(day)}: ${title} – ${subject}${agencies > 1 ? `, ${n(agencies)} agencies` : ''}`,
  moreDue: (required, advice, command) =>
    `… ${[
      ...(required > 0 ? [`${n(required)} more required`] : []),
      ...(advice > 0 ? [`${n(advice)} of advice`] : []),
    ].join(' and ')}; see: ${command}`,
  moreClocks: (count, command) => `… and ${n(count)} more; see: ${command}`,
  agenciesTitle: 'Agencies that lack most (required items only)',
  agenciesNone: 'No agency has a required item late, soon due or unknown.',
  otherAgencies: (count) => `and ${plural(count, 'other agency', 'other agencies')}`,
  urgentTitle: 'Most urgent (required items only)',
  urgentLine: (when, title, subject, by) => `${when}: ${title} – ${subject}${by === null ? '' : `, ${by}`}`,
  openTotals: (severity, counts, share) =>
    `${severity === 'required' ? 'Required' : 'Advice'}: ${[
      ...(share ? [`${n(share.part)} of ${n(share.whole)} done`] : []),
      ...counts.map(([s, count]) => `${n(count)} ${state[s]}`),
    ].join(' · ')}`,
  more: (urgent, { next, agency, details }) =>
    `See more: ${[
      ...(urgent > 0 ? [`${next} (why, what to type)`] : []),
      `${agency} (one agency)`,
      `${details} (everything)`,
    ].join('; ')}.`,
  menu: 'What would you like to do? (Esc to leave)',
  act: {
    record: 'Record work done (a scan, a drill, a plan …)',
    incident: 'Record an incident',
    gap: 'Close a gap',
    find: 'Look something up',
    report: 'Make a quarterly report',
    leave: 'Leave',
  },
  find: {
    check: 'How things stand: what is missing',
    deadlines: 'What falls due within 30 days',
    clocks: 'Incident clocks',
    duties: 'Duties and their legal basis',
  },
  whichWork: 'Which kind of work? (Esc to go back)',
  whichFind: 'Look up what? (Esc to go back)',
  searchFor: (kind) => `${kinds[kind].many}: which name? (Enter for all)`,
  whichQuarter: 'Which quarter? (Esc to go back)',
  quarter: (number, year) => `Quarter ${number}, ${year}`,
  whereTo: 'Where to? (Esc to go back)',
  onScreen: 'On the screen',
  toFile: (file) => `To the file ${file}`,
  noStore: 'There is no store (irt.yaml) in this folder or above it.',
  begin: {
    here: 'Make a store in this folder',
    sample: 'Make a sample store in the folder vi-du, to have a look',
    leave: 'Leave',
  },
  whichProvince: 'Name of the province (Enter to skip)',
};
