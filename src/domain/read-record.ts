import { isBefore, readDay, readTime } from './calendar.js';
import { type AnyRecord, type KindName, kinds } from './kinds/index.js';
import type { Kind, Order } from './kinds/kind.js';
import { type Leaf, type List, type Shape, severalOf } from './kinds/shape.js';
import { type NumberRead, plainNumber, readNumber, readWrittenNumber } from './numbers.js';
import type { Expected, Issue, Position } from './problem.js';
import {
  joined,
  positionOf,
  type Raw,
  type RawList,
  type RawMap,
  type RawScalar,
  type Rest,
  toPlain,
  writtenWith,
} from './raw.js';
import { closest, nfc } from './text.js';

export interface Reading {
  /** What can be judged; absent when the record lacks what its kind requires. */
  readonly record?: AnyRecord;
  /** Its id, also when the record does not count. */
  readonly id?: string;
  readonly issues: readonly Issue[];
}

/**
 * Reads one record field by field: a field with a problem is as if absent, a record without its required fields
 * does not count, and an unknown word in a required field is listed while the record counts without it
 * (`data/catalogue/words.md`, What an absent field means). All problems are found, not the first.
 */
export function readRecord(kindName: KindName, raw: Raw): Reading {
  const kind: Kind<KindName> = kinds[kindName];
  if (raw.type !== 'map') {
    return { issues: [{ code: 'record-not-a-map', args: { kind: kindName }, path: '', at: raw.at }] };
  }
  const reader = new Reader(kindName);
  const read = reader.map(raw, kind.shape.fields, '');
  const issues = reader.issues;
  const record = read.value as AnyRecord;
  for (const issue of faultsOf(kind, record)) {
    issues.push({ ...issue, at: issue.at ?? positionOf(raw, issue.path) ?? raw.at });
  }
  const counts = read.complete && !issues.some((issue) => issue.code === 'field-needed' && issue.args.fatal);
  return { issues, ...(record.id ? { id: record.id } : {}), ...(counts ? { record } : {}) };
}

/** What is wrong between fields that are each right. */
export function faultsOf(kind: Kind<KindName>, record: AnyRecord): readonly Issue[] {
  const found: Issue[] = [];
  for (const order of kind.orders) if (!isKept(record, order)) found.push(...orderIssues(record, order));
  if (kind.check) found.push(...kind.check(record));
  return found;
}

interface Read {
  value: unknown;
  /** False where something required is absent, so that what holds it is as if absent too. */
  complete: boolean;
}
const ABSENT: Read = { value: undefined, complete: false };

class Reader {
  readonly issues: Issue[] = [];
  constructor(private readonly kind: KindName) {}

  map(raw: RawMap, fields: FieldsOfMap, path: string): Read {
    const value: Record<string, unknown> = {};
    const first = new Map<string, number>();
    const unread = new Set<string>();
    for (const entry of joined(raw.entries, (key) => Object.hasOwn(fields, nfc(key)))) {
      const key = nfc(entry.key);
      const here = path ? `${path}.${key}` : key;
      const line = first.get(key);
      if (line !== undefined) {
        this.issues.push({ code: 'field-twice', args: { field: here, line }, path: here, at: entry.keyAt });
        continue;
      }
      first.set(key, entry.keyAt?.line ?? 0);
      const shape = Object.hasOwn(fields, key) ? fields[key] : undefined;
      if (entry.rest && entry.value.type === 'scalar' && (shape || key.startsWith('x-'))) {
        this.split(entry.value, entry.rest, shape, here);
        first.set(key, -1);
        continue;
      }
      if (!shape) {
        if (key.startsWith('x-')) value[key] = toPlain(entry.value);
        else if (entry.alone)
          this.issues.push({ code: 'word-alone', args: { word: key }, path: here, at: entry.keyAt });
        else this.unknown(key, Object.keys(fields), here, entry.keyAt);
        continue;
      }
      if (entry.value.type === 'scalar' && entry.value.value === null) continue;
      const before = this.issues.length;
      const read = this.value(entry.value, shape, here);
      if (read.value !== undefined) value[key] = read.value;
      else if (shape.type === 'word') unread.add(key);
      // Braces with nothing in them say nothing, and are no problem of their own: the field is missing.
      else if (this.issues.length > before) first.set(key, -1);
    }
    let complete = true;
    for (const key of requiredOf(fields)) {
      if (Object.hasOwn(value, key) || unread.has(key)) continue;
      complete = false;
      const here = path ? `${path}.${key}` : key;
      if (first.get(key) !== -1)
        this.issues.push({ code: 'field-missing', args: { kind: this.kind, field: here }, path, at: raw.at });
    }
    return { value, complete };
  }

  private value(raw: Raw, shape: Shape, path: string): Read {
    if (shape.type === 'object') {
      if (raw.type !== 'map') return this.wrong(raw, 'map', path);
      const read = this.map(raw, shape.fields, path);
      return read.complete && Object.keys(read.value as object).length > 0 ? read : ABSENT;
    }
    return shape.type === 'list' ? this.list(raw, shape, path) : this.leaf(raw, shape, path);
  }

