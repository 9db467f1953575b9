import type { Command } from 'commander';
import type { Messages } from '../messages/messages.js';
import type { Ctx } from './context.js';
import type { ExitCode } from './failure.js';

/** What a command does with its arguments, and with the options it declared itself. */
export type Action<O> = (
  ctx: Ctx,
  args: readonly (string | readonly string[] | undefined)[],
  options: O,
) => Promise<ExitCode>;

/** What a command module is given to declare itself. */
export interface Mount {
  readonly t: Messages;
  /** Makes a commander action of ours: the context comes first, the exit code is kept. */
  run<O>(action: Action<O>): (...args: unknown[]) => Promise<void>;
  /** All commands by name, that which the words call with all it takes. */
  program(words: readonly string[]): Promise<Command>;
}
