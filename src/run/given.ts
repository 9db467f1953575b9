import type { Ctx, Globals } from '../cli/context.js';
import type { Io } from '../cli/io.js';
import type { readConfig } from '../cli/settings.js';
import type { Messages } from '../messages/messages.js';
import type { Recorder } from './recorder.js';

/** What a run is made of before a command takes over. */
export interface Given {
  readonly proc: NodeJS.Process;
  readonly io: Io;
  /** Who wants to know what is said; most runs are nobody's business. */
  readonly recorder: Recorder | undefined;
  /** The folder of the package, with `data` and `templates`. */
  readonly home: string;
  /** Names the content of the program, where it is known. */
  readonly build: string | undefined;
  readonly version: string;
  /** The versions of Node the package asks for, as in its `engines`. */
  readonly nodeNeeded: string;
  readonly t: Messages;
  /** The settings of a folder, or those there are without one. */
  readonly settings: typeof readConfig;
  /** Files a document was put in. */
  readonly written: string[];
  readonly globals: Globals;
  /** The command without its values: `scan add`. */
  readonly command: string;
  readonly again: Ctx['again'];
}
