import { type Dataset, datasetOf, OfKind } from '../dataset.js';
import { type AnyRecord, type KindName, kinds } from '../kinds/index.js';
import { type Reference, referencesOf } from '../references.js';
import { compareBytes } from '../text.js';
import { ONCE } from './recorded-twice.js';
import { ONE_NAME } from './same-name.js';
import { isReference } from './twins.js';

/** Where records are looked up by what they name. */
interface Records {
  readonly dataset: Dataset;
  referencesTo(kind: KindName, id: string): Iterable<Reference>;
}

/**
 * Of all records those about which something else may be odd once some are changed: these themselves, what refers to
 * them, and what may be the same as one of them, before or after.
 */
export function near(
  { dataset, referencesTo }: Records,
  changed: readonly (readonly [KindName, AnyRecord])[],
): Dataset {
  const all = new Set<KindName>();
  const ids = new Map<KindName, Set<string>>();
  const take = (kind: KindName, id: string) => {
    const known = ids.get(kind);
    if (known) known.add(id);
    else ids.set(kind, new Set([id]));
  };
  for (const [kind, after] of changed) {
    take(kind, after.id);
    for (const ref of referencesTo(kind, after.id)) take(ref.kind, ref.id);
    const versions = [after, dataset.get(kind, after.id) ?? after];
    for (const { same } of [...ONCE, ...ONE_NAME].filter((sameness) => sameness.kind === kind)) {
      // What is the same refers to the same, where that is part of it.
      const by = same.find((path) => isReference(kinds[kind].shape.fields, path));
      if (by === undefined) all.add(kind);
      else
        for (const { target, targetId } of versions.flatMap((version) => firstAt(kind, version, by)))
          for (const ref of referencesTo(target, targetId)) if (ref.kind === kind) take(kind, ref.id);
    }
  }
  const { all: listed } = datasetOf(
    (kind) =>
      new OfKind<AnyRecord>(
        all.has(kind)
          ? dataset.all(kind)
          : [...(ids.get(kind) ?? [])].sort(compareBytes).flatMap((id) => dataset.get(kind, id) ?? []),
      ),
  );
  return { all: listed, get: dataset.get };
}

function firstAt(kind: KindName, record: AnyRecord, field: string): Reference[] {
  const found = [...referencesOf(kind, record)].find(({ path }) => path.split('.')[0] === field);
  return found ? [found] : [];
}
