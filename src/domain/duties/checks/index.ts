import type { Judge } from '../check.js';
import type { OptionsOf } from '../options.js';
import { breachNotified } from './breach-notified.js';
import { budgetShare } from './budget-share.js';
import { budgeted } from './budgeted.js';
import { campaign } from './campaign.js';
import { contactPublished } from './contact-published.js';
import { contactReplaced } from './contact-replaced.js';
import { contactVerified } from './contact-verified.js';
import { disseminated } from './disseminated.js';
import { drillObjectives } from './drill-objectives.js';
import { exerciseAttended } from './exercise-attended.js';
import { experts } from './experts.js';
import { fixAndHunt } from './fix-and-hunt.js';
import { intake } from './intake.js';
import { interval } from './interval.js';
import { lead } from './lead.js';
import { levelApproved } from './level-approved.js';
import { monitored } from './monitored.js';
import { monitoringLinked } from './monitoring-linked.js';
import { paperKept } from './paper-kept.js';
import { planCurrent } from './plan-current.js';
import { planIssued } from './plan-issued.js';
import { providerSupport } from './provider-support.js';
import { regulationFirst } from './regulation-first.js';
import { reportsOwed } from './reports-owed.js';
import { requestAnswered } from './request-answered.js';
import { staffQualified } from './staff-qualified.js';
import { submitted } from './submitted.js';
import { supplierControlled } from './supplier-controlled.js';
import { teamConsolidated } from './team-consolidated.js';
import { threatWatch } from './threat-watch.js';
import { warningAnswered } from './warning-answered.js';
import { yearlyActivity } from './yearly-activity.js';
import { yearlyDrill } from './yearly-drill.js';
import { yearlyPractice } from './yearly-practice.js';
import { yearlyResponse } from './yearly-response.js';

/** The closed set of checks a duty may name; a test compares it with the folder. */
export const checks = [
  breachNotified,
  budgetShare,
  budgeted,
  campaign,
  contactPublished,
  contactReplaced,
  contactVerified,
  disseminated,
  drillObjectives,
  exerciseAttended,
  experts,
  fixAndHunt,
  intake,
  interval,
  lead,
  levelApproved,
  monitored,
  monitoringLinked,
  paperKept,
  planCurrent,
  planIssued,
  providerSupport,
  regulationFirst,
  reportsOwed,
  requestAnswered,
  staffQualified,
  submitted,
  supplierControlled,
  teamConsolidated,
  threatWatch,
  warningAnswered,
  yearlyActivity,
  yearlyDrill,
  yearlyPractice,
  yearlyResponse,
] as const;

type AnyCheck = (typeof checks)[number];
export type CheckName = AnyCheck['name'];
/** The check of a name, with the options it declares. */
type CheckBy<N extends CheckName> = Extract<AnyCheck, { readonly name: N }>;
type Options = { readonly [N in CheckName]: OptionsOf<CheckBy<N>['options']> };
/** What a duty that names a check sets for it. */
export type OptionsBy<N extends CheckName> = Options[N];

type Judges = { readonly [N in CheckName]: Judge<OptionsBy<N>> };
// Of an object made from entries no compiler knows which name leads to which: each check stands under its own.
const byName = Object.fromEntries(checks.map((check) => [check.name, check])) as Partial<Judges> as Judges;
/** The check a duty names; a catalogue with another name was refused when it was read. */
export const checkOf = <N extends CheckName>(duty: { readonly check: N }): Judges[N] => byName[duty.check];
