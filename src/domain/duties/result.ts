import type { KindName } from '../kinds/index.js';
import type { Coded } from './codes.js';

/** The states (`data/catalogue/words.md`), in the order summaries show them. */
export const states = [
  'met',
  'pending',
  'due-soon',
  'overdue',
  'missing',
  'unknown',
  'not-applicable',
  'waived',
] as const;
export type State = (typeof states)[number];
export const severities = ['required', 'advice'] as const;
export type Severity = (typeof severities)[number];

export const isGap = (state: State): boolean =>
  state === 'overdue' || state === 'missing' || state === 'unknown';

export interface Subject {
  readonly kind: KindName | 'store';
  readonly id?: string;
}
export const subjectText = (subject: Subject): string =>
  subject.id === undefined ? subject.kind : `${subject.kind}/${subject.id}`;

/** A value only the officer knows; `messages` names it in words ("NGÀY"). */
export interface Blank {
  readonly blank:
    | 'yes-no'
    | 'date'
    | 'time'
    | 'text'
    | 'id'
    | 'level'
    | 'answer'
    | 'class'
    | 'number'
    | 'url'
    | 'file';
}
export const isBlank = (token: Token): token is Blank =>
  typeof token === 'object' && typeof (token as { blank?: unknown }).blank === 'string';
export type Token = string | Blank | Parts;
/** An object written in braces. */
export interface Parts {
  readonly [part: string]: string | Blank | Parts;
}
/** What to type after `irt`, word by word. */
export type Command = readonly Token[];

/** A record that proves a verdict, as `kind/id`: ids are unique only within their kind. */
export type Proof = `${KindName}/${string}`;
export const proofOf = (
  kind: KindName,
  records: readonly (string | { readonly id: string })[],
): readonly Proof[] =>
  records.map((record): Proof => `${kind}/${typeof record === 'string' ? record : record.id}`);

/** How one subject stands. */
export type Verdict = Coded & {
  readonly state: Exclude<State, 'waived'>;
  /** Last good day, or last good instant as `YYYY-MM-DDThh:mm:ss+07:00`. */
  readonly due: string | null;
  /** Whole days after a due day, whole minutes after a due time; only of what was met late. */
  readonly late?: number | null;
  /** The records that prove it; of a gap, that did last; of what is not met yet, only those that still stand. */
  readonly proof?: readonly Proof[];
  /** What to type to close it; absent when nothing is to be done. */
  readonly next?: Command;
};

/** What a check says of one subject. */
export type Judgement = Verdict & { readonly subject: Subject; readonly agency: string | null };

/** One subject of one duty on the day judged: the contract of `irt check --json`, before words. */
export type Result = Coded & {
  readonly duty: string;
  readonly clause: string;
  readonly severity: Severity;
  readonly subject: Subject;
  readonly agency: string | null;
  readonly state: State;
  readonly waives: Exclude<State, 'waived'> | null;
  readonly due: string | null;
  readonly daysLeft: number | null;
  readonly late: number | null;
  readonly proof: readonly Proof[];
  readonly next: Command | null;
};
