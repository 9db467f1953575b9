import { Failure } from '../../cli/failure.js';
import { failureText } from '../../cli/failure-text.js';
import { requiredFlags, setAt } from '../../cli/fields.js';
import type { Meanings } from '../../cli/typed.js';
import type { Guess } from '../../domain/cells.js';
import { type AnyRecord, type KindName, kinds } from '../../domain/kinds/index.js';
import { valueAt } from '../../domain/value-at.js';
import type { Messages } from '../../messages/messages.js';
import type { ProblemText } from '../../messages/problem-text.js';
import { textOf } from '../../messages/text-of.js';
import { cellName, type Row, type Value } from '../../sheets/book.js';
import { issuesBrought } from '../record/shared.js';
import { type Field, type Header, textOfCell } from './header.js';
import { readCell, type Taken, WrongCell } from './value.js';

/** A cell that keeps its row from being written: where, what it shows, what is wrong with it and how to mend it. */
export interface Refusal {
  readonly cell: string;
  readonly seen: string;
  readonly message: string;
}

/** A cell that was taken for something it does not show. */
export interface Guessed {
  readonly cell: string;
  readonly seen: string;
  readonly guess: Guess;
}

/** What the cells of a row say, by field. */
export interface RowRead {
  readonly id: string | undefined;
  /** Values by dotted path, those of parts by path and place in their list. */
  readonly values: ReadonlyMap<Field, unknown>;
  readonly guesses: readonly Guessed[];
  readonly refusals: readonly Refusal[];
  /** A record it names is not there, or not yet. */
  readonly awaits: boolean;
}

export interface RowReading {
  readonly t: Messages;
  readonly kind: KindName;
  readonly header: Header;
  /** What records are called, as far as the agency of the row is known. */
  readonly meanings: (agency: string | undefined) => Meanings;
  readonly agency: string | undefined;
  /** What is said of all rows that do not say it themselves: whose they are. */
  readonly defaults: readonly (readonly [Field, unknown])[];
}

/** Reads the cells of a row, the agency first: it tells which of several systems of one name is meant. */
export function readRow({ t, header, meanings, agency, defaults }: RowReading, row: Row): RowRead {
  const values = new Map<Field, unknown>();
  const guesses: Guessed[] = [];
  const refusals: Refusal[] = [];
  let awaits = false;
  let home = agency;
  let id: string | undefined;
  const columns = header.columns
    .flatMap(({ column, field, text }) => (field ? [{ column, field, text }] : []))
    .sort((a, b) => Number(b.field.path === 'agency') - Number(a.field.path === 'agency'));
  for (const { column, field, text } of columns) {
    const cell = row.cells.get(column);
    if (!cell) continue;
    const at = cellName(row.number, column);
    const seen = textOfCell(cell);
    try {
      const name = `“${text}”`;
      const { value, guess } = readOnce(name, field, cell, meanings(home));
      if (value === undefined) continue;
      if (field.path === 'id') id = String(value);
      else values.set(field, value);
      if (field.path === 'agency') home = String(value);
      if (guess) guesses.push({ cell: at, seen, guess });
    } catch (error) {
      if (error instanceof WrongCell) {
        refusals.push({ cell: at, seen, message: t.sheet.cell[error.fault](text) });
      } else if (error instanceof Failure) {
        awaits ||= error.code === 'no-such-record';
        refusals.push({ cell: at, seen, message: failureText(error, t) });
      } else throw error;
    }
  }
  const said = new Set([...values.keys()].map(({ path }) => path));
  for (const [field, value] of id === undefined ? defaults : [])
    if (!said.has(field.path)) values.set(field, value);
  return { id, values, guesses, refusals, awaits };
}

/** Words and names stand in many rows: each is looked up once, as long as the same records are there. */
function readOnce(name: string, field: Field, cell: Value, meanings: Meanings): Taken {
  if (cell.type !== 'text' || !isNamed(field)) return readCell(name, field.shape, cell, meanings);
  const known = read.get(meanings) ?? new Map<string, Taken>();
  read.set(meanings, known);
  const key = `${field.path}\n${name}\n${cell.text}`;
  const there = known.get(key) ?? readCell(name, field.shape, cell, meanings);
  known.set(key, there);
  return there;
}
const read = new WeakMap<Meanings, Map<string, Taken>>();

const isNamed = ({ shape }: Field): boolean => {
  const { type } = shape.type === 'list' ? shape.of : shape;
  return type === 'word' || type === 'ref' || type === 'date';
};

