import { show } from '../../domain/calendar.js';
import type { About, HuntMiss } from '../../domain/duties/codes.js';
import type { FactField, TeamMiss } from '../../domain/duties/steps.js';
import type { StepTexts } from '../steps.js';
import { n, plural, words } from './kinds.js';
import { about, contactWhy, drillWhy, personWhy, planWhy, recipients, reports, roles } from './results.js';

const factNames: Record<FactField, string> = {
  class: 'class of the incident',
  reports: 'any report sent',
  fix: 'beginning of the fix',
  level: 'level',
  'level-decision': 'decision approving the level',
  'personal-data': 'harm to personal data',
  takeover: 'takeover by an attacker',
  'intake.at': 'time of intake',
  handler: 'handler',
  'monitoring.since': 'monitoring',
  'provider-support': 'the provider’s help',
  closed: 'time of closing',
  answered: 'day of the answer',
  access: 'access to the system or its data',
  contract: 'contract',
  'security-clause': 'security clause',
  'incident-clause': 'clause on cooperation in incidents',
  review: 'periodic review',
  process: 'weak points of process',
  technology: 'weak points of technology',
  people: 'weak points of people',
};
/** What a field without a value of its own says when it holds. */
const affirmed: Partial<Record<FactField, string>> = {
  takeover: 'allows takeover by an attacker',
  access: 'has access to the system or its data',
};
const teamWhy: Record<TeamMiss, string> = {
  'decision-later': 'its decision was signed after the day judged',
  'no-decision': 'no founding decision recorded',
  dissolved: 'dissolved',
  'of-predecessor': 'the team of a predecessor, to be set up again',
};
const huntWhy: Record<HuntMiss, string> = {
  'other-system': 'it did not hunt on the system with this weakness',
  'before-found': 'it had ended before the weakness was found',
  'not-begun': 'no day of beginning recorded',
};
const shown = (value: string): string => (/^\d{4}-\d{2}-\d{2}/.test(value) ? show(value) : value);
/** Of which systems an answer decides, where not of all. */
const spoken = (a: About): string => (a.rest ? about(a) : ` (${a.systems.join(', ')})`);
const not = (why: string): string => `not counted: ${why}`;
const wordOf = (kind: string, word: string): string =>
  (words[`${kind}.${word}`] ?? words[word] ?? word).toLowerCase();

