import type { Day } from '../calendar.js';
import type { KindName } from '../kinds/index.js';
import type { SubmissionFault } from '../kinds/submission.js';
import type { Managing } from '../managers.js';
import type { Nothing } from '../nothing.js';
import type {
  About,
  ContactMiss,
  DrillMiss,
  HuntMiss,
  PlanMiss,
  Recipient,
  Report,
  Uncounted,
} from './codes.js';
import type { Result } from './result.js';

/** What a day in a sum is: a fact of a record, a day the duty sets, or what an earlier sum came to. */
export type Term =
  | 'duty-from'
  | 'in-service'
  | 'level-since'
  | 'agency-from'
  | 'established'
  | 'joined'
  | 'published'
  | 'last-proof'
  | 'found'
  | 'event'
  | 'reviewed'
  | 'detected'
  | 'closed'
  | 'beyond-capacity'
  | 'warned'
  | 'issued'
  | 'exercise-day'
  | 'approved'
  | 'withdrawn'
  | 'set-by-duty'
  | 'set-by-record'
  | 'start'
  | 'first-due'
  | 'next-due'
  | 'usual-due'
  | 'later-due'
  | 'capacity-due'
  | 'moot-through'
  | 'due';
export interface Point {
  readonly what: Term;
  /** A day, or a time. */
  readonly at: string;
}
export type Unit = 'days' | 'months' | 'hours';

/** A field whose presence or absence decides. */
export type FactField =
  | 'class'
  | 'reports'
  | 'fix'
  | 'level'
  | 'level-decision'
  | 'takeover'
  | 'personal-data'
  | 'intake.at'
  | 'handler'
  | 'monitoring.since'
  | 'provider-support'
  | 'closed'
  | 'answered'
  | 'access'
  | 'contract'
  | 'security-clause'
  | 'incident-clause'
  | 'review'
  | 'process'
  | 'technology'
  | 'people';

export type TeamMiss = 'no-decision' | 'decision-later' | 'dissolved' | 'of-predecessor';
export type AgencyMiss = 'dissolved' | 'not-yet-alive';
/** Why a record counts or not. Its kind, id and day stand beside the code. */
export interface RecordArgs {
  latest: Nothing;
  earlier: Nothing;
  first: Nothing;
  'after-first': Nothing;
  'after-moment': Nothing;
  undated: Nothing;
  'too-old': { months: number };
  'before-text': { since: Day };
  /** A field and what it says; null where only that it is said matters. */
  fact: { field: FactField; value: string | null };
  'fact-lacking': { field: FactField };
  'fact-denied': { field: FactField };
  'fact-later': { field: FactField };
  'level-later': { level: number };
  'no-access': Nothing;
  'contract-ended': { on: Day };
  'drill-real': { year: number };
  'drill-miss': { why: DrillMiss['why'] };
  exercise: { invited: Day; attended: boolean };
  /** An exercise with no invitation by the moment; its day where it is written for later. */
  'exercise-uninvited': { invited: Day | null };
  'practice-others': Nothing;
  expert: { name: string; until: Day | null; outsourced: boolean };
  'expert-again': { name: string };
  'expert-unnamed': { name: string };
  'expert-not': { name: string; why: Uncounted['why'] };
  'member-not-joined': { name: string };
  lead: { name: string; post: string | null };
  'lead-not': { name: string; why: 'left' | 'contract-ended' };
  found: { severity: string };
  'fix-begun': { fixed: Day | null };
  'fix-not-begun': Nothing;
  'hunt-begun': { finished: Day | null };
  'hunt-miss': { why: HuntMiss };
  'plan-in-force': { scenarios: number };
  'plan-miss': { why: PlanMiss['why'] };
  'plan-touched': { by: 'issue' | 'revision'; newest: boolean };
  'revision-undated': Nothing;
  'change-after': { what: string | null };
  'change-covered': { newest: Day };
  'agency-ended': { newest: Day };
  'handed-over': { to: string; newest: Day };
  'incident-found': Nothing;
  'report-fits': { report: Report; to: Recipient };
  'report-later': { report: Report; to: Recipient };
  'report-not': {
    kind: string | null;
    to: readonly string[];
    why: 'kind' | 'recipient' | 'unsent' | 'later';
  };
  'breach-other': Nothing;
  'warning-to': { named: boolean };
  'response-closed': { by: string; status: string; fixed: Day | null } & About;
  'response-open': { by: string; status: string } & About;
  'response-retired': { by: string } & About;
  'response-old': { by: string };
  'response-other': { by: string };
  'response-unassessed': { by: string };
  'response-later': { by: string };
  'team-active': Nothing;
  'team-miss': { why: TeamMiss };
  'contact-complete': Nothing;
  'contact-predecessor': Nothing;
  'contact-miss': { why: ContactMiss['why'] };
  'contact-day': { what: 'published' | 'verified'; latest: boolean };
  'budget-fits': { year: number; sum: number };
  'budget-year': { year: number };
  'budget-empty': { year: number };
  'budget-purpose': { year: number; purpose: string };
  'budget-part': { year: number; sum: number; total: number | null };
  'submission-fits': { period: string };
  'submission-not': { period: string; why: 'period' | 'again' | 'recipient' | SubmissionFault };
  'paper-fits': { number: string | null; first: boolean };
  'paper-undated': Nothing;
  'paper-draft': Nothing;
  'paper-old': { since: Day };
  qualification: { kind: string | null; why: 'unissued' | 'expired' | null };
  'role-dead': { role: string; why: AgencyMiss };
  'waiver-holds': { until: Day; reason: string; number: string | null };
  'waiver-over': { until: Day };
  'waiver-not-yet': { from: Day };
  'waiver-undated': Nothing;
}

