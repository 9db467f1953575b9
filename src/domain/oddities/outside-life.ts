import { type Day, dueDay, endOfReported, isTime } from '../calendar.js';
import { type AnyRecord, type KindName, kinds } from '../kinds/index.js';
import type { During, Kind } from '../kinds/kind.js';
import { lifeOf } from '../life.js';
import { type Reference, referencesOf } from '../references.js';
import { valueAt } from '../value-at.js';
import { everyRecord, type Gone, named, type Oddity, type Scene } from './oddity.js';

/** Records of a day on which the agency, team or system they name had ended, or was not there yet. */
export function* outsideLife(scene: Scene): Generator<Oddity> {
  for (const [kind, record] of everyRecord(scene)) {
    const { during }: Kind = kinds[kind];
    const told = new Set<string>();
    for (const bound of during) {
      for (const [part, references] of namedBy(kind, record, bound)) {
        const path = bound.on
          .map((field) => part + field.slice(partOf(bound.names).length))
          .find((field) => valueAt(record, field) !== undefined);
        if (path === undefined || told.has(`${bound.names} ${part}`)) continue;
        const value = String(valueAt(record, path));
        const gone = references.flatMap(
          (reference) => goneOn(scene, reference, record, bound, dayOf(value)) ?? [],
        );
        if (gone.length === 0) continue;
        told.add(`${bound.names} ${part}`);
        const args = { of: named(kind, record), on: { field: path, value }, gone };
        yield { kind, id: record.id, path, code: 'outside-life', args };
      }
    }
  }
}

/** What a record names so, by the part of a list that does: `responses.0.`; of the record itself by ``. */
function namedBy(
  kind: KindName,
  record: AnyRecord,
  { names }: During,
): ReadonlyMap<string, readonly Reference[]> {
  const found = new Map<string, Reference[]>();
  for (const reference of referencesOf(kind, record)) {
    if (reference.path.replaceAll(/\.\d+/gu, '') !== names) continue;
    const part = /^.*\.\d+\.(?=[^.]+$)/u.exec(reference.path)?.[0] ?? '';
    found.set(part, [...(found.get(part) ?? []), reference]);
  }
  return found;
}

/** The list a name stands in, as its fields are declared: `responses.` of `responses.agency`. */
const partOf = (names: string): string => names.slice(0, names.lastIndexOf('.') + 1);

function dayOf(value: string): Day {
  if (isTime(value)) return dueDay(value);
  return value.length === 4 ? `${value}-01-01` : value;
}

function goneOn(
  { dataset }: Scene,
  { target, targetId }: Reference,
  by: AnyRecord,
  { mayBeOlder, about }: During,
  day: Day,
): Gone | undefined {
  const record = dataset.get(target, targetId) as AnyRecord | undefined;
  if (!record) return undefined;
  const { from, to } = lifeOf(target, record);
  const heir = typeof record['successor'] === 'string' ? record['successor'] : null;
  const period = about === undefined ? undefined : by[about];
  const wasThere = to !== undefined && period !== undefined && endOfReported(String(period)) <= to;
  if (to !== undefined && day > to && !wasThere)
    return { ...named(target, record), why: 'ended', day: to, heir };
  if (from !== undefined && day < from && !mayBeOlder)
    return { ...named(target, record), why: 'not-yet', day: from, heir: null };
  return undefined;
}
