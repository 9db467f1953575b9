import type { RowCounts } from '../../domain/cells.js';
import type { Outcome } from './plan.js';
import type { FileRead } from './tables.js';

/** A file that gives no rows. */
export interface FileRefusal {
  readonly file: string;
  readonly message: string;
}

/** What came of what was taken in. */
export interface Imported {
  readonly files: readonly (FileRead & { readonly file: string; readonly isUntold: boolean })[];
  readonly refused: readonly FileRefusal[];
  readonly outcomes: readonly Outcome[];
  readonly summary: RowCounts;
  readonly agency: string | undefined;
  /** Nothing is written, since a row is refused. */
  readonly isHeld: boolean;
  readonly isWritten: boolean;
}

export function summaryOf(outcomes: readonly Outcome[]): RowCounts {
  const of = (becomes: Outcome['becomes']): number =>
    outcomes.filter((one) => one.becomes === becomes).length;
  return {
    rows: outcomes.length,
    ...{ new: of('new'), changed: of('changed'), unchanged: of('unchanged') },
    ...{ skipped: of('skipped'), refused: of('refused') },
  };
}
