import type { KindName } from './kinds/index.js';

/** What was done to the records of a store, as it is read; how it is kept is the store's affair. */
export interface History {
  /** The name under which changes made here are recorded; undefined before the first. */
  readonly machine: string | undefined;
  readonly entries: readonly HistoryEntry[];
  /** One for each machine, in order of name. */
  readonly heads: readonly Head[];
  /** Where a line was changed, taken out or added by someone else; the first of each machine. */
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
  /** SHA-256 of the line itself, in hex: what the next line names. */
  readonly digest: string;
}

/** How far a machine's history goes; whoever keeps its digest elsewhere can tell when the end was cut off. */
export interface Head {
  readonly machine: string;
  readonly lines: number;
  /** SHA-256 of the last line, in hex. */
  readonly digest: string;
}

export interface HistoryFault {
  readonly file: string;
  readonly line: number;
  readonly why: 'unreadable' | 'chain' | 'beginning';
}
