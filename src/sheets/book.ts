import type { Day } from '../domain/calendar.js';
import type { SheetFault } from '../domain/cells.js';

/** What stands in a cell, before anyone says what it means. */
export type Value =
  | { readonly type: 'text'; readonly text: string }
  /**
   * `shown`: as its format shows it (a phone with its zero, `64%`). `day`: the one it would be if its cell had lost the
   * format of a day, as its workbook counts them; null where it is none.
   */
  | { readonly type: 'number'; readonly value: number; readonly shown: string; readonly day: Day | null }
  | { readonly type: 'yes'; readonly value: boolean }
  /** A day, with the time of it where it has one: `hh:mm:ss`. */
  | { readonly type: 'moment'; readonly day: Day; readonly time: string | null }
  /** A length of time, or a time of day that names no day. */
  | { readonly type: 'span'; readonly hours: number }
  /** `#N/A`, `#DIV/0!` … */
  | { readonly type: 'error'; readonly text: string }
  /** A formula whose result was never stored. */
  | { readonly type: 'unworked' };

export interface Row {
  /** As a spreadsheet counts them, from 1. */
  readonly number: number;
  readonly isHidden: boolean;
  /** By column, from 0; a cell with nothing in it is not there. */
  readonly cells: ReadonlyMap<number, Value>;
}

/** Cells shown as one, rows from 1 and columns from 0, both ends included; the value stands in the first. */
export interface Merge {
  readonly rows: readonly [first: number, last: number];
  readonly columns: readonly [first: number, last: number];
}

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Those with something in them, in order. */
  readonly rows: readonly Row[];
  readonly merges: readonly Merge[];
  readonly hiddenColumns: ReadonlySet<number>;
}

export type BookFormat = 'xlsx' | 'xls' | 'ods' | 'csv' | 'html';

export interface Book {
  readonly format: BookFormat;
  readonly sheets: readonly Sheet[];
  /** Whether the format, as it is read, says what is hidden. */
  readonly tellsHidden: boolean;
}

export class SheetError extends Error {
  constructor(readonly args: SheetFault) {
    super(args.fault);
  }
}

/** 0 → A, 26 → AA. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}

/** A cell as a spreadsheet names it: `D7`. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row}`;
