import { cellName } from '../book.js';
import { attributeOf, elementOf, escapeXml, Patch, rootOf, type Tag, tagsOf, withAttribute } from './xml.js';

/** A cell, its row from 1 and its column from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** `D7` as a place; undefined where it names no cell. */
export function placeOf(name: string): Place | undefined {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/u.exec(name.trim()) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column: column - 1 };
}

export interface SheetMarks {
  readonly places: readonly Place[];
  /** The number of the style a cell of a style is to have. */
  readonly bad: (style: number) => number;
  /** The relationship of its notes' shapes, where the sheet names none. */
  readonly drawing?: { readonly id: string; readonly namespace: string } | undefined;
  /** Whether it is to be no longer the sheet that is open. */
  readonly deselect: boolean;
}

/** A sheet with some cells in another style; those that are not there are put in. All else stays as it is written. */
export function markSheet(xml: string, marks: SheetMarks): string {
  const patch = new Patch(xml);
  markCells(xml, patch, marks);
  extend(xml, patch, marks.places);
  if (marks.deselect) {
    for (const tag of viewsOf(xml))
      if (isSelected(tag)) patch.replace(tag.at, tag.end, withAttribute(tag.source, 'tabSelected', 0));
  }
  if (marks.drawing) {
    const root = rootOf(xml).start;
    const { id, namespace } = marks.drawing;
    patch.insert(
      endOfBefore(xml),
      `<${root.prefix}legacyDrawing xmlns:r="${escapeXml(namespace)}" r:id="${escapeXml(id)}"/>`,
    );
  }
  return patch.text();
}

const viewsOf = function* (xml: string): Generator<Tag> {
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'sheetData') return;
    if (tag.name === 'sheetView' && tag.is !== 'close') yield tag;
  }
};
const isSelected = (view: Tag): boolean => /^(?:1|true)$/u.test(attributeOf(view, 'tabSelected') ?? '');

/** Whether a sheet is open, or one of several that are. */
export const isOpen = (xml: string): boolean => [...viewsOf(xml)].some(isSelected);

/** What stands in a sheet before the drawing of its notes (ECMA-376, CT_Worksheet). */
const BEFORE = new Set([
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr'],
  ...['sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate'],
  ...['customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting', 'dataValidations'],
  ...['hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks'],
  ...['customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing'],
]);

function endOfBefore(xml: string): number {
  let end = rootOf(xml).start.end;
  for (const tag of tagsOf(xml))
    if (tag.depth === 1 && tag.is !== 'open' && BEFORE.has(tag.name)) end = tag.end;
  return end;
}

/** The cells that are asked for in one row, in their order. */
type Wanted = Map<number, number[]>;

function markCells(xml: string, patch: Patch, { places, bad }: SheetMarks): void {
  const wanted: Wanted = new Map();
  for (const { row, column } of [...places].sort((a, b) => a.row - b.row || a.column - b.column))
    wanted.set(row, [...(wanted.get(row) ?? []), column]);
  const styles = columnStyles(xml);
  const styleAt = (column: number) =>
    styles.find(({ from, to }) => from <= column && column <= to)?.style ?? 0;
  const data = elementOf(xml, 'sheetData');
  if (!data) return;
  const p = data.start.prefix;
  const cell = (row: number, column: number, style: number) =>
    `<${p}c r="${cellName(row, column)}" s="${bad(style)}"/>`;
  const newRow = (row: number, columns: readonly number[]) =>
    `<${p}row r="${row}">${columns.map((column) => cell(row, column, styleAt(column))).join('')}</${p}row>`;
  /** Rows that are not there and stand before another. */
  const missing = (below: number): string => {
    const texts: string[] = [];
    for (const [row, columns] of wanted) {
      if (row >= below) break;
      texts.push(newRow(row, columns));
      wanted.delete(row);
    }
    return texts.join('');
  };
  if (!data.close) {
    patch.within(data, missing(Number.POSITIVE_INFINITY), 'first');
    return;
  }
  for (const { row, number } of rowsIn(xml, data.start)) {
    const before = missing(number);
    if (before !== '') patch.insert(row.start.at, before);
    const columns = wanted.get(number);
    if (!columns) continue;
    wanted.delete(number);
    markRow(patch, row, number, columns, { bad, cell, styleAt });
  }
  const rest = missing(Number.POSITIVE_INFINITY);
  if (rest !== '') patch.insert(data.close.at, rest);
}

