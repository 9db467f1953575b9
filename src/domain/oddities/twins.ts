import { instantOf } from '../calendar.js';
import { type AnyRecord, type KindName, kinds } from '../kinds/index.js';
import type { Shape } from '../kinds/shape.js';
import { foldName } from '../text.js';
import { valueAt } from '../value-at.js';
import type { Scene } from './oddity.js';

/** What makes two records of a kind very likely one. */
export interface Sameness {
  readonly kind: KindName;
  /** Fields both have, of one value. */
  readonly same: readonly string[];
  /** Fields that tell two apart where both have them. */
  readonly unlessDiffer: readonly string[];
}

/** Each record that is as another before it in order of id, with that one. */
export function* twins(
  { dataset }: Scene,
  { kind, same, unlessDiffer }: Sameness,
  areTwo: (a: AnyRecord, b: AnyRecord) => boolean = () => false,
): Generator<readonly [twin: AnyRecord, of: AnyRecord]> {
  const { fields } = kinds[kind].shape;
  const key = (record: AnyRecord, path: string) => keyOf(shapeAt(fields, path), valueAt(record, path));
  const groups = new Map<
    string,
    { readonly record: AnyRecord; readonly tells: readonly (string | undefined)[] }[]
  >();
  for (const record of dataset.all(kind)) {
    const keys = same.map((path) => key(record, path));
    if (keys.includes(undefined)) continue;
    const whole = JSON.stringify(keys);
    // Worked out once each: a group may hold many.
    const tells = unlessDiffer.map((path) => key(record, path));
    const before = groups.get(whole);
    if (!before) {
      groups.set(whole, [{ record, tells }]);
      continue;
    }
    const twin = before.find(
      (other) =>
        tells.every((own, at) => {
          const theirs = other.tells[at];
          return own === undefined || theirs === undefined || own === theirs;
        }) && !areTwo(other.record, record),
    );
    if (twin) yield [record, twin.record];
    before.push({ record, tells });
  }
}

/** Whether a field is a reference, or a list of them. */
export function isReference(fields: Readonly<Record<string, Shape>>, path: string): boolean {
  const shape = shapeAt(fields, path);
  return shape?.type === 'ref' || (shape?.type === 'list' && shape.of.type === 'ref');
}

function shapeAt(fields: Readonly<Record<string, Shape>>, path: string): Shape | undefined {
  const [first = '', ...rest] = path.split('.');
  const shape = fields[first];
  if (rest.length === 0) return shape;
  return shape?.type === 'object' ? shapeAt(shape.fields, rest.join('.')) : undefined;
}

/** A value as one compares it: names as people read them, moments as moments, lists as sets; undefined for none. */
function keyOf(shape: Shape | undefined, value: unknown): string | undefined {
  if (value === undefined || shape === undefined) return undefined;
  if (shape.type === 'list') {
    const items = (value as readonly unknown[]).map((item) => keyOf(shape.of, item) ?? '');
    return items.length === 0 ? undefined : JSON.stringify([...new Set(items)].sort());
  }
  if (shape.type === 'time') return String(instantOf(String(value)));
  return shape.type === 'text' ? foldName(String(value)) : JSON.stringify(value);
}
