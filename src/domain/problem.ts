import type { PeriodType } from './calendar.js';
import type { KindName } from './kinds/names.js';
import type { Nothing } from './nothing.js';

/** What a field should have held; `messages` says it in words. */
export type Expected =
  | 'text'
  | 'title'
  | 'period'
  | 'sha256'
  | 'date'
  | 'time'
  | 'slug'
  | 'boolean'
  | 'number'
  /** A number without decimals, and one that can be read in two ways. */
  | 'amount'
  | 'either'
  | 'cve'
  | 'word'
  | 'list'
  | 'list-of-one'
  | 'map'
  /** Of settings: text that YAML would take for a number or a day, whole numbers, ids of duties, a day of the year. */
  | 'quoted'
  | 'whole'
  | 'duty-id'
  | 'month-day';

/** What a person most likely did where YAML cannot be read. */
export type SyntaxHint =
  | 'tab'
  /** A blank that is none: of a web page, of Excel. */
  | 'blank'
  | 'space'
  | 'dash'
  | 'wide-colon'
  | 'curled'
  /** A value that begins with a sign YAML keeps for itself. */
  | 'special'
  | 'inner-quote'
  | 'backslash'
  | 'quote'
  | 'colon'
  | 'value'
  | 'indent'
  | 'bracket'
  /** A `#` inside brackets, which makes a comment of all that closes them. */
  | 'hash'
  | 'return'
  | 'character'
  | 'key'
  | 'other';

/** Every data problem: code → what its message needs. Prose is made by `messages`, in vi and en. */
export interface ProblemArgs {
  'record-not-a-map': { kind: KindName };
  'field-unknown': { kind: KindName; field: string; nearest: string | null };
  'field-missing': { kind: KindName; field: string };
  /** A field another field makes necessary; `fatal` when the record does not count without it. */
  'field-needed': { field: string; because: string; fatal: boolean };
  'field-twice': { field: string; line: number };
  'value-wrong': {
    field: string;
    expected: Expected;
    seen: string;
    words: readonly string[];
    nearest: string | null;
  };
  /** A text that a comma ends, inside braces or brackets; `kept` is what would be left of it. */
  'value-split': { field: string; seen: string; kept: string };
  /** A word in braces with no colon behind it, and no value before it that it could be the rest of. */
  'word-alone': { word: string };
  /** Several values where one is expected; `others` is the field that takes more of them. */
  'one-only': { field: string; several: readonly string[]; others: string | null };
  'end-before-beginning': { begin: string; end: string; from: string; to: string };
  /** A report of one kind of period that names another. */
  'period-misfit': { type: string; period: string; fitting: PeriodType };
  /** `from`: the first day of the last month of the period. */
  'sent-before-period': { period: string; sent: string; from: string };
  'reference-to-nothing': {
    kind: KindName;
    id: string;
    field: string;
    target: KindName;
    targetId: string;
    nearest: string | null;
  };
  'reference-cycle': { kind: KindName; field: string; ids: readonly string[] };
  'agency-not-alive': { kind: KindName; id: string; agency: string; why: 'no-successor' | 'not-yet-alive' };
  'waiver-of-no-duty': { kind: KindName; id: string; duty: string; nearest: string | null };
  /** A waiver whose subject is of a kind its duty never judges; `judged` are the kinds it does. */
  'waiver-of-other': {
    kind: KindName;
    id: string;
    duty: string;
    title: { readonly vi: string; readonly en: string };
    subject: KindName | 'store';
    judged: readonly (KindName | 'store')[];
  };
  'id-twice': { kind: KindName; id: string; file: string; line: number };
  'file-unknown-kind': { name: string; nearest: string | null };
  /** Another path differs from it only in case, or in how its letters are composed. */
  'file-twin': { other: string };
  /** `target`: where a link leads; null for a device, a pipe, a folder. `isRead`: what is there is read in its own place. */
  'file-not-regular': { target: string | null; isRead: boolean };
  'file-unreadable': { reason: string };
  'file-too-big': { bytes: number; limit: number };
  'file-not-utf8': Nothing;
  'file-has-nul': Nothing;
  'file-cr-only': Nothing;
  /** Lines of git's marks; a part of a conflict that is not there is null. */
  'file-conflict': { ours: number | null; middle: number | null; theirs: number | null };
  'file-not-a-list': Nothing;
  'file-directive': Nothing;
  'file-many-documents': Nothing;
  'item-too-big': { limit: number };
  'item-too-deep': { limit: number };
  'item-too-many-keys': { limit: number };
  'settings-too-many-keys': { limit: number };
  /** A change another machine or account left unfinished; nothing of it has been done. */
  'journal-foreign': { files: readonly string[] };
  /** `detail` is the parser's own words; only `other` has none of ours. */
  'yaml-syntax': { detail: string; hint: SyntaxHint };
  'yaml-alias': Nothing;
  'yaml-tag': { tag: string };
  /** An option the store may not set: not its own choice (†), or no option at all. */
  'option-fixed': { option: string; duty: string; allowed: readonly string[]; isOption: boolean };
  'setting-unknown': { path: string; nearest: string | null };
  'setting-missing': { path: string };
  'setting-wrong': {
    path: string;
    seen: string;
    expected: Expected;
    choices: readonly string[];
    nearest: string | null;
  };
  /** `file`: where it stands first; null for the same file. */
  'duty-twice': { duty: string; file: string | null };
  /** `nearest` is a kept file that no record names and this one may be. */
  'evidence-missing': { kind: KindName; id: string; file: string; nearest: string | null };
  /** Digests are cut to what a person compares. */
  'evidence-changed': { kind: KindName; id: string; file: string; recorded: string; found: string };
  'evidence-outside': { kind: KindName; id: string; file: string };
  'evidence-not-regular': { kind: KindName; id: string; file: string };
  'evidence-unreadable': { kind: KindName; id: string; file: string; reason: string };
}
export type ProblemCode = keyof ProblemArgs;

export type Described = {
  [C in ProblemCode]: { readonly code: C; readonly args: ProblemArgs[C] };
}[ProblemCode];

/** What is worth knowing of a file of records though nothing of it is wrong. */
export type NoticeCode = 'file-ignored' | 'folder-linked' | 'hidden-characters' | 'value-cut';

/** Line and column count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A part of a line and what should stand in its place; without `as` nobody can say. */
export interface Rewrite {
  readonly from: Position;
  /** The column behind it. */
  readonly until?: Position | undefined;
  readonly as?: string | undefined;
  readonly inQuotes?: boolean;
}

/** A problem inside one record: `path` like `reports.0.sent`, empty for the record itself. */
export type Issue = Described & {
  readonly path: string;
  readonly at?: Position | undefined;
  /** What should stand there instead, where the line has to be another. */
  readonly rewrite?: Rewrite;
};

/**
 * A problem where it stands; `excerpt` is the line of the file as read, `unchecked` counts the references that
 * cannot be looked up until it is mended, and are no problems of their own.
 */
export type Problem = Described & { readonly file: string } & Position & {
    readonly excerpt?: string;
    /** The same line as it was most likely meant; it was tried. */
    readonly better?: string;
    readonly unchecked?: number;
  };
