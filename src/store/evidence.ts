import type { Claim, EvidenceState, Refusal } from '../domain/evidence.js';
import type { KindName } from '../domain/kinds/index.js';

/**
 * Where the files that prove what records say are kept: `evidence/` of the store. Paths are relative to it, with
 * `/`, as a record's `evidence[].file` names them.
 */
export interface Evidence {
  /** A file somewhere, before it is attached. */
  inspect(path: string): Source | { readonly refused: Refusal };
  /** Where a file would be kept: beside those of the record, under a name that no other content has. */
  plan(kind: KindName, id: string, source: Source, taken?: ReadonlySet<string>): Planned;
  /** Copies a file there. When it returns, the copy is on disk; throws a StoreError. */
  keep(kind: KindName, id: string, source: Source): Planned;
  /** Takes a copy away again. */
  discard(file: string): void;
  /** Puts a file back under the name a record has for it, where there is none now. */
  restore(file: string, source: Source): void;
  /** What became of each file that a record names, and the files no name leads to. */
  survey(claims: readonly Claim[]): Survey;
  /** SHA-256 of a file that is kept, in lower-case hexadecimal; undefined where it cannot be read. */
  digest(file: string): string | undefined;
}

/** A regular file to attach. */
export interface Source {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface Planned {
  readonly file: string;
  /** False when the very content is already kept under this name. */
  readonly isNew: boolean;
}

export interface Survey {
  /** For each claim, in the same order. */
  readonly findings: readonly Finding[];
  /** Files that no claim names, in byte order; what editors and systems leave behind aside. */
  readonly orphans: readonly string[];
}
export interface Finding {
  readonly state: EvidenceState;
  /** SHA-256 of the file as it is, where it was taken. */
  readonly found?: string;
  /** What the system said of a file that cannot be read. */
  readonly reason?: string;
}
