import { type Day, dueDay, endOfReported, isTime } from '../calendar.js';
import { type AnyRecord, type KindName, kindNames, kinds } from '../kinds/index.js';
import type { During, Kind } from '../kinds/kind.js';
import type { Shape } from '../kinds/shape.js';
import { lifeOf } from '../life.js';
import { valueAt } from '../value-at.js';
import { type Gone, named, type Oddity, type Scene } from './oddity.js';

/** Records of a day on which the agency, team or system they name had ended, or was not there yet. */
export function* outsideLife(scene: Scene): Generator<Oddity> {
  for (const kind of kindNames) {
    const { during, shape }: Kind = kinds[kind];
    if (during.length === 0) continue;
    for (const record of scene.dataset.all(kind)) {
      const told = new Set<string>();
      for (const bound of during) {
        const target = targetOf(shape, bound.names);
        if (!target) continue;
        for (const part of partsOf(record, bound)) {
          const { place, on } = part;
          const gone = [...new Set(part.ids)]
            .filter((id) => !told.has(`${place}${target}/${id}`))
            .flatMap((id) => goneOn(scene, target, id, record, bound, dayOf(on.value)) ?? []);
          if (gone.length === 0) continue;
          for (const { id } of gone) told.add(`${place}${target}/${id}`);
          yield {
            kind,
            id: record.id,
            path: on.field,
            code: 'outside-life',
            args: { of: named(kind, record), on, gone },
          };
        }
      }
    }
  }
}

/** Whom a record, or a part of a list in it, names, and its day. */
interface Part {
  /** Where it stands: `responses.0.`; the record itself is ``. */
  readonly place: string;
  readonly ids: readonly string[];
  readonly on: { readonly field: string; readonly value: string };
}

function* partsOf(record: AnyRecord, { names, on }: During): Generator<Part> {
  const { list, name } = stepsOf(names);
  const items = list === null ? [record] : ((record[list] ?? []) as readonly AnyRecord[]);
  for (const [index, item] of items.entries()) {
    const ids = [(item[name] ?? []) as string | readonly string[]].flat();
    const inItem = on.map((path) => (list === null ? path : path.slice(list.length + 1)));
    const field = inItem.find((path) => valueAt(item, path) !== undefined);
    if (field === undefined || ids.length === 0) continue;
    const place = list === null ? '' : `${list}.${index}.`;
    yield { place, ids, on: { field: place + field, value: String(valueAt(item, field)) } };
  }
}

/** `responses.agency`: the field `agency` of each part of the list `responses`. */
function stepsOf(names: string): { readonly list: string | null; readonly name: string } {
  const [first = '', second] = names.split('.');
  return second === undefined ? { list: null, name: first } : { list: first, name: second };
}

/** The kind that a field, or each of its list, refers to. */
function targetOf(shape: Shape | undefined, names: string): KindName | undefined {
  const at = shapeAt(shape, names.split('.'));
  return at?.type === 'ref' ? at.kind : undefined;
}

function shapeAt(shape: Shape | undefined, steps: readonly string[]): Shape | undefined {
  if (shape?.type === 'list') return shapeAt(shape.of, steps);
  const [step, ...rest] = steps;
  if (step === undefined) return shape;
  return shape?.type === 'object' ? shapeAt(shape.fields[step], rest) : undefined;
}

function dayOf(value: string): Day {
  if (isTime(value)) return dueDay(value);
  return value.length === 4 ? `${value}-01-01` : value;
}

function goneOn(
  { dataset }: Scene,
  target: KindName,
  id: string,
  by: AnyRecord,
  { mayBeOlder, about }: During,
  day: Day,
): Gone | undefined {
  const record: AnyRecord | undefined = dataset.get(target, id);
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
