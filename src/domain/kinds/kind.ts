import type { Issue } from '../problem.js';
import { evidence, Field, type Fields, id, prose, shapeOf, title, type ValuesOf } from './fields.js';
import type { KindName } from './names.js';
import type { Group } from './shape.js';

/**
 * A day or time and one that cannot lie before it; of several beginnings the first one set. Dots reach into objects and
 * lists: an item of a list is held against what stands in it or in what holds it.
 */
export type Order = readonly [begin: string | readonly string[], end: string];

/** What makes a record a plan: `by` announces it for the day `on`, until `until` is there too. */
export interface Announced {
  readonly by: string;
  readonly until: string;
  readonly on: string;
}

/** A record of whatever kind. */
export type AnyRecord = { readonly id: string; readonly name?: string | undefined } & Readonly<
  Record<string, unknown>
>;

/** A body or a system a record names, and the day on which it has to be there. */
export interface During {
  /** What refers to it; dots reach into objects and lists. */
  readonly names: string;
  /** The day of the record, or of the part of a list that names it: the first one set. A year stands for its first day. */
  readonly on: readonly string[];
  /** Set where the record may lawfully be older: what was there before came to a new body as it was. */
  readonly mayBeOlder?: true;
  /** The period a record is about: of one that was over while the body was there it may be dated later. */
  readonly about?: string;
}

interface Spec<K extends KindName, N extends 'required' | 'optional', F extends Fields> {
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
  /** Further systems it is about: lists of their agencies show it, its folder stays that of its home. */
  alsoAbout?: string;
  /** Fields shown by `list`, after the id. */
  columns: readonly string[];
  /** Fields `add` asks for on a terminal besides the required ones and the columns. */
  asks?: readonly string[];
  /** Optional fields without which a record is only planned and proves nothing: `add` asks for them, or says so. */
  proves?: readonly string[];
  /** A field with one value, of which one act may have several: a record is made of each. */
  each?: string;
  /** The list that answers what duties ask about the record itself: what is owed is said where it is asked for. */
  owes?: string;
  /** The paper that makes the record: dated after the judged moment, the record is not there yet. */
  madeBy?: string;
  /** A field that says so of every day, past ones too, and the verb that changes it from a day on. */
  handover?: { field: string; verb: string };
  /** What cannot lie before what; the dates of a wrong order are a data problem, and read as written. */
  orders?: readonly Order[];
  /** Set and without `until`, which says what became of it, a record is only planned: its day `on` may lie ahead. */
  announced?: Announced;
  /** Whom or what its records name that has to be there on their day. */
  during?: readonly During[];
  /** The fields of its first and its last day; `over`: a field and the word that says it has ended, dated or not. */
  life?: {
    readonly from: string;
    readonly to: string;
    readonly over?: readonly [field: string, word: string];
  };
  /** The day or time of an event: before it, or without it, there is nothing to judge. */
  happens?: string;
  /** What cannot be said of one field alone. */
  check?: (record: AnyRecord) => Iterable<Issue>;
  fields: F;
}

/** The fields of a whole record: those every kind has around its own. */
type Whole<N, F extends Fields> = {
  id: Field<string>;
  name: Field<string, N extends 'required' ? false : true>;
} & F & { note: Field<string, true>; evidence: ReturnType<ReturnType<typeof evidence>['optional']> };

export interface Kind<K extends KindName = KindName, R = unknown> {
  kind: K;
  naming: Spec<KindName, 'optional', Fields>['naming'];
  home: Spec<KindName, 'optional', Fields>['home'];
  alsoAbout?: string | undefined;
  columns: readonly string[];
  asks: readonly string[];
  proves: readonly string[];
  each?: string | undefined;
  owes?: string | undefined;
  madeBy?: string | undefined;
  handover: Spec<KindName, 'optional', Fields>['handover'];
  orders: readonly Order[];
  announced?: Announced | undefined;
  during: readonly During[];
  life: Spec<KindName, 'optional', Fields>['life'];
  happens: string | undefined;
  check?: ((record: AnyRecord) => Iterable<Issue>) | undefined;
  /** A whole record as one field: the compiler takes from it what a record holds. */
  record: Field<R>;
  /** Its fields as a plain tree, for whoever has to walk them; `x-…` keys are kept beside them and never judged. */
  shape: Group;
}

export function defineKind<
  const K extends KindName,
  const N extends 'required' | 'optional',
  const F extends Fields,
>(spec: Spec<K, N, F>): Kind<K, ValuesOf<Whole<N, F>>> {
  const fields = {
    id: id(),
    name: spec.name === 'required' ? title() : title().optional(),
    ...spec.fields,
    note: prose().optional(),
    evidence: evidence().optional(),
  } as Whole<N, F>;
  const shape = shapeOf(fields);
  return {
    kind: spec.kind,
    naming: spec.naming,
    home: spec.home,
    alsoAbout: spec.alsoAbout,
    columns: spec.columns,
    asks: spec.asks ?? [],
    proves: spec.proves ?? [],
    each: spec.each,
    owes: spec.owes,
    madeBy: spec.madeBy,
    handover: spec.handover,
    orders: spec.orders ?? [],
    announced: spec.announced,
    during: spec.during ?? [],
    life: spec.life,
    happens: spec.happens,
    check: spec.check,
    record: new Field(shape),
    shape,
  };
}

/** The problem of a field that another field makes necessary. */
export const needed = (field: string, because: string, fatal = false): Issue => ({
  code: 'field-needed',
  args: { field, because, fatal },
  path: field,
});
