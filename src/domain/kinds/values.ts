import { isWindowsDevice } from '../windows.js';

/**
 * What a single value of a field may be, type by type. Lengths are counted in characters of Unicode, as JSON Schema
 * counts them: one outside the basic plane is one, not the two halves it is stored as.
 */

/** Longest id, in characters. */
export const MAX_ID = 80;
/** Longest text field, in characters: a page and a half; more belongs in an attached file. */
export const MAX_TEXT = 10_000;
/** Longest title, in characters. */
export const MAX_TITLE = 500;

export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const TIME =
  /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;
/** ESC and other C0/C1 controls, bidi overrides and zero-width characters: they make a name look like another. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are exactly what is looked for
export const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
export const CVE = /^[Cc][Vv][Ee]-\d{4}-\d{4,}$/;
export const PERIOD = /^\d{4}(?:-Q[1-4]|-H[12])?$/;
export const SHA256 = /^[0-9a-f]{64}$/;

const isString = (value: unknown): value is string => typeof value === 'string';

/** Characters are counted only where there are more halves than `most`: never more than two of them make one. */
const isWithin = (text: string, most: number): boolean =>
  text.length <= most || (text.length <= 2 * most && [...text].length <= most);

const isMatching = (pattern: RegExp) => (value: unknown) => isString(value) && pattern.test(value);

export const isSlug = (value: unknown): boolean =>
  isString(value) && value.length <= MAX_ID && SLUG.test(value) && !isWindowsDevice(value);

export const isText = (value: unknown): boolean =>
  isString(value) && value !== '' && isWithin(value, MAX_TEXT);

export const isTitle = (value: unknown): boolean =>
  isString(value) && value !== '' && isWithin(value, MAX_TITLE) && !HIDDEN.test(value);

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of the calendar, leap years as they are now for every year from 0000 to 9999. */
export function isDay(value: unknown): boolean {
  const parts = isString(value) ? DAY.exec(value) : null;
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month === 2 && day === 29) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (DAYS_OF_MONTH[month - 1] ?? 0);
}

export const isTime = (value: unknown): boolean =>
  isString(value) && TIME.test(value) && isDay(value.slice(0, 10));

export const isCve = isMatching(CVE);
export const isPeriod = isMatching(PERIOD);
export const isSha256 = isMatching(SHA256);

export const isBoolean = (value: unknown): boolean => typeof value === 'boolean';

export const isWholeFrom =
  (min: number, max: number) =>
  (value: unknown): boolean =>
    Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max;

export const isNumberFrom =
  (min: number) =>
  (value: unknown): boolean =>
    Number.isFinite(value) && Number(value) >= min;

export const isOneOf =
  (words: readonly string[]) =>
  (value: unknown): boolean =>
    words.some((word) => word === value);
