import * as z from 'zod';
import { meaning, papers } from './fields.js';

/** A schema as a plain tree: what a validator, a flag, a prompt or a table needs to know of a field. */
export type Shape = Leaf | List | Group;

export interface Leaf {
  type: 'text' | 'date' | 'time' | 'slug' | 'ref' | 'word' | 'boolean' | 'number' | 'cve';
  optional: boolean;
  /** Kind a `ref` points to. */
  kind?: string;
  /** Of a reference of which there is one only: the list beside it that takes more of the kind. */
  others?: string;
  /** A day set in advance, read as written whatever the judged day. */
  term?: true;
  /** A term that is the last day something holds. */
  ends?: true;
  /** A `text` of one line with nothing hidden in it. */
  line?: true;
  /** A `text` of one form only. */
  form?: 'period' | 'sha256';
  /** What a `text` is expected to hold; something else is told, never refused. */
  holds?: 'phone' | 'email';
  /** Values a `word` may take. */
  words?: readonly string[];
  /** A `number` without decimals: people group its digits. */
  whole?: true;
  /** Values of a `number` that may be one of a few only, or the first and the last of them. */
  numbers?: readonly string[];
  accepts(value: unknown): boolean;
}
export interface List {
  type: 'list';
  optional: boolean;
  of: Shape;
  accepts(value: unknown): boolean;
}
export interface Group {
  type: 'object';
  optional: boolean;
  fields: Readonly<Record<string, Shape>>;
  /** An official paper, which is not there before its day. */
  paper?: true;
}

export function shapeOf(schema: z.core.$ZodType, optional = false): Shape {
  if (schema instanceof z.ZodOptional) return shapeOf(schema.unwrap(), true);
  const accepts = (value: unknown) => z.safeParse(schema, value).success;
  const meant = meaning.get(schema as z.ZodType);
  if (meant) return { ...meant, optional, accepts };
  if (schema instanceof z.ZodArray) return { type: 'list', optional, of: shapeOf(schema.element), accepts };
  if (schema instanceof z.ZodObject) {
    const shapes = Object.entries(schema.shape).map(([name, field]) => [name, shapeOf(field)] as const);
    const fields = Object.fromEntries(shapes.map(([name, shape]) => [name, withOthers(shape, shapes)]));
    return { type: 'object', optional, fields, ...papers.get(schema) };
  }
  if (schema instanceof z.ZodEnum) {
    return { type: 'word', optional, words: schema.options.map(String), accepts };
  }
  if (schema instanceof z.ZodBoolean) return { type: 'boolean', optional, accepts };
  if (schema instanceof z.ZodNumber)
    return {
      ...{ type: 'number', optional, accepts, numbers: fewNumbers(schema) },
      ...(schema.isInt ? { whole: true as const } : {}),
    };
  throw new Error(`no shape for a ${schema._zod.def.type} field`);
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

function fewNumbers({ minValue, maxValue }: z.ZodNumber): readonly string[] {
  if (minValue === null || maxValue === null || maxValue === Number.MAX_SAFE_INTEGER) return [];
  if (!Number.isFinite(maxValue - minValue)) return [];
  if (maxValue - minValue >= FEW) return [`${minValue}…${maxValue}`];
  return Array.from({ length: maxValue - minValue + 1 }, (_, i) => String(minValue + i));
}
