import {
  type Day,
  dayInVietnam,
  instantOf,
  type Moment,
  momentOfDay,
  type Period,
  previousQuarter,
  sameQuarterLastYear,
} from '../../calendar.js';
import type { Dataset } from '../../dataset.js';
import { type Cell, text } from '../../doc.js';
import type { Duty } from '../../duties/catalogue.js';
import { evaluate } from '../../duties/evaluate.js';
import type { Result } from '../../duties/result.js';
import { isBinding, standingOf } from '../../duties/standing.js';
import { World } from '../../duties/world.js';
import { endOf } from '../../life.js';

/** One quarter as it stood at its end, or at the day of the report when that is earlier. */
export interface Span {
  readonly id: 'current' | 'previous' | 'lastYear';
  readonly period: Period;
  readonly at: Moment;
  /** Records as they were then. */
  readonly world: World;
  readonly results: readonly Result[];
}

/** The quarter reported and the two it stands beside. */
export interface Quarter {
  readonly duties: readonly Duty[];
  readonly current: Span;
  readonly previous: Span;
  readonly lastYear: Span;
  /** The moment the report is made: for what happens only after a quarter has ended. */
  readonly made: World;
}

/** The moment a period is judged: its end, or the day of the report when that is earlier. */
export function spanEnd({ to }: Period, asOf: Moment): Moment {
  const end = momentOfDay(to);
  return asOf.instant < end.instant ? asOf : end;
}

export function openQuarter(
  dataset: Dataset,
  duties: readonly Duty[],
  period: Period,
  asOf: Moment,
): Quarter {
  const span = <I extends Span['id']>(id: I, of: Period): Span => {
    const at = spanEnd(of, asOf);
    return {
      id,
      period: of,
      at,
      world: new World(dataset, at),
      results: evaluate(dataset, duties, at).results,
    };
  };
  return {
    duties,
    current: span('current', period),
    previous: span('previous', previousQuarter(period)),
    lastYear: span('lastYear', sameQuarterLastYear(period)),
    made: new World(dataset, asOf),
  };
}

export const spansOf = ({ current, previous, lastYear }: Quarter): readonly Span[] => [
  current,
  previous,
  lastYear,
];

/** Whether a day lies in the quarter; a world has no later days, so an absent one does not. */
export const within = ({ period }: Span, day: Day | undefined): boolean =>
  day !== undefined && day >= period.from && day <= period.to;

export const withinTime = (span: Span, time: string | undefined): boolean =>
  time !== undefined && within(span, dayInVietnam(instantOf(time)));

/** Results of the duties that a check decides, whatever catalogue they stand in. */
export function resultsOf(
  quarter: Quarter,
  span: Span,
  check: Duty['check'],
  proof?: string,
): readonly Result[] {
  const ids = new Set(
    quarter.duties
      .filter((duty) => duty.check === check)
      .filter((duty) => proof === undefined || ('proof' in duty.options && duty.options.proof === proof))
      .map((duty) => duty.id),
  );
  return span.results.filter((result) => ids.has(result.duty));
}

export const bindingOf = (results: readonly Result[]): readonly Result[] => results.filter(isBinding);
export const gapsOf = (results: readonly Result[]): readonly Result[] =>
  results.filter((result) => standingOf(result) === 'gap');
export const lateOf = (results: readonly Result[]): readonly Result[] =>
  results.filter(({ late }) => late !== null);

export const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/** An agency's name; of one that had ended by the day reported, with its end. */
export function agencyCell(span: Span, id: string): Cell {
  const agency = span.world.written.get('agency', id);
  return text(agency?.name ?? id, agency && endOf('agency', agency, span.at.day));
}

/** The body that acted in an agency's name on a day: itself, or who carried its duties by then. */
export function actorOn({ world }: Span, id: string, day: Day): string {
  const living = new World(world.written, momentOfDay(day)).living(id);
  return 'id' in living ? living.id : id;
}

/** Name of a record for people, its id where it has none. */
export const nameOf = (span: Span, kind: 'agency' | 'system' | 'team', id: string): string =>
  span.world.written.get(kind, id)?.name ?? id;
