import { requiredFlags } from '../../cli/fields.js';
import type { SheetFault } from '../../domain/cells.js';
import { type KindName, kindNames, kinds } from '../../domain/kinds/index.js';
import { mentions } from '../../domain/text.js';
import { kindWords } from '../../messages/word-names.js';
import { type Book, columnName, type Sheet, SheetError } from '../../sheets/book.js';
import { kindMeant } from '../named.js';
import { fieldsOf } from './fields.js';
import { type Field, findHeader, type Header } from './header.js';
import { rowsBelow } from './leftover.js';
import type { TableRead } from './plan.js';

export interface TableOptions {
  readonly kind: KindName | undefined;
  /** Takes what is hidden too. */
  readonly hidden: boolean;
  /** Whose rows they are that name no agency. */
  readonly agency: string | undefined;
  /** Fields by what stands above their columns, as the caller says. */
  readonly mapped: (kind: KindName) => ReadonlyMap<string, Field>;
}

/** What was left out of a file, and is named. */
export type LeftOut =
  | { readonly what: 'sheet' | 'no-table'; readonly sheet: string }
  | { readonly what: 'rows'; readonly sheet: string; readonly rows: readonly number[] }
  | { readonly what: 'columns'; readonly sheet: string; readonly columns: readonly string[] };

export interface FileRead {
  readonly tables: readonly TableRead[];
  readonly leftOut: readonly LeftOut[];
}

/** The tables of a workbook: of each sheet its kind, its header, its rows. Throws {@link SheetError} where there is none. */
export function tablesIn(file: string, book: Book, options: TableOptions): FileRead {
  const tables: TableRead[] = [];
  const leftOut: LeftOut[] = [];
  let why: SheetFault = { fault: 'no-header' };
  for (const sheet of book.sheets) {
    if (sheet.isHidden && !options.hidden) {
      leftOut.push({ what: 'sheet', sheet: sheet.name });
      continue;
    }
    if (sheet.rows.length === 0) continue;
    const { seen, hiddenRows, hiddenColumns } = visible(sheet, options.hidden);
    const chosen = kindOf(seen, options);
    if ('fault' in chosen) {
      why = chosen;
      leftOut.push({ what: 'no-table', sheet: sheet.name });
      continue;
    }
    const hidden = hiddenRows.filter((row) => row > chosen.header.rows[1]);
    if (hidden.length > 0) leftOut.push({ what: 'rows', sheet: sheet.name, rows: hidden });
    if (hiddenColumns.length > 0)
      leftOut.push({ what: 'columns', sheet: sheet.name, columns: hiddenColumns });
    const away = new Set(hidden);
    const rows = [...rowsBelow(seen, chosen.header, (row) => away.has(row))];
    const { kind, header } = chosen;
    tables.push({ file, sheet: sheet.name, kind, header, titles: titlesAbove(seen, header.rows), rows });
  }
  if (tables.length === 0) throw new SheetError(why);
  return { tables, leftOut };
}

/** A sheet without what is hidden in it, and what that is. */
function visible(sheet: Sheet, withHidden: boolean) {
  if (withHidden) return { seen: sheet, hiddenRows: [], hiddenColumns: [] };
  const columns = sheet.hiddenColumns;
  const rows = sheet.rows.filter(({ isHidden }) => !isHidden);
  const used = [...columns].filter((column) => rows.some(({ cells }) => cells.has(column)));
  const seen: Sheet = {
    ...sheet,
    rows: rows.map((row) => ({
      ...row,
      cells: new Map([...row.cells].filter(([column]) => !columns.has(column))),
    })),
  };
  return {
    seen,
    hiddenRows: sheet.rows.flatMap(({ isHidden, number }) => (isHidden ? [number] : [])),
    hiddenColumns: used.sort((a, b) => a - b).map(columnName),
  };
}

interface Chosen {
  readonly kind: KindName;
  readonly header: Header;
  /** Whether no field is missing without which its records do not count. */
  readonly isWhole: boolean;
}

/** A table of one column is one of names. */
const FEWEST = 2;

/** The kind whose fields most columns of a sheet name, unless it is given; that of the sheet's own name before others. */
function kindOf(sheet: Sheet, options: TableOptions): Chosen | SheetFault {
  const asked = options.kind ?? kindMeant(sheet.name);
  const named = asked && chosenFor(sheet, asked, options);
  if (named && (options.kind !== undefined || named.header.known >= FEWEST)) return named;
  if (options.kind !== undefined) return { fault: 'no-header' };
  const fits = kindNames
    .flatMap((kind) => chosenFor(sheet, kind, options) ?? [])
    .filter(({ header }) => header.known >= FEWEST)
    .sort((a, b) => weightOf(b) - weightOf(a));
  const [best, second] = fits;
  if (!best) return { fault: 'no-header' };
  if (!second || weightOf(best) > weightOf(second)) return best;
  const alike = fits.filter((one) => weightOf(one) === weightOf(best));
  const said = [sheet.name, ...titlesAbove(sheet, best.header.rows)];
  const [meant, another] = alike.filter(({ kind }) => said.some((text) => mentions(text, kindWords(kind))));
  if (meant && !another) return meant;
  return { fault: 'either-kind', kinds: alike.map(({ kind }) => kind) };
}

/** Columns that are known; that no necessary one is missing tells as much as one more. */
const weightOf = ({ header, isWhole }: Chosen): number => header.known + (isWhole ? 1 : 0);

function chosenFor(sheet: Sheet, kind: KindName, { mapped, agency }: TableOptions): Chosen | undefined {
  const header = findHeader(sheet, fieldsOf(kind), mapped(kind));
  if (!header) return undefined;
  const there = new Set(header.columns.flatMap(({ field }) => field?.path ?? []));
  const needed = requiredFlags(kinds[kind].shape).filter(
    (path) => agency === undefined || (path !== 'agency' && path !== 'team'),
  );
  const isWhole = there.has('id') || needed.every((path) => there.has(path));
  return { kind, header, isWhole };
}

/** What stands above a table: it may say whose it is. */
const titlesAbove = ({ rows }: Sheet, [first]: Header['rows']): readonly string[] =>
  rows
    .filter(({ number }) => number < first)
    .flatMap(({ cells }) =>
      [...cells.values()].flatMap((value) => (value.type === 'text' ? [value.text] : [])),
    );
