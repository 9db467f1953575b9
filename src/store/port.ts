import type { Dataset } from '../domain/dataset.js';
import type { History } from '../domain/history.js';
import type { AnyRecord, KindName } from '../domain/kinds/index.js';
import type { NoticeCode, Position, Problem } from '../domain/problem.js';
import type { Reference } from '../domain/references.js';
import type { Unread, Untold } from '../domain/unread.js';

/**
 * Where records live. Commands know this port and no adapter; `test/store/contract.ts` is what an adapter must
 * pass. Reading never fails because of one bad record: it is a problem, its neighbours are still there.
 */
export interface Store {
  /**
   * All that can be read now; throws a StoreError only when the store itself cannot be. Where only some kinds will be
   * asked for, they are of this one moment; what is asked for beyond them may be read later, as it then stands.
   */
  snapshot(only?: readonly KindName[]): Promise<Snapshot>;
  /** What a change would do, without doing it. Throws the same errors as `commit`. */
  preview(change: Change): Promise<readonly FileChange[]>;
  /**
   * Does all of a change or nothing: under the lock, on the records as they are then, and only when the result
   * has no problem the records did not have before. When it returns, the change is on disk.
   */
  commit(change: Change, about?: About): Promise<readonly FileChange[]>;
  /** What was done to the records, oldest first. */
  history(): Promise<History>;
}

/** Three files as git names them when it merges, and the name of the file they are of, which says its kind. */
export interface MergeNames {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly file: string | undefined;
}
/**
 * Merges a file of records both sides changed, and puts the result in `ours`. The ids of the records in conflict
 * come back, or `*` when the whole file is. Throws a StoreError when a file cannot be read or written.
 */
export type FileMerger = (names: MergeNames) => readonly string[];

/** What history says of a change besides the records. */
export interface About {
  /** Changes this one takes back, by `change` of a {@link History} entry. */
  readonly undoes?: readonly string[];
}

export interface Snapshot {
  readonly dataset: Dataset;
  /** In order of file, line, column; references to nothing and circles included. */
  readonly problems: readonly Problem[];
  /** Things to know that are no problem of a record (a `.yml` file that is not read …). */
  readonly notices: readonly Notice[];
  /** Those of `problems` that lie in a record, or in another one of the same id. */
  problemsOf(kind: KindName, id: string): readonly Problem[];
  /** Where a record (or a field of it, by a path like `reports.0.sent`) stands. */
  locate(kind: KindName, id: string, path?: string): Place | undefined;
  /** A record as it stands in writing, its line breaks `\n`: what a later change can say it has seen. */
  text(kind: KindName, id: string): string | undefined;
  /** SHA-256 of that text as history has it; null where there is none. */
  digest(kind: KindName, id: string): string | null;
  /** Ids of records that are there but do not count, by kind: an id taken is taken. */
  taken(kind: KindName, id: string): boolean;
  /** What refers to a record, in order of kind and id. */
  referencesTo(kind: KindName, id: string): Iterable<Reference>;
  /** Of all that was read, in characters; what judging it takes depends on it. */
  readonly size: number;
  /** What may stand in files and items that cannot be read. */
  readonly unread: Unread;
}

export interface Place extends Position {
  /** Relative to the store, with `/`. */
  readonly file: string;
  readonly excerpt: string;
}

export interface Notice {
  readonly code: NoticeCode;
  readonly file: string;
  readonly line: number;
  /** The line as it stands; absent where it is about the file. */
  readonly excerpt?: string;
  /** The same line as it was most likely meant. */
  readonly better?: string;
}

/** `seen` is the text ({@link Snapshot.text}) an edit was made on: another one there now refuses the change. */
export type Change = readonly Edit[];
export type Edit =
  | {
      readonly op: 'add';
      readonly kind: KindName;
      readonly record: AnyRecord;
      /** The id was made at random just now: it stands nowhere, not even where nobody can read. */
      readonly isFresh?: boolean;
    }
  | {
      readonly op: 'edit';
      readonly kind: KindName;
      readonly id: string;
      /** Values by dotted path (`decision.number`); undefined takes the field away. */
      readonly set: Readonly<Record<string, unknown>>;
      /** Items to put at the end of a list, by path. */
      readonly append?: Readonly<Record<string, readonly unknown[]>>;
      readonly seen?: string | undefined;
    }
  | {
      readonly op: 'remove';
      readonly kind: KindName;
      readonly id: string;
      readonly seen?: string | undefined;
    }
  /** Puts a record back as it stood in writing: in the place of what was seen, or where there is none. */
  | {
      readonly op: 'put';
      readonly kind: KindName;
      readonly id: string;
      readonly text: string;
      readonly seen?: string | undefined;
    };

export interface FileChange {
  readonly file: string;
  /** Text before, undefined for a new file; text after, undefined for a removed one. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Why the store as a whole could not do it; the exit code and the words are chosen elsewhere. */
export type StoreErrorCode =
  | 'locked'
  | 'lock-odd'
  | 'linked'
  | 'journal-foreign'
  | 'no-memory'
  | 'too-big'
  | 'too-many'
  | 'no-space'
  | 'no-permission'
  | 'read-only'
  | 'io'
  | 'shared-folder'
  | 'newer-store'
  | 'not-found'
  | 'id-taken'
  | 'would-break'
  | 'beside-unread'
  | 'changed-since'
  | 'cannot-edit';

export class StoreError extends Error {
  constructor(
    readonly code: StoreErrorCode,
    readonly detail: {
      readonly file?: string;
      readonly kind?: KindName;
      readonly id?: string;
      /** Problems the change would bring, or that keep it from being judged. */
      readonly problems?: readonly Problem[];
      readonly untold?: Untold;
      /** Who holds the lock. */
      readonly holder?: { readonly pid: number; readonly host: string; readonly since: string };
      readonly reason?: string;
      /** In bytes: how large a file or all records are, how large they may be, the memory they need. */
      readonly bytes?: number;
      readonly limit?: number;
      readonly needed?: number;
      /** What a journal would write. */
      readonly files?: readonly string[];
      /** The record as it was seen, and as it stands now. */
      readonly seen?: string;
      readonly now?: string;
    } = {},
  ) {
    super(`${code} ${detail.file ?? detail.id ?? ''} ${detail.reason ?? ''}`.trim());
    this.name = 'StoreError';
  }
}
