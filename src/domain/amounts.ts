import type { Unit } from './kinds/shape.js';
import { type NumberRead, readNumber } from './numbers.js';
import { fold, tidy } from './text.js';

const LEVEL = /^(?:cap do|cap|level)\s*(?=\d)/u;
const CLOCK = /^(\d{1,4})\s*(?:hours?|h|gio|g)\s*(\d{1,2})\s*(?:minutes?|mins?|m|phut|ph|p)?$/u;
const HOURS = /\s*(?:hours?|h|gio|g)$/u;
const MINUTES = /\s*(?:minutes?|mins?|phut|ph)$/u;
const CURRENCY = /\s*(?:vnd|dong|d|₫)$/u;
/** Words of Vietnamese sums, and what they multiply by. */
const MULTIPLES: readonly (readonly [word: RegExp, times: number])[] = [
  [/\s*(?:nghin|ngan)$/u, 1e3],
  [/\s*(?:trieu|million)$/u, 1e6],
  [/\s*(?:ty|ti|billion)$/u, 1e9],
];

/** A number as typed, with what it counts beside it or not: “Cấp 3”, “8h30”, “90 phút”, “1,5 tỷ đồng”. */
export function readAmount(typed: string, whole: boolean, unit: Unit | undefined): NumberRead {
  const text = fold(tidy(typed));
  switch (unit) {
    case 'level':
      return readNumber(text.replace(LEVEL, ''), whole);
    case 'hours':
      return readHours(text);
    case 'vnd':
      return readSum(text.replace(CURRENCY, ''));
    case undefined:
      return readNumber(typed, whole);
  }
}

function readHours(text: string): NumberRead {
  const clock = CLOCK.exec(text);
  if (clock) {
    const minutes = Number(clock[2]);
    return minutes < 60 ? { value: inHours(Number(clock[1]) * 60 + minutes) } : { meant: [] };
  }
  if (!MINUTES.test(text)) return readNumber(text.replace(HOURS, ''), false);
  return each(readNumber(text.replace(MINUTES, ''), false), inHours);
}

/** Minutes as hours, to a hundredth: what a report adds up. */
const inHours = (minutes: number): number => Math.round((minutes / 60) * 100) / 100;

function readSum(text: string): NumberRead {
  const multiple = MULTIPLES.find(([word]) => word.test(text));
  if (!multiple) return readNumber(text, true);
  const [word, times] = multiple;
  const sum = each(
    readNumber(text.replace(word, ''), false),
    (value) => Math.round(value * times * 1e3) / 1e3,
  );
  return 'value' in sum && !Number.isSafeInteger(sum.value) ? { meant: [] } : sum;
}

const each = (read: NumberRead, change: (value: number) => number): NumberRead =>
  'value' in read ? { value: change(read.value) } : { meant: read.meant.map(change) };

/** Days to come as people say them: “60”, “60d”, “60 ngày”, “2 tuần”. A month has no length of its own. */
export function readDays(typed: string): number | undefined {
  const found = /^(\d{1,4})\s*(d|days?|ngay|w|weeks?|tuan)?$/u.exec(fold(tidy(typed)));
  if (!found) return undefined;
  return Number(found[1]) * (/^(?:w|tuan)/u.test(found[2] ?? '') ? 7 : 1);
}
