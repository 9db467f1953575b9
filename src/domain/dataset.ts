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
  return datasetOf((kind) => {
    const byId = byKind.get(kind) ?? new Map<string, AnyRecord>();
    return new OfKind(
      [...byId.values()].sort((a, b) => compareBytes(a.id, b.id)),
      byId,
    );
  });
}

/** Records of one kind. */
export class OfKind<R extends AnyRecord> {
  constructor(
    readonly list: readonly R[],
    private byId?: ReadonlyMap<string, R>,
  ) {}

  get(id: string): R | undefined {
    this.byId ??= new Map(this.list.map((record) => [record.id, record]));
    return this.byId.get(id);
  }
}

/** Records kind by kind, each looked at when it is first asked for. */
export function datasetOf(look: (kind: KindName) => OfKind<AnyRecord>): Dataset {
  const kept = new Map<KindName, OfKind<AnyRecord>>();
  const of = <K extends KindName>(kind: K): OfKind<RecordOf<K>> => {
    let ofKind = kept.get(kind);
    if (!ofKind) {
      ofKind = look(kind);
      kept.set(kind, ofKind);
    }
    // A map cannot say that what it holds is of the kind it stands under: as with `isOf`, the compiler is told.
    return ofKind as OfKind<RecordOf<K>>;
  };
  return { all: (kind) => of(kind).list, get: (kind, id) => of(kind).get(id) };
}

/** The records with others among them; one takes the place of what has its id, a later one that of an earlier. */
export function withRecords(dataset: Dataset, others: readonly (readonly [KindName, AnyRecord])[]): Dataset {
  const latest = new Map(others.map(([kind, record]) => [`${kind}/${record.id}`, { kind, record }]));
  const whole = datasetOf((kind) => {
    const brought = [...latest.values()].filter((other) => other.kind === kind).map(({ record }) => record);
    if (brought.length === 0) return new OfKind(dataset.all(kind));
    const kept = dataset.all(kind).filter(({ id }) => !latest.has(`${kind}/${id}`));
    return new OfKind([...kept, ...brought].sort((a, b) => compareBytes(a.id, b.id)));
  });
  return {
    all: whole.all,
    get: <K extends KindName>(kind: K, id: string) =>
      (latest.get(`${kind}/${id}`)?.record as RecordOf<K> | undefined) ?? dataset.get(kind, id),
  };
}
