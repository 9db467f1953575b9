import * as z from 'zod';
import type { Issue } from '../read-record.js';
import { evidence, id, text, title } from './fields.js';
import type { AnyRecord } from './index.js';
import { type Shape, shapeOf } from './shape.js';

export type Fields = Record<string, z.ZodType>;

interface Spec<K extends string, N extends 'required' | 'optional', F extends Fields> {
  kind: K;
  /** Whether `name` must be given. */
  name: N;
  /**
   * How an id is made: from the name (long-lived kinds), or from a day, a subject and four random characters
   * (events), so that two officers offline never collide. `on` and `about` name the fields, first one set wins.
   */
  naming: 'name' | { on: readonly string[]; about: readonly string[] };
  /** The field that leads to the agency whose folder holds the record; `self` for agencies. */
  home: 'self' | 'agency' | 'system' | 'systems' | 'team' | 'agencies' | 'subject';
  /** Fields shown by `list`, after the id. */
  columns: readonly string[];
  /** Fields `add` asks for on a terminal besides the required ones and the columns. */
  asks?: readonly string[];
  /** Optional fields without which a record is only planned and proves nothing: `add` asks for them, or says so. */
  proves?: readonly string[];
  /** A field that announces it, and the one that says what became of it: until then it is planned. */
  announced?: readonly [by: string, until: string];
  /** Beginnings and their ends: an end before its beginning is a data problem. Dots reach into objects. */
  spans?: readonly (readonly [from: string, to: string])[];
  /** The fields of its first and its last day; `over`: a field and the word that says it has ended, dated or not. */
  life?: {
    readonly from: string;
    readonly to: string;
    readonly over?: readonly [field: string, word: string];
  };
  /** What zod cannot say of one field alone. */
  check?: (record: AnyRecord) => Iterable<Issue>;
  fields: F;
}

type Named<N> = N extends 'required'
  ? { name: ReturnType<typeof title> }
  : { name: z.ZodOptional<ReturnType<typeof title>> };

type Shared = { note: z.ZodOptional<z.ZodString>; evidence: z.ZodOptional<ReturnType<typeof evidence>> };

export interface Kind<K extends string = string, S extends z.ZodType = z.ZodType> {
  kind: K;
  naming: Spec<string, 'optional', Fields>['naming'];
  home: Spec<string, 'optional', Fields>['home'];
  columns: readonly string[];
  asks: readonly string[];
  proves: readonly string[];
  spans: readonly (readonly [string, string])[];
  announced: Spec<string, 'optional', Fields>['announced'];
  life: Spec<string, 'optional', Fields>['life'];
  check?: ((record: AnyRecord) => Iterable<Issue>) | undefined;
  /** Strict schema of a whole record; `x-…` keys are kept beside it and never judged. */
  schema: S;
  /** The same schema as a plain tree, for whoever has to walk it. */
  shape: Shape & { type: 'object' };
}

export function defineKind<
  const K extends string,
  const N extends 'required' | 'optional',
  const F extends Fields,
>(spec: Spec<K, N, F>): Kind<K, z.ZodObject<{ id: z.ZodString } & Named<N> & F & Shared, z.core.$strict>> {
  const schema = z.strictObject({
    id: id(),
    name: spec.name === 'required' ? title() : title().optional(),
    ...spec.fields,
    note: text().optional(),
    evidence: evidence().optional(),
  }) as unknown as z.ZodObject<{ id: z.ZodString } & Named<N> & F & Shared, z.core.$strict>;
  const shape = shapeOf(schema);
  if (shape.type !== 'object') throw new Error(`${spec.kind}: not an object`);
  return {
    kind: spec.kind,
    naming: spec.naming,
    home: spec.home,
    columns: spec.columns,
    asks: spec.asks ?? [],
    proves: spec.proves ?? [],
    spans: spec.spans ?? [],
    announced: spec.announced,
    life: spec.life,
    check: spec.check,
    schema,
    shape,
  };
}

/** The problem of a field that another field makes necessary. */
export const needed = (field: string, because: string, fatal = false): Issue => ({
  code: 'field-needed',
  args: { field, because, fatal },
  path: field,
});