  private list(raw: Raw, shape: List, path: string): Read {
    if (raw.type !== 'list') return this.wrong(raw, 'list', path);
    const before = this.issues.length;
    const isText = shape.of.type === 'text';
    const items = raw.items
      .map((item, index) => {
        const here = `${path}.${index}`;
        const rest = isText ? restBehind(raw, index) : [];
        if (rest.length > 0 && item.type === 'scalar') return this.split(item, rest, shape.of, here);
        return isText && isGlued(item) ? undefined : this.value(item, shape.of, here).value;
      })
      .filter((item) => item !== undefined);
    if (items.length >= shape.min) return { value: items, complete: true };
    if (this.issues.length === before) this.wrong(raw, 'list-of-one', path);
    return ABSENT;
  }

  private leaf(raw: Raw, shape: Leaf, path: string): Read {
    const several = isOneOfMany(shape, raw) ? severalOf(shape, textsOf(raw)) : undefined;
    if (several) {
      const args = { field: path, several, others: shape.others ?? null };
      this.issues.push({ code: 'one-only', args, path, at: raw.at });
      return ABSENT;
    }
    if (raw.type === 'list' && shape.type === 'number') {
      const [first, ...others] = raw.items;
      const rest = restBehind(raw, 0);
      if (first?.type === 'scalar' && others.length > 0 && rest.length === others.length) {
        const seen: Raw = { type: 'scalar', value: writtenWith(first, rest), at: raw.at };
        return this.wrong(seen, expectedOf(shape), path, shape, meantBy(String(seen.value), shape));
      }
    }
    if (raw.type !== 'scalar') return this.wrong(raw, expectedOf(shape), path);
    if (shape.type === 'number') return this.number(raw, shape, path);
    const textual = shape.type !== 'boolean';
    const written = textual && typeof raw.value !== 'string' ? (raw.source ?? raw.value) : raw.value;
    const value = typeof written === 'string' ? nfc(written) : written;
    if (!shape.accepts(value)) return this.wrong(raw, expectedOf(shape), path, shape);
    return { value: shape.type === 'cve' ? String(value).toUpperCase() : value, complete: true };
  }

  private number(raw: RawScalar, shape: Leaf, path: string): Read {
    const read = numberIn(raw, shape);
    if ('value' in read && shape.accepts(read.value)) return { value: read.value, complete: true };
    return this.wrong(raw, expectedOf(shape), path, shape, 'meant' in read ? read.meant : []);
  }

  /** A value that a comma cut: it is absent, whatever is left of it, and the line should hold all of it. */
  private split(raw: RawScalar, rest: readonly Rest[], shape: Shape | undefined, path: string): void {
    const written = writtenWith(raw, rest);
    const whole: RawScalar = { type: 'scalar', value: written, at: raw.at };
    const before = this.issues.length;
    let meant: readonly number[] = [];
    if (shape?.type === 'number') {
      meant = meantBy(written, shape);
      this.wrong(whole, expectedOf(shape), path, shape, meant);
    } else if (shape) this.value(whole, shape, path);
    const isText = this.issues.length === before;
    if (isText) {
      const args = { field: path, seen: written.slice(0, 80), kept: writtenWith(raw).slice(0, 80) };
      this.issues.push({ code: 'value-split', args, path, at: raw.at });
    }
    const last = this.issues.pop();
    const [number, other] = meant;
    const as = isText
      ? written
      : other === undefined && number !== undefined
        ? plainNumber(number)
        : undefined;
    const until = rest.at(-1)?.end;
    if (last && raw.at) {
      this.issues.push({ ...last, rewrite: { from: raw.at, until, as, inQuotes: isText } });
    }
  }

  private wrong(
    raw: Raw,
    expected: Expected,
    path: string,
    shape?: Leaf,
    meant: readonly number[] = [],
  ): Read {
    const seen =
      raw.type === 'scalar' ? String(raw.source ?? raw.value) : raw.type === 'list' ? '[…]' : '{…}';
    this.issues.push({
      code: 'value-wrong',
      args: { field: path, seen: seen.slice(0, 80), ...wantedOf(expected, seen, shape, meant) },
      path,
      at: raw.at,
    });
    return ABSENT;
  }

  private unknown(key: string, known: readonly string[], path: string, at: Position | undefined): void {
    const nearest = closest(key, known) ?? null;
    this.issues.push({ code: 'field-unknown', args: { kind: this.kind, field: path, nearest }, path, at });
  }
}

type FieldsOfMap = Readonly<Record<string, Shape>>;
const required = new WeakMap<FieldsOfMap, readonly string[]>();
/** The fields that must be there; asked for each record, so remembered for each kind. */
function requiredOf(fields: FieldsOfMap): readonly string[] {
  const known = required.get(fields) ?? Object.keys(fields).filter((key) => !fields[key]?.optional);
  required.set(fields, known);
  return known;
}

/** The texts of a scalar, or of a list of scalars. */
const textsOf = (raw: Raw): readonly string[] =>
  raw.type === 'scalar'
    ? typeof raw.value === 'string'
      ? [raw.value]
      : []
    : raw.type === 'list'
      ? raw.items.flatMap(textsOf)
      : [];

