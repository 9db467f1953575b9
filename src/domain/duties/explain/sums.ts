import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  dueInstant,
  HOUR_MS,
  instantOf,
  timeText,
} from '../../calendar.js';
import type { NoteArgs, NoteStep, Point, SumArgs, SumStep, Term, Unit } from '../steps.js';
import { windowDays } from '../window.js';

export const sum = <C extends keyof SumArgs>(result: string, code: C, args: SumArgs[C]): SumStep =>
  ({ type: 'sum', result, code, args }) as SumStep;
export const note = <C extends keyof NoteArgs>(code: C, args: NoteArgs[C]): NoteStep =>
  ({ type: 'note', code, args }) as NoteStep;

export const point = (what: Term, at: string): Point => ({ what, at });
/** A point where there is one. */
export const points = (what: Term, at: string | undefined): readonly Point[] =>
  at === undefined ? [] : [point(what, at)];
/** What a sum came to, as a point of the next. */
export const came = (to: SumStep, what: Term): Point => point(what, to.result);

const add = (from: string, amount: number, unit: Unit): string =>
  unit === 'months'
    ? addMonths(from, amount)
    : unit === 'days'
      ? addDays(from, amount)
      : timeText(instantOf(from) + amount * HOUR_MS);

export const plus = (as: Term, from: Point, amount: number, unit: Unit): SumStep =>
  sum(add(from.at, amount, unit), 'plus', { as, from, add: amount, unit });

export const given = (as: Term, from: Point): SumStep => sum(from.at, 'given', { as, from });

export const latestOf = (as: Term, of: readonly Point[]): SumStep => extreme('latest', as, of);
export const earliestOf = (as: Term, of: readonly Point[]): SumStep => extreme('earliest', as, of);

function extreme(code: 'latest' | 'earliest', as: Term, of: readonly Point[]): SumStep {
  const [first, ...rest] = of;
  if (!first) throw new Error('a sum of nothing');
  if (rest.length === 0) return given(as, first);
  const sign = code === 'latest' ? 1 : -1;
  const best = rest.reduce((a, b) => ((dueInstant(b.at) - dueInstant(a.at)) * sign > 0 ? b : a), first);
  return sum(best.at, code, { as, of });
}

/** How long before `due` it is due soon. */
export function windowNote(wanted: number, from: Day, due: Day): NoteStep {
  const days = windowDays(wanted, from, due);
  if (days === 0) return note('no-window', {});
  const spent = daysBetween(from, due);
  const args = { wanted, given: spent, quarter: Math.floor(spent / 4), days, opens: addDays(due, -days) };
  return note('window', args);
}
