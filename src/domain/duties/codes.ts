import type { Day } from '../calendar.js';
import type { Nothing } from '../nothing.js';

/** A record that nearly was a proof, and why it is none. */
export interface NearMiss<Why extends string = string> {
  readonly id: string;
  readonly why: Why;
}
export type PlanMiss = NearMiss<'draft' | 'withdrawn' | 'no-scenarios' | 'unissued'>;
export type DrillMiss = NearMiss<
  | 'tabletop'
  | 'ctf'
  | 'simulation'
  | 'national'
  | 'type-unknown'
  | 'not-live'
  | 'live-unknown'
  | 'scripted'
  | 'scripted-unknown'
  | 'unfinished'
>;
export type ContactMiss = NearMiss<'no-channel' | 'no-url' | 'unpublished' | 'withdrawn'>;
export interface Uncounted {
  readonly name: string;
  readonly why: 'left' | 'contract-ended' | 'no-qualification' | 'below-standard' | 'expired' | 'undated';
  /** Of what is `undated`: the certificate that lacks its day alone, as it is called. */
  readonly paper?: string | null;
}
/** Why the hunt a finding names does not count. */
export type HuntMiss = 'other-system' | 'before-found' | 'not-begun';
/** How people were told apart: what a reader has to know to see whether it is right. */
export interface Identity {
  /** Records counted as one person, with the ways the name is written. */
  readonly merged: readonly {
    readonly names: readonly string[];
    readonly person: string | null;
    readonly ids: readonly string[];
  }[];
  /** Different people of one name; null for those without `person`. */
  readonly namesakes: readonly { readonly name: string; readonly people: readonly (string | null)[] }[];
  /** Records that need `person` to add anybody. */
  readonly unnamed: readonly { readonly name: string; readonly ids: readonly string[] }[];
}

/** Scopes in words: systems by name, and whether everything else is among them. */
export interface About {
  /** Everything but `besides`. */
  readonly rest: boolean;
  readonly systems: readonly string[];
  /** Where `rest`: the systems that are not among them. */
  readonly besides: readonly string[];
}

export type Report = 'initial' | 'notice' | 'final';
export type Recipient = 'owner' | 'response-unit' | 'coordinator' | 'mps';
/** To whom a periodic report goes: `mic` until the ministries changed over, `mps` since. */
export type SubmittedTo = 'coordinator' | 'owner' | 'mic' | 'mps';
export type PaperKind = 'regulation' | 'admin-training' | 'transition';

/**
 * Every code a result may carry, with what its message needs. The state stands beside the code in the result, so
 * one code may serve two states where the facts are the same. Prose is made by `messages`.
 */
export interface ResultArgs {
  'interval-kept': { months: number; last: Day; planned?: readonly string[] };
  'interval-exceeded': { months: number; last: Day; planned?: readonly string[] };
  'interval-not-yet': { months: number; since: Day; planned?: readonly string[] };
  'interval-never': { months: number; since: Day; planned?: readonly string[] };

  'plan-in-force': { plans: readonly string[]; since: Day };
  'plan-awaited': { near: readonly PlanMiss[] };
  'plan-missing': { near: readonly PlanMiss[] };
  'plan-current': { newest: Day };
  'plan-outdated': {
    newest: Day;
    event: 'change' | 'agency-ended' | 'handed-over';
    date: Day;
    what: string | null;
  };
  'plan-none': Nothing;

  'drill-level-unknown': Nothing;
  'drill-level-low': { level: number; from: number };
  'drill-done': { last: Day };
  'drill-awaited': { last: Day | null; near: readonly DrillMiss[] };
  'drill-overdue': { last: Day; near: readonly DrillMiss[] };
  'drill-never': { near: readonly DrillMiss[] };
  'drill-assessed': Nothing;
  'drill-unassessed': { lacking: readonly string[] };

  'finding-takeover-unknown': { severity: string };
  'fix-and-hunt-awaited': { fix: Day | null; hunt: Day | null };
  'fix-and-hunt-missing': { fix: Day | null; hunt: Day | null };
  'fix-awaited': { fix: Day; hunt: Day };
  'fix-overdue': { fix: Day; hunt: Day };
  'fixed-and-hunted': { fix: Day; hunt: Day; fixed: Day };
  'hunted-after-fix': { fix: Day; hunt: Day; fixed: Day };

  /** `retired`: names of systems no longer in use that nobody fixed. */
  'warning-answered': { status: string; by: string; retired: readonly string[] };
  'warning-awaited': Nothing;
  'warning-unanswered': Nothing;
  'warning-open': { assessed: Day; by: string } & About;
  'warning-unfixed': { assessed: Day; by: string } & About;

  monitored: { since: Day; by: string | null };
  unmonitored: Nothing;

