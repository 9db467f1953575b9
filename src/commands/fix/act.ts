import { type FieldFlag, readFlag, setAt, shapeAt } from '../../cli/fields.js';
import { pathOf } from '../../cli/plain-flags.js';
import { readLeaf } from '../../cli/typed.js';
import { type Blank, type Command, isBlank, type Parts, type Token } from '../../domain/duties/result.js';
import { isKindName, type KindName, kinds } from '../../domain/kinds/index.js';
import type { Group, List, Shape } from '../../domain/kinds/shape.js';
import { valueAt } from '../../domain/value-at.js';
import { changedList } from '../record/list-change.js';

/** A command of one record as what it does: what it says, and what it leaves to the officer. */
export interface Act {
  readonly kind: KindName;
  readonly verb: 'add' | 'edit';
  /** Null where the officer chooses the record. */
  readonly id: string | null;
  readonly said: readonly Said[];
}
export interface Said {
  readonly path: string;
  readonly shape: Shape;
  /** Undefined where all of it is asked. */
  readonly value: unknown;
  /** What of the value is asked, by paths inside it. */
  readonly asked: readonly string[];
}

/** What a command to type would do; undefined for one that is about no single record. */
export function actOf([kind, verb, ...words]: Command): Act | undefined {
  if (typeof kind !== 'string' || !isKindName(kind) || (verb !== 'add' && verb !== 'edit')) return undefined;
  const [named, ...rest] = words;
  const id = verb === 'edit' && typeof named === 'string' ? named : null;
  return { kind, verb, id, said: saidBy(kind, verb === 'edit' ? rest : words) };
}

function saidBy(kind: KindName, words: readonly Token[]): readonly Said[] {
  const found: Said[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const flag = words[at];
    if (typeof flag !== 'string') continue;
    const value = words[at + 1];
    const path = pathOf(flag);
    const shape = shapeAt(kinds[kind], path);
    if (!shape) {
      const denied = pathOf(flag.replace(/^--no-/u, '--'));
      const of = shapeAt(kinds[kind], denied);
      if (of) found.push({ path: denied, shape: of, value: false, asked: [] });
    } else if (value === undefined || (typeof value === 'string' && value.startsWith('--'))) {
      found.push({ path, shape, value: true, asked: [] });
    } else {
      found.push({ path, shape, ...saidOf(path, shape, value) });
      at += 1;
    }
  }
  return found;
}

function saidOf(path: string, shape: Shape, token: Token): Pick<Said, 'value' | 'asked'> {
  if (typeof token === 'string') return { value: valueFrom({ path, shape, many: false }, token), asked: [] };
  if (isBlank(token)) return { value: undefined, asked: [''] };
  const group = shape.type === 'list' ? shape.of : shape;
  if (group.type !== 'object') return { value: undefined, asked: [''] };
  const asked: string[] = [];
  const part = partOf(group, token, '', asked);
  return { value: shape.type === 'list' ? [part] : part, asked };
}

/** What `+role` adds to a list is put into the one that is there when the record is known (`begin`). */
function valueFrom(flag: FieldFlag, text: string): unknown {
  const { shape } = flag;
  return isListOfValues(shape) ? changedList({ ...flag, shape }, [text], []).items : readFlag(flag, [text]);
}

const isListOfValues = (shape: Shape): shape is List => shape.type === 'list' && shape.of.type !== 'object';

function partOf(group: Group, parts: Parts, base: string, asked: string[]): Record<string, unknown> {
  const part: Record<string, unknown> = {};
  for (const [name, token] of Object.entries(parts)) {
    const shape = group.fields[name];
    if (!shape) continue;
    if (isBlankPart(token)) asked.push(base + name);
    else if (typeof token !== 'string') {
      if (shape.type === 'object') part[name] = partOf(shape, token, `${base}${name}.`, asked);
    } else part[name] = read(name, shape, token);
  }
  return part;
}

const isBlankPart = (token: string | Blank | Parts): token is Blank =>
  typeof token !== 'string' && isBlank(token);

/** A list stands in brackets. */
function read(name: string, shape: Shape, text: string): unknown {
  if (shape.type === 'list')
    return readFlag({ path: name, shape, many: true }, [text.replace(/^\[|\]$/gu, '')]);
  return shape.type === 'object' ? undefined : readLeaf(name, shape, text);
}

/** What an act says, put into a record; the paths that are left to ask come back. */
export function begin(record: Record<string, unknown>, { said }: Act): readonly string[] {
  return said.flatMap(({ path, shape, value, asked }) => {
    const had = valueAt(record, path);
    // What stands in a list stays there: roles, reports, qualifications are added to.
    const items = shape.type === 'list' && Array.isArray(had) ? had : [];
    const isPart = shape.type === 'list' && shape.of.type === 'object';
    if (shape.type === 'list' && Array.isArray(value)) {
      setAt(record, path, isPart ? [...items, ...value] : [...new Set([...items, ...value])]);
    } else if (value !== undefined) setAt(record, path, value);
    const base = isPart ? `${path}.${items.length}` : path;
    return asked.map((inner) => (inner === '' ? path : `${base}.${inner}`));
  });
}
