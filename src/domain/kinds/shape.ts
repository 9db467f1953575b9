import type { KindName } from './names.js';

/** Fields as a plain tree: what a validator, a flag, a prompt, a table or a schema needs to know of them. */
export type Shape = Leaf | List | Group;

export type Leaf = Value | Ref;
/** One before it is said whether it may be absent. */
export type BareLeaf = Omit<Value, 'optional'> | Omit<Ref, 'optional'>;

interface Ref extends Single {
  type: 'ref';
  /** The kind it points to. */
  kind: KindName;
}
interface Value extends Single {
  type: 'text' | 'date' | 'time' | 'slug' | 'word' | 'boolean' | 'number' | 'cve';
}
export type Unit = 'level' | 'hours' | 'vnd';
interface Single {
  optional: boolean;
  /** Of a reference of which there is one only: the list beside it that takes more of the kind. */
  others?: string;
  /** A day set in advance, read as written whatever the judged day. */
  term?: true;
  /** A term that is the last day something holds. */
  ends?: true;
  /** A `text` of one line with nothing hidden in it. */
  line?: true;
  /** A `text` of as many lines as it takes: what stands between its ends is kept as it is typed. */
  prose?: true;
  /** A `text` of one form only. */
  form?: 'period' | 'sha256';
  /** What a `text` is expected to hold; something else is told, never refused. */
  holds?: 'phone' | 'email';
  /** A `text` that names a kind of record, or `store`. */
  ofKind?: true;
  /** Values a `word` may take. */
  words?: readonly string[];
  /** What a `number` counts, which people write beside it: “Cấp 3”, “8h30”, “350 triệu đồng”. */
  unit?: Unit;
  /** A `number` without decimals: people group its digits. */
  whole?: true;
  /** Values of a `number` that may be one of a few only, or the first and the last of them. */
  numbers?: readonly string[];
  /** Of a `number`: the least and the greatest. */
  min?: number;
  max?: number;
  accepts(value: unknown): boolean;
}
export interface List {
  type: 'list';
  optional: boolean;
  of: Shape;
  /** How many items there are at least. */
  min: number;
}
export interface Group {
  type: 'object';
  optional: boolean;
  fields: Readonly<Record<string, Shape>>;
  /** An official paper, which is not there before its day. */
  paper?: true;
}

/** Fields that stand side by side, each with what it has to know of the others. */
export function groupOf(shapes: readonly (readonly [string, Shape])[]): Group {
  const fields = Object.fromEntries(shapes.map(([name, shape]) => [name, withOthers(shape, shapes)]));
  return { type: 'object', optional: false, fields };
}

function withOthers(shape: Shape, beside: readonly (readonly [string, Shape])[]): Shape {
  if (shape.type !== 'ref') return shape;
  const list = beside.find(
    ([, other]) => other.type === 'list' && other.of.type === 'ref' && other.of.kind === shape.kind,
  );
  return list ? { ...shape, others: list[0] } : shape;
}

/** Several values where one is expected, written as one text or as a list; undefined when they are not that. */
export function severalOf(shape: Leaf, written: readonly string[]): readonly string[] | undefined {
  if (shape.type !== 'ref' && shape.type !== 'word') return undefined;
  const values = written.flatMap((text) => text.split(/[,;]/)).map((text) => text.trim());
  const several = [...new Set(values.filter((text) => text !== ''))];
  return several.length > 1 && several.every((value) => shape.accepts(value)) ? several : undefined;
}

/** Most numbers worth naming one by one: a level is 1 to 5. */
const FEW = 10;

/** The numbers of a short range one by one, the ends of a longer one, and nothing of one that has no end. */
export function fewNumbers(min: number, max: number | undefined): readonly string[] {
  if (max === undefined) return [];
  if (max - min >= FEW) return [`${min}…${max}`];
  return Array.from({ length: max - min + 1 }, (_, i) => String(min + i));
}
