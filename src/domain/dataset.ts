import { type AnyRecord, type KindName, kindNames, type RecordOf } from './kinds/index.js';
import { compareBytes } from './text.js';

/** An immutable snapshot of all records that count; each kind in order of id, so that no file order shows. */
export interface Dataset {
  all<K extends KindName>(kind: K): readonly RecordOf<K>[];
  get<K extends KindName>(kind: K, id: string): RecordOf<K> | undefined;
}

/** One id a kind: whoever loads the records decides which of two counts, and lists the other. */
export function createDataset(records: Iterable<readonly [KindName, AnyRecord]>): Dataset {
  const byKind = new Map(kindNames.map((kind) => [kind, new Map<string, AnyRecord>()]));
  for (const [kind, record] of records) {
    const ofKind = byKind.get(kind);
    if (ofKind && !ofKind.has(record.id)) ofKind.set(record.id, record);
  }
  const sorted = new Map(
    [...byKind].map(([kind, ofKind]) => [
      kind,
      [...ofKind.values()].sort((a, b) => compareBytes(a.id, b.id)),
    ]),
  );
  return {
    all: <K extends KindName>(kind: K) => (sorted.get(kind) ?? []) as unknown as readonly RecordOf<K>[],
    get: <K extends KindName>(kind: K, id: string) =>
      byKind.get(kind)?.get(id) as unknown as RecordOf<K> | undefined,
  };
}

/** The records with others among them; one takes the place of what has its id, a later one that of an earlier. */
export function withRecords(dataset: Dataset, others: readonly (readonly [KindName, AnyRecord])[]): Dataset {
  const there = kindNames.flatMap((kind) =>
    (dataset.all(kind) as readonly AnyRecord[]).map((record) => [kind, record] as const),
  );
  return createDataset([...[...others].reverse(), ...there]);
}
