import { type Period, quarter } from './calendar.js';
import { fold, tidy } from './text.js';

/** A span of the year as it is typed, by the id it is kept under. */
type Reported = `${number}-Q${number}` | `${number}-H${number}` | `${number}`;

const YEAR = '(?: nam |[-/ ])(?<year>\\d{4})$';
/** What a folded text says, and how the id of a period says the same. */
const FORMS: readonly (readonly [form: RegExp, letter: 'Q' | 'H' | ''])[] = [
  [/^(?<year>\d{4})[-/ ]?q(?<part>[1-4])$/u, 'Q'],
  [new RegExp(`^(?:q|quy |quarter )(?<part>[1-4]|iv|i{1,3})${YEAR}`, 'u'), 'Q'],
  [/^(?<year>\d{4})[-/ ]?h(?<part>[12])$/u, 'H'],
  [new RegExp(`^h(?<part>[12])${YEAR}`, 'u'), 'H'],
  [new RegExp(`^(?:(?:0?6|sau) thang|nua(?: nam)?) (?<part>dau|cuoi)${YEAR}`, 'u'), 'H'],
  [new RegExp(`^(?<part>first|second) half(?: of)?${YEAR}`, 'u'), 'H'],
  [/^(?:nam |ca nam |year )?(?<year>\d{4})$/u, ''],
];
const PARTS: Readonly<Record<string, number>> = {
  ...{ i: 1, ii: 2, iii: 3, iv: 4 },
  ...{ dau: 1, cuoi: 2, first: 1, second: 2 },
};

/**
 * The id of a period a report covers, from how people write it: “Q3/2026”, “quý III năm 2026”, “6 tháng đầu năm 2026”,
 * “năm 2026”; undefined where it is none.
 */
export function readReportedPeriod(typed: string): Reported | undefined {
  const text = fold(tidy(typed));
  for (const [form, letter] of FORMS) {
    const { year = '', part = '' } = form.exec(text)?.groups ?? {};
    if (year === '') continue;
    return (letter === '' ? year : `${year}-${letter}${PARTS[part] ?? part}`) as Reported;
  }
  return undefined;
}

/** A quarter, from how people write it; undefined where it is none. */
export function readQuarter(typed: string): Period | undefined {
  const [, year, part] = /^(\d{4})-Q([1-4])$/u.exec(readReportedPeriod(typed) ?? '') ?? [];
  return year === undefined ? undefined : quarter(Number(year), Number(part));
}
