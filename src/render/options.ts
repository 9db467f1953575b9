import type { Doc, Lack, Words } from '../domain/doc.js';
import type { State } from '../domain/duties/result.js';

/** The words a renderer needs, in the language of the reader. */
export interface RenderTexts {
  label(words: Words): string;
  state(state: State): string;
  number(n: number): string;
  readonly unrecorded: string;
  /** A sum over records of which some do not say theirs. */
  partSum(sum: string, unrecorded: number): string;
  /** Under a table: columns for which there was no room. */
  columnsLeftOut(names: readonly string[]): string;
  /** A day or a time as readers expect it. */
  day(value: string): string;
  /** Of what has ended; null where nobody wrote when. */
  ended(on: string | null): string;
  share(part: number, whole: number): string;
}

export type ColorLevel = 0 | 1 | 2 | 3;

export interface RenderOptions {
  readonly t: RenderTexts;
  /** What could not be read or judged: with any, the document begins by saying that it is incomplete. */
  readonly lacks: readonly Lack[];
  /** Columns of the terminal; null when the output is none. */
  readonly width: number | null;
  readonly color: ColorLevel;
  /** Between the fields of a CSV line; a comma unless given. */
  readonly delimiter?: string;
  /** CSV with every text as it is, for programs that read it and no spreadsheet. */
  readonly raw?: boolean;
}

/** A document in one format. Returns it; somebody else writes it. */
export type Renderer = (doc: Doc, options: RenderOptions) => string;