  'report-sent': { report: Report; to: Recipient; sent: string };
  'report-owed': { report: Report; to: Recipient };
  'report-missing': { report: Report; to: Recipient };
  'report-class-unknown': { report: Report; to: Recipient };
  'report-class-moot': { report: Report; to: Recipient; sent: string };

  'breach-unknown': Nothing;
  'breach-none': Nothing;
  'breach-notified': { sent: string };
  'breach-unnotified': { word: string };

  'supplier-no-access': Nothing;
  'supplier-access-unknown': Nothing;
  'supplier-uncontrolled': {
    /** The last day of the contract, where it has ended. */
    ended: Day | null;
    lacking: readonly ('contract' | 'contract-ended' | 'security-clause' | 'incident-clause' | 'review')[];
  };
  'supplier-reviewed': { months: number; last: Day };
  'supplier-review-old': { months: number; last: Day };

  'campaign-held': { last: Day };
  'campaign-encouraged': Nothing;
  disseminated: { on: Day };
  'dissemination-awaited': Nothing;
  'dissemination-missing': Nothing;

  'role-unheld': { role: string };
  'team-in-force': { teams: readonly string[] };
  'team-awaited': Nothing;
  'team-missing': Nothing;
  'team-of-predecessor': { teams: readonly string[] };
  'experts-enough': Experts;
  'experts-ending': Experts;
  'experts-awaited': Experts;
  'experts-too-few': Experts;
  'lead-named': { name: string; post: string | null } & Identity;
  'lead-awaited': { names: readonly string[]; post: string } & Identity;
  'lead-missing': { names: readonly string[]; post: string } & Identity;

  'intake-recorded': { at: string; handler: string };
  'intake-unrecorded': { lacking: readonly ('intake.at' | 'handler')[] };
  'watch-kept': { last: Day | null };
  'watch-lapsed': { last: Day };
  'watch-never': Nothing;
  'exercise-attended': { on: Day };
  'exercise-awaited': { on: Day };
  'exercise-missed': { on: Day };
  'exercise-none': Nothing;

  'contact-published': { contacts: readonly string[]; otherHost: string | null };
  'contact-awaited': { near: readonly ContactMiss[] };
  'contact-missing': { near: readonly ContactMiss[] };
  'contact-of-predecessor': { contacts: readonly string[] };

  'budget-allocated': { year: number; sum: number };
  'budget-awaited': { year: number };
  'budget-missing': { year: number };
  'budget-lapsed': { year: number; last: number };

  'request-answered': { on: Day };
  'request-open': Nothing;
  'request-unanswered': Nothing;
  'support-given': Nothing;
  'support-open': Nothing;
  'support-missing': Nothing;

  'submission-kept': { to: SubmittedTo; period: string; last: string; sent: Day; lateDays: number | null };
  'submission-awaited': { to: SubmittedTo; period: string };
  'submission-unsent': {
    to: SubmittedTo;
    period: string;
    /** How many periods past due are unsent. */
    count: number;
    last: string | null;
    /** The next one not yet due. */
    coming: string | null;
    comingDue: Day | null;
  };
  'submission-complete': { to: SubmittedTo; last: string; sent: Day };
  'submission-exempt': Nothing;
  'submission-none-owed': Nothing;

  'level-approved': { level: number; number: string; on: Day };
  'level-unapproved': { lacking: readonly ('level' | 'levelDecision.number' | 'levelDecision.date')[] };
  'level-unknown': Nothing;
  'level-below': { level: number; from: number };
  'level-not-before': { before: Day };
  'level-undated': { number: string };
  'paper-kept': { paper: PaperKind; on: Day; number: string | null };
  'paper-awaited': { paper: PaperKind; word: string; undated: boolean };
  'paper-unknown': { paper: PaperKind; word: string; undated: boolean };
  'contact-replaced': { withdrawn: Day; by: string; published: Day };
  'contact-unreplaced': { withdrawn: Day };
  'share-reached': { year: number; percent: number; allocated: number; total: number };
  'share-low': { year: number; percent: number; allocated: number; total: number };
  'share-absent': { year: number; percent: number };
  'share-unknown': { year: number; percent: number };
  'share-nobody': { year: number; percent: number };
  'monitoring-linked': { since: Day; by: string };
  'monitoring-link-unknown': { since: Day; by: string | null };
  'monitoring-unlinked': Nothing;
  'staff-qualified': { held: readonly string[] };
  'staff-awaited': { held: readonly string[] };
  'staff-unqualified': { held: readonly string[] };
  'staff-years-unknown': { held: readonly string[] };
  'staff-outsourced': Nothing;
}

export interface Experts extends Identity {
  needed: number;
  counted: number;
  total: number;
  outsourced: number;
  notCounted: readonly Uncounted[];
}

export type ResultCode = keyof ResultArgs;
export type Coded = { [C in ResultCode]: { readonly code: C; readonly args: ResultArgs[C] } }[ResultCode];
