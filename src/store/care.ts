import type { Moment } from '../domain/calendar.js';
import type { Condition, ProbeName, Repair } from '../domain/condition.js';
import type { LawDays } from '../domain/duties/newer-law.js';
import type { KindName } from '../domain/kinds/index.js';
import type { FileChange } from './port.js';

/** Looking after the folder a store is kept in; what its records say is the business of the store. */
export interface Care {
  /** Every probe in order, and what could be repaired. Reads only. */
  examine(now: Moment, known: Known): Examination;
  /** Does repairs that `examine` proposed; what has changed since is left alone. Throws a StoreError. */
  repair(repairs: readonly Repair[]): Promise<void>;
  /** What a journal that came from elsewhere would write; undefined without one. */
  foreignJournal(): readonly FileChange[] | undefined;
  /** Who holds the lock, or undefined. */
  holding(): Holding | undefined;
  /** Takes that very lock away; false when it is no longer there. */
  takeAway(holding: Holding): boolean;
}

/** What the records and the settings say, which a look at the folder alone does not tell. */
export interface Known {
  readonly newest: NewestRecord | undefined;
  /** Undefined where nobody can tell which catalogues are in use. */
  readonly laws: LawDays | undefined;
}

export interface Examination {
  readonly checked: readonly Checked[];
  readonly repairs: readonly Repair[];
}
export interface Checked {
  readonly probe: ProbeName;
  readonly condition: Condition;
}

/** The latest day a record speaks of as done. */
export interface NewestRecord {
  readonly kind: KindName;
  readonly id: string;
  readonly day: string;
}

export interface Holding {
  /** `unreadable`: the lock is there without saying whose it is; `odd`: what is there is no file at all. */
  readonly state: 'alive' | 'gone' | 'elsewhere' | 'unreadable' | 'odd';
  readonly pid: number;
  readonly host: string;
  /** ISO, UTC; empty when the lock does not say. */
  readonly since: string;
  /** Tells this holding from every other. */
  readonly token: string;
}
