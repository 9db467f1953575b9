import { type Day, daysBetween, dueDay, instantOf, isTime, type Moment } from '../calendar.js';
import type { Judgement } from './result.js';

/**
 * Days before `due` in which a duty is due soon: the wanted ones, but never more than a quarter, rounded down, of
 * the days given (`data/catalogue/words.md`, Window).
 */
export const windowDays = (wanted: number, givenFrom: Day, due: Day): number =>
  Math.max(0, Math.min(wanted, Math.floor(daysBetween(givenFrom, due) / 4)));

/** Where a due day stands before the moment judged. */
export function standing(at: Moment, due: Day, window: number): 'pending' | 'due-soon' | 'past' {
  const left = daysBetween(at.day, due);
  return left < 0 ? 'past' : left <= window ? 'due-soon' : 'pending';
}

/** The same for a due time: the window opens a quarter of the given time before it, that instant included. */
export function standingOfTime(at: Moment, due: number, givenFrom: number): 'pending' | 'due-soon' | 'past' {
  if (at.instant > due) return 'past';
  return at.instant >= opensAt(due, givenFrom) ? 'due-soon' : 'pending';
}
/** The instant at which the window of a due time opens. */
export const opensAt = (due: number, givenFrom: number): number => due - (due - givenFrom) / 4;

export const daysLeft = (at: Moment, due: string | null): number | null =>
  due === null ? null : daysBetween(at.day, dueDay(due));

/** Whole days after a due day, whole minutes, rounded up, after a due time; null when in time. */
export function lateBy(due: string, done: string): number | null {
  const late = isTime(due)
    ? Math.ceil((instantOf(done) - instantOf(due)) / 60_000)
    : daysBetween(due, dueDay(done));
  return late > 0 ? late : null;
}

type State = Judgement['state'];
/** A duty with one due day and no proof yet: `past` says which gap follows. */
export const awaited = (stand: 'pending' | 'due-soon' | 'past', past: State): State =>
  stand === 'past' ? past : stand;
