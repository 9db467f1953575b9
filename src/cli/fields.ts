import { type Day, type Moment, readDay, readMoment, readTime } from '../domain/calendar.js';
import type { KindName } from '../domain/kinds/index.js';
import type { Kind } from '../domain/kinds/kind.js';
import { type Group, type Leaf, type List, type Shape, severalOf } from '../domain/kinds/shape.js';
import { readNumber } from '../domain/numbers.js';
import type { Expected } from '../domain/problem.js';
import { joinedAsTyped, type Raw, toPlain } from '../domain/raw.js';
import { expectedOf, wantedOf } from '../domain/read-record.js';
import { closest, nfc } from '../domain/text.js';
import { Failure } from './failure.js';
import { readWritten, Unreadable } from './written.js';

/** `inService` → `in-service`; dots between a field and its parts stay. */
export const kebab = (path: string): string => path.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
export const flagOf = (path: string): string => `--${kebab(path)}`;

/** One flag of a kind: the field it sets and how its text is read. */
export interface FieldFlag {
  /** Dotted path of the field: `decision.number`. */
  readonly path: string;
  readonly shape: Shape;
  /** Whether it can be given more than once. */
  readonly many: boolean;
}

/** Every field of a kind as a flag: nested ones by dots, `id` aside. */
export function flagsOf(kind: Kind): readonly FieldFlag[] {
  return Object.entries(kind.shape.fields)
    .filter(([name]) => name !== 'id')
    .flatMap(([name, shape]) => flagsIn(name, shape));
}

function flagsIn(path: string, shape: Shape): readonly FieldFlag[] {
  const own = { path, shape, many: shape.type === 'list' };
  if (shape.type !== 'object') return [own];
  return [own, ...Object.entries(shape.fields).flatMap(([name, field]) => flagsIn(`${path}.${name}`, field))];
}

/** Flags without which a record of the kind does not count. */
export function requiredFlags(shape: Group, base = ''): readonly string[] {
  return Object.entries(shape.fields).flatMap(([name, field]) => {
    const path = base ? `${base}.${name}` : name;
    if (field.optional || path === 'id') return [];
    const inner = field.type === 'object' ? requiredFlags(field, path) : [];
    return inner.length > 0 ? inner : [path];
  });
}

/** The value a flag's texts stand for; throws a Failure naming the flag, what was seen and what is expected. */
export function readFlag(flag: FieldFlag, texts: readonly string[]): unknown {
  const name = flagOf(flag.path);
  const { shape } = flag;
  if (shape.type === 'list') {
    const items = texts.flatMap((text) => readItems(name, shape, text));
    // Named twice is named once: a set of records or words, unlike a list of parts or of sentences.
    return shape.of.type === 'ref' || shape.of.type === 'word' ? [...new Set(items)] : items;
  }
  const text = texts.at(-1) ?? '';
  if (shape.type === 'object') return readPart(name, shape, text);
  // The last of several would stand silently for them all.
  oneOnly(name, shape, texts);
  return readLeaf(name, shape, text);
}

/** Refuses several records or words where one is expected, and names the flag that takes more. */
function oneOnly(flag: string, shape: Leaf, texts: readonly string[]): void {
  const several = severalOf(shape, texts);
  if (!several) return;
  const others = shape.others === undefined ? null : `--${kebab(shape.others)}`;
  throw new Failure('flag-one', { flag, several, others });
}

function readItems(name: string, shape: List, text: string): readonly unknown[] {
  const { of } = shape;
  if (of.type === 'object' || of.type === 'list') {
    const written = readYaml(name, text);
    return (written.type === 'list' ? written.items : [written]).map((item) => readValue(name, of, item));
  }
  // A comma before a blank is part of a sentence, one between digits of a number: neither is a separator.
  const separator = of.type === 'text' ? /,(?!\s|(?<=\d,)\d)/ : /\s*,\s*/;
  return text
    .split(separator)
    .filter((item) => item !== '')
    .map((item) => readLeaf(name, of, item));
}

/** An object a flag writes as YAML or JSON. */
export function readPart(name: string, shape: Group, text: string): unknown {
  const written = readYaml(name, text);
  return written.type === 'map' ? readValue(name, shape, written) : wrong(name, text, 'map');
}

