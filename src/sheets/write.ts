import { type CellStyle, type CellValue, type WriteSheet, writeOds, writeXlsx } from 'hucre';
import { Package } from './marked/package.js';

/** What is to stand in a cell. */
export type Out =
  | null
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly value: number; readonly format?: string }
  | { readonly type: 'day'; readonly day: string };

export interface OutSheet {
  readonly name: string;
  /** To be seen by no reader: only a program asks for it. */
  readonly isSecret?: true;
  /** Rows that stay in view, in bold letters. */
  readonly heads: number;
  /** In characters, column by column. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Out[])[];
}

const DAY = 'dd/mm/yyyy';

/** Sheets as the bytes of a workbook: the same sheets are the same bytes, whenever they are written. */
export async function writeBook(format: 'xlsx' | 'ods', sheets: readonly OutSheet[]): Promise<Uint8Array> {
  if (format === 'xlsx') {
    const pack = new Package(await writeXlsx({ sheets: sheets.map(sheetOf) })).timeless();
    const about = 'docProps/core.xml';
    pack.put(about, (pack.text(about) ?? '').replace(/<dcterms:modified[\s\S]*?<\/dcterms:modified>/u, ''));
    return pack.bytes();
  }
  // An ods has no sheet that nobody sees.
  const seen = sheets.filter(({ isSecret }) => !isSecret);
  const pack = new Package(await writeOds({ sheets: seen.map(sheetOf) })).timeless();
  pack.put('meta.xml', (pack.text('meta.xml') ?? '').replace(/<dc:date>[\s\S]*?<\/dc:date>/u, ''));
  pack.put('content.xml', (pack.text('content.xml') ?? '').replace(/<text:p>([^<]*)<\/text:p>/gu, spaced));
  return pack.bytes();
}

/** Blanks and line ends are one blank to whoever reads an ods, unless they are written as what they are. */
const spaced = (_all: string, text: string): string =>
  text
    .split('\n')
    .map((line) => `<text:p>${line.replace(/^ | (?= )| $/gu, '<text:s/>')}</text:p>`)
    .join('');

function sheetOf({ name, isSecret, heads, widths, rows }: OutSheet): WriteSheet {
  const cells: WriteSheet['cells'] = new Map();
  const style = (row: number, column: number, look: CellStyle) =>
    cells.set(`${row},${column}`, { style: look });
  const values = rows.map((row, at) =>
    row.map((cell, column): CellValue => {
      if (at < heads)
        style(at, column, { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' } });
      if (cell === null) return null;
      if (cell.type === 'day') {
        style(at, column, { numFmt: DAY });
        return new Date(`${cell.day}T00:00:00Z`);
      }
      if (cell.type === 'number') {
        if (cell.format !== undefined) style(at, column, { numFmt: cell.format });
        return cell.value;
      }
      // Text stays text, whatever it looks like, also when somebody types over it.
      if (at >= heads) style(at, column, { numFmt: '@' });
      return cell.text;
    }),
  );
  return {
    ...{ name, cells, rows: values },
    columns: widths.map((width) => ({ width })),
    ...(isSecret ? { veryHidden: true, protection: { sheet: true } } : { freezePane: { rows: heads } }),
  };
}
