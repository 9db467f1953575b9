import type { KindName } from './names.js';
import { type BareLeaf, fewNumbers, type Group, groupOf, type Shape, type Unit } from './shape.js';
import {
  isBoolean,
  isCve,
  isDay,
  isNumberFrom,
  isOneOf,
  isPeriod,
  isSha256,
  isSlug,
  isText,
  isTime,
  isTitle,
  isWholeFrom,
} from './values.js';

/**
 * The field types a kind may use. A field is declared once, in the kind's file, and says two things: its shape, from
 * which flags, prompts, tables, references and the JSON Schema derive, and to the compiler what a record holds in it.
 * All of them on one page: `data/schema/README.md`.
 */
export class Field<T, Optional extends boolean = false> {
  /** Known to the compiler only; nothing of it is there when the program runs. */
  declare readonly type: { readonly holds: T; readonly optional: Optional };
  constructor(readonly shape: Shape) {}

  optional(): Field<T, true> {
    return new Field({ ...this.shape, optional: true });
  }
}

class ListField<T> extends Field<T[]> {
  constructor(
    private readonly of: Shape,
    min = 0,
  ) {
    super({ type: 'list', optional: false, of, min });
  }

  /** At least so many items. */
  min(min: number): ListField<T> {
    return new ListField(this.of, min);
  }
}

export type Fields = Readonly<Record<string, Field<unknown, boolean>>>;

/** What is held by fields declared together; those that may be absent may be undefined too. */
export type ValuesOf<F extends Fields> = Flat<
  { -readonly [K in keyof F as IsOptional<F[K]> extends true ? never : K]: F[K]['type']['holds'] } & {
    -readonly [K in keyof F as IsOptional<F[K]> extends true ? K : never]?: F[K]['type']['holds'] | undefined;
  }
>;
type IsOptional<F extends Field<unknown, boolean>> = F['type']['optional'];
type Flat<T> = { [K in keyof T]: T[K] };

const leaf = <T>(shape: BareLeaf) => new Field<T>({ ...shape, optional: false });

export const id = () => leaf<string>({ type: 'slug', accepts: isSlug });
export const text = () => leaf<string>({ type: 'text', accepts: isText });
/** Text of as many lines as it takes. */
export const prose = () => leaf<string>({ type: 'text', prose: true, accepts: isText });
/** The kind of what a record is about, or `store`. */
export const subjectKind = () => leaf<string>({ type: 'text', ofKind: true, accepts: isText });
/** Text in which numbers to ring are expected; as people write them, and never refused. */
export const phone = () => leaf<string>({ type: 'text', holds: 'phone', accepts: isText });
/** Text in which addresses to write to are expected; never refused. */
export const email = () => leaf<string>({ type: 'text', holds: 'email', accepts: isText });
/** A title people recognise: one line, nothing hidden in it. */
export const title = () => leaf<string>({ type: 'text', line: true, accepts: isTitle });
/** A day, `YYYY-MM-DD`, kept as text: a `Date` would move with the host's time zone. */
export const date = () => leaf<string>({ type: 'date', accepts: isDay });
/**
 * A day set in advance (`due`, `to`, `until` …): read as written, where a {@link date} after the judged day is as
 * if absent (`data/catalogue/words.md`, The moment judged).
 */
export const term = () => leaf<string>({ type: 'date', term: true, accepts: isDay });
/** A {@link term} that is the last day something holds: it runs out, and is told of beforehand. */
export const lastDay = () => leaf<string>({ type: 'date', term: true, ends: true, accepts: isDay });
/** A moment, `YYYY-MM-DDThh:mm[:ss]` with `Z` or `±hh:mm`; without one it is Vietnam time. */
export const time = () => leaf<string>({ type: 'time', accepts: isTime });
export const ref = (kind: KindName) => leaf<string>({ type: 'ref', kind, accepts: isSlug });
/** The number of a published weakness, in any case; it is kept in capitals. */
export const cve = () => leaf<string>({ type: 'cve', accepts: isCve });
export const yes = () => leaf<boolean>({ type: 'boolean', accepts: isBoolean });
export const period = () => leaf<string>({ type: 'text', form: 'period', accepts: isPeriod });
const sha256 = () => leaf<string>({ type: 'text', form: 'sha256', accepts: isSha256 });
export const words = <const W extends readonly [string, ...string[]]>(...values: W) =>
  leaf<W[number]>({ type: 'word', words: values, accepts: isOneOf(values) });

/** A number without decimals, none too big to be held exactly. */
export const whole = ({ min, max, unit }: { min: number; max?: number; unit?: Unit }) =>
  leaf<number>({
    ...{ type: 'number', whole: true, min, numbers: fewNumbers(min, max) },
    ...(max === undefined ? {} : { max }),
    ...(unit === undefined ? {} : { unit }),
    accepts: isWholeFrom(min, max ?? Number.MAX_SAFE_INTEGER),
  });
/** A number that may have decimals. */
export const decimal = ({ min, unit }: { min: number; unit?: Unit }) =>
  leaf<number>({
    ...{ type: 'number', min, numbers: [] },
    ...(unit === undefined ? {} : { unit }),
    accepts: isNumberFrom(min),
  });
export const count = () => whole({ min: 0 });
/** A sum in đồng. */
export const vnd = () => whole({ min: 0, unit: 'vnd' });

export const list = <T>(of: Field<T>) => new ListField<T>(of.shape);
export const refs = (kind: KindName) => list(ref(kind));
export const texts = () => list(text());
export const proses = () => list(prose());

/** Fields that belong together; any other key beside them is unknown. */
export const group = <const F extends Fields>(fields: F) => new Field<ValuesOf<F>>(shapeOf(fields));

/** The plain tree of fields declared together. */
export const shapeOf = (fields: Fields): Group =>
  groupOf(Object.entries(fields).map(([name, field]) => [name, field.shape] as const));

/** An official paper: số ký hiệu, ngày, nơi ban hành, người ký, trích yếu. */
export const document = () => {
  const fields = {
    number: text().optional(),
    date: date().optional(),
    issuer: text().optional(),
    signer: text().optional(),
    subject: text().optional(),
  };
  return new Field<ValuesOf<typeof fields>>({ ...shapeOf(fields), paper: true });
};

export const evidence = () =>
  list(
    group({
      file: text().optional(),
      url: text().optional(),
      document: document().optional(),
      sha256: sha256().optional(),
      label: text().optional(),
    }),
  );

/** How many weaknesses were found, by how grave they are. */
export const foundCounts = () =>
  group({
    critical: count().optional(),
    high: count().optional(),
    medium: count().optional(),
    low: count().optional(),
  });
