import type { CellValue, Sheet as HucreSheet, Workbook } from 'hucre';
import { dateToSerial, formatValue, serialToDate } from 'hucre';
import type { Day } from '../domain/calendar.js';
import type { LegacyFont } from '../domain/cells.js';
import {
  type Book,
  type BookFormat,
  cellName,
  type Merge,
  type Row,
  type Sheet,
  SheetError,
  type Value,
} from './book.js';
import { canBeLegacy, fromLegacy, legacyOf } from './legacy-font.js';

/**
 * What the library read, as rows of cells. Durations and times of day reach us as days around 1900 (in ods as
 * `PT01H30M00S`): nobody records a day of then, so that they are taken for what they are.
 */
export function bookOf(
  format: BookFormat,
  { sheets, dateSystem, defaultFont }: Workbook,
  { legacyFont, hidden }: { readonly legacyFont?: LegacyFont | undefined; readonly hidden?: HiddenRows } = {},
): Book {
  const is1904 = dateSystem === '1904';
  /** The old font of a text becomes letters everybody has, or is said to be one. */
  const textOf = (text: string, font: string | undefined, at: string): string => {
    const known = font ?? defaultFont?.name;
    const legacy = known === undefined ? legacyFont : legacyOf(known);
    if (legacy === undefined || !canBeLegacy(text)) return text;
    if (legacy === legacyFont) return fromLegacy(text, legacy, known);
    throw new SheetError({ fault: 'legacy-font', legacy, font: known ?? '', at });
  };
  return {
    format,
    sheets: sheets.map((sheet) => sheetOf(sheet, is1904, textOf, hidden?.get(sheet.name))),
    tellsHidden: format === 'xlsx' || hidden !== undefined,
  };
}

/** What is hidden, where the library does not say it: by the name of the sheet. */
export type HiddenRows = ReadonlyMap<
  string,
  { readonly isHidden: boolean; readonly rows: ReadonlySet<number> }
>;

type TextOf = (text: string, font: string | undefined, at: string) => string;

function sheetOf(
  sheet: HucreSheet,
  is1904: boolean,
  textOf: TextOf,
  hidden: ReturnType<HiddenRows['get']>,
): Sheet {
  const rows: Row[] = [];
  // Rows of an xls with nothing in them are holes.
  for (const [index, values] of sheet.rows.entries()) {
    if (!values) continue;
    const cells = new Map<number, Value>();
    for (const [column, value] of values.entries()) {
      const cell = sheet.cells?.get(`${index},${column}`);
      const seen = cellValue(value, cell, is1904);
      if (seen?.type === 'text') {
        const at = `${sheet.name}!${cellName(index + 1, column)}`;
        cells.set(column, { type: 'text', text: textOf(seen.text, cell?.style?.font?.name, at) });
      } else if (seen) cells.set(column, seen);
    }
    const isHidden = sheet.rowDefs?.get(index)?.hidden === true || hidden?.rows.has(index) === true;
    if (cells.size > 0) rows.push({ number: index + 1, isHidden, cells });
  }
  const columns = (sheet.columns ?? []).flatMap(({ hidden }, column) => (hidden ? [column] : []));
  return {
    name: sheet.name,
    isHidden: sheet.hidden === true || sheet.veryHidden === true || hidden?.isHidden === true,
    rows,
    merges: (sheet.merges ?? []).map(
      ({ startRow, endRow, startCol, endCol }): Merge => ({
        rows: [startRow + 1, endRow + 1],
        columns: [startCol, endCol],
      }),
    ),
    hiddenColumns: new Set(columns),
  };
}

type HucreCell = NonNullable<HucreSheet['cells']> extends Map<string, infer C> ? C : never;

function cellValue(
  value: CellValue | undefined,
  cell: HucreCell | undefined,
  is1904: boolean,
): Value | undefined {
  const format = cell?.style?.numFmt;
  if (cell?.type === 'formula' && (value === null || value === undefined)) return { type: 'unworked' };
  if (value === null || value === undefined) return undefined;
  if (cell?.type === 'error' || (typeof value === 'string' && isErrorText(value, cell)))
    return { type: 'error', text: String(value) };
  if (typeof value === 'boolean') return { type: 'yes', value };
  if (typeof value === 'number')
    return { type: 'number', value, shown: shownNumber(value, format), day: serialDay(value, is1904) };
  if (value instanceof Date) return momentOf(value, format, is1904);
  const span = ODS_SPAN.exec(value);
  if (span) {
    const [, hours = '0', minutes = '0', seconds = '0'] = span;
    return { type: 'span', hours: Number(hours) + Number(minutes) / 60 + Number(seconds) / 3600 };
  }
  return value.trim() === '' ? undefined : { type: 'text', text: value };
}

const ODS_SPAN = /^PT(\d+)H(\d{2})M(\d{2})(?:[.,]\d+)?S$/u;

/** Errors of ods and xls are texts: of a formula, or of nothing a person types. */
const ERRORS = /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)$|^Err:\d{3}$/u;
const isErrorText = (value: string, cell: HucreCell | undefined): boolean =>
  ERRORS.test(value) && cell?.type !== 'string';

/** Numbers of days: from 1954 to 2119 in a workbook that counts from 1900, four years later in one that counts from 1904. */
const SERIAL = { min: 20_000, max: 80_000 };
const serialDay = (value: number, is1904: boolean): Day | null =>
  Number.isInteger(value) && value >= SERIAL.min && value <= SERIAL.max
    ? serialToDate(value, is1904).toISOString().slice(0, 10)
    : null;

/** Whole digits and leading zeros as the format shows them; a number of no format as it is. */
function shownNumber(value: number, format: string | undefined): string {
  if (format === undefined || format === 'General' || format === '@') return String(value);
  return formatValue(value, format).trim() || String(value);
}

/** Before it only who is born has a day: without a format that shows one it is a length of time. */
const FIRST_YEAR = 1990;
/** Years in which nobody who is still recorded was born. */
const LAST_SPAN_YEAR = 1910;
const HOURS = 24;

function momentOf(value: Date, format: string | undefined, is1904: boolean): Value {
  if (Number.isNaN(value.getTime())) return { type: 'error', text: '#VALUE!' };
  const year = value.getUTCFullYear();
  const showsDay = format !== undefined && /[yd]/iu.test(format.replace(/\[[^\]]*\]|"[^"]*"/gu, ''));
  if (year < LAST_SPAN_YEAR || (year < FIRST_YEAR && !showsDay)) {
    const hours = dateToSerial(value, is1904) * HOURS;
    return { type: 'span', hours: Math.round(hours * 3600) / 3600 };
  }
  // A serial number of a time is rarely a whole second.
  const iso = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString();
  const time = iso.slice(11, 19);
  return { type: 'moment', day: iso.slice(0, 10), time: time === '00:00:00' ? null : time };
}