/** Whether a field that names one thing may hold several. */
const isOneOfMany = (shape: Leaf, raw: Raw): boolean =>
  (shape.type === 'ref' || shape.type === 'word') &&
  (raw.type === 'list' || (raw.type === 'scalar' && /[,;]/.test(String(raw.value))));

const isGlued = (raw: Raw | undefined): boolean => raw?.type === 'scalar' && raw.glued !== undefined;

/** What stands behind an item of a list as the rest of its number. */
function restBehind({ items }: RawList, index: number): readonly Rest[] {
  const behind = items.slice(index + 1);
  const end = behind.findIndex((item) => !isGlued(item));
  return isGlued(items[index])
    ? []
    : behind.slice(0, end < 0 ? behind.length : end).flatMap((item) => (item as RawScalar).glued ?? []);
}

/** The numbers a field takes that a text may stand for. */
function meantBy(written: string, shape: Leaf): readonly number[] {
  const read = readNumber(written, shape.whole === true);
  return ('value' in read ? [read.value] : read.meant).filter((value) => shape.accepts(value));
}

/** What a number field reads in a value as it was written. */
export function numberIn({ value, source = String(value) }: RawScalar, shape: Leaf): NumberRead {
  const whole = shape.whole === true;
  if (typeof value === 'number') return readWrittenNumber(value, source, whole);
  return typeof value === 'string' ? asText(readNumber(value, whole), whole) : { meant: [] };
}

/** In a file text in quotes is no whole number, whatever it reads like. */
const asText = (read: NumberRead, whole: boolean): NumberRead =>
  whole && 'value' in read ? { meant: [read.value] } : read;

/** What a field should hold: the same whether it stands in a file or is given with a flag. */
export const expectedOf = (shape: Leaf): Expected => {
  if (shape.line) return 'title';
  if (shape.whole) return 'amount';
  return shape.form ?? (shape.type === 'ref' ? 'slug' : shape.type);
};

/** What a field should have held, and what may have been meant by what it holds. */
export function wantedOf(
  expected: Expected,
  seen: string,
  shape: Pick<Leaf, 'words' | 'numbers' | 'accepts'> | undefined,
  meant: readonly number[] = [],
): { expected: Expected; words: readonly string[]; nearest: string | null } {
  const numbers = meant.filter((value) => shape?.accepts(value)).map(plainNumber);
  if (numbers.length > 1) return { expected: 'either', words: numbers, nearest: null };
  const words = shape?.words ?? shape?.numbers ?? [];
  // A figure is not mistyped as a word is: the nearest one says nothing.
  const isNumber = expected === 'number' || expected === 'amount';
  const day = expected === 'date' ? readDay(seen) : expected === 'time' ? readTime(seen) : undefined;
  return { expected, words, nearest: (isNumber ? numbers[0] : (day ?? closest(seen, words))) ?? null };
}

interface Value {
  readonly path: string;
  readonly value: unknown;
}

/** Values at a dotted path; a list on the way gives one for each item. */
function valuesAt(value: unknown, path: string, base = ''): readonly Value[] {
  if (value === undefined) return NONE;
  if (Array.isArray(value)) return value.flatMap((item, at) => valuesAt(item, path, `${base}${at}.`));
  const dot = path.indexOf('.');
  const step = dot < 0 ? path : path.slice(0, dot);
  const next = (value as Readonly<Record<string, unknown>>)[step];
  if (next === undefined) return NONE;
  const here = base + step;
  return dot < 0 ? [{ path: here, value: next }] : valuesAt(next, path.slice(dot + 1), `${here}.`);
}
const NONE: readonly Value[] = [];

/** What holds the value at a path: `reports.0.` of `reports.0.sent`. */
const holderOf = (path: string): string => path.slice(0, path.lastIndexOf('.') + 1);

/** Whether an order holds at first sight: its end is not there, or neither is a part of something and the end comes after. */
function isKept(record: AnyRecord, [begin, end]: Order): boolean {
  const dot = end.indexOf('.');
  const at = record[dot < 0 ? end : end.slice(0, dot)];
  if (at === undefined) return true;
  if (dot >= 0 || typeof begin !== 'string' || begin.includes('.')) return false;
  const start = record[begin];
  return start === undefined || !isBefore(String(at), String(start));
}

/** Dates in an order that cannot be: each end that lies before its beginning, in the same part or in what holds it. */
function* orderIssues(record: AnyRecord, [begin, end]: Order): Generator<Issue> {
  const ends = valuesAt(record, end);
  const begins = (typeof begin === 'string' ? [begin] : begin).flatMap((path) => valuesAt(record, path));
  for (const at of ends) {
    const held = holderOf(at.path);
    const start = begins.find(({ path }) => held === '' || held.startsWith(holderOf(path)));
    if (!start || !isBefore(String(at.value), String(start.value))) continue;
    const args = { begin: start.path, end: at.path, from: String(start.value), to: String(at.value) };
    yield { code: 'end-before-beginning', args, path: at.path };
  }
}
