import type { Column } from '../domain/doc.js';
import { longestWord, widest } from './wrap.js';

/** Blanks between two columns. */
export const GAP = 2;
/** Narrower than this a column of words is no longer readable. */
const NARROW = 12;
/** A column of words is content with this much; more only when there is room. */
const CONTENT = 24;
/** The head of a column of figures stays on one line up to this, when there is room. */
const HEAD = 16;

export interface Measured {
  readonly column: Column;
  readonly head: string;
  /** Its place in a row. */
  readonly index: number;
  /** Width when nothing is broken. */
  readonly full: number;
  /** Width below which it may not go. */
  readonly least: number;
}

export function measure(column: Column, index: number, head: string, cells: readonly string[]): Measured {
  const cell = widest(cells);
  const word = longestWord(head);
  if (column.whole) {
    const least = Math.max(cell, word);
    return { column, head, index, full: Math.max(least, Math.min(widest([head]), HEAD)), least };
  }
  const full = Math.max(cell, widest([head]));
  return { column, head, index, full, least: Math.min(full, NARROW) };
}

export interface Placed extends Measured {
  readonly width: number;
}

/**
 * The columns that fit and how wide each is; undefined when even without the spare ones they do not fit. Spare
 * columns go, the greatest number first, until the others have what they are content with.
 */
export function layout(columns: readonly Measured[], width: number): readonly Placed[] | undefined {
  let kept = columns;
  const content = (all: readonly Measured[]) =>
    total(
      all.map(({ full, least, column }) => (column.whole ? least : Math.max(least, Math.min(full, CONTENT)))),
    );
  while (content(kept) > width) {
    const spare = Math.max(0, ...kept.map(({ column }) => column.spare ?? 0));
    if (spare === 0) break;
    kept = kept.filter(({ column }) => column.spare !== spare);
  }
  if (total(kept.map(({ least }) => least)) > width) return undefined;
  return share(kept, width);
}

const total = (widths: readonly number[]): number =>
  widths.reduce((sum, width) => sum + width, 0) + GAP * Math.max(0, widths.length - 1);

/** Gives what is left to the columns of words, the narrowest first, then to the heads of the others. */
function share(columns: readonly Measured[], width: number): readonly Placed[] {
  const placed = columns.map((column) => ({ ...column, width: column.least }));
  let left = width - total(placed.map((column) => column.width));
  for (const whole of [false, true]) {
    const wanting = placed.filter(({ column }) => (column.whole ?? false) === whole);
    for (; left > 0; left -= 1) {
      const [neediest] = wanting.filter((one) => one.width < one.full).sort((a, b) => a.width - b.width);
      if (!neediest) break;
      neediest.width += 1;
    }
  }
  return placed;
}
