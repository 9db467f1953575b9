import { type Cell, type Doc, type Lack, type Table, type Words, words } from '../domain/doc.js';
import { compareBytes } from '../domain/text.js';
import { cellText } from './cell.js';
import type { RenderTexts } from './options.js';

/** Files named at the beginning of a document; the others are counted. */
const NAMED = 3;

/**
 * What stands before all else in every format: that the document is incomplete and why, then what its reader must
 * know. Every renderer begins with it.
 */
export const openingOf = (doc: Doc, lacks: readonly Lack[]): readonly Words[] => [
  ...(lacks.length > 0 ? [incomplete(doc, lacks)] : []),
  ...(doc.notes ?? []),
];

function incomplete(doc: Doc, lacks: readonly Lack[]): Words {
  const files = [...new Set(lacks.map(({ file }) => file))].filter((file) => file !== '').sort(compareBytes);
  return words('incomplete', {
    problems: lacks.length,
    files: files.length,
    named: files.slice(0, NAMED),
    ofHistory: files.every((file) => file.startsWith('history/')),
    withDoubt: cellsOf(doc).some(isDoubtful),
  });
}

const cellsOf = ({ facts, blocks }: Doc): readonly Cell[] => [
  ...facts.map(({ value }) => value),
  ...blocks.flatMap((block) => (block.type === 'table' ? block.rows.flat() : [])),
];

/** None or all of what was counted: where not everything could be read, neither is known. */
function isDoubtful(cell: Cell): boolean {
  if (cell.type === 'number') return cell.value === 0 && cell.written !== true;
  if (cell.type === 'sum') return cell.value === 0;
  if (cell.type === 'unrecorded') return true;
  return cell.type === 'share' && cell.whole > 0 && (cell.part === 0 || cell.part === cell.whole);
}

/** Whether a figure is not known to be the 0 that was counted; what else was counted is there, be it not all. */
export const isUnknownZero = (cell: Cell, lacks: readonly Lack[]): boolean =>
  lacks.length > 0 && isDoubtful(cell) && (cell.type !== 'share' || cell.part === 0);

/** Put after a figure that may only mean “not read”. */
export const doubtAfter = (cell: Cell, lacks: readonly Lack[]): string =>
  lacks.length > 0 && isDoubtful(cell) ? '?' : '';

/** A cell as people read it, in doubt where it says none or all and not everything could be read. */
export const saidOf = (cell: Cell, t: RenderTexts, lacks: readonly Lack[]): string =>
  cellText(cell, t) + doubtAfter(cell, lacks);

/** What is said instead of a table without rows: that there is none can only be said where all was read. */
export const emptyOf = ({ empty }: Table, lacks: readonly Lack[]): Words | undefined =>
  empty && lacks.length > 0 ? words('incomplete.empty', {}) : empty;