interface RowTags {
  readonly start: Tag;
  close: Tag | undefined;
  readonly cells: Tag[];
}

/** The rows of a sheet with the tags of their cells; one that says no number follows the one before it. */
function* rowsIn(xml: string, data: Tag): Generator<{ readonly row: RowTags; readonly number: number }> {
  let number = 0;
  let row: RowTags | undefined;
  for (const tag of tagsOf(xml)) {
    if (tag.at <= data.at) continue;
    if (tag.depth === data.depth) return;
    if (tag.depth === data.depth + 1 && tag.name === 'row') {
      if (tag.is === 'close') {
        if (row) yield { row: { ...row, close: tag }, number };
        row = undefined;
        continue;
      }
      number = Number(attributeOf(tag, 'r') ?? number + 1);
      row = { start: tag, close: undefined, cells: [] };
      if (tag.is === 'empty') yield { row, number };
    } else if (tag.depth === data.depth + 2 && tag.name === 'c' && tag.is !== 'close') row?.cells.push(tag);
  }
}

function markRow(
  patch: Patch,
  { start, close, cells }: RowTags,
  number: number,
  columns: readonly number[],
  make: {
    readonly bad: (style: number) => number;
    readonly cell: (row: number, column: number, style: number) => string;
    readonly styleAt: (column: number) => number;
  },
): void {
  const isStyled = /^(?:1|true)$/u.test(attributeOf(start, 'customFormat') ?? '');
  const own = isStyled ? Number(attributeOf(start, 's') ?? 0) : undefined;
  const there: { readonly column: number; readonly tag: Tag }[] = [];
  for (const tag of cells) {
    const named = placeOf(attributeOf(tag, 'r') ?? '')?.column;
    there.push({ tag, column: named ?? (there.at(-1)?.column ?? -1) + 1 });
  }
  const wide = spanned(start.source, columns);
  let last = '';
  for (const column of columns) {
    const found = there.find((one) => one.column === column);
    if (found) {
      patch.set(found.tag, 's', make.bad(Number(attributeOf(found.tag, 's') ?? 0)));
      continue;
    }
    const text = make.cell(number, column, own ?? make.styleAt(column));
    const next = there.find((one) => one.column > column);
    if (next) patch.insert(next.tag.at, text);
    else last += text;
  }
  if (last !== '' || wide !== start.source) patch.within({ start, close }, last, 'last', wide);
}

/** The tag of a row whose span holds all its cells. */
function spanned(source: string, columns: readonly number[]): string {
  const [, first, last] = /\sspans\s*=\s*["'](\d+):(\d+)["']/u.exec(source) ?? [];
  if (first === undefined || last === undefined) return source;
  const [from, to] = [Math.min(...columns) + 1, Math.max(...columns) + 1];
  if (from >= Number(first) && to <= Number(last)) return source;
  return withAttribute(source, 'spans', `${Math.min(from, Number(first))}:${Math.max(to, Number(last))}`);
}

interface ColumnStyle {
  readonly from: number;
  readonly to: number;
  readonly style: number;
}

function columnStyles(xml: string): readonly ColumnStyle[] {
  const styles: ColumnStyle[] = [];
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'sheetData') break;
    if (tag.name !== 'col' || tag.is === 'close') continue;
    const of = (name: string) => Number(attributeOf(tag, name) ?? 0);
    styles.push({ from: of('min') - 1, to: of('max') - 1, style: of('style') });
  }
  return styles;
}

/** What a sheet says of its size, where a cell is put in beyond it. */
function extend(xml: string, patch: Patch, places: readonly Place[]): void {
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'sheetData') return;
    if (tag.name !== 'dimension' || tag.is === 'close') continue;
    const said = (attributeOf(tag, 'ref') ?? '').split(':').map(placeOf);
    const [first, last = first] = said;
    if (!first || !last) return;
    const all = [first, last, ...places];
    const corner = (pick: (...values: number[]) => number): string =>
      cellName(pick(...all.map(({ row }) => row)), pick(...all.map(({ column }) => column)));
    const [from, to] = [corner(Math.min), corner(Math.max)];
    const isAsSaid = from === cellName(first.row, first.column) && to === cellName(last.row, last.column);
    if (!isAsSaid) patch.set(tag, 'ref', `${from}:${to}`);
    return;
  }
}