/** One line of the arithmetic; what it comes to stands beside the code. */
export interface SumArgs {
  /** `as` = `from` + so many. */
  plus: { as: Term; from: Point; add: number; unit: Unit };
  /** `as` = the latest of these. */
  latest: { as: Term; of: readonly Point[] };
  /** `as` = the earliest of these. */
  earliest: { as: Term; of: readonly Point[] };
  /** `as` = this day as it stands. */
  given: { as: Term; from: Point };
  /** Counts through the day before `from` + so many months. */
  through: { from: Point; months: number };
  /** `as` = the last day of the half-year `from` lies in. */
  'half-year-end': { as: Term; from: Point };
  'first-year': { from: Point; left: number; needed: number; year: number };
  'next-year': { last: Day };
  /** 31 December of the later year; `first` is null where a drill of this year has settled it. */
  'year-end': { first: number | null; next: number | null };
  'budget-year': { day: Day; window: number; ahead: Day; first: number };
  'budget-due': { year: number };
  'period-due': { period: string; unsent: boolean };
  /** `due` where that day is near enough to be the due day. */
  'experts-until': { needed: number; due: boolean };
}

/** What else decided and is no record and no sum. */
export interface NoteArgs {
  /** Bodies that managed the system, in order; `now`: the one on the day judged. */
  managers: { system: string; managers: readonly (Managing & { name: string })[]; now: string };
  /** Due soon from `opens`: the wanted days, but never more than a quarter of the days given. */
  window: { wanted: number; given: number; quarter: number; days: number; opens: Day };
  'window-full': { days: number; opens: Day };
  'window-time': { opens: string };
  'no-window': Nothing;
  'late-from': { first: Day };
  'drill-level-low': { level: number; from: number };
  'experts-count': { counted: number; needed: number; outsourced: number };
  'soon-at-once': Nothing;
  leads: { names: readonly string[] };
  'hunt-unnamed': Nothing;
  'plan-none': Nothing;
  'no-event': { newest: Day };
  'report-rule': {
    day: Day;
    from: Day;
    to: Day | null;
    of: string | null;
    report: Report;
    recipient: Recipient;
    by: readonly Report[];
  };
  'not-invited': Nothing;
  'role-nobody': { role: string };
  'no-due': Nothing;
}

/** Every code of a step by its type; prose is made by `messages`. */
export interface StepArgs {
  record: RecordArgs;
  sum: SumArgs;
  note: NoteArgs;
}

type CodedBy<A> = { [C in keyof A]: { readonly code: C; readonly args: A[C] } }[keyof A];

/** A record that was weighed. */
export interface RecordHead {
  readonly kind: KindName;
  readonly id: string;
  /** The day or time for which it is weighed, as written. */
  readonly day: string | null;
  readonly counts: boolean;
  /** The predecessor, an agency or a system, whose record it is; null when the subject's own. */
  readonly via: string | null;
}
export type RecordStep = RecordHead & { readonly type: 'record' } & CodedBy<RecordArgs>;
export type SumStep = { readonly type: 'sum'; readonly result: string } & CodedBy<SumArgs>;
export type NoteStep = { readonly type: 'note' } & CodedBy<NoteArgs>;
/** One step from the records to the verdict. The last sum of a result with a due day comes to that day. */
export type Step = RecordStep | SumStep | NoteStep;

/** The result an explanation is asked for: of a subject with several, which of them. */
export type Explained = Pick<Result, 'subject' | 'agency' | 'state' | 'due' | 'late' | 'code' | 'args'>;
