import type { LawDays } from './duties/newer-law.js';
import type { KindName } from './kinds/index.js';
import type { Nothing } from './nothing.js';

/**
 * All that `irt doctor` can say of a store's folder and of the machine: code → what its message needs. The word
 * before the first `-` is the probe that says it. Files are relative to the store, times ISO in Vietnam time.
 */
export interface ConditionArgs {
  'clock-fine': { now: string };
  'clock-behind-file': { now: string; file: string; changed: string };
  'clock-behind-record': { now: string; kind: KindName; id: string; day: string };
  'clock-unlikely': { now: string };
  'zone-vietnam': { zone: string };
  'zone-other': { zone: string };
  'node-fine': { version: string };
  'node-old': { version: string; needed: string };
  /** `inUse`: the day the newest law of the catalogues in use came into force. */
  'catalogues-fine': { inUse: string | null };
  'catalogues-older': { inUse: string | null; newer: LawDays['newer'] };
  'catalogues-untold': Nothing;
  'access-fine': { count: number };
  'access-denied': { files: readonly string[] };
  'modes-fine': Nothing;
  'modes-open': { files: readonly string[] };
  'modes-untold': Nothing;
  'temporaries-none': Nothing;
  'temporaries-working': { files: readonly string[] };
  'temporaries-stale': { files: readonly string[] };
  'lock-free': Nothing;
  'lock-held': { pid: number; since: string };
  'lock-dead': { pid: number; since: string };
  'lock-elsewhere': { pid: number; host: string; since: string };
  'lock-unreadable': Nothing;
  'lock-odd': Nothing;
  'journal-none': Nothing;
  'journal-pending': { files: readonly string[] };
  'journal-useless': { files: readonly string[] };
  'journal-foreign': { files: readonly string[] };
  'encoding-fine': { count: number };
  'encoding-wrong': { files: readonly string[] };
  'encoding-mark': { files: readonly string[] };
  'endings-fine': Nothing;
  'endings-wrong': { files: readonly string[] };
  'endings-mixed': { files: readonly string[] };
  'endings-windows': { count: number };
  'unread-none': Nothing;
  'unread-yml': { files: readonly string[] };
  'unread-backup': { files: readonly string[] };
  'case-fine': Nothing;
  'case-twins': { files: readonly string[] };
  'links-none': Nothing;
  /** In place of a folder or a file that every change is written to. */
  'links-store': { files: readonly string[] };
  'links-records': { files: readonly string[] };
  'links-elsewhere': { files: readonly string[] };
  'network-local': Nothing;
  'network-refused': { system: string };
  'network-allowed': { system: string };
  'history-none': Nothing;
  'history-whole': { lines: number };
  'history-altered': { file: string; line: number };
  'history-conflict': { file: string; line: number };
  'history-linked': { file: string };
  'git-none': Nothing;
  'git-fine': Nothing;
  'git-private': Nothing;
  'git-merge': Nothing;
  /** `by`: where something else is said of the file, as `file:line`. */
  'git-overridden': { file: string; by: string };
  'git-driver': Nothing;
  'git-gone': { program: string };
  'merging-none': Nothing;
  'merging-conflict': { files: readonly string[] };
  'merging-silent': { files: readonly string[] };
  'merging-underway': { what: Underway };
}
/** What git waits for somebody to go on with. */
export type Underway = 'merge' | 'rebase' | 'cherry-pick' | 'revert';
export type ConditionCode = keyof ConditionArgs;
export type Condition = {
  [C in ConditionCode]: { readonly code: C; readonly args: ConditionArgs[C] };
}[ConditionCode];

type BeforeDash<C extends string> = C extends `${infer Probe}-${string}` ? Probe : never;
/** Names of the probes. */
export type ProbeName = BeforeDash<ConditionCode>;

/**
 * How grave a condition is. `store`: the store cannot be written or read now (exit 4); `data`: some of its files
 * cannot be (exit 3); a warning changes no exit code.
 */
export type Gravity = 'ok' | 'warning' | 'store' | 'data';
export const gravity: Readonly<Record<ConditionCode, Gravity>> = {
  'clock-fine': 'ok',
  'clock-behind-file': 'warning',
  'clock-behind-record': 'warning',
  'clock-unlikely': 'warning',
  'zone-vietnam': 'ok',
  'zone-other': 'ok',
  'node-fine': 'ok',
  'node-old': 'warning',
  'catalogues-fine': 'ok',
  'catalogues-older': 'warning',
  'catalogues-untold': 'ok',
  'access-fine': 'ok',
  'access-denied': 'store',
  'modes-fine': 'ok',
  'modes-open': 'warning',
  'modes-untold': 'ok',
  'temporaries-none': 'ok',
  'temporaries-working': 'ok',
  'temporaries-stale': 'warning',
  'lock-free': 'ok',
  'lock-held': 'ok',
  'lock-dead': 'warning',
  'lock-elsewhere': 'warning',
  'lock-unreadable': 'warning',
  'lock-odd': 'store',
  'journal-none': 'ok',
  'journal-pending': 'warning',
  'journal-useless': 'warning',
  'journal-foreign': 'store',
  'encoding-fine': 'ok',
  'encoding-wrong': 'data',
  'encoding-mark': 'warning',
  'endings-fine': 'ok',
  'endings-wrong': 'data',
  'endings-mixed': 'warning',
  'endings-windows': 'ok',
  'unread-none': 'ok',
  'unread-yml': 'warning',
  'unread-backup': 'warning',
  'case-fine': 'ok',
  'case-twins': 'warning',
  'links-none': 'ok',
  'links-store': 'store',
  'links-records': 'data',
  'links-elsewhere': 'warning',
  'network-local': 'ok',
  'network-refused': 'store',
  'network-allowed': 'warning',
  'history-none': 'ok',
  'history-whole': 'ok',
  'history-altered': 'data',
  'history-conflict': 'data',
  'history-linked': 'store',
  'git-none': 'ok',
  'git-fine': 'ok',
  'git-private': 'warning',
  'git-merge': 'warning',
  'git-overridden': 'warning',
  'git-driver': 'warning',
  'git-gone': 'warning',
  'merging-none': 'ok',
  'merging-conflict': 'warning',
  'merging-silent': 'warning',
  'merging-underway': 'warning',
};

/**
 * What `irt doctor --repair` can do; to what a record says only when a person decided that a change from elsewhere
 * is to be done.
 */
export type Repair =
  | { readonly code: 'move-lock' }
  | { readonly code: 'apply-journal'; readonly files: readonly string[] }
  | { readonly code: 'discard-journal'; readonly files: readonly string[] }
  | { readonly code: 'chmod'; readonly file: string; readonly from: number; readonly to: number }
  | { readonly code: 'clear-lock'; readonly pid: number; readonly since: string }
  | { readonly code: 'finish-journal'; readonly files: readonly string[] }
  | { readonly code: 'sweep'; readonly file: string };
