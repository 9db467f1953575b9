import { show } from '../../domain/calendar.js';
import type { ContactMiss, DrillMiss, Experts, PlanMiss, Uncounted } from '../../domain/duties/codes.js';
import type { Messages } from '../messages.js';
import { article, n, plural, sentence } from './kinds.js';

const list = (items: readonly string[]): string => items.join(', ');
const planned = (ids: readonly string[] | undefined): string =>
  ids ? ` Recorded but not finished, so not counted: ${list(ids)}.` : '';
const until = (due: string | null): string => (due === null ? '' : ` Due ${show(due)}.`);
const again = (due: string | null): string => (due === null ? '' : ` Next due ${show(due)}.`);
const passed = (due: string | null): string => (due === null ? '' : `; it was due ${show(due)}`);

const planWhy: Record<PlanMiss['why'], string> = {
  draft: 'still a draft',
  withdrawn: 'withdrawn',
  'no-scenarios': 'without scenarios',
  unissued: 'not issued',
};
const drillWhy: Record<DrillMiss['why'], string> = {
  tabletop: 'a tabletop exercise',
  ctf: 'a CTF contest',
  simulation: 'a simulation',
  national: 'a national exercise, not on this system',
  'type-unknown': 'form not known',
  'not-live': 'not on the live system',
  'live-unknown': 'not recorded whether on the live system',
  scripted: 'script given beforehand',
  'scripted-unknown': 'not recorded whether a script was given beforehand',
  unfinished: 'not finished',
};
const contactWhy: Record<ContactMiss['why'], string> = {
  'no-channel': 'no telephone, email or other channel',
  'no-url': 'not recorded where it is published',
  unpublished: 'not published',
  withdrawn: 'withdrawn',
};
const personWhy: Record<Uncounted['why'], string> = {
  left: 'left the team',
  'contract-ended': 'contract ended',
  'no-qualification': 'no qualification awarded',
  'below-standard': 'not recorded as meeting the skills standard',
  expired: 'qualification expired',
};
const near = <W extends string>(misses: readonly { id: string; why: W }[], why: Record<W, string>): string =>
  misses.length === 0 ? '' : ` Not counted: ${list(misses.map((m) => `${m.id} (${why[m.why]})`))}.`;

const reports = { initial: 'initial report', notice: 'notice', final: 'final report' } as const;
const recipients = {
  owner: 'the system owner',
  'response-unit': 'the specialised incident response unit',
  coordinator: 'the national coordination agency',
  mps: 'the specialised cybersecurity force (Ministry of Public Security)',
} as const;
const roles: Record<string, string> = {
  'irt-host': 'host of the incident response team (irt-host)',
  finance: 'finance agency (finance)',
};
const supplierLacks = {
  contract: 'a contract',
  'security-clause': 'a security clause',
  'incident-clause': 'a clause on cooperation in incidents',
  review: 'a periodic review',
} as const;

const counted = (e: Experts): string =>
  `${plural(e.counted, 'qualified expert')}, ${n(e.needed)} required` +
  ` (${n(e.outsourced)} of them outsourced; ${plural(e.total, 'person', 'people')} recorded in the team).` +
  (e.notCounted.length > 0
    ? ` Not counted: ${list(e.notCounted.map((p) => `${p.name} (${personWhy[p.why]})`))}.`
    : '');

