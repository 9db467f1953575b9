import type { KindName } from '../domain/kinds/index.js';
import type { Kind } from '../domain/kinds/kind.js';
import type { Group, Leaf, List, Shape } from '../domain/kinds/shape.js';
import { listsOf } from '../domain/meant.js';
import { joinedAsTyped, type Raw, toPlain } from '../domain/raw.js';
import { expectedOf } from '../domain/read-record.js';
import { closest } from '../domain/text.js';
import { Failure } from './failure.js';
import { flagOf, kebab, wrong } from './plain-flags.js';
import { type Meanings, oneOnly, readLeaf, wordsMeant } from './typed.js';
import { readWritten, Unreadable } from './written.js';

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

/**
 * The value a flag's texts stand for; throws a Failure naming the flag, or what is called so in its place, what was
 * seen and what is expected. Without meanings words are codes and records ids.
 */
export function readFlag(
  flag: FieldFlag,
  texts: readonly string[],
  meanings?: Meanings,
  name = flagOf(flag.path),
): unknown {
  const { shape } = flag;
  if (shape.type === 'list') {
    const items = texts.flatMap((text) => readItems(name, shape, text, meanings));
    return isSet(shape) ? [...new Set(items)] : items;
  }
  const text = texts.at(-1) ?? '';
  if (shape.type === 'object') return readPart(name, shape, text, meanings);
  if (shape.type !== 'ref' && shape.type !== 'word') return readLeaf(name, shape, text, meanings);
  // The last of several would stand silently for them all.
  oneOnly(name, shape, texts);
  const values = texts.map((one) => readLeaf(name, shape, one, meanings));
  oneOnly(name, shape, values.map(String));
  return values.at(-1);
}

/** Named twice is named once: a set of records or words, unlike a list of parts or of sentences. */
export const isSet = ({ of }: List): boolean => of.type === 'ref' || of.type === 'word';

export function readItems(name: string, shape: List, text: string, meanings?: Meanings): readonly unknown[] {
  const { of } = shape;
  if (of.type === 'object' || of.type === 'list') {
    const written = readYaml(name, text);
    return (written.type === 'list' ? written.items : [written]).map((item) =>
      readValue(name, of, item, meanings),
    );
  }
  if (text.trim() === '') throw new Failure('flag-empty', { flag: name });
  if (meanings && isSet(shape)) return readNamed(name, of, text, meanings);
  // A comma before a blank is part of a sentence, one between digits of a number: neither is a separator.
  const separator = of.type === 'text' ? /,(?!\s|(?<=\d,)\d)/ : /\s*,\s*/;
  return text
    .split(separator)
    .filter((item) => item !== '')
    .map((item) => readLeaf(name, of, item, meanings));
}

/** Words or records between commas, some of which may stand in a label or a name. */
function readNamed(name: string, of: Leaf, text: string, meanings: Meanings): readonly unknown[] {
  const ways = listsOf(text, (piece) => meantBy(of, piece, meanings));
  const [only, other] = ways;
  if (only && !other) return only;
  if (other) {
    const either = { expected: 'either', words: ways.map((way) => way.join(',')), nearest: null } as const;
    throw new Failure('flag-value', { flag: name, seen: text, ...either, kind: null });
  }
  return text
    .split(',')
    .filter((piece) => piece.trim() !== '')
    .map((piece) => readLeaf(name, of, piece, meanings));
}

/** The code or id a text stands for, where it is one only; an id nobody has is for whoever knows the records. */
function meantBy(of: Leaf, piece: string, meanings: Meanings): string | undefined {
  const fits =
    of.type === 'ref'
      ? meanings.named(of.kind, piece)
      : wordsMeant(meanings.kind, (of.type === 'word' && of.words) || [], piece);
  const [only, other] = fits;
  if (other !== undefined) return undefined;
  return only ?? (of.accepts(piece) ? piece : undefined);
}

/** An object a flag writes as YAML or JSON. */
export function readPart(name: string, shape: Group, text: string, meanings?: Meanings): unknown {
  const written = readYaml(name, text);
  return written.type === 'map' ? readValue(name, shape, written, meanings) : wrong(name, text, 'map');
}

/** A value written as YAML or JSON: dates and words inside are read as they are from flags. */
function readValue(name: string, shape: Shape, written: Raw, meanings?: Meanings): unknown {
  if (written.type === 'scalar' && written.value === null) return undefined;
  if (shape.type === 'list') {
    const items = written.type === 'list' ? written.items : [written];
    return items.map((item) => readValue(name, shape.of, item, meanings));
  }
  if (shape.type !== 'object') {
    return written.type === 'scalar'
      ? readLeaf(name, shape, String(written.source ?? written.value), meanings)
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
    read[key] = field ? readValue(`${name}.${kebab(key)}`, field, value, meanings) : toPlain(value);
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
