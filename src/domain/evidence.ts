import type { Dataset } from './dataset.js';
import { type AnyRecord, type KindName, kindNames } from './kinds/index.js';

/** A file as a record names it; the path is relative to `evidence/` of the store. */
export interface Claim {
  readonly file: string;
  /** As recorded, in lower-case hexadecimal. */
  readonly sha256?: string | undefined;
}

/** A claim with the record it is of, and which of the record's pieces of evidence it is, from 0. */
export interface RecordClaim extends Claim {
  readonly kind: KindName;
  readonly id: string;
  readonly index: number;
  readonly label?: string | undefined;
}

/** What became of a file that a record names. */
export type EvidenceState =
  | 'ok'
  | 'missing'
  | 'changed'
  | 'no-digest'
  | 'outside'
  | 'not-regular'
  | 'unreadable';

/** Why a file is not taken as evidence. */
export type Refusal =
  | { readonly why: 'missing' | 'folder' | 'link' | 'special' }
  | { readonly why: 'unreadable'; readonly reason: string }
  | { readonly why: 'too-big'; readonly bytes: number; readonly limit: number };

/** The files one record names. */
export function claimsOf(kind: KindName, record: AnyRecord): readonly RecordClaim[] {
  const evidence = (record['evidence'] ?? []) as readonly (Partial<Claim> & { label?: string })[];
  return evidence.flatMap(({ file, sha256, label }, index) =>
    file === undefined ? [] : [{ kind, id: record.id, index, file, sha256, label }],
  );
}

/** The files all records name, by kind and then in the order of the records. */
export const allClaims = (dataset: Dataset): readonly RecordClaim[] =>
  kindNames.flatMap((kind) => dataset.all(kind).flatMap((record) => claimsOf(kind, record)));

/** As much of a digest as a person compares. */
export const shortDigest = (sha256: string): string => sha256.slice(0, 12);
