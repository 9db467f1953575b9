import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import utc from 'dayjs/plugin/utc.js';
import { fold, tidy } from './text.js';

/**
 * The only date arithmetic. A day is `YYYY-MM-DD` text and a moment is milliseconds since 1970, never a `Date`
 * that would move with the host's zone. Vietnam is +07:00 all year since 1975, without daylight saving.
 */
dayjs.extend(customParseFormat);
dayjs.extend(utc);

/** `YYYY-MM-DD`; text order is date order. */
export type Day = string;

const DAY_MS = 86_400_000;
const VIETNAM_MS = 7 * 3_600_000;
export const HOUR_MS = 3_600_000;

/** The moment judged: an instant, and the day it falls on in Vietnam. */
export interface Moment {
  readonly day: Day;
  /** Milliseconds since 1970; for a whole day the last one before the next midnight. */
  readonly instant: number;
}

/** What two letters of a day, digits, say together. */
const two = (day: Day, at: number): number => day.charCodeAt(at) * 10 + day.charCodeAt(at + 1) - ZEROS;
const ZEROS = 11 * '0'.charCodeAt(0);
const dayNumber = (day: Day): number => numberOf(two(day, 0) * 100 + two(day, 2), two(day, 5), two(day, 8));

/** Days since 1970, of the calendar that holds everywhere now. */
function numberOf(year: number, month: number, day: number): number {
  // Years that begin in March have their leap day last.
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leaps + Math.floor((m * 153 + 2) / 5) + day - 719_469;
}

/** The first day of a month, counted from January of the year 0. */
const firstOf = (month: number): number =>
  numberOf(Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 1);

const days = new Map<number, Day>();
/** The text of a day, made once: results of a large store name the same few thousand. */
function dayOfNumber(n: number): Day {
  let day = days.get(n);
  if (day === undefined) {
    day = new Date(n * DAY_MS).toISOString().slice(0, 10);
    days.set(n, day);
  }
  return day;
}

export const addDays = (day: Day, days: number): Day => dayOfNumber(dayNumber(day) + days);
/** Calendar days from `a` to `b`. */
export const daysBetween = (a: Day, b: Day): number => dayNumber(b) - dayNumber(a);
/** Calendar months, clamped to the month's end: 31 Aug + 6 = 28 Feb. */
export function addMonths(day: Day, months: number): Day {
  const month = yearOf(day) * 12 + two(day, 5) - 1 + months;
  const first = firstOf(month);
  return dayOfNumber(Math.min(first + two(day, 8), firstOf(month + 1)) - 1);
}
export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const lastDayOf = (year: number): Day => `${year}-12-31`;
/** The last day of the half-year a day lies in: 30 June or 31 December. */
export const endOfHalfYear = (day: Day): Day =>
  day.slice(5) <= '06-30' ? `${day.slice(0, 4)}-06-30` : lastDayOf(yearOf(day));
export const laterDay = (a: Day, b: Day | undefined): Day => (b !== undefined && b > a ? b : a);

/** End of a day in Vietnam. */
export const endOfDay = (day: Day): number => (dayNumber(day) + 1) * DAY_MS - VIETNAM_MS - 1;
export const dayInVietnam = (instant: number): Day =>
  dayOfNumber(Math.floor((instant + VIETNAM_MS) / DAY_MS));
export const momentOfDay = (day: Day): Moment => ({ day, instant: endOfDay(day) });
export const momentOfInstant = (instant: number): Moment => ({ day: dayInVietnam(instant), instant });

const HAS_OFFSET = /(?:Z|[+-]\d{2}:\d{2})$/;
/** A time without an offset is Vietnam time. */
export const withOffset = (time: string): string => (HAS_OFFSET.test(time) ? time : `${time}+07:00`);
export const instantOf = (time: string): number => Date.parse(withOffset(time));
/** `YYYY-MM-DDThh:mm:ss+07:00` */
export const timeText = (instant: number): string =>
  `${new Date(instant + VIETNAM_MS).toISOString().slice(0, 19)}+07:00`;

export const isTime = (due: string): boolean => due.length > 10;
/** The day of a due date or due time, in Vietnam. */
export const dueDay = (due: string): Day => (isTime(due) ? dayInVietnam(instantOf(due)) : due);
/** The last good instant of a due date or due time. */
export const dueInstant = (due: string): number => (isTime(due) ? instantOf(due) : endOfDay(due));

/** Whether one of two days or times lies before the other; a day holds every time of it in Vietnam. */
export function isBefore(a: string, b: string): boolean {
  if (isAlike(a, b)) return a < b;
  return isTime(a) && isTime(b) ? instantOf(a) < instantOf(b) : dueDay(a) < dueDay(b);
}

/** Whether the order of two days or times is that of their texts: they are written alike, in one and the same offset. */
const isAlike = (a: string, b: string): boolean =>
  a.length === b.length && (a.length <= WITHOUT_OFFSET || a.slice(-6) === b.slice(-6));
/** The length of the longest time that has no offset or `Z`. */
const WITHOUT_OFFSET = 'YYYY-MM-DDThh:mm:ssZ'.length;

