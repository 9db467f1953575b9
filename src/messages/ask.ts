import type { KindName } from '../domain/kinds/index.js';

/** What is asked on a terminal, and what is said beside the questions. */
export interface AskTexts {
  /** Beside a list: which keys do what. */
  readonly list: {
    readonly keysOfOne: string;
    readonly keysOfSeveral: string;
    readonly none: string;
  };
  /** Before the first question. */
  readonly how: string;
  /** Nothing was asked before. */
  readonly isFirst: string;
  readonly needed: string;
  /** Behind a question: it may be left open. */
  readonly skip: string;
  /** It may be left open, and then the record proves nothing yet. */
  readonly skipOpen: string;
  /** A field and the word it has make an answer necessary. */
  because(field: string, word: string): string;
  /** The value that is there stays. */
  readonly keep: string;
  readonly leaveOpen: string;
  readonly searched: string;
  /** What was answered goes against a rule. */
  wrong(why: string): string;
  /** Whether something made of parts is recorded. */
  part(label: string): string;
  partMore(label: string, count: number): string;
  /** The `count`th part of a list, or of a text. */
  partNumber(label: string, count: number): string;
  partWhat(label: string): string;
  readonly partAdd: string;
  partChange(label: string): string;
  readonly change: string;
  readonly remove: string;
  readonly finish: string;
  readonly cancel: string;
  /** What of a record is changed next. */
  field(kind: KindName, name: string): string;
  /** Which record is meant. */
  record(kind: KindName): string;
  readonly unset: string;
  /** One record of each was written. */
  addedEach(kind: KindName, count: number): string;
  copied(kind: KindName, name: string): string;
}
