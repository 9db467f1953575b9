import type { KindName } from './kinds/index.js';

/** What was done to the records of a store, as it is read; how it is kept is the store's affair. */
export interface History {
  /** The name under which changes made here are recorded; undefined before the first. */
  readonly machine: string | undefined;
  readonly entries: readonly HistoryEntry[];
  /** One for each machine, in order of name; several where branches of git came together and nothing was written since. */
  readonly heads: readonly Head[];
  /** Where branches of git came together; no fault. */
  readonly forks: readonly HistoryFork[];
  /** Where a line was changed, taken out or added by someone else; the first of each machine, and its first conflict. */
  readonly faults: readonly HistoryFault[];
}

/** One record changed by one command. */
export interface HistoryEntry {
  /** When, as an ISO time in UTC. */
  readonly at: string;
  readonly who: string;
  readonly machine: string;
  /** The command without its values: `scan add`. */
  readonly command: string;
  /** The same for all records of one change. */
  readonly change: string;
  readonly op: 'add' | 'edit' | 'remove';
  readonly kind: KindName;
  readonly id: string;
  /** SHA-256 of the record's text, in hex; null where there was none, or is none. */
  readonly before: string | null;
  readonly after: string | null;
  /** The text before, so that it can be put back; null where there was none. */
  readonly text: string | null;
  readonly undoes?: readonly string[];
  /** SHA-256 of the line itself, in hex: what the lines after it name. */
  readonly digest: string;
}

/** How far a machine's history goes, and how many lines it vouches for; whoever keeps its digest elsewhere can tell when the end was cut off. */
export interface Head {
  readonly machine: string;
  readonly lines: number;
  /** SHA-256 of the last line, in hex. */
  readonly digest: string;
}

/** Lines of one machine that come after the same line: each was written on a branch of its own. */
export interface HistoryFork {
  readonly machine: string;
  readonly lines: readonly HistoryPlace[];
}

export interface HistoryPlace {
  readonly file: string;
  readonly line: number;
}

export interface HistoryFault extends HistoryPlace {
  /** `conflict`: a line in which git marks what it could not merge. */
  readonly why: 'unreadable' | 'chain' | 'beginning' | 'conflict';
}
