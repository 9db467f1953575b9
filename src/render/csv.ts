import type { Cell, Column, Doc, Lack, Table } from '../domain/doc.js';
import { doubtAfter, openingOf, saidOf } from './opening.js';
import type { RenderOptions, RenderTexts } from './options.js';
import { showCell } from './show.js';

/** Excel reads UTF-8 only after a byte order mark. */
const BOM = '\ufeff';
/**
 * What a spreadsheet takes for the start of a formula, also after blanks and in full width (U+FF1D …), and a
 * leading blank or tab, which some strip before they look.
 */
const FORMULA =
  /^(?:[\s\p{Cf}\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212\ufe62-\ufe63\ufe66\ufe6b]|[\s\p{Cf}\p{Cc}])/u;

/**
 * The tables of a document after RFC 4180. One table is its head and its rows; of several each has its title
 * before it and a blank line after it. Days are ISO and numbers plain, so that any spreadsheet reads them. What a
 * reader must know first, that the document is incomplete above all, is a row of its own before the head.
 */
export function renderCsv(doc: Doc, { t, lacks, delimiter = ',', raw = false }: RenderOptions): string {
  const write: Write = { t, lacks, said: raw ? (text) => text : harmless };
  const tables = doc.blocks.filter((block): block is Table => block.type === 'table');
  const line = (fields: readonly string[]) =>
    `${fields.map((field) => quoted(field, delimiter)).join(delimiter)}\r\n`;
  const parts = tables.map((table) => {
    const title = tables.length > 1 ? line([titleOf(table, doc, write)]) : '';
    return (
      title +
      line(table.columns.map((column) => headOf(column, write))) +
      rowsOf(table, write).map(line).join('')
    );
  });
  // A document of facts alone, one record, is not nothing.
  const facts =
    tables.length > 0
      ? []
      : doc.facts.map(({ label, value }) => line([write.said(t.label(label)), fieldOf(value, write)]));
  const opening = openingOf(doc, lacks).map((words) => line([write.said(t.label(words))]));
  return BOM + [...opening, ...facts].join('') + parts.join('\r\n');
}

interface Write {
  readonly t: RenderTexts;
  readonly lacks: readonly Lack[];
  /** A text as it may stand in a field. */
  readonly said: (text: string) => string;
}

/** The table's own title, or the heading it stands under. */
function titleOf(table: Table, doc: Doc, { t, said }: Write): string {
  if (table.title) return said(t.label(table.title));
  const before = doc.blocks[doc.blocks.indexOf(table) - 1];
  return said(before?.type === 'heading' ? t.label(before.words) : table.id);
}

const headOf = ({ title }: Column, { t, said }: Write): string => said(t.label(title));

const rowsOf = ({ columns, rows }: Table, write: Write): readonly (readonly string[])[] =>
  rows.map((row) => columns.map((_, index) => fieldOf(row[index], write)));

/** Numbers are ours or were read as numbers, also negative ones; a day is text of a file. */
function fieldOf(cell: Cell | undefined, { t, lacks, said }: Write): string {
  if (cell === undefined) return '';
  if (cell.type === 'number') return String(cell.value) + doubtAfter(cell, lacks);
  if (cell.type === 'day') return said(cell.value);
  if (cell.type === 'words') return said(t.label(cell.words));
  return said(saidOf(cell, t, lacks));
}

/** Data that a spreadsheet would run as a formula stays text behind an apostrophe (phone numbers, too). */
const harmless = (text: string): string => `${FORMULA.test(text) ? "'" : ''}${showCell(text)}`;

const quoted = (field: string, delimiter: string): string =>
  /["\r\n]/.test(field) || field.includes(delimiter) ? `"${field.replaceAll('"', '""')}"` : field;