/** A value written as YAML or JSON: dates and words inside are read as they are from flags. */
function readValue(name: string, shape: Shape, written: Raw): unknown {
  if (written.type === 'scalar' && written.value === null) return undefined;
  if (shape.type === 'list') {
    const items = written.type === 'list' ? written.items : [written];
    return items.map((item) => readValue(name, shape.of, item));
  }
  if (shape.type !== 'object') {
    return written.type === 'scalar'
      ? readLeaf(name, shape, String(written.source ?? written.value))
      : wrong(name, written.type === 'list' ? '[…]' : '{…}', expectedOf(shape), shape);
  }
  if (written.type !== 'map') return wrong(name, textOf(written), 'map');
  const read: Record<string, unknown> = {};
  for (const { key, value } of joinedAsTyped(written.entries, (key) => Object.hasOwn(shape.fields, key))) {
    const field = Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
    if (!field && !key.startsWith('x-')) {
      const known = Object.keys(shape.fields);
      const nearest = closest(key, known) ?? null;
      throw new Failure('choice-value', { flag: name, seen: key, choices: known, nearest });
    }
    read[key] = field ? readValue(`${name}.${kebab(key)}`, field, value) : toPlain(value);
  }
  return read;
}

const textOf = (written: Raw): string =>
  written.type === 'scalar' ? String(written.source ?? written.value) : '[…]';

function readYaml(name: string, text: string): Raw {
  try {
    return readWritten(text);
  } catch (error) {
    if (error instanceof Unreadable) return wrong(name, text, 'map');
    throw error;
  }
}

function numberOf(name: string, shape: Leaf, typed: string): number {
  const read = readNumber(typed, shape.whole === true);
  if ('value' in read && shape.accepts(read.value)) return read.value;
  return wrong(name, typed, expectedOf(shape), shape, 'meant' in read ? read.meant : []);
}

const YES = new Set(['true', 'yes', 'y', '1', 'có', 'co', 'đúng']);
const NO = new Set(['false', 'no', 'n', '0', 'không', 'khong', 'sai']);

/** One scalar as typed: days and times as people write them, stored in ISO form. */
export function readLeaf(name: string, shape: Leaf, typed: string): unknown {
  const text = nfc(typed);
  if (shape.type === 'number') return numberOf(name, shape, text);
  const value = converted(shape, text);
  if (value !== undefined && shape.accepts(value)) return value;
  oneOnly(name, shape, [text]);
  return wrong(name, typed, expectedOf(shape), shape);
}

function converted(shape: Leaf, text: string): unknown {
  const lower = text.trim().toLowerCase();
  switch (shape.type) {
    case 'date':
      return readDay(text);
    case 'time':
      return readTime(text);
    case 'boolean':
      return YES.has(lower) ? true : NO.has(lower) ? false : undefined;
    case 'cve':
      return lower.toUpperCase();
    case 'text':
      return text;
    default:
      return text.trim();
  }
}

function wrong(
  flag: string,
  seen: string,
  expected: Expected,
  shape?: Leaf,
  meant: readonly number[] = [],
): never {
  const wanted = wantedOf(expected, seen, shape, meant);
  throw new Failure('flag-value', { flag, seen: seen.slice(0, 80), ...wanted });
}

/** Puts a value at a dotted path of a record being made; undefined is left out. */
export function setAt(record: Record<string, unknown>, path: string, value: unknown): void {
  const steps = path.split('.');
  const last = steps.pop() ?? path;
  let here = record;
  for (const step of steps) {
    const inner = here[step];
    const next = Array.isArray(inner)
      ? [...inner]
      : typeof inner === 'object' && inner !== null
        ? { ...inner }
        : {};
    here[step] = next;
    here = next as Record<string, unknown>;
  }
  here[last] = value;
}

/** The shape at a dotted path, for `--unset` and prompts. */
export function shapeAt(kind: Kind<KindName>, path: string): Shape | undefined {
  let here: Shape | undefined = kind.shape;
  for (const step of path.split('.')) {
    here = here?.type === 'object' && Object.hasOwn(here.fields, step) ? here.fields[step] : undefined;
  }
  return here;
}

/** A day given with a flag. */
export const dayFlag = (flag: string, typed: string): Day => readDay(typed) ?? wrong(flag, typed, 'date');

/** A number, with decimals or not, given with a flag. */
export const numberFlag = (flag: string, typed: string): number =>
  numberOf(flag, { type: 'number', optional: true, accepts: () => true }, typed);

/** A moment given with a flag: a day, whose end it is, or a time. */
export function momentFlag(flag: string, typed: string): Moment {
  const example = '31/08/2026, 2026-08-31, 2026-08-31T09:30';
  const moment = readMoment(typed);
  if (!moment) throw new Failure('flag-form', { flag, seen: typed, example });
  return moment;
}
