import { readAmount } from '../domain/amounts.js';
import { type Day, type Moment, readDay, readMoment } from '../domain/calendar.js';
import type { Leaf } from '../domain/kinds/shape.js';
import type { Expected } from '../domain/problem.js';
import { expectedOf, wantedOf } from '../domain/read-record.js';
import { Failure } from './failure.js';

/** `inService` → `in-service`; dots between a field and its parts stay. */
export const kebab = (path: string): string => path.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
export const flagOf = (path: string): string => `--${kebab(path)}`;
/** The field a flag sets. */
export const pathOf = (flag: string): string =>
  flag.replace(/^--/u, '').replace(/-([a-z])/gu, (_all, letter: string) => letter.toUpperCase());

/** Takes each value of an option that may be given several times. */
export const collected = (value: string, before: readonly string[] = []): string[] => [...before, value];

/** Refuses a value of a flag, and says what it may be. */
export function wrong(
  flag: string,
  seen: string,
  expected: Expected,
  shape?: Leaf,
  meant: readonly number[] = [],
): never {
  const wanted = wantedOf(expected, seen, shape, meant);
  throw new Failure('flag-value', { flag, seen: seen.slice(0, 80), ...wanted, kind: null });
}

export function numberOf(name: string, shape: Leaf, typed: string): number {
  const read = readAmount(typed, shape.whole === true, shape.unit);
  if ('value' in read && shape.accepts(read.value)) return read.value;
  return wrong(name, typed, expectedOf(shape), shape, 'meant' in read ? read.meant : []);
}

/** A day given with a flag. */
export const dayFlag = (flag: string, typed: string): Day => readDay(typed) ?? wrong(flag, typed, 'date');

/** A number, with decimals or not, given with a flag. */
export const numberFlag = (flag: string, typed: string): number =>
  numberOf(flag, { type: 'number', optional: true, accepts: () => true }, typed);

/** A moment given with a flag: a day, whose end it is, or a time. */
export function momentFlag(flag: string, typed: string): Moment {
  const example = '31/08/2026, 2026-08-31, 2026-08-31T09:30';
  const moment = readMoment(typed);
  if (!moment) throw new Failure('flag-form', { flag, seen: typed, example });
  return moment;
}
