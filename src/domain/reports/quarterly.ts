import type { Moment, Period } from '../calendar.js';
import type { Dataset } from '../dataset.js';
import { type Block, type Doc, words } from '../doc.js';
import type { Duty } from '../duties/catalogue.js';
import type { Head } from '../history.js';
import { systemList } from './quarterly/annex.js';
import { awareness } from './quarterly/awareness.js';
import { heading, paragraph } from './quarterly/blocks.js';
import { budget } from './quarterly/budget.js';
import { bases, facts, rule, summary } from './quarterly/cover.js';
import { documents } from './quarterly/documents.js';
import { drills } from './quarterly/drills.js';
import { duties } from './quarterly/duties.js';
import { gaps } from './quarterly/gaps.js';
import { incidents } from './quarterly/incidents.js';
import { requests, suppliers } from './quarterly/outside.js';
import { plans } from './quarterly/plans.js';
import { scans } from './quarterly/scans.js';
import { openQuarter } from './quarterly/span.js';
import { systems } from './quarterly/systems.js';
import { team } from './quarterly/team.js';
import { warnings } from './quarterly/warnings.js';

export interface QuarterlyInput {
  readonly dataset: Dataset;
  readonly duties: readonly Duty[];
  readonly period: Period;
  readonly province: string | null;
  readonly asOf: Moment;
  /** How far history went when the report was made: kept with it, a cut shows later. */
  readonly heads: readonly Head[];
}

/**
 * What a province reports each quarter: each figure beside the previous quarter and the same quarter of last year.
 * What is fulfilled is asked of the same check as `irt check`, at the end of each quarter, never counted anew.
 */
export function quarterly(input: QuarterlyInput): Doc {
  const quarter = openQuarter(input.dataset, input.duties, input.period, input.asOf);
  const sections = [
    rule,
    summary,
    documents,
    systems,
    duties,
    scans,
    plans,
    drills,
    incidents,
    warnings,
    team,
    awareness,
    suppliers,
    requests,
    budget,
    gaps,
  ];
  return {
    id: 'quarterly',
    title: words('quarter.title', { period: input.period.id }),
    facts: facts(quarter, input.province, quarter.current.at, input.heads),
    blocks: [
      ...bases(input.province),
      ...sections.flatMap((section) => section(quarter)),
      ...toWrite(),
      ...systemList(quarter),
    ],
  };
}

/** Places the program leaves to the person who signs. */
function toWrite(): readonly Block[] {
  return (['difficulties', 'proposals', 'next-tasks'] as const).flatMap((name) => [
    heading(name),
    paragraph(words('quarter.write-here', {})),
  ]);
}