/** A record with what a row says of it; `before` is as it stands, where it is there. */
export function withRow(
  before: AnyRecord | undefined,
  values: ReadonlyMap<Field, unknown>,
): { readonly after: Record<string, unknown>; readonly set: Readonly<Record<string, unknown>> } {
  const after = structuredClone(before ?? {}) as Record<string, unknown>;
  const set: Record<string, unknown> = {};
  const put = (path: string, value: unknown) => {
    if (isSame(valueAt(after, path), value)) return;
    setAt(after, path, value);
    set[path] = value;
  };
  for (const [{ path, index }, value] of values) if (index === null) put(path, value);
  for (const [path, parts] of partsOf(values)) {
    put(path, merged((valueAt(after, path) as readonly Part[] | undefined) ?? [], parts));
  }
  return { after, set };
}

type Part = Readonly<Record<string, unknown>>;

/** The parts a row says, by the list they are of, in their order. */
function partsOf(values: ReadonlyMap<Field, unknown>): ReadonlyMap<string, readonly Part[]> {
  const lists = new Map<string, Map<number, Record<string, unknown>>>();
  for (const [{ path, index }, value] of values) {
    if (index === null) continue;
    const [list = '', ...inside] = path.split('.');
    const parts = lists.get(list) ?? new Map<number, Record<string, unknown>>();
    const part = parts.get(index) ?? {};
    setAt(part, inside.join('.'), value);
    lists.set(list, parts.set(index, part));
  }
  return new Map(
    [...lists].map(([list, parts]) => [list, [...parts].sort(([a], [b]) => a - b).map(([, part]) => part)]),
  );
}

/** Parts with those of a row among them: one that says nothing else is completed, others are put at the end. */
function merged(before: readonly Part[], parts: readonly Part[]): readonly Part[] {
  const all = [...before];
  const taken = new Set<number>();
  for (const [place, part] of parts.entries()) {
    const fits = (one: Part | undefined) =>
      one !== undefined &&
      Object.entries(part).every(([key, value]) => one[key] === undefined || isSame(one[key], value));
    const named = (one: Part | undefined) => {
      const [key, value] = Object.entries(part)[0] ?? [];
      return one !== undefined && key !== undefined && isSame(one[key], value);
    };
    const free = [...all.keys()].filter((at) => !taken.has(at));
    const at =
      free.find((one) => fits(all[one]) && named(all[one])) ??
      free.find((one) => named(all[one])) ??
      (before.length === parts.length && !taken.has(place) ? place : undefined);
    if (at === undefined) {
      taken.add(all.length);
      all.push(part);
    } else {
      taken.add(at);
      all[at] = { ...all[at], ...part };
    }
  }
  return all;
}

/** Sets of ids and words in whatever order, anything else as it is written. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b) && [...a, ...b].every((one) => typeof one === 'string'))
    return a.length === b.length && [...a].sort().join('\n') === [...b].sort().join('\n');
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  );
};

/** What keeps a record from being written as it would be: what it lacks, and what its fields say together. */
export function faultsIn(
  { t, kind, header }: RowReading,
  row: Row,
  before: AnyRecord | undefined,
  after: Readonly<Record<string, unknown>>,
): readonly Refusal[] {
  const placed = (path: string): Omit<Refusal, 'message'> => {
    const bare = path.replace(/\.(\d+)(?=\.|$)/gu, '');
    const index = /\.(\d+)(?:\.|$)/u.exec(path)?.[1];
    const of = header.columns.filter(
      ({ field }) => field?.path === bare || field?.path.startsWith(`${bare}.`),
    );
    const column = of.find(({ field }) => index !== undefined && field?.index === Number(index) + 1) ?? of[0];
    const at = column?.column ?? firstColumn(row);
    const cell = row.cells.get(at);
    return { cell: cellName(row.number, at), seen: cell ? textOfCell(cell) : '' };
  };
  const lacking = requiredFlags(kinds[kind].shape).filter((path) => valueAt(after, path) === undefined);
  if (lacking.length > 0)
    return lacking.map((path) => ({ ...placed(path), message: t.sheet.lacking(kind, path) }));
  return issuesBrought(kind, before, after).map((issue) => {
    const { what, fix }: ProblemText = textOf(t.problem, issue);
    return { ...placed(issue.path), message: `${what} ${fix}` };
  });
}

const firstColumn = (row: Row): number => Math.min(...row.cells.keys());
