import type { CellFault, Guess, Leftover, RowCounts, SheetFault } from '../domain/cells.js';
import type { KindName } from '../domain/kinds/index.js';

/** What is said of spreadsheets that are taken in. */
export interface SheetTexts {
  /** What keeps a cell under a column from being taken, and how to mend it. */
  readonly cell: Readonly<Record<CellFault, (column: string) => string>>;
  readonly guess: Readonly<Record<Guess, string>>;
  readonly leftover: Readonly<Record<Leftover, string>>;
  fault(args: SheetFault): string;
  /** A field without which a record of the kind does not count. */
  lacking(kind: KindName, path: string): string;
  severalFit(kind: KindName, ids: readonly string[]): string;
  unreadRecord(kind: KindName, id: string): string;
  /** Other rows that are about the same record and say something else. */
  disagree(others: readonly { readonly sheet: string; readonly row: number }[]): string;
  title(isDone: boolean): string;
  /** Above the columns of a sheet: its kind and the rows of its header. */
  table(file: string, sheet: string, kind: KindName, rows: readonly [first: number, last: number]): string;
  readonly column: Readonly<Record<'column' | 'header' | 'field', string>>;
  readonly by: Readonly<Record<'near' | 'map', string>>;
  readonly unknownColumn: string;
  readonly countColumn: string;
  /** Whose rows they are that name no agency. */
  agencyGiven(name: string): string;
  /** Asked of the body named above a table. */
  isOf(sheet: string, name: string): string;
  hiddenSheet(sheet: string): string;
  hiddenRows(sheet: string, rows: readonly number[]): string;
  hiddenColumns(sheet: string, columns: readonly string[]): string;
  hiddenUntold(file: string): string;
  noTable(sheet: string): string;
  readonly takeHidden: string;
  readonly refusedTitle: string;
  readonly refusedColumn: Readonly<Record<'place' | 'seen' | 'message', string>>;
  readonly changesTitle: string;
  readonly changeColumn: Readonly<Record<'change' | 'record' | 'what', string>>;
  readonly change: Readonly<Record<'new' | 'changed', string>>;
  more(count: number): string;
  readonly guessesTitle: string;
  skippedTitle(count: number): string;
  skippedRows(sheet: string, rows: readonly number[], why: Leftover): string;
  summary(counts: RowCounts): string;
  /** Nothing was written, since a row is refused. */
  notWritten(refused: number): string;
  readonly nothingToWrite: string;
  written(count: number): string;
  confirm(count: number): string;
  readonly markedWords: {
    readonly author: string;
    readonly listName: string;
    readonly header: readonly [sheet: string, cell: string, seen: string, message: string];
  };
  marked(file: string, count: number): string;
  readonly markedNothing: string;
  reading(file: string): string;
  /** Part of what a cell was and becomes. */
  turn(field: string, before: string, after: string): string;
  /** What is said of spreadsheets that are written. */
  readonly out: {
    /** The name of the sheet that says so. */
    readonly incomplete: string;
    incompleteWhy(problems: number): string;
    written(file: string, counts: readonly { readonly kind: KindName; readonly records: number }[]): string;
    /** Cells that would be taken for something else when they come back: where they are. */
    unkept(count: number, places: readonly string[]): string;
  };
}