export const results: Messages['result'] = {
  'interval-kept': (a, due) => `Last done ${show(a.last)}.${again(due)}${planned(a.planned)}`,
  'interval-exceeded': (a) =>
    `Last done ${show(a.last)}, more than ${plural(a.months, 'month')} ago.${planned(a.planned)}`,
  'interval-not-yet': (a, due) => `Not done yet since ${show(a.since)}.${until(due)}${planned(a.planned)}`,
  'interval-never': (a, due) =>
    `Never done; counted from ${show(a.since)}${due ? `, it was due ${show(due)}` : ''}.${planned(a.planned)}`,

  'plan-in-force': (a) =>
    `${a.plans.length === 1 ? 'Plan' : 'Plans'} in force: ${list(a.plans)}; first issued ${show(a.since)}.`,
  'plan-awaited': (a, due) => `No response plan and scenarios yet.${until(due)}${near(a.near, planWhy)}`,
  'plan-missing': (a, due) =>
    `No response plan with scenarios in force${passed(due)}.${near(a.near, planWhy)}`,
  'plan-current': (a) =>
    `Nothing has changed since the plan was last issued or updated, on ${show(a.newest)}.`,
  'plan-outdated': (a, due) =>
    (a.event === 'change'
      ? `The system changed on ${show(a.date)}${a.what ? ` (${a.what})` : ''}`
      : `The agency that issued the plan${a.what ? ` (${a.what})` : ''} ceased to exist on ${show(a.date)}`) +
    `, but the plan was last issued or updated on ${show(a.newest)}.${until(due)}`,
  'plan-none': () => 'No plan is in force, so there is none to keep up to date.',

  'drill-level-unknown': () => 'The level is not known, so neither is whether a drill is required.',
  'drill-level-low': (a) => `Level ${a.level}; the drill is required from level ${a.from}.`,
  'drill-done': (a) => `Real-combat drill held on ${show(a.last)}.`,
  'drill-awaited': (a, due) =>
    `${a.last ? `Last real-combat drill ${show(a.last)}` : 'No real-combat drill yet'}.${until(due)}${near(a.near, drillWhy)}`,
  'drill-overdue': (a) =>
    `Last real-combat drill ${show(a.last)}; a whole year has since gone by without one.${near(a.near, drillWhy)}`,
  'drill-never': (a) => `No real-combat drill on the live system is recorded.${near(a.near, drillWhy)}`,
  'drill-assessed': () => 'Weaknesses of process, technology and people are recorded.',
  'drill-unassessed': (a) => `No assessment recorded of: ${list(a.lacking)}.`,

  'finding-takeover-unknown': (a) =>
    `A weakness of ${a.severity === 'critical' ? 'critical' : 'high'} severity, but it is not recorded whether it allows intrusion and control of the system.`,
  'fix-and-hunt-awaited': (a, due) => `${begun(a)}${until(due)}`,
  'fix-and-hunt-missing': (a) => `${begun(a)} Both must run at the same time.`,
  'fix-awaited': (a, due) =>
    `Fix begun ${show(a.fix)}, threat hunt begun ${show(a.hunt)}; not fixed yet.${until(due)}`,
  'fix-overdue': (a, due) =>
    `Fix begun ${show(a.fix)}, threat hunt begun ${show(a.hunt)}; still not fixed${passed(due)}.`,
  'fixed-and-hunted': (a) =>
    `Fix begun ${show(a.fix)}, threat hunt begun ${show(a.hunt)}; fixed ${show(a.fixed)}.`,
  'hunted-after-fix': (a) =>
    `Fixed ${show(a.fixed)}, but the threat hunt began only on ${show(a.hunt)}; both should have run at the same time.`,

  'warning-answered': (a) =>
    a.status === 'not-affected' ? `Answered (${a.by}): not affected.` : `Fixed (${a.by}).`,
  'warning-awaited': (_, due) => `The warning has not been assessed yet.${until(due)}`,
  'warning-unanswered': () => 'The warning has been neither assessed nor answered.',
  'warning-open': (a, due) =>
    `${a.by} is affected (assessed ${show(a.assessed)}), not fixed yet.${until(due)}`,
  'warning-unfixed': (a, due) =>
    `${a.by} is affected (assessed ${show(a.assessed)}) and still not fixed${passed(due)}.`,

  monitored: (a) => `Monitored since ${show(a.since)}${a.by ? `, by ${a.by}` : ''}.`,
  unmonitored: () => 'No monitoring and early detection of risks recorded.',

  // A notice or a final report may stand in for the one owed, so what was sent is not named.
  'report-sent': (a) =>
    `${sentence(reports[a.report])} to ${recipients[a.to]}: done, reported at ${show(a.sent)}.`,
  'report-owed': (a, due) =>
    `${sentence(reports[a.report])} to ${recipients[a.to]}: still to be sent.${until(due)}`,
  'report-missing': (a, due) =>
    `${sentence(reports[a.report])} to ${recipients[a.to]}: not sent${passed(due)}.`,
  'report-class-unknown': (a) =>
    `The incident has no class yet (ordinary, serious, urgent), so it is not known whether ${article(reports[a.report])} must go to ${recipients[a.to]}, and how soon.`,
  'report-class-moot': (a) =>
    `Reported to ${recipients[a.to]} at ${show(a.sent)}, in time whatever the class.`,

  'supplier-no-access': () => 'Has no access to systems or data.',
  'supplier-access-unknown': () => 'Not recorded whether the supplier has access to systems or data.',
  'supplier-uncontrolled': (a) => `Still lacking: ${list(a.lacking.map((k) => supplierLacks[k]))}.`,
  'supplier-reviewed': (a, due) => `Last reviewed ${show(a.last)}.${again(due)}`,
  'supplier-review-old': (a) => `Last reviewed ${show(a.last)}, more than ${plural(a.months, 'month')} ago.`,

  'campaign-held': (a) => `Last held ${show(a.last)}.`,
  'campaign-encouraged': () => 'A campaign to raise vigilance is encouraged.',
  disseminated: (a) => `Made known on ${show(a.on)}.`,
  'dissemination-awaited': (_, due) => `The directive has not been made known yet.${until(due)}`,
  'dissemination-missing': (_, due) => `The directive has not been made known${passed(due)}.`,

  'role-unheld': (a) => `No agency now in existence holds the role of ${roles[a.role] ?? a.role}.`,
  'team-in-force': (a) => `Active ${a.teams.length === 1 ? 'team' : 'teams'}: ${list(a.teams)}.`,
  'team-awaited': (_, due) => `No decision consolidating the team yet.${until(due)}`,
  'team-missing': (_, due) => `No incident response team has been set up by decision${passed(due)}.`,
  'team-of-predecessor': (a) =>
    `There is only a team of an agency that no longer exists: ${list(a.teams)}; a new decision must consolidate it.`,
  'experts-enough': counted,
  'experts-ending': (a, due) =>
    `${counted(a)} ${due ? `After ${show(due)}` : 'Soon'} fewer than ${n(a.needed)} will remain.`,
  'experts-awaited': (a, due) => `${counted(a)}${until(due)}`,
  'experts-too-few': (a) => `Only ${counted(a)}`,
  'lead-named': (a) => `${a.name}${a.post ? `, ${a.post}` : ''}.`,
  'lead-awaited': (a, due) => `${leads(a)}${until(due)}`,
  'lead-missing': (a) => leads(a),

  'intake-recorded': (a) => `Taken in at ${show(a.at)}, handled by ${a.handler}.`,
  'intake-unrecorded': (a) =>
    `Not recorded: ${list(a.lacking.map((k) => (k === 'handler' ? 'who handles it' : 'when it was taken in')))}.`,
  'watch-kept': (a, due) =>
    a.last ? `Last watched ${show(a.last)}.${again(due)}` : `No watch recorded yet.${until(due)}`,
  'watch-lapsed': (a) => `Last watched ${show(a.last)}, too long ago.`,
  'watch-never': () => 'No watch of attack risks or news of vulnerabilities has been recorded.',
  'exercise-attended': (a) => `Attended on ${show(a.on)}.`,
  'exercise-awaited': (a) => `Invited; the exercise is on ${show(a.on)}.`,
  'exercise-missed': (a) => `Invited to the exercise of ${show(a.on)}, but no attendance is recorded.`,
  'exercise-none': () => 'No invitation received yet.',

  'contact-published': (a) =>
    `Published: ${list(a.contacts)}.${a.otherHost ? ` Note: published on ${a.otherHost}, not on the provincial portal.` : ''}`,
  'contact-awaited': (a, due) => `No contact published yet.${until(due)}${near(a.near, contactWhy)}`,
  'contact-missing': (a, due) =>
    `No contact that receives notices of incidents is published${passed(due)}.${near(a.near, contactWhy)}`,
  'contact-of-predecessor': (a) =>
    `There is only a contact of an agency that no longer exists: ${list(a.contacts)}; a new one must be published.`,

  'budget-allocated': (a) => `For ${a.year}: ${n(a.sum)} VND.`,
  'budget-awaited': (a, due) => `No budget allocated for ${a.year} yet.${until(due)}`,
  'budget-missing': (a, due) => `No budget allocated for ${a.year}${passed(due)}.`,
  'budget-lapsed': (a) => `No budget allocated for ${a.year}; the last one was for ${a.last}.`,

  'request-answered': (a) => `Answered on ${show(a.on)}.`,
  'request-open': (_, due) => `The coordination request has not been answered yet.${until(due)}`,
  'request-unanswered': (_, due) => `The coordination request has not been answered${passed(due)}.`,
  'support-given': () => 'The customer was helped to handle the incident.',
  'support-open': () => 'The incident is not closed; no help to the customer is recorded yet.',
  'support-missing': () => 'The incident is closed, but no help to the customer is recorded.',
};

function begun(a: { fix: string | null; hunt: string | null }): string {
  const fix = a.fix ? `Fix begun ${show(a.fix)}` : 'Fix not begun';
  const hunt = a.hunt ? `threat hunt begun ${show(a.hunt)}` : 'threat hunt not begun';
  return `${fix}, ${hunt}.`;
}

function leads(a: { names: readonly string[]; post: string }): string {
  const who =
    a.names.length === 0
      ? 'Nobody is recorded as leading the team directly'
      : `${plural(a.names.length, 'person', 'people')} are recorded as leading the team (${list(a.names)}), but there may be only one`;
  return `${who}; the dispatch names the post: ${a.post}.`;
}
