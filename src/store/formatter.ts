import type { KindName } from '../domain/kinds/index.js';
import type { FileChange } from './port.js';

/** Rewrites files of records in canonical form: an act of its own, since a change of a record keeps what it can. */
export interface Formatter {
  files(): readonly { readonly kind: KindName; readonly file: string }[];
  /** What would change; all files unless some are named. */
  preview(only?: ReadonlySet<string>): Formatted;
  /** The same, done under the lock on the files as they are then. */
  rewrite(only?: ReadonlySet<string>): Promise<Formatted>;
}

export interface Formatted {
  readonly changes: readonly FileChange[];
  /** What stays as it is: in a file, the record whose dash is on a line. */
  readonly untouched: readonly {
    readonly file: string;
    readonly line: number;
    readonly id?: string;
    /** The file is no list of records; the record does not count; no layout says surely the same. */
    readonly why: 'file' | 'broken' | 'unsafe';
  }[];
}
