import type { Leftover } from '../../domain/cells.js';
import { fold, tidy } from '../../domain/text.js';
import { countings, signatures, totals } from '../../messages/headers.js';
import type { Row, Sheet } from '../../sheets/book.js';
import { type Field, type Header, headerKey, textOfCell } from './header.js';

export interface BelowHeader {
  /** A row that is not there has a number all the same: it stands between others. */
  readonly number: number;
  readonly row: Row | undefined;
  readonly leftover: Leftover | undefined;
}

/** The rows below a header up to the last with something in it: records, and what stands among them. */
export function* rowsBelow(
  sheet: Sheet,
  header: Header,
  isHidden: (row: number) => boolean,
): Generator<BelowHeader> {
  const [, last] = header.rows;
  const known = new Set(header.columns.flatMap(({ column, field }) => (field ? [column] : [])));
  const countColumns = new Set(
    header.columns.flatMap(({ column, text }) => (counts.has(headerKey(text)) ? [column] : [])),
  );
  const needed = header.columns.flatMap(({ column, field }) => (field && isNeeded(field) ? [column] : []));
  let hasEnded = false;
  let at = last + 1;
  for (const row of sheet.rows) {
    if (row.number <= last) continue;
    for (; at < row.number; at += 1)
      if (!isHidden(at)) yield { number: at, row: undefined, leftover: 'blank' };
    at = row.number + 1;
    const texts = new Map([...row.cells].map(([column, value]) => [column, tidy(textOfCell(value))]));
    const own = new Map(
      [...texts].filter(([column, text]) => !countColumns.has(column) || !COUNT.test(text)),
    );
    // Whatever a row begins with, it is a record where all is there that makes one.
    const isWhole = needed.length > 0 && needed.every((column) => texts.has(column));
    hasEnded ||= !isWhole && isSignature(own, known);
    const leftover =
      hasEnded && !isWhole ? 'signature' : leftoverOf(sheet, row.number, { texts, own, isWhole }, header);
    yield { number: row.number, row, leftover };
  }
}

type Texts = ReadonlyMap<number, string>;
const COUNT = /^[\d.,()\s]*$/u;
const counts = new Set(countings.map(headerKey));

/** Without which no record counts: where its column is empty the row is none. */
const isNeeded = ({ shape, path }: Field): boolean => !shape.optional && !path.includes('.') && path !== 'id';

interface RowTexts {
  readonly texts: Texts;
  /** Without what only counts the rows. */
  readonly own: Texts;
  readonly isWhole: boolean;
}

function leftoverOf(
  sheet: Sheet,
  number: number,
  { texts, own, isWhole }: RowTexts,
  header: Header,
): Leftover | undefined {
  // Rows counted beforehand, and never filled in.
  if (own.size === 0) return 'blank';
  if (isColumnNumbers([...texts.values()])) return 'numbers';
  if (isHeaderAgain(own, header)) return 'header';
  if (isWhole) return undefined;
  const first = [...texts.values()].find((text) => !COUNT.test(text)) ?? '';
  if (isTotal(first)) return 'total';
  return isHeading(sheet, number, texts, own) ? 'heading' : undefined;
}

/** “Tổng cộng: 4”, “Cộng”; a “Tổng công ty” or a “Công ty” is a body. */
function isTotal(text: string): boolean {
  const folded = fold(text);
  return totals.some((total) => {
    const begins = fold(total);
    if (!folded.startsWith(begins)) return false;
    const rest = folded.slice(begins.length);
    return begins.includes(' ') ? !/^[\p{L}\p{N}]/u.test(rest) : /^[\s:.()\d]*$/u.test(rest);
  });
}

/** “(1) (2) (3)” below a header, or 1 2 3, A B C. */
function isColumnNumbers(texts: readonly string[]): boolean {
  const bare = texts.map((text) => text.replace(/^\((.*)\)$/u, '$1'));
  if (bare.length < 2) return false;
  const isCount = bare.every(
    (text, at) => /^\d{1,2}$/u.test(text) && (at === 0 || Number(text) > Number(bare[at - 1])),
  );
  const isNamed = texts.every((text) => /^\(\d{1,2}(?:[=+\-x*/()\d]*)\)$|^[A-Z]$/u.test(text));
  return (isCount && Number(bare[0]) <= 2 && Number(bare.at(-1)) <= bare.length + 1) || isNamed;
}

/** Printed again at the top of each page. */
function isHeaderAgain(own: Texts, { columns }: Header): boolean {
  const titles = new Map(columns.map(({ column, text }) => [column, headerKey(text)]));
  return own.size > 1 && [...own].every(([column, text]) => titles.get(column)?.endsWith(headerKey(text)));
}

/** A line that names what follows: alone in its row, merged over columns or numbered I, II, A. */
function isHeading(sheet: Sheet, number: number, texts: Texts, own: Texts): boolean {
  const [only] = own.keys();
  if (own.size !== 1 || only === undefined) return false;
  const isWide = sheet.merges.some(
    ({ rows, columns }) =>
      rows[0] <= number &&
      number <= rows[1] &&
      columns[1] - columns[0] >= 1 &&
      columns[0] <= only &&
      only <= columns[1],
  );
  const numbered = [...texts].some(
    ([column, text]) => column !== only && /^(?:[IVX]{1,5}|[A-H])[.)]?$/u.test(text),
  );
  return isWide || numbered || /^(?:[IVX]{1,5}|[A-H])[.)]\s/u.test(own.get(only) ?? '');
}

const SIGNED_ON = /\bngay\s+[\d.…]*\s*thang\s+[\d.…]*\s*nam\b/u;

/** Where a table ends and who signs it begins: nothing below is a record. */
function isSignature(own: Texts, known: ReadonlySet<number>): boolean {
  const texts = [...own.values()];
  const isFull = [...own.keys()].filter((column) => known.has(column)).length > Math.max(2, known.size / 2);
  return (
    !isFull &&
    texts.length > 0 &&
    texts.length <= 3 &&
    texts.some((text) => startsWith(text, signatures) || SIGNED_ON.test(fold(text)))
  );
}

const startsWith = (text: string, beginnings: readonly string[]): boolean => {
  const folded = fold(text);
  return beginnings.some((beginning) => {
    const begins = fold(beginning);
    return folded.startsWith(begins) && !/^[\p{L}\p{N}]/u.test(folded.slice(begins.length));
  });
};
