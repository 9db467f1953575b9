import type { Dataset } from '../domain/dataset.js';
import type { AnyRecord, KindName } from '../domain/kinds/index.js';
import type { Position, Problem } from '../domain/problem.js';

/**
 * Where records live. Commands know this port and no adapter; `test/store/contract.ts` is what an adapter must
 * pass. Reading never fails because of one bad record: it is a problem, its neighbours are still there.
 */
export interface Store {
  /** All that can be read now; throws a StoreError only when the store itself cannot be. */
  snapshot(): Promise<Snapshot>;
  /** What a change would do, without doing it. Throws the same errors as `commit`. */
  preview(change: Change): Promise<readonly FileChange[]>;
  /**
   * Does all of a change or nothing: under the lock, on the records as they are then, and only when the result
   * has no problem the records did not have before. When it returns, the change is on disk.
   */
  commit(change: Change): Promise<readonly FileChange[]>;
}

export interface Snapshot {
  readonly dataset: Dataset;
  /** In order of file, line, column; references to nothing and circles included. */
  readonly problems: readonly Problem[];
  /** Things to know that are no problem of a record (a `.yml` file that is not read …). */
  readonly notices: readonly Notice[];
  /** Where a record (or a field of it, by a path like `reports.0.sent`) stands. */
  locate(kind: KindName, id: string, path?: string): Place | undefined;
  /** Ids of records that are there but do not count, by kind: an id taken is taken. */
  taken(kind: KindName, id: string): boolean;
}

export interface Place extends Position {
  /** Relative to the store, with `/`. */
  readonly file: string;
  readonly excerpt: string;
}

export interface Notice {
  readonly code: 'file-ignored' | 'files-differ-in-case';
  readonly file: string;
}

export type Change = readonly Edit[];
export type Edit =
  | { readonly op: 'add'; readonly kind: KindName; readonly record: AnyRecord }
  | {
      readonly op: 'edit';
      readonly kind: KindName;
      readonly id: string;
      /** Values by dotted path (`decision.number`); undefined takes the field away. */
      readonly set: Readonly<Record<string, unknown>>;
      /** Items to put at the end of a list, by path. */
      readonly append?: Readonly<Record<string, readonly unknown[]>>;
    }
  | { readonly op: 'remove'; readonly kind: KindName; readonly id: string };

export interface FileChange {
  readonly file: string;
  /** Text before, undefined for a new file; text after, undefined for a removed one. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Why the store as a whole could not do it; the exit code and the words are chosen elsewhere. */
export type StoreErrorCode =
  | 'locked'
  | 'no-space'
  | 'no-permission'
  | 'read-only'
  | 'io'
  | 'shared-folder'
  | 'not-found'
  | 'id-taken'
  | 'would-break'
  | 'cannot-edit';

export class StoreError extends Error {
  constructor(
    readonly code: StoreErrorCode,
    readonly detail: {
      readonly file?: string;
      readonly kind?: KindName;
      readonly id?: string;
      /** Problems the change would bring. */
      readonly problems?: readonly Problem[];
      /** Who holds the lock. */
      readonly holder?: { readonly pid: number; readonly host: string; readonly since: string };
      readonly reason?: string;
    } = {},
  ) {
    super(`${code} ${detail.file ?? detail.id ?? ''} ${detail.reason ?? ''}`.trim());
    this.name = 'StoreError';
  }
}
