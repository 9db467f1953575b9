import type { Day } from './calendar.js';
import type { SheetFault } from './cells.js';
import type { Silence } from './duties/silence.js';
import type { Refusal } from './evidence.js';
import type { KindName } from './kinds/index.js';
import type { Nothing } from './nothing.js';
import type { Described, Expected, Problem, SyntaxHint } from './problem.js';
import type { Untold } from './unread.js';

/** Why a file given with a command could not be taken. */
export type InputFault =
  | {
      fault:
        | 'not-found'
        | 'folder'
        | 'not-regular'
        | 'no-permission'
        | 'not-utf8'
        | 'not-one-record'
        | 'no-sheets'
        | 'too-big';
    }
  | { fault: 'syntax'; line: number; column: number; hint: SyntaxHint | null; better: string | null }
  | { fault: 'unreadable'; detail: string };

/** A record as it is offered to whoever has to choose: the words of its kind, its name, its id. */
export interface NamedRecord {
  readonly kind: KindName;
  readonly id: string;
  readonly name: string | null;
}

/** Every way a command can end without doing what was asked: code → what its message needs. */
export interface FailureArgs {
  'unknown-command': { name: string; nearest: string | null };
  'unknown-option': { option: string; nearest: string | null };
  'argument-missing': { name: string };
  'too-many-arguments': { command: string };
  'option-value-missing': { option: string };
  /** What only asks was called where nobody can be asked; the words of what to run instead. */
  'nobody-asked': { instead: readonly string[] };
  /** A record for each commune was asked for, and none is there. */
  'no-communes': { day: Day };
  /** A backslash before the closing quote: `path` is what was meant, what follows was taken along. */
  'quote-kept-open': { option: string; seen: string; path: string };
  /** Several values where one is expected; `others` is the flag that takes more of them. */
  'flag-one': { flag: string; several: readonly string[]; others: string | null };
  'flag-value': {
    flag: string;
    seen: string;
    expected: Expected;
    words: readonly string[];
    nearest: string | null;
    /** Whose words they are, where they have labels. */
    kind: KindName | null;
  };
  'flag-empty': { flag: string };
  'choice-value': { flag: string; seen: string; choices: readonly string[]; nearest: string | null };
  'flags-missing': { kind: KindName; flags: readonly string[] };
  'flag-needed': { flag: string; because: string };
  'subject-form': { seen: string };
  'already-ended': { id: string; on: string };
  'ends-before-it-began': { id: string; from: string; on: string };
  'moved-nowhere': { id: string; agency: string };
  /** `since`: the first day of the body that has it now, or of the system. */
  'moved-too-early': { id: string; on: string; since: string; why: 'in-service' | 'handed-over' };
  'leads-back': { id: string; successor: string };
  'successor-not-there': { successor: string; on: string };
  'assume-form': { seen: string };
  'since-after': { since: string; at: string };
  'no-such-kind': { seen: string; nearest: string | null };
  /** `near`: records whose names hold what was typed. */
  'no-such-record': { kind: KindName; id: string; nearest: string | null; near: readonly NamedRecord[] };
  /** Records a text names, of which one has to be chosen. */
  'name-fits': { seen: string; fits: readonly NamedRecord[] };
  /** What a list does not have, and so cannot lose. */
  'not-in-list': { flag: string; seen: string; has: readonly string[] };
  'duty-off': { id: string; catalogue: string };
  'no-such-duty': { id: string; nearest: string | null };
  /** `fields`: those there are, parts of them aside. */
  'no-such-field': {
    kind: KindName;
    field: string;
    fields: readonly string[];
    nearest: string | null;
  };
  'record-broken': { kind: KindName; id: string };
  'id-taken': { kind: KindName; id: string };
  'id-unmade': { kind: KindName };
  'nothing-to-change': { kind: KindName; id: string };
  'still-referred': {
    kind: KindName;
    id: string;
    by: readonly { kind: KindName; id: string; file: string; path: string }[];
  };
  'confirmation-needed': { kind: KindName; id: string };
  'yes-needed': { command: string };
  /** What several flags say together, or what a flag leaves out. */
  'flags-wrong': { issues: readonly { flag: string; problem: Described }[] };
  /** A value whose form a command fixes itself: `2026-Q3`, `30d`. */
  'flag-form': { flag: string; seen: string; example: string };
  'would-break': { problems: readonly Problem[] };
  /** `problems` are what cannot be read; because of them it cannot be told whether this is safe. */
  'beside-unread': { kind: KindName; id: string; untold: Untold; problems: readonly Problem[] };
  'file-input': { file: string } & InputFault;
  /** Rows that name no agency; `hints`: bodies named above them. */
  'import-agency': { sheet: string; hints: readonly NamedRecord[] };
  /** A mapping that names no column, or no field. */
  'import-map': { seen: string };
  /** No copy can be marked: of several files, or of one that is no workbook of its kind. */
  'import-marked': { file: string; fault: SheetFault | null };
  'folder-not-empty': { dir: string };
  'already-a-store': { dir: string };
  'unknown-sample': { name: string; choices: readonly string[] };
  'git-missing': Nothing;
  'git-failed': { command: string; reason: string };
  /** What stands where a document should be written. */
  /** What a command answers cannot be written where it goes; `reason` is the system's word for why. */
  'output-failed': { reason: string };
  'output-refused': { file: string; why: 'link' | 'folder' | 'special' | 'no-folder' | 'store' };
  'nothing-judged': { day: Day; silences: readonly Silence[] };
  'period-not-begun': { period: string; from: Day; day: Day };
  'not-a-store': { dir: string };
  'no-store': Nothing;
  /** Found upwards, and set up by another account. */
  'store-of-others': { dir: string };
  'store-locked': { pid: number; host: string; since: string };
  'lock-alive': { pid: number; host: string; since: string };
  'lock-young': Nothing;
  /** Something that is no lock stands in its place. */
  'lock-odd': { file: string };
  /** A link in the store, and where it leads. */
  'store-linked': { file: string; target: string };
  'journal-foreign': { files: readonly string[] };
  'shared-folder': { dir: string; system: string };
  'newer-store': { version: string };
  'store-no-space': { file: string };
  'store-no-permission': { file: string };
  'store-read-only': { file: string };
  'store-no-memory': { file: string };
  /** In bytes: the records or their history, how many can be read, the memory they need. */
  'store-too-many': { what: 'records' | 'history'; bytes: number; limit: number; needed: number };
  'store-too-big': { file: string; bytes: number; limit: number };
  'store-io': { file: string; reason: string };
  'cannot-edit': { kind: KindName; id: string; file: string };
  'changed-since': { kind: KindName; id: string; seen: string; now: string };
  'nothing-to-undo': { machine: string; asked: number; found: number };
  'undo-would-lose': { command: string; at: string; kind: KindName; id: string };
  'attach-refused': { file: string; refusal: Refusal };
  /** The record names this very content, and the file kept under that name is another now. */
  'attach-changed': { kind: KindName; id: string; file: string };
  'no-such-target': { seen: string; nearest: string | null };
  cancelled: Nothing;
  bug: { reason: string; version: string };
}
export type FailureCode = keyof FailureArgs;
