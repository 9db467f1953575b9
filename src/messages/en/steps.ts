import { isTime, show } from '../../domain/calendar.js';
import type { Point, Term, Unit } from '../../domain/duties/steps.js';
import { isKindName } from '../../domain/kinds/names.js';
import type { Irt } from '../command.js';
import type { StepTexts } from '../steps.js';
import { sentence } from '../writing.js';
import { fields, kinds, plural } from './kinds.js';
import { drillWhy, recipients, reports, roles } from './results.js';
import { records } from './step-records.js';

const terms: Record<Term, string> = {
  'duty-from': 'the duty’s first day in force',
  'in-service': 'entry into service',
  'level-since': 'the day of the level',
  'agency-from': 'the agency’s first day',
  established: 'the founding of the team',
  joined: 'the day of joining',
  published: 'the day of publication',
  'last-proof': 'the last time',
  found: 'the day found',
  event: 'the day of the change',
  reviewed: 'the last review',
  detected: 'detection',
  closed: 'closing',
  'beyond-capacity': 'judged beyond own capacity',
  warned: 'the day of the warning',
  issued: 'the day of the request',
  'exercise-day': 'the day of the exercise',
  approved: 'the approval of the level',
  withdrawn: 'the day of withdrawal',
  'set-by-duty': 'the last good day by the legal basis above',
  'set-by-record': 'the due day the document sets',
  start: 'start',
  'first-due': 'first due',
  'next-due': 'next due',
  'usual-due': 'usually due',
  'later-due': 'due from the later start',
  'capacity-due': 'due beyond own capacity',
  'moot-through': 'in time for every class',
  due: 'due',
};
const units: Record<Unit, string> = { days: 'day', months: 'month', hours: 'hour' };
const spot = ({ what, at }: Point): string => `${terms[what]} ${show(at)}`;
const among = (of: readonly Point[]): string =>
  of.length === 2 ? of.map(spot).join(' and ') : of.map(spot).join('; ');
const kindOf = (kind: string): string => (isKindName(kind) ? kinds[kind].one : 'the whole province (store)');
const fieldOf = (name: string): string => (fields[name] ?? name).toLowerCase();
const classes: Record<string, string> = {
  serious: 'serious incidents',
  urgent: 'urgent incidents',
  unclassed: 'incidents without a class',
  telecom: 'incidents of systems of telecommunications and Internet enterprises',
};

