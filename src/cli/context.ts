import type { Moment } from '../domain/calendar.js';
import type { Config } from '../domain/config.js';
import type { Catalogue, Duty } from '../domain/duties/catalogue.js';
import type { Problem } from '../domain/problem.js';
import type { Language, Messages } from '../messages/messages.js';
import type { Format } from '../render/index.js';
import type { Care } from '../store/care.js';
import type { DutyOrigin } from '../store/catalogues.js';
import type { Evidence } from '../store/evidence.js';
import type { Formatter } from '../store/formatter.js';
import type { Mappings } from '../store/mappings.js';
import type { FileMerger, Store } from '../store/port.js';
import type { ColorLevel } from './color.js';
import type { ExitCode } from './failure.js';
import type { Io } from './io.js';
import type { Prompter } from './prompter.js';
import type { Origin } from './settings.js';

/** Options every command takes. */
export interface Globals {
  store?: string;
  lang?: string;
  format?: Format;
  output?: string;
  quiet?: boolean;
  color?: 'auto' | 'always' | 'never';
  /** False with `--no-input`. */
  input: boolean;
  dryRun?: boolean;
  asOf?: Moment;
  verbose?: boolean;
  lockTimeout?: number;
  /** Write even where other hosts do not see the lock. */
  sharedFolderOk?: boolean;
  /** Write although an id may stand, or be referred to, where nobody can read. */
  unreadOk?: boolean;
  /** CSV without an apostrophe before what looks like a formula. */
  raw?: boolean;
}

/** All a command may use of the world outside; lazy, so that each pays only for what it needs. */
export interface Ctx {
  readonly io: Io;
  readonly t: Messages;
  readonly cwd: string;
  readonly globals: Globals;
  /** The folder with `data` and `templates`. */
  readonly home: string;
  /** The folder of the store as it was named or found; it may not be there. */
  readonly place: string | undefined;
  /** Where the folder of the store and the language come from, beside the settings there are. */
  origins(config: Config): { readonly store: Origin<string> | undefined; readonly lang: Origin<Language> };
  readonly version: string;
  /** The Node that runs this. */
  readonly execPath: string;
  /** The whole path of another program; undefined where PATH leads to none. */
  programPath(name: string): string | undefined;
  readonly color: ColorLevel;
  readonly errColor: ColorLevel;
  /** The moment of the run; `--as-of` overrides it for judging, never for what is written. */
  now(): Moment;
  /** Says until which instant the answer of this run holds, all that it is made of being as it is. */
  holds(until: number): void;
  /** Runs another command of the program, with the options this one was given; what goes wrong is told. */
  again(words: readonly string[]): Promise<ExitCode>;
  /** Four random characters for the id of an event. */
  random(): string;
  /** Undefined when nobody can be asked: no terminal, or `--no-input`. */
  prompter(): Promise<Prompter | undefined>;
  /** Puts a document in a file of the person's, seen whole or not at all; `name` is what it was called. */
  replaceFile(path: string, name: string, pieces: Iterable<string | Uint8Array>): void;
  openStore(): Promise<OpenStore>;
  /** The folder of the store as a folder: locks, modes, leftovers. */
  openCare(): Promise<OpenCare>;
  fileMerger(): Promise<FileMerger>;
  /** The duties of the store's catalogues, or of the default ones where there is no store. */
  openDuties(): Promise<OpenDuties>;
}

export interface OpenStore {
  readonly dir: string;
  readonly store: Store;
  readonly config: Config;
  /** Problems of `irt.yaml` itself. */
  readonly problems: readonly Problem[];
  /** The files that prove what records say. */
  evidence(): Promise<Evidence>;
  formatter(): Promise<Formatter>;
  /** Which columns of whose tables go into which fields. */
  mappings(): Promise<Mappings>;
}

export interface OpenCare {
  readonly dir: string;
  readonly care: Care;
}

export interface OpenDuties {
  readonly catalogues: readonly Catalogue[];
  readonly duties: readonly Duty[];
  readonly origins: ReadonlyMap<string, DutyOrigin>;
  /** Problems of `irt.yaml` and of the catalogues. */
  readonly problems: readonly Problem[];
  /** No catalogue is unread: what is not among the duties is none. */
  readonly whole: boolean;
  /** Shipped catalogues that are not switched on. */
  off(): readonly Catalogue[];
}
