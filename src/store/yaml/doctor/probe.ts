import type { Stats } from 'node:fs';
import type { Moment } from '../../../domain/calendar.js';
import type { Condition, ProbeName, Repair } from '../../../domain/condition.js';
import type { LawDays } from '../../../domain/duties/newer-law.js';
import type { NewestRecord } from '../../care.js';
import type { TextFacts } from './text-facts.js';

/** A file, folder, link or device of the store; `.` is the store itself. */
export interface Entry {
  /** Relative to the store, with `/`. */
  readonly file: string;
  readonly stat: Stats;
}

/** The machine and the folder as they were found once, for all probes. */
export interface Seen {
  readonly root: string;
  readonly now: Moment;
  /** The host's own zone. */
  readonly zone: string;
  readonly node: { readonly version: string; readonly needed: string };
  /** All of the store but what git keeps, in byte order. */
  readonly entries: readonly Entry[];
  /** Folders that could not be listed. */
  readonly closed: readonly string[];
  /** How the YAML files are written; without those that cannot be read. */
  readonly texts: ReadonlyMap<string, TextFacts>;
  readonly newest: NewestRecord | undefined;
  /** Undefined where nobody can tell which catalogues are in use. */
  readonly laws: LawDays | undefined;
  /** The network file system the store is on, if it is. */
  readonly network: string | undefined;
  readonly sharedFolderOk: boolean;
}

/** One probe: what it saw, and what could be repaired of it. */
export interface Probe {
  readonly name: ProbeName;
  look(seen: Seen): Condition;
  repairs?(seen: Seen): readonly Repair[];
}

/** A condition that names files when there are any. */
export const filesOf = (entries: readonly Entry[]): readonly string[] => entries.map(({ file }) => file);
