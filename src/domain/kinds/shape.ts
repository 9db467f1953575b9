import * as z from 'zod';
import { meaning } from './fields.js';

/** A schema as a plain tree: what a validator, a flag, a prompt or a table needs to know of a field. */
export type Shape = Leaf | List | Group;

export interface Leaf {
  type: 'text' | 'date' | 'time' | 'slug' | 'ref' | 'word' | 'boolean' | 'number';
  optional: boolean;
  /** Kind a `ref` points to. */
  kind?: string;
  /** A day set in advance, read as written whatever the judged day. */
  term?: true;
  /** A `text` of one line with nothing hidden in it. */
  line?: true;
  /** What a `text` is expected to hold; something else is told, never refused. */
  form?: 'phone' | 'email';
  /** Values a `word` may take. */
  words?: readonly string[];
  /** Values of a `number` that may be one of a few only. */
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
}

export function shapeOf(schema: z.core.$ZodType, optional = false): Shape {
  if (schema instanceof z.ZodOptional) return shapeOf(schema.unwrap(), true);
  const accepts = (value: unknown) => z.safeParse(schema, value).success;
  const meant = meaning.get(schema as z.ZodType);
  if (meant) return { ...meant, optional, accepts };
  if (schema instanceof z.ZodArray) return { type: 'list', optional, of: shapeOf(schema.element), accepts };
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape).map(([name, field]) => [name, shapeOf(field)] as const);
    return { type: 'object', optional, fields: Object.fromEntries(fields) };
  }
  if (schema instanceof z.ZodEnum) {
    return { type: 'word', optional, words: schema.options.map(String), accepts };
  }
  if (schema instanceof z.ZodBoolean) return { type: 'boolean', optional, accepts };
  if (schema instanceof z.ZodNumber)
    return { type: 'number', optional, accepts, numbers: fewNumbers(schema) };
  throw new Error(`no shape for a ${schema._zod.def.type} field`);
}

/** Most numbers worth naming one by one: a level is 1 to 5. */
const FEW = 10;

function fewNumbers({ minValue, maxValue }: z.ZodNumber): readonly string[] {
  if (minValue === null || maxValue === null || maxValue - minValue >= FEW) return [];
  return Array.from({ length: maxValue - minValue + 1 }, (_, i) => String(minValue + i));
}
