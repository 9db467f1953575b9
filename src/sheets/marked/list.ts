import type { Mark, MarkWords } from './mark.js';
import { placeOf } from './sheet.js';
import { escapeCell, escapeXml } from './xml.js';

export interface ListLook {
  readonly namespace: string;
  /** Numbers of styles. */
  readonly look: Readonly<Record<'head' | 'text' | 'link', number>>;
  /** Whether it is the sheet that is open. */
  readonly opens: boolean;
}

/** In the order of the columns, in characters. */
const WIDTHS = [24, 10, 32, 80];

/** The sheet that lists what is wrong, each with a link to its cell. */
export function listSheet(
  marks: readonly Mark[],
  { listHeader }: MarkWords,
  { namespace, look, opens }: ListLook,
): string {
  const cell = (column: number, row: number, text: string, style: number) =>
    `<c r="${'ABCD'[column]}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeCell(text)}</t></is></c>`;
  const rows = marks.map(({ sheet, cell: at, seen, message }, index) => {
    const row = index + 2;
    return `<row r="${row}">${[sheet, at, seen, message].map((text, column) => cell(column, row, text, column === 1 ? look.link : look.text)).join('')}</row>`;
  });
  const links = marks.map(({ sheet, cell: at }, index) => {
    const place = placeOf(at) ? at.toUpperCase() : 'A1';
    return `<hyperlink ref="B${index + 2}" location="${escapeXml(`'${sheet.replace(/'/gu, "''")}'!${place}`)}" display="${escapeXml(at)}"/>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${namespace}"><sheetViews><sheetView ${opens ? 'tabSelected="1" ' : ''}workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<cols>${WIDTHS.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData><row r="1">${listHeader.map((text, column) => cell(column, 1, text, look.head)).join('')}</row>${rows.join('')}</sheetData>`,
    links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  ].join('');
}
