import type { RecordOf } from '../kinds/index.js';
import type { Nothing } from '../nothing.js';

type Bare<K extends string> = { [P in K]: Nothing };

export type IncidentType = RecordOf<'incident'>['type'] | 'unknown';
export type IncidentClass = NonNullable<RecordOf<'incident'>['class']> | 'unknown';
export type FindingSeverity = RecordOf<'finding'>['severity'] | 'unknown';
export type DrillType = RecordOf<'drill'>['type'] | 'unknown';
export type Topic = RecordOf<'activity'>['topic'] | 'unknown';
export type Purpose = RecordOf<'budget'>['purpose'] | 'unknown';

/** Figures beside which is counted what they leave out. */
export const counted = [
  ...(['duties-met', 'advice-met', 'scans-on-time', 'hunts-on-time', 'systems-planned'] as const),
  ...(['systems-drilled', 'reports-owed', 'warnings-closed', 'contacts-verified', 'suppliers-met'] as const),
  'requests',
] as const;
export type Counted = (typeof counted)[number];
export const beside = ['gap', 'not-yet-due', 'not-applicable', 'waived'] as const;
export type Beside = (typeof beside)[number];
type BesideKey = `quarter.figure.${Counted}.${Beside}`;

/** The labels of all that is counted beside a figure, each made of the figure's own. */
export const besideLabels = (say: (figure: Counted, kind: Beside) => string) =>
  Object.fromEntries(
    counted.flatMap((figure) =>
      beside.map((kind) => [`quarter.figure.${figure}.${kind}`, () => say(figure, kind)] as const),
    ),
  ) as Readonly<Record<BesideKey, () => string>>;

/** Headings, in the order of the report. */
type Heading =
  | 'rule'
  | 'summary'
  | 'documents'
  | 'systems'
  | 'duties'
  | 'scans'
  | 'plans'
  | 'drills'
  | 'incidents'
  | 'warnings'
  | 'team'
  | 'awareness'
  | 'suppliers'
  | 'requests'
  | 'budget'
  | 'gaps'
  | 'difficulties'
  | 'proposals'
  | 'next-tasks'
  | 'system-list';

type FactName =
  | 'province'
  | 'period'
  | 'from'
  | 'to'
  | 'as-of'
  | 'agencies-asked'
  | 'agencies-reported'
  | 'reported-as-of'
  | 'history';

/** Titles of tables and what an empty one says; tables that a heading names have no title. */
type TableName =
  | 'findings'
  | 'plan-changes'
  | 'plans-missing'
  | 'drill-list'
  | 'incident-types'
  | 'incident-list'
  | 'warning-list'
  | 'team-list';
type EmptyTable =
  | 'documents'
  | 'systems'
  | 'duties'
  | 'findings'
  | 'plan-changes'
  | 'plans-missing'
  | 'drill-list'
  | 'incident-types'
  | 'incident-list'
  | 'warning-list'
  | 'team-list'
  | 'awareness'
  | 'budget'
  | 'gaps';

type ColumnName =
  | 'addressed'
  | 'agency'
  | 'agency-name'
  | 'allocated'
  | 'allocated-previous'
  | 'answered'
  | 'approved'
  | 'beyond-capacity'
  | 'change'
  | 'class'
  | 'clause'
  | 'closed'
  | 'counted'
  | 'damage'
  | 'date'
  | 'detected'
  | 'drill'
  | 'due'
  | 'due-soon'
  | 'duty'
  | 'experts'
  | 'figure'
  | 'finished'
  | 'fulfilled'
  | 'gaps'
  | 'handled'
  | 'host'
  | 'hunt'
  | 'id'
  | 'issuer'
  | 'it-share'
  | 'last-hunt'
  | 'last-scan'
  | 'level'
  | 'members'
  | 'met'
  | 'met-share'
  | 'missing'
  | 'name'
  | 'needed'
  | 'not-applicable'
  | 'not-yet-due'
  | 'number'
  | 'outsourced'
  | 'overdue'
  | 'participants'
  | 'pending'
  | 'plan'
  | 'planned'
  | 'planned-previous'
  | 'purpose'
  | 'records'
  | 'reports-on-time'
  | 'reports-owed'
  | 'scan'
  | 'severity'
  | 'source'
  | 'subject'
  | 'subjects'
  | 'system'
  | 'systems'
  | 'title'
  | 'topic'
  | 'type'
  | 'unapproved'
  | 'unknown'
  | 'waived'
  | 'weak-people'
  | 'weak-process'
  | 'weak-technology';