/** Why each record counts or not. */
export const records: StepTexts['record'] = {
  latest: () => 'counts, the latest',
  earlier: () => 'counts, but there is a later one',
  first: () => 'counts, the first',
  'after-first': () => 'counts, but there is an earlier one',
  'after-moment': () => not('after the day judged'),
  undated: () => not('no day of completion recorded'),
  'too-old': (a) => not(`more than ${plural(a.months, 'month')} ago`),
  'before-text': (a) => not(`before ${show(a.since)}, when there was no Directive`),
  fact: (a) =>
    a.value === null
      ? (affirmed[a.field] ?? `${factNames[a.field]}: recorded`)
      : `${factNames[a.field]}: ${a.field === 'class' ? wordOf('incident', a.value) : shown(a.value)}`,
  'level-later': (a) => not(`level ${a.level} from this day on, after the day judged`),
  'fact-lacking': (a) => `not recorded: ${factNames[a.field]}`,
  'fact-denied': (a) => `recorded as not there: ${factNames[a.field]}`,
  'fact-later': (a) => not(`${factNames[a.field]} after the day judged`),
  'contract-ended': (a) => not(`the contract ended on ${show(a.on)}, and access is still recorded`),
  'no-access': () => 'recorded as having no access to a system or its data',
  'drill-real': (a) => `counts for ${a.year}: real combat, on the live system, no script beforehand`,
  'drill-miss': (a) => not(drillWhy[a.why]),
  exercise: (a) =>
    `invited ${show(a.invited)}; ${a.attended ? 'attendance recorded' : 'attendance not recorded'}`,
  'exercise-uninvited': (a) =>
    not(
      a.invited === null
        ? 'no dated invitation recorded'
        : `invited on ${show(a.invited)}, after the day judged`,
    ),
  'practice-others': () => not('it does not name this person'),
  expert: (a) =>
    `${a.name}: counts${a.until ? ` through ${show(a.until)}` : ''}${a.outsourced ? ' (outsourced)' : ''}`,
  'expert-again': (a) => `${a.name}: not counted again, the person counts by another record`,
  'expert-unnamed': (a) =>
    `${a.name}: ${not('it does not say which of the namesakes is meant (person), so it adds nobody')}`,
  'expert-not': (a) => `${a.name}: ${not(personWhy(a))}`,
  'member-not-joined': (a) => `${a.name}: ${not('had not joined by the day judged')}`,
  lead: (a) => `${a.name}${a.post ? `, ${a.post}` : ''}: counts as leader of the team`,
  'lead-not': (a) => `${a.name}: ${not(personWhy(a))}`,
  found: (a) => `found, severity ${wordOf('finding', a.severity)}`,
  'fix-begun': (a) =>
    `counts as the beginning of the fix; ${a.fixed ? `done ${show(a.fixed)}` : 'not yet done'}`,
  'fix-not-begun': () => 'no beginning of the fix recorded',
  'hunt-begun': (a) => `counts as the beginning of the hunt${a.finished ? `; done ${show(a.finished)}` : ''}`,
  'hunt-miss': (a) => not(huntWhy[a.why]),
  'plan-in-force': (a) => `counts: in force, with ${plural(a.scenarios, 'scenario')}`,
  'plan-miss': (a) => not(planWhy[a.why]),
  'plan-touched': (a) =>
    `${a.by === 'issue' ? 'issued' : 'revised'}: counts${a.newest ? ', the latest' : ', but there is a later one'}`,
  'revision-undated': () => not('a revision without a day'),
  'change-after': (a) =>
    `a change${a.what ? ` (${a.what})` : ''} after the last issue or revision; the plan has to follow`,
  'change-covered': (a) => `asks nothing more: the plan was issued or revised on ${show(a.newest)}`,
  'agency-ended': (a) =>
    `the agency that issued the plan ended after its last issue or revision (${show(a.newest)})`,
  'handed-over': (a) =>
    `the system passed to ${a.to} after the plan’s last issue or revision (${show(a.newest)})`,
  'incident-found': () => 'the incident was detected',
  'report-fits': (a) => `counts: ${reports[a.report]} to ${recipients[a.to]}, the earliest`,
  'report-later': (a) => `${reports[a.report]} to ${recipients[a.to]}: counts, but there is an earlier one`,
  'report-not': (a) => {
    const kind =
      a.kind === null
        ? 'report of no recorded kind'
        : (reports[a.kind as keyof typeof reports] ?? wordOf('incident', a.kind));
    const to = a.to.map((one) => recipients[one as keyof typeof recipients] ?? wordOf('incident', one));
    const why = {
      kind: 'this kind does not satisfy the report owed',
      recipient: 'not sent to this recipient',
      unsent: 'no time of sending recorded',
      later: 'sent after the moment judged',
    }[a.why];
    return `${kind}${to.length > 0 ? ` (to ${to.join(', ')})` : ''}: ${not(why)}`;
  },
  'breach-other': () => not('the report does not say it is about personal data'),
  'warning-to': (a) => (a.named ? 'addressed to this agency by name' : 'addressed to every agency'),
  'response-closed': (a) =>
    `${
      a.status === 'not-affected'
        ? `${a.by} answered that it is not affected`
        : `${a.by} answered and fixed it${a.fixed ? ` on ${show(a.fixed)}` : ''}`
    }${spoken(a)}: counts`,
  'response-open': (a) =>
    `${a.by} answered that it ${a.status === 'fixed' ? 'has fixed it' : 'is affected'}; no day of the fix recorded${spoken(a)}: still open`,
  'response-retired': (a) =>
    `${a.by} answered that it is affected${spoken(a)}: nothing is left to fix, no longer in use`,
  'response-old': (a) => `answer of ${a.by}: ${not('there is a later one')}`,
  'response-other': (a) => `answer of ${a.by}: ${not('the present agency has answered itself')}`,
  'response-unassessed': (a) => `answer of ${a.by}: ${not('no day of assessment')}`,
  'response-later': (a) => `answer of ${a.by}: ${not('assessed after the day judged')}`,
  'team-active': () => 'counts: founded by decision, active',
  'team-miss': (a) => not(teamWhy[a.why]),
  'contact-complete': () => 'counts: a channel, a place and a day of publication',
  'contact-predecessor': () => not('the contact of a predecessor, to be published again'),
  'contact-miss': (a) => not(contactWhy[a.why]),
  'contact-day': (a) =>
    `${a.what === 'published' ? 'published' : 'checked again'}: counts, ${a.latest ? 'the latest' : 'but there is a later day'}`,
  'budget-fits': (a) => `counts: ${a.year}, ${n(a.sum)} VND`,
  'budget-year': (a) => not(`money of ${a.year}, not the year judged`),
  'budget-empty': (a) => not(`no allocated sum recorded for ${a.year}`),
  'budget-purpose': (a) => not(`money of ${a.year} for another purpose: ${wordOf('budget', a.purpose)}`),
  'budget-part': (a) =>
    `counts: for ${a.year}, ${n(a.sum)} VND; ${a.total === null ? 'total not recorded' : `of a total of ${n(a.total)} VND`}`,
  'submission-fits': (a) => `counts for ${a.period}`,
  'submission-not': (a) =>
    not(
      {
        period: `${a.period} is not among the periods owed`,
        again: `${a.period} has an earlier report`,
        recipient: `${a.period}, sent elsewhere`,
        'period-misfit': `${a.period} does not fit the type of the report`,
        'sent-before-period': `sent before the last month of ${a.period}`,
      }[a.why],
    ),
  'paper-fits': (a) =>
    `${a.number ? `document ${a.number}: ` : ''}counts${a.first ? '' : ', but there is an earlier one'}`,
  'paper-undated': () => not('the document has no day'),
  'paper-draft': () => not('only a draft, plan or proposal, or a repeal'),
  'paper-old': (a) => not(`dated before ${show(a.since)}`),
  qualification: (a) => {
    const name = a.kind === null ? 'qualification of no kind recorded' : wordOf('member', a.kind);
    return a.why === null
      ? `${name}: valid`
      : `${name}: ${not(a.why === 'expired' ? 'expired' : 'no day of award recorded')}`;
  },
  'role-dead': (a) =>
    not(
      `named ${roles[a.role] ?? a.role}, but ${a.why === 'dissolved' ? 'ended without a living successor' : 'not yet at work'}`,
    ),
  'waiver-holds': (a) =>
    `holds through ${show(a.until)}${a.number ? `, document ${a.number}` : ''}; reason: ${a.reason}`,
  'waiver-over': (a) => not(`held only through ${show(a.until)}`),
  'waiver-not-yet': (a) => not(`holds only from ${show(a.from)}`),
  'waiver-undated': () => not('neither a first day nor the day of its document is recorded'),
};
