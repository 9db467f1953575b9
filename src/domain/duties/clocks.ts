import { dueInstant, isTime, type Moment } from '../calendar.js';
import { isGap, type Result } from './result.js';

/** What is to be sent about an incident by an hour, to one recipient. */
export interface Clock {
  readonly result: Result;
  /** Whole minutes to the due time, rounded down: below 0 once it is past. Null where none can be told, or nothing runs. */
  readonly minutesLeft: number | null;
}

/** Whether something has to be sent, and by when, hangs on what nobody has recorded of the incident: it may be at once. */
const UNTOLD: ReadonlySet<Result['code']> = new Set(['report-class-unknown', 'breach-unknown']);

export const isClock = ({ subject, due, code }: Result): boolean =>
  subject.kind === 'incident' && (due === null ? UNTOLD.has(code) : isTime(due));

/** What nobody has sent and somebody has to. */
export const isOpen = ({ state }: Result): boolean =>
  isGap(state) || state === 'due-soon' || state === 'pending';

/** When it is due; what may be due at once is due now. */
export const clockInstant = ({ due }: Result, at: Moment): number =>
  due === null ? at.instant : dueInstant(due);

/** Every clock of every incident, the most urgent first. */
export const clocksOf = (results: readonly Result[], at: Moment): readonly Clock[] =>
  results
    .filter(isClock)
    .map((result) => ({ result, minutesLeft: minutesLeft(result, at) }))
    .sort((a, b) => clockInstant(a.result, at) - clockInstant(b.result, at));

const minutesLeft = (result: Result, at: Moment): number | null =>
  result.due === null || !isOpen(result) ? null : Math.floor((dueInstant(result.due) - at.instant) / 60_000);

/** What is owed about incidents by a day and so has no clock. */
export const owedByDay = (results: readonly Result[]): readonly Result[] =>
  results.filter(
    (result) =>
      result.subject.kind === 'incident' && result.due !== null && !isTime(result.due) && isOpen(result),
  );
