/** A number as people write it, or what may have been meant by it. */
export type NumberRead = { readonly value: number } | { readonly meant: readonly number[] };

/** Blanks between groups of digits: also those that keep a line together. */
const BLANKS = /[ \u00a0\u2009\u202f]/gu;
const PLAIN = /^\d+$/;
/** Groups of three behind one and the same mark: 350.000.000 here, 350,000,000 elsewhere. */
const GROUPED = /^[1-9]\d{0,2}(?:(?:\.\d{3})+|(?:,\d{3})+|(?: \d{3})+)$/;
const DECIMAL = /^(?:\d+|[1-9]\d{0,2}(?: \d{3})+)[.,]\d+$/;
/** Both marks: the last parts the decimals. */
const GROUPED_DECIMAL = /^[1-9]\d{0,2}(?:(?:\.\d{3})+,|(?:,\d{3})+\.)\d+$/;

/**
 * Reads a number as typed. A whole one may be grouped; one with decimals takes a comma or a point. What can be read in
 * two ways (1.350 hours) is not read, and neither is a whole number written with decimals.
 */
export function readNumber(typed: string, whole: boolean): NumberRead {
  const text = typed.trim().replace(BLANKS, ' ');
  const digits = Number(text.replace(/[^\d]/gu, ''));
  if (PLAIN.test(text) || (whole && GROUPED.test(text))) return { value: digits };
  const readings = new Set([
    ...(GROUPED.test(text) ? [digits] : []),
    ...(DECIMAL.test(text) || GROUPED_DECIMAL.test(text) ? [decimalOf(text)] : []),
  ]);
  const [only, other] = readings;
  if (whole) return { meant: [...readings].filter(Number.isSafeInteger) };
  return only !== undefined && other === undefined ? { value: only } : { meant: [...readings] };
}

function decimalOf(text: string): number {
  const mark = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  return Number(`${text.slice(0, mark).replace(/[^\d]/gu, '')}.${text.slice(mark + 1)}`);
}

/** A number so that it can be read in one way only: 1.125 is a thousand and some to many. */
export const plainNumber = (value: number): string => {
  const text = String(value);
  return GROUPED.test(text) ? `${text}0` : text;
};

/**
 * A number that YAML took from a file, or what may have been meant: with a mark a whole one is never what YAML takes it
 * for (950.000 is 950 to it), and one with decimals only as irt itself writes it.
 */
export function readWrittenNumber(value: number, source: string, whole: boolean): NumberRead {
  if (!source.includes('.') || (!whole && source === String(value))) return { value };
  const read = readNumber(source, whole);
  if (!whole) return read;
  return { meant: 'value' in read ? [read.value] : read.meant };
}
