import { show } from '../../domain/calendar.js';
import type {
  About,
  ContactMiss,
  DrillMiss,
  Experts,
  Identity,
  PaperKind,
  PlanMiss,
  SubmittedTo,
  Uncounted,
} from '../../domain/duties/codes.js';
import type { Messages } from '../messages.js';
import { list, sentence } from '../writing.js';
import { article, n, plural } from './kinds.js';

const planned = (ids: readonly string[] | undefined): string =>
  ids ? ` Not finished, so not counted: ${list(ids)}.` : '';
const until = (due: string | null): string => (due === null ? '' : ` Due ${show(due)}.`);
const again = (due: string | null): string => (due === null ? '' : ` Next due ${show(due)}.`);
const passed = (due: string | null): string => (due === null ? '' : `; it was due ${show(due)}`);

export const planWhy: Record<PlanMiss['why'], string> = {
  draft: 'still a draft',
  withdrawn: 'withdrawn',
  'no-scenarios': 'without scenarios',
  unissued: 'not issued',
};
export const drillWhy: Record<DrillMiss['why'], string> = {
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
export const contactWhy: Record<ContactMiss['why'], string> = {
  'no-channel': 'no telephone, email or other channel',
  'no-url': 'not recorded where it is published',
  unpublished: 'not published',
  withdrawn: 'withdrawn',
};
const personWhys: Record<Uncounted['why'], string> = {
  left: 'left the team',
  'contract-ended': 'contract ended',
  undated: 'certificate without its day of issue',
  'no-qualification': 'no qualification awarded',
  'below-standard': 'not recorded as meeting the skills standard',
  expired: 'qualification expired',
};
export const personWhy = ({ why, paper }: Omit<Uncounted, 'name'>): string =>
  paper ? `${paper} has no day of issue` : personWhys[why];
const near = <W extends string>(misses: readonly { id: string; why: W }[], why: Record<W, string>): string =>
  misses.length === 0 ? '' : ` Not counted: ${list(misses.map((m) => `${m.id} (${why[m.why]})`))}.`;

/** Which systems, where not all. */
export const about = (a: About): string =>
  a.rest ? (a.besides.length > 0 ? ` (all but ${list(a.besides)})` : '') : `: ${list(a.systems)}`;

export const reports = { initial: 'initial report', notice: 'notice', final: 'final report' } as const;
export const recipients = {
  owner: 'the system owner',
  'response-unit': 'the specialised incident response unit',
  coordinator: 'the national coordination agency',
  mps: 'the specialised cybersecurity force (Ministry of Public Security)',
} as const;
export const roles: Record<string, string> = {
  'irt-host': 'host of the incident response team (irt-host)',
  finance: 'finance agency (finance)',
};
const supplierLacks = {
  contract: 'a contract',
  'contract-ended': 'a contract in force',
  'security-clause': 'a security clause',
  'incident-clause': 'a clause on cooperation in incidents',
  review: 'a periodic review',
} as const;

const counted = (e: Experts): string =>
  `${plural(e.counted, 'qualified expert')}, ${n(e.needed)} required` +
  ` (${n(e.outsourced)} of them outsourced; ${plural(e.total, 'person', 'people')} recorded in the team).` +
  (e.notCounted.length > 0
    ? ` Not counted: ${list(e.notCounted.map((p) => `${p.name} (${personWhy(p)})`))}.`
    : '') +
  identity(e);
/** Who was taken for one person, and who was told apart, so that a reader sees a mistake. */
function identity({ merged, namesakes, unnamed }: Identity): string {
  const one = merged.map(({ names, ids }) => `${names.join(' = ')} (${list(ids)})`);
  const apart = namesakes.map(
    ({ name, people }) => `${name} (${people.map((p) => p ?? 'not said which').join('; ')})`,
  );
  const ask = unnamed.map(({ name, ids }) => `${name} (${list(ids)})`);
  const unsure = merged.some(({ person }) => person === null)
    ? '; if they are several people, record the year of birth or staff number of each (--person)'
    : '';
  return [
    one.length > 0 ? ` Counted as one person: ${one.join('; ')}${unsure}.` : '',
    apart.length > 0 ? ` Different people of one name: ${apart.join('; ')}.` : '',
    ask.length > 0
      ? ` Adding nobody, since a namesake counts and no year of birth or staff number is recorded (--person): ${ask.join('; ')}.`
      : '',
  ].join('');
}

const submittedTo: Record<SubmittedTo, string> = {
  coordinator: 'the national coordination agency',
  owner: 'the system owner',
  mic: 'the Ministry of Information and Communications',
  mps: 'the Ministry of Public Security',
};
const levelLacks = {
  level: 'the level',
  'levelDecision.number': 'the number of the decision approving it',
  'levelDecision.date': 'the date of the decision approving it',
} as const;
const papers: Record<PaperKind, string> = {
  regulation: 'cybersecurity regulation',
  'admin-training': 'paper on the training of the system’s administrators',
  transition: 'paper on the review against the new conditions',
};
const heldKinds: Record<string, string> = {
  'security-degree': 'degree in information security',
  'it-degree': 'degree in information technology',
  certificate: 'certificate',
  training: 'in-depth training',
};
const heldNow = (held: readonly string[]): string =>
  held.length === 0
    ? 'No valid qualification is recorded.'
    : `So far: ${list(held.map((k) => heldKinds[k] ?? k))}.`;
const keepPaper = (a: { word: string; undated: boolean }): string =>
  a.undated
    ? ' A paper is noted, but without its date (document.date).'
    : ` Keep it under “evidence” of the system or the agency with its number, its date, and “${a.word}” in its label or subject.`;
const percent = (value: number): string => `${n(value)}%`;
const share = (a: { year: number; allocated: number; total: number }): string =>
  `For ${a.year}: ${n(a.allocated)} of ${n(a.total)} VND (${percent(Math.floor((a.allocated * 1000) / a.total) / 10)})`;

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
      : a.event === 'handed-over'
        ? `The system has been managed by ${a.what} since ${show(a.date)}`
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
    `${{ 'not-affected': `Answered (${a.by}): not affected.`, affected: `Answered (${a.by}): affected.` }[a.status] ?? `Fixed (${a.by}).`}${
      a.retired.length > 0 ? ` No longer in use, so nothing is left to fix: ${list(a.retired)}.` : ''
    }`,
  'warning-awaited': (_, due) => `The warning has not been assessed yet.${until(due)}`,
  'warning-unanswered': () => 'The warning has been neither assessed nor answered.',
  'warning-open': (a, due) =>
    `${a.by} is affected (assessed ${show(a.assessed)}), not fixed yet${about(a)}.${until(due)}`,
  'warning-unfixed': (a, due) =>
    `${a.by} is affected (assessed ${show(a.assessed)}) and still not fixed${passed(due)}${about(a)}.`,

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

  'breach-unknown': () => 'It is not recorded whether personal data were affected.',
  'breach-none': () => 'The incident affected no personal data.',
  'breach-notified': (a) => `The personal data breach was notified at ${show(a.sent)}.`,
  'breach-unnotified': (a, due) =>
    `No notice of the personal data breach is recorded.${until(due)} Record the report sent, with “${a.word}” in its reference.`,

  'supplier-no-access': () => 'Has no access to systems or data.',
  'supplier-access-unknown': () => 'Not recorded whether the supplier has access to systems or data.',
  'supplier-uncontrolled': (a) =>
    `${
      a.ended === null
        ? ''
        : `The contract ended on ${show(a.ended)} and access is still recorded: end the access and record --no-access, or record the new contract. `
    }Still lacking: ${list(a.lacking.map((k) => supplierLacks[k]))}.`,
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
  'lead-named': (a) => `${a.name}${a.post ? `, ${a.post}` : ''}.${identity(a)}`,
  'lead-awaited': (a, due) => `${leads(a)}${until(due)}${identity(a)}`,
  'lead-missing': (a) => `${leads(a)}${identity(a)}`,

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

  'submission-kept': (a, due) =>
    `Last period ${a.last}: sent ${show(a.sent)}${a.lateDays === null ? '' : `, ${plural(a.lateDays, 'day')} late`}. Next period: ${a.period}, to ${submittedTo[a.to]}.${until(due)}`,
  'submission-awaited': (a, due) =>
    `The report for ${a.period} to ${submittedTo[a.to]} has not been sent yet.${until(due)}`,
  'submission-unsent': (a, due) =>
    `No report for ${a.period} to ${submittedTo[a.to]} is recorded${passed(due)}.` +
    (a.count > 1 ? ` In all, ${plural(a.count, 'period')} past due are unsent.` : '') +
    (a.last ? ` Last period sent: ${a.last}.` : '') +
    (a.coming && a.comingDue ? ` Next period: ${a.coming}, due ${show(a.comingDue)}.` : ''),
  'submission-complete': (a) =>
    `Every period was sent; the last one, ${a.last}, to ${submittedTo[a.to]} on ${show(a.sent)}.`,
  'submission-exempt': () => 'Police and defence units are exempt from this report.',
  'submission-none-owed': () => 'No period fell due while the agency existed.',

  'level-approved': (a) => `Level ${a.level}, approved by ${a.number} of ${show(a.on)}.`,
  'level-unapproved': (a, due) => `Not recorded: ${list(a.lacking.map((k) => levelLacks[k]))}.${until(due)}`,
  'level-unknown': () => 'The level is not known, so neither is whether this is required.',
  'level-below': (a) => `Level ${a.level}; judged from level ${a.from}.`,
  'level-undated': (a) =>
    `Decision ${a.number} approving the level has no date, so it is not known whether the transition applies.`,
  'level-not-before': (a) => `No decision approving the level before ${show(a.before)} is recorded.`,
  'paper-kept': (a) => `${sentence(papers[a.paper])}${a.number ? ` no. ${a.number}` : ''}, ${show(a.on)}.`,
  'paper-awaited': (a, due) => `No ${papers[a.paper]} recorded yet.${until(due)}${keepPaper(a)}`,
  'paper-unknown': (a) => `The records do not show a ${papers[a.paper]}.${keepPaper(a)}`,
  'contact-replaced': (a) =>
    `Withdrawn on ${show(a.withdrawn)}; ${a.by}, in its place, was published on ${show(a.published)}.`,
  'contact-unreplaced': (a, due) =>
    `Withdrawn on ${show(a.withdrawn)}; no other contact has taken its place.${until(due)}`,
  'share-reached': (a) => `${share(a)}, at or above the minimum of ${percent(a.percent)}.`,
  'share-low': (a, due) => `${share(a)}, below the minimum of ${percent(a.percent)}.${until(due)}`,
  'share-absent': (a, due) => `No cybersecurity money (security) recorded for ${a.year}.${until(due)}`,
  'share-unknown': (a) =>
    `For ${a.year} the sum allocated (allocated) or the total (itTotal) is not recorded, so the share cannot be compared with ${percent(a.percent)}.`,
  'share-nobody': (a) =>
    `No agency records any cybersecurity money (security), so the share for ${a.year} against ${percent(a.percent)} is not known.`,
  'monitoring-linked': (a) => `Monitoring linked to ${a.by} since ${show(a.since)}.`,
  'monitoring-link-unknown': (a) =>
    `Monitored since ${show(a.since)}${a.by ? ` by ${a.by}` : ''}, but it is not clear whether this is linked to the national or provincial cybersecurity centre. Keep the record of the connection; once linked, name the centre in “monitoring.by”.`,
  'monitoring-unlinked': () => 'No monitoring linked to a cybersecurity centre is recorded.',
  'staff-qualified': (a) => `Qualified: ${list(a.held.map((k) => heldKinds[k] ?? k))}.`,
  'staff-awaited': (a, due) => `${heldNow(a.held)}${until(due)}`,
  'staff-unqualified': (a, due) => `${heldNow(a.held)}${until(due)}`,
  'staff-years-unknown': (a) =>
    `${heldNow(a.held)} Five years of work in information technology would do instead, but records do not count them: keep the certificate of service and record a waiver with its document.`,
  'staff-outsourced': () => 'Outsourced, not on the staff of a state body.',
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
