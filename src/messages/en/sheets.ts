import type { Leftover, SheetFault } from '../../domain/cells.js';
import type { Irt } from '../command.js';
import { labelOf } from '../field-label.js';
import type { SheetTexts } from '../sheets.js';
import { rowList } from '../vi/sheets.js';
import { fields, kinds } from './kinds.js';

const leftover: Readonly<Record<Leftover, string>> = {
  blank: 'blank',
  numbers: 'numbers of columns',
  total: 'a total',
  signature: 'who signs',
  heading: 'a heading',
  header: 'the header again',
};
const rows = (count: number): string => `${count} ${count === 1 ? 'row' : 'rows'}`;
const records = (count: number): string => `${count} ${count === 1 ? 'record' : 'records'}`;

export const sheets = (irt: Irt): SheetTexts => ({
  cell: {
    error: (column) => `The formula under “${column}” is in error; mend it, or write the value itself.`,
    unworked: (column) =>
      `The formula under “${column}” has no stored result; open and save the file in Excel or LibreOffice, or write the value itself.`,
    'not-a-day': (column) =>
      `“${column}” takes a day, and this is an hour or a length of time; write it like 31/08/2026.`,
    'too-early': (column) =>
      `The day under “${column}” lies before 1990, most likely by mistake; write the right one.`,
  },
  guess: {
    'serial-day': "one of Excel's numbers of days, taken for the day",
    'phone-zero': 'a phone kept as a number, its 0 put back',
  },
  leftover,
  fault: sheetFault,
  lacking: (kind, path) =>
    `${labelOf(fields, kind, path)} is missing: no ${kinds[kind].one} counts without it.`,
  severalFit: (kind, ids) =>
    `Several records are like this row (${kinds[kind].one}): ${ids.slice(0, 8).join(', ')}. Add a column “ID” with one of them.`,
  unreadRecord: (kind, id) =>
    `${kind}/${id} is broken and cannot be read; mend it first (see: ${irt`validate`}).`,
  disagree: (others) =>
    `The same record as ${others
      .slice(0, 5)
      .map(({ sheet, row }) => `row ${row} (sheet ${sheet})`)
      .join(', ')}, which says something else; keep the one that is right.`,
  title: (isDone) => (isDone ? 'Import' : 'Import: a look ahead, nothing is written yet'),
  table: (file, sheet, kind, [first, last]) =>
    `${file}, sheet “${sheet}”: ${kinds[kind].many}; header in row ${first === last ? first : `${first}–${last}`}`,
  column: { column: 'Column', header: 'Header', field: 'Field' },
  by: { near: 'nearly', map: 'as mapped' },
  unknownColumn: '(not used)',
  countColumn: '(counts rows)',
  agencyGiven: (name) => `Rows that name no agency are taken for those of ${name}.`,
  isOf: (sheet, name) => `“${sheet}” names no agency. Are these rows of ${name}?`,
  hiddenSheet: (sheet) => `The hidden sheet “${sheet}” is left out.`,
  hiddenRows: (sheet, hidden) => `${rows(hidden.length)} hidden in “${sheet}” left out: ${rowList(hidden)}.`,
  hiddenColumns: (sheet, columns) => `Hidden columns of “${sheet}” left out: ${columns.join(', ')}.`,
  hiddenUntold: (file) => `${file}: this format does not tell what is hidden; all of it is taken.`,
  noTable: (sheet) => `“${sheet}” holds no table that is known, and is left out.`,
  takeHidden: 'To take what is hidden too: add --hidden.',
  refusedTitle: 'To be mended',
  refusedColumn: { place: 'Cell', seen: 'Seen', message: 'What to do' },
  changesTitle: 'Changes',
  changeColumn: { change: 'Change', record: 'Record', what: 'What' },
  change: { new: 'new', changed: 'changed' },
  more: (count) => `… and ${count} more.`,
  guessesTitle: 'Taken for something the cell does not show:',
  skippedTitle: (count) => `${rows(count)} left out that are no records:`,
  skippedRows: (sheet, skipped, why) => `sheet “${sheet}”, row ${rowList(skipped)}: ${leftover[why]}`,
  summary: (a) =>
    `${rows(a.rows)}: ${a.new} new, ${a.changed} changed, ${a.unchanged} unchanged, ${a.skipped} left out, ${a.refused} refused.`,
  notWritten: (refused) =>
    `Nothing is written: ${rows(refused)} refused. Mend the file and import it again, or add --partial to write the rows that are right.`,
  nothingToWrite: 'There is nothing to write.',
  written: (count) => `${records(count)} written.`,
  confirm: (count) => `Write ${records(count)}?`,
  markedWords: { author: 'irt', listName: 'To be mended', header: ['Sheet', 'Cell', 'Seen', 'What to do'] },
  marked: (file, count) =>
    `${count} ${count === 1 ? 'cell' : 'cells'} to be mended marked in ${file}; send it back.`,
  markedNothing: 'No cell is to be mended, so that no marked copy is made.',
  reading: (file) => `Reading ${file} …`,
  turn: (field, before, after) => `${field}: ${before} → ${after}`,
  out: {
    incomplete: 'INCOMPLETE',
    incompleteWhy: (problems) =>
      `INCOMPLETE: ${problems} places of the store could not be read, so that records may be missing.`,
    written: (file, counts) =>
      `Wrote ${file}: ${counts.map(({ kind, records }) => `${records} × ${kinds[kind].one}`).join(', ') || 'no records'}.`,
    unkept: (count, places) =>
      `${count} cells would come back as something else; to keep them write .json or .yaml: ${places.join('; ')}${count > places.length ? ' …' : '.'}`,
  },
});

/** Why a file or a sheet gives no rows, or takes no notes. */
export function sheetFault(args: SheetFault): string {
  switch (args.fault) {
    case 'no-table':
      return 'no spreadsheet: .xlsx, .xls, .ods or .csv is expected.';
    case 'not-xlsx':
      return 'only in an .xlsx can what is wrong be marked; open it with Excel or LibreOffice, save it as .xlsx and try again.';
    case 'too-big':
      return `too big (${Math.floor(args.limit / 1024 / 1024)} MB at most); part it in several files.`;
    case 'encrypted':
      return 'it is locked with a password; save it without one.';
    case 'damaged':
      return `it is damaged or incomplete${args.detail === undefined ? '' : ` (${args.detail})`}; ask for it again, or open and save it in Excel.`;
    case 'too-far':
      return 'a cell stands so far from the table that the sheet is too wide; delete the rows and columns beyond it and save it again.';
    case 'entities':
      return 'it holds declarations no spreadsheet writes and may be meant to harm; it is not read.';
    case 'legacy-font':
      return `the text in ${args.at} is typed in the old font ${args.font} and reads as other letters; convert it to Unicode, or add --legacy-font ${args.legacy}.`;
    case 'encoding':
      return 'it is no UTF-8; save it as “CSV UTF-8”, or add --encoding windows-1258 if that is what it is.';
    case 'no-header':
      return 'no row holds names of columns that are known; say --kind KIND, or name a column by --map "Header=field".';
    case 'either-kind':
      return `its columns fit several kinds; add --kind: ${args.kinds.join(', ')}.`;
  }
}