type FigureName =
  | 'agencies'
  | 'systems'
  | 'duties-met'
  | 'duties-due-soon'
  | 'duties-gaps'
  | 'advice-met'
  | 'advice-gaps'
  | 'findings-open'
  | 'scans'
  | 'systems-scanned'
  | 'scans-on-time'
  | 'hunts'
  | 'systems-hunted'
  | 'hunts-on-time'
  | 'plans-in-force'
  | 'plans-issued'
  | 'plans-revised'
  | 'plans-withdrawn'
  | 'systems-planned'
  | 'systems-unplanned'
  | 'drills'
  | 'drills-counted'
  | 'drill-participants'
  | 'systems-drilled'
  | 'incidents'
  | 'incidents-handled'
  | 'incidents-open'
  | 'incidents-beyond'
  | 'incidents-confidential'
  | 'damage'
  | 'reports-owed'
  | 'reports-on-time'
  | 'reports-late'
  | 'reports-missing'
  | 'reports-awaited'
  | 'warnings'
  | 'warnings-addressed'
  | 'warnings-answered'
  | 'warnings-closed'
  | 'warnings-late'
  | 'warnings-gaps'
  | 'teams'
  | 'members'
  | 'experts'
  | 'experts-outsourced'
  | 'contacts-verified'
  | 'practices'
  | 'people-practised'
  | 'suppliers-access'
  | 'suppliers-met'
  | 'suppliers-gaps'
  | 'requests'
  | 'requests-answered'
  | 'requests-late'
  | 'requests-gaps';

type Text =
  | 'rule'
  | 'rule.fulfilled'
  | 'rule.gap'
  | 'rule.not-yet-due'
  | 'rule.apart'
  | 'rule.share'
  | 'rule.severity'
  | 'rule.unrecorded'
  | 'basis'
  | 'basis-tuyen-quang'
  | 'write-here'
  | 'total'
  | 'level-unknown'
  | 'province-wide'
  | 'confidential'
  | 'plan-issued'
  | 'plan-revised'
  | 'plan-withdrawn'
  | 'severity.required'
  | 'severity.advice';

type FindingMeasure = 'found' | 'fixed' | 'open';

/** Labels of the quarterly report, with what their text needs. A period is `2026-Q3`. */
export interface QuarterlyLabels
  extends Bare<`quarter.heading.${Heading}`>,
    Bare<`quarter.fact.${FactName}`>,
    Bare<`quarter.table.${TableName}`>,
    Bare<`quarter.empty.${EmptyTable}`>,
    Bare<`quarter.col.${ColumnName}`>,
    Bare<`quarter.figure.${FigureName}`>,
    Bare<BesideKey>,
    Bare<`quarter.${Text}`>,
    Bare<`quarter.finding.${FindingMeasure}`>,
    Bare<`incident-type.${IncidentType}`>,
    Bare<`incident-class.${IncidentClass}`>,
    Bare<`finding-severity.${FindingSeverity}`>,
    Bare<`drill-type.${DrillType}`>,
    Bare<`topic.${Topic}`>,
    Bare<`purpose.${Purpose}`> {
  'quarter.title': { period: string };
  /** One quarter, as the head of a column of figures. */
  'quarter.name': { period: string };
  'quarter.met-share-of': { period: string };
  'quarter.count-of': { period: string };
  'quarter.gaps-of': { period: string };
  /** Of which day the figures are; `made`: the day the report is made. */
  'quarter.as-of': { at: string; made: string };
  /** What the catalogue calls a duty. */
  'quarter.duty-title': { vi: string; en: string };
}