/** How a result came about, line by line. */
export const steps = (irt: Irt): StepTexts => ({
  record: records,
  sum: {
    plus: (a, result) =>
      `${sentence(terms[a.as])} = ${spot(a.from)} ${a.add < 0 ? '−' : '+'} ${plural(Math.abs(a.add), units[a.unit])} = ${show(result)}.`,
    latest: (a, result) =>
      `${sentence(terms[a.as])} = the ${a.of.length === 2 ? 'later' : 'latest'} of ${among(a.of)} = ${show(result)}.`,
    earliest: (a, result) =>
      `${sentence(terms[a.as])} = the ${a.of.length === 2 ? 'earlier' : 'earliest'} of ${among(a.of)} = ${show(result)}.`,
    given: (a, result) => `${sentence(terms[a.as])} = ${terms[a.from.what]} = ${show(result)}.`,
    through: (a, result) =>
      `${sentence(spot(a.from))} + ${plural(a.months, 'month')}: counts through ${show(result)}.`,
    'half-year-end': (a, result) =>
      `${sentence(terms[a.as])} = end of the half-year of ${show(a.from.at)} = ${show(result)}.`,
    'first-year': (a, result) =>
      `First year with a drill = ${result}: from ${spot(a.from)} to 31/12/${a.year} there are ${plural(a.left, 'day')}, ` +
      (a.left >= a.needed ? `no fewer than ${a.needed}.` : `fewer than ${a.needed}, so the next year.`),
    'next-year': (a, result) => `Last drill on ${show(a.last)}, so the next year that needs one = ${result}.`,
    'year-end': (a, result) =>
      a.first !== null && a.next !== null
        ? `Due = 31 December of the later of ${a.first} and ${a.next} = ${show(result)}.`
        : `Due = 31 December of ${a.first ?? a.next} = ${show(result)}.`,
    'budget-year': (a, result) =>
      `Budget year judged = the year of the day judged ${show(a.day)} + ${plural(a.window, 'day')} (${show(a.ahead)}), never before ${a.first} = ${result}.`,
    'budget-due': (a, result) =>
      `Due = 30 December of the year before budget year ${a.year} = ${show(result)}.`,
    'period-due': (a, result) =>
      `Due = the last good day for ${a.period}, ${a.unsent ? 'the earliest period unsent' : 'the last period'} = ${show(result)}.`,
    'experts-until': (a, result) =>
      `${a.due ? 'Due = the' : 'The'} last day on which ${a.needed} remain, by the ends of contracts and qualifications = ${show(result)}${a.due ? '' : '; not near enough to be a due day yet'}.`,
  },
  note: {
    window: (a) =>
      a.days === a.wanted
        ? `Advance notice ${plural(a.days, 'day')} (no more than a quarter of the ${plural(a.given, 'day')} given, ${a.quarter}): due soon from ${show(a.opens)}.`
        : `Advance notice ${plural(a.days, 'day')} (usually ${a.wanted}, but no more than a quarter of the ${plural(a.given, 'day')} given): due soon from ${show(a.opens)}.`,
    'window-full': (a) => `Advance notice ${plural(a.days, 'day')}: due soon from ${show(a.opens)}.`,
    'window-time': (a) =>
      `Advance notice: the last quarter of the time given, due soon from ${show(a.opens)}.`,
    'no-window': () => 'No advance notice.',
    'soon-at-once': () => 'It has to begin at once, so it is due soon from the day found.',
    'late-from': (a) =>
      `Whether in time or late goes by the first time it was met, by predecessors too: ${show(a.first)}.`,
    'drill-level-low': (a) => `Level ${a.level} is below level ${a.from}, so no yearly drill is asked.`,
    'experts-count': (a) =>
      `Experts counted = ${a.counted} (${a.outsourced} outsourced), at least ${a.needed} required.`,
    leads: (a) =>
      a.names.length === 0
        ? 'Nobody counts as leader of the team; exactly one has to.'
        : `Counting as leader of the team: ${a.names.join(', ')}; it has to be exactly one.`,
    'hunt-unnamed': () => 'The weakness names no hunt.',
    'plan-none': () => 'No plan is in force, so there is nothing to bring up to date.',
    managers: ({ system, managers, now }) =>
      `${system} was managed by ${managers
        .map(
          ({ name, from, to }) =>
            `${name}${from ? ` from ${show(from)}` : ''}${to ? ` to the end of ${show(to)}` : ''}`,
        )
        .join(', ')}; on the day judged the result is that of ${now}.`,
    'no-event': (a) => `Nothing changed after ${show(a.newest)}, so no update is due.`,
    'report-rule': (a) =>
      `The line that applies: for ${a.of === null ? 'every incident' : (classes[a.of] ?? a.of)} detected from ${show(a.from)}${a.to ? ` to ${show(a.to)}` : ''} (this one: ${show(a.day)}), ${reports[a.report]} to ${recipients[a.recipient]}; satisfied by: ${a.by.map((one) => reports[one]).join(', ')}.`,
    'not-invited': () => 'The team’s agency has not been invited to any national training or exercise.',
    'role-nobody': (a) => `No living agency is ${roles[a.role] ?? a.role}.`,
    'no-due': () => 'This result has no due day.',
  },
  absence: {
    'duty-not-yet': (a) => `The duty is in force from ${show(a.from)}, after the day judged.`,
    'duty-ended': (a) => `The duty was in force through ${show(a.to)}.`,
    'kind-not-judged': (a) =>
      `On the day judged this duty is only about ${a.judged.map((kind) => `${kindOf(kind)} (${kind})`).join(', ')}, not about ${kindOf(a.kind)}.`,
    'record-unreadable': () =>
      `The record has data problems and cannot be judged; see ${irt`validate`} or ${irt`check`}.`,
    'system-retired': (a) => `The system was in use through ${show(a.on)} and is no longer judged.`,
    'agency-ended': (a) =>
      `The agency ended on ${show(a.on)}; ` +
      (a.heir ? `its duties have passed to ${a.heir}.` : 'it has no living successor.'),
    'team-dissolved': (a) => `The team was dissolved on ${show(a.on)}.`,
    'team-inactive': (a) => `The team ${a.team} is not active, so its members are not judged.`,
    'member-left': (a) =>
      `${a.why === 'left' ? 'The member left' : 'The member’s contract ended'} on ${show(a.on)}.`,
    'contact-withdrawn': (a) => `The contact was published through ${show(a.on)}.`,
    'contract-not-yet': (a) => `The contract had not begun by the day judged (it begins on ${show(a.on)}).`,
    'not-yet': (a) => `Not there yet on the day judged (${fieldOf(a.field)} ${show(a.on)}).`,
    'field-absent': (a) => `The record does not say ${fieldOf(a.field)}, so it is not judged.`,
    'finding-harmless': (a) =>
      a.said
        ? 'The weakness is recorded as not allowing takeover, so this duty is not about it.'
        : 'The weakness is of medium or low severity and is not recorded as allowing takeover, so this duty is not about it.',
    'exercise-uninvited': (a) =>
      a.invited === null
        ? 'The activity has no dated invitation (invitation.date), so it is not judged.'
        : `It was invited to on ${show(a.invited)}, after the day judged, so it is not judged yet.`,
    'drill-not-counted': (a) => `This is no real-combat drill that counts: ${drillWhy[a.why]}.`,
    'drill-old': (a) =>
      `The drill of ${show(a.on)} is more than ${plural(a.months, 'month')} old and no longer judged.`,
    'store-not-judged': (a) =>
      `On the day judged this duty is only about ${a.judged.map((kind) => `${kindOf(kind)} (${kind})`).join(', ')}; the store as a whole is judged only while no agency has that role.`,
    'not-bound': () => 'The duty does not bind this subject on the day judged (see “Binds”).',
  },
  weighed: (kind, id, on, via, why) =>
    `${sentence(kinds[kind].one)} ${id}${via === null ? '' : ` (of ${via})`}${on === null ? '' : isTime(on) ? ` at ${show(on)}` : ` of ${show(on)}`} – ${why.replace(/\.$/, '')}.`,
  title: (duty, subject) => `Why: ${duty} – ${subject}`,
  asOf: (day, time) => (time === null ? `the end of ${show(day)}` : show(time)),
  quoted: (text) => `“${text}”`,
  verdict: (state, due, left) =>
    `${sentence(state)}${due === null ? '' : ` · due ${show(due)}`}${left === null ? '' : ` (${left})`}`,
  heading: {
    records: 'Records weighed:',
    sums: 'How it is reckoned:',
    options: 'Options used:',
    close: 'Command to type',
    asOf: 'Judged at',
    waived: 'Without the waiver',
    notJudged: 'No result for this subject.',
    flaws: 'Data problems of these records (what is wrong did not count):',
  },
  flawed: '(the record has data problems, see below)',
  flaw: (kind, id, what, place) => `${sentence(kinds[kind].one)} ${id} (${place}): ${what}`,
  noRecords: 'No record to weigh.',
  proof: (ids) => `Proof: ${ids.join(', ')}.`,
  moreOlder: (count) => `… and ${plural(count, 'older record')} that count too (all of them: add --json).`,
  moreLater: (count) =>
    `… and ${plural(count, 'record')} after the day judged, not counted (all of them: add --json).`,
  optionLong: (count, duty) => `${plural(count, 'line')}, see ${irt`duty show ${duty}`}`,
  optionFrom: {
    catalogue: 'by the legal basis above',
    'own-choice': '† this software’s own choice, without direct legal basis',
    store: 'set in irt.yaml',
  },
});
