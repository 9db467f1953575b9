import { parseCsv } from 'hucre';
import type { LegacyFont } from '../domain/cells.js';
import { type Book, type Row, SheetError, type Value } from './book.js';
import { canBeLegacy, fromLegacy } from './legacy-font.js';

/** Bytes without a mark at their beginning that are no UTF-8 may be anything: one has to be told. */
export type Encoding = 'windows-1258';

export interface DelimitedOptions {
  readonly name: string;
  readonly encoding?: Encoding | undefined;
  readonly legacyFont?: LegacyFont | undefined;
}

/** Text in columns: parted by commas, semicolons or tabs, quoted where it has to be; every cell is text. */
export function delimitedBook(bytes: Uint8Array, { name, encoding, legacyFont }: DelimitedOptions): Book {
  const text = decode(bytes, encoding);
  // What ends a file early or holds a byte no text has is no text.
  if (text.includes('\0')) throw new SheetError({ fault: 'no-table' });
  const [, told, rest = text] = /^(?:sep=(.)\r?\n)([\s\S]*)$/u.exec(text) ?? [];
  const rows: Row[] = [];
  for (const [index, values] of parseCsv(rest, {
    delimiter: told ?? delimiterOf(rest),
    skipBom: true,
  }).entries()) {
    const cells = new Map<number, Value>();
    for (const [column, value] of values.entries()) {
      const cell = lettersOf(String(value ?? '').replace(GUARD, ''), legacyFont);
      if (cell.trim() !== '') cells.set(column, { type: 'text', text: cell });
    }
    if (cells.size > 0)
      rows.push({ number: index + 1 + (told === undefined ? 0 : 1), isHidden: false, cells });
  }
  const sheet = { name, isHidden: false, rows, merges: [], hiddenColumns: new Set<number>() };
  return { format: 'csv', sheets: [sheet], tellsHidden: true };
}

/** What is put before text that a spreadsheet would take for a formula, here too. */
const GUARD = /^'(?=\s*[=+\-@])/u;

const lettersOf = (text: string, legacyFont: LegacyFont | undefined): string =>
  legacyFont !== undefined && canBeLegacy(text) ? fromLegacy(text, legacyFont) : text;

function decode(bytes: Uint8Array, encoding: Encoding | undefined): string {
  const told = markOf(bytes) ?? wideOf(bytes) ?? encoding ?? 'utf-8';
  try {
    return new TextDecoder(told, { fatal: true }).decode(bytes);
  } catch {
    throw new SheetError({ fault: 'encoding' });
  }
}

function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** UTF-16 without a mark: of text in Latin letters about every other byte is zero. */
function wideOf(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 1024);
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 8 && even === 0) return 'utf-16le';
  return even > head.length / 8 && odd === 0 ? 'utf-16be' : undefined;
}

const DELIMITERS = [',', ';', '\t'];
/** Lines looked at: titles above a table hold few. */
const LOOKED_AT = 30;

/** The mark that parts the most lines into one and the same number of cells, outside of quotes. */
function delimiterOf(text: string): string {
  const lines = text.replace(/"(?:[^"]|"")*"/gu, '').split(/\r?\n/u, LOOKED_AT);
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(delimiter).length - 1;
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    const score = Math.max(0, ...[...counts].map(([count, times]) => count * times));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}
