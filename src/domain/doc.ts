import type { State } from './duties/result.js';
import type { LabelArgs, LabelKey } from './labels.js';

/**
 * A document before any format and any language: what is said, in which order, as typed cells. Reports and
 * commands make it, renderers turn it into bytes. Words are keys of `labels.ts`, or data as people wrote it.
 */
export interface Doc {
  /** Names the document in machine formats: `quarterly`, `check`. */
  readonly id: string;
  readonly title: Words | null;
  /** What a reader must know before all else, in every format but JSON: who was judged in whose place. */
  readonly notes?: readonly Words[];
  /** Facts about the document itself, shown under the title and kept in JSON: period, day judged. */
  readonly facts: readonly Fact[];
  readonly blocks: readonly Block[];
}

/** What could not be read or judged of all that a document rests on, where it stands and in words. */
export interface Lack {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly message: string;
}

export type Label<K extends LabelKey = LabelKey> = {
  [L in K]: { readonly key: L; readonly args: LabelArgs[L] };
}[K];
/** A label, or text that is data. */
export type Words = Label | { readonly text: string };

export interface Fact {
  readonly id: string;
  readonly label: Words;
  readonly value: Cell;
}

export type Block =
  | { readonly type: 'heading'; readonly words: Words }
  | { readonly type: 'paragraph'; readonly words: Words }
  | { readonly type: 'list'; readonly lead: Words; readonly items: readonly Words[] }
  | Table;

export interface Table {
  readonly type: 'table';
  /** Names the table in machine formats. */
  readonly id: string;
  readonly title: Words | null;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Titles between the rows on a terminal: each stands before the row it names. */
  readonly sections?: readonly { readonly before: number; readonly words: Words }[];
  /** Said instead of a table without rows. */
  readonly empty?: Words;
}

export interface Column {
  /** Key in JSON, stable English. */
  readonly id: string;
  readonly title: Words;
  readonly align?: 'right';
  /** Never cut or broken over lines: ids, days, states. */
  readonly whole?: true;
  /** Shown only where there is room: the first to go has the greatest number. */
  readonly spare?: number;
  /** On a terminal, shown on lines of its own under the row: a reason, a command to type. */
  readonly below?: 'subject' | 'reason' | 'command';
}

export type Row = readonly Cell[];
export type Cell =
  /** `ended`: of whom it names and who is there no more; told to people, not to programs. */
  | { readonly type: 'words'; readonly words: Words; readonly ended?: Ended | undefined }
  /** Counted, unless it is a record's own, as written. */
  | { readonly type: 'number'; readonly value: number; readonly written?: true }
  /** A sum over records of which so many do not say theirs. */
  | { readonly type: 'sum'; readonly value: number; readonly unrecorded: number }
  /** What there may be, and nobody wrote down: not nothing, and not zero. */
  | { readonly type: 'unrecorded' }
  | { readonly type: 'share'; readonly part: number; readonly whole: number }
  /** A day or a time, ISO in machine formats and dd/mm/yyyy for people. */
  | { readonly type: 'day'; readonly value: string }
  | { readonly type: 'state'; readonly value: State }
  | { readonly type: 'none' };

/** Since when something has ended; null where nobody wrote it. */
export interface Ended {
  readonly on: string | null;
}

export const none: Cell = { type: 'none' };
export const unrecorded: Cell = { type: 'unrecorded' };
export const text = (value: string, ended?: Ended): Cell => ({
  type: 'words',
  words: { text: value },
  ...(ended ? { ended } : {}),
});
export const label = <K extends LabelKey>(key: K, args: LabelArgs[K]): Cell => ({
  type: 'words',
  words: { key, args } as Label,
});
export const words = <K extends LabelKey>(key: K, args: LabelArgs[K]): Words => ({ key, args }) as Label;
export const number = (value: number | undefined): Cell =>
  value === undefined ? unrecorded : { type: 'number', value };
/** Text of a field that a record may lack. */
export const recorded = (value: string | undefined): Cell => (value === undefined ? unrecorded : text(value));
/** The sum of what records say; unrecorded where there are some and none says it. */
export function total(values: readonly (number | undefined)[]): Cell {
  const said = values.filter((value) => value !== undefined);
  if (said.length === 0 && values.length > 0) return unrecorded;
  const value = said.reduce((sum, one) => sum + one, 0);
  const silent = values.length - said.length;
  return silent === 0 ? number(value) : { type: 'sum', value, unrecorded: silent };
}
export const day = (value: string | undefined | null): Cell =>
  value === undefined || value === null ? none : { type: 'day', value };
export const share = (part: number, whole: number): Cell => ({ type: 'share', part, whole });
export const state = (value: State): Cell => ({ type: 'state', value });