/** Day first always: 5/3/2026, 05-03-2026, 5.3.2026, “ngày 5 tháng 3 năm 2026”; the text is folded. */
const DAY_FIRST = [
  /^(?:ngay )?(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/,
  /^(?:ngay )?(\d{1,2})( )thang (\d{1,2})(?: nam |\/)(\d{4})$/,
];

/** A day as people type it, day first always; undefined when it is none (31/02, two-digit years). */
export function readDay(typed: string): Day | undefined {
  const text = fold(tidy(typed));
  const dmy = DAY_FIRST.map((form) => form.exec(text)).find((found) => found !== null);
  const iso = dmy ? [dmy[4], dmy[3]?.padStart(2, '0'), dmy[1]?.padStart(2, '0')].join('-') : text;
  return dayjs.utc(iso, 'YYYY-MM-DD', true).isValid() ? iso : undefined;
}

/** 9:30, 09:30:15, 9h30, 9g30, 9h, “9 giờ 30 phút”. */
const CLOCK = /^(\d{1,2})(?:(?::| ?(?:h|g|gio) ?)([0-5]\d)(?::([0-5]\d))?(?: ?(?:phut|p))?| ?(?:h|g|gio))$/;

function readClock(folded: string): string | undefined {
  const [clock, hour = '', minute = '00', second] = CLOCK.exec(folded) ?? [];
  if (clock === undefined || Number(hour) > 23) return undefined;
  return [hour.padStart(2, '0'), minute, ...(second === undefined ? [] : [second])].join(':');
}

const OFFSET = /(?:z|[+-]\d{2}:\d{2})$/;

/**
 * A time as people type it, the day before the clock ("20/08/2026 9:30") or behind it ("9h30 ngày 20/8/2026"), in ISO
 * form with its offset; undefined when it is none.
 */
export function readTime(typed: string): string | undefined {
  const text = fold(tidy(typed));
  const offset = /:\d{2}(?:z|[+-]\d{2}:\d{2})$/.test(text) ? (OFFSET.exec(text)?.[0] ?? '') : '';
  const parts = (offset ? text.slice(0, -offset.length) : text)
    .replace(/^([\d/.-]+)t(?=\d)/, '$1 ')
    .replace(/, ?| luc /g, ' ')
    .split(' ');
  for (let at = 1; at < parts.length; at += 1) {
    const [first, second] = [parts.slice(0, at).join(' '), parts.slice(at).join(' ')];
    const [day, clock] = [readDay(first), readClock(second)];
    if (day && clock) return `${day}T${clock}${offset.toUpperCase() || '+07:00'}`;
    if (offset !== '') continue;
    const [other, before] = [readDay(second), readClock(first)];
    if (other && before) return `${other}T${before}+07:00`;
  }
  return undefined;
}

/** What `--as-of` accepts: a day (its end in Vietnam) or a time. */
export function readMoment(typed: string): Moment | undefined {
  const day = readDay(typed);
  if (day) return momentOfDay(day);
  const time = readTime(typed);
  return time === undefined ? undefined : momentOfInstant(instantOf(time));
}

/** `dd/mm/yyyy`, and `hh:mm dd/mm/yyyy` for a time: how Vietnamese readers expect them; a year as it is. */
export function show(value: string): string {
  if (value.length === 4) return value;
  if (!isTime(value)) return `${value.slice(8, 10)}/${value.slice(5, 7)}/${value.slice(0, 4)}`;
  const local = timeText(instantOf(value));
  return `${local.slice(11, 16)} ${show(local.slice(0, 10))}`;
}

/** A span of days, both included. */
export interface Period {
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
}

export const quarter = (year: number, q: number): Period => {
  const from = `${year}-${String(q * 3 - 2).padStart(2, '0')}-01`;
  return { id: `${year}-Q${q}`, from, to: addDays(addMonths(from, 3), -1) };
};

export const quarterOf = (day: Day): Period => quarter(yearOf(day), Math.ceil(Number(day.slice(5, 7)) / 3));
export const previousQuarter = (of: Period): Period => quarterOf(addDays(of.from, -1));
export const sameQuarterLastYear = (of: Period): Period => quarterOf(addMonths(of.from, -12));
/** The last quarter that had ended by a day. */
export const lastWholeQuarter = (day: Day): Period =>
  quarterOf(day).to <= day ? quarterOf(day) : previousQuarter(quarterOf(day));

export type PeriodType = 'quarter' | 'half-year' | 'annual';
/** What a reporting period covers (`2026-Q3`, `2026-H1`, `2026`), and the first day of its last month. */
export function readReported(period: string): { readonly type: PeriodType; readonly lastMonth: Day } {
  const year = period.slice(0, 4);
  const part = Number(period.slice(6));
  const [type, month] = period.includes('Q')
    ? (['quarter', part * 3] as const)
    : period.includes('H')
      ? (['half-year', part * 6] as const)
      : (['annual', 12] as const);
  return { type, lastMonth: `${year}-${String(month).padStart(2, '0')}-01` };
}

/** The last day a reporting period covers. */
export const endOfReported = (period: string): Day =>
  addDays(addMonths(readReported(period).lastMonth, 1), -1);
