import type { Duty } from '../catalogue.js';
import type { CheckName, OptionsBy } from '../checks/index.js';
import { explainBreach } from './breach-notified.js';
import { explainBudgetShare } from './budget-share.js';
import { explainBudgeted } from './budgeted.js';
import { explainCampaign } from './campaign.js';
import { explainContact } from './contact-published.js';
import { explainReplaced } from './contact-replaced.js';
import { explainContactVerified } from './contact-verified.js';
import { explainDisseminated } from './disseminated.js';
import { explainDrillObjectives } from './drill-objectives.js';
import { explainExercise } from './exercise-attended.js';
import { explainExperts } from './experts.js';
import type { ExplainerBy } from './explainer.js';
import { explainFixAndHunt } from './fix-and-hunt.js';
import { explainIntake } from './intake.js';
import { explainInterval } from './interval.js';
import { explainLead } from './lead.js';
import { explainLevelApproved } from './level-approved.js';
import { explainMonitored } from './monitored.js';
import { explainPaperKept } from './paper-kept.js';
import { explainPlanCurrent } from './plan-current.js';
import { explainPlanIssued } from './plan-issued.js';
import { explainProviderSupport } from './provider-support.js';
import { explainRegulation } from './regulation-first.js';
import { explainReport } from './reports-owed.js';
import { explainRequest } from './request-answered.js';
import { explainStaff } from './staff-qualified.js';
import { explainSubmitted } from './submitted.js';
import { note } from './sums.js';
import { explainSupplier } from './supplier-controlled.js';
import { explainTeam } from './team-consolidated.js';
import { explainWatch } from './threat-watch.js';
import { explainWarning } from './warning-answered.js';
import { explainActivity } from './yearly-activity.js';
import { explainDrill, explainLowLevel } from './yearly-drill.js';
import { explainPractice } from './yearly-practice.js';
import { explainResponse } from './yearly-response.js';

type Explainers = { readonly [N in CheckName]: ExplainerBy<OptionsBy<N>> };

/** What explains the results of each check; the compiler refuses a check without one. */
const explainers: Explainers = {
  'breach-notified': explainBreach,
  'budget-share': explainBudgetShare,
  budgeted: explainBudgeted,
  campaign: explainCampaign,
  'contact-published': explainContact,
  'contact-replaced': explainReplaced,
  'contact-verified': explainContactVerified,
  disseminated: explainDisseminated,
  'drill-objectives': explainDrillObjectives,
  'exercise-attended': explainExercise,
  experts: explainExperts,
  'fix-and-hunt': explainFixAndHunt,
  intake: explainIntake,
  interval: explainInterval,
  lead: explainLead,
  'level-approved': explainLevelApproved,
  monitored: explainMonitored,
  'monitoring-linked': explainMonitored,
  'paper-kept': explainPaperKept,
  'plan-current': explainPlanCurrent,
  'plan-issued': explainPlanIssued,
  'provider-support': explainProviderSupport,
  'regulation-first': explainRegulation,
  'reports-owed': explainReport,
  'request-answered': explainRequest,
  'staff-qualified': explainStaff,
  submitted: explainSubmitted,
  'supplier-controlled': explainSupplier,
  'team-consolidated': explainTeam,
  'threat-watch': explainWatch,
  'warning-answered': explainWarning,
  'yearly-activity': explainActivity,
  'yearly-drill': explainDrill,
  'yearly-practice': explainPractice,
  'yearly-response': explainResponse,
};

/** The explainer of the check a duty names. */
export const explainerOf = <N extends CheckName>(duty: Duty<N>): Explainers[N] => explainers[duty.check];

/** What more there is to say where a system does not have the level asked. */
const outside: Partial<Explainers> = {
  'paper-kept': explainPaperKept,
  'yearly-drill': explainLowLevel,
};
const noDue: ExplainerBy<unknown> = () => [note('no-due', {})];

/** The explainer for a system that a duty does not bind by its level. */
export const outsideOf = <N extends CheckName>(duty: Duty<N>): ExplainerBy<OptionsBy<N>> =>
  outside[duty.check] ?? noDue;
