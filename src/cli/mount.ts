import type { Messages } from '../messages/messages.js';
import type { Ctx } from './context.js';
import type { ExitCode } from './failure.js';

/** What a command does with its arguments and options. */
export type Action = (
  ctx: Ctx,
  args: readonly (string | readonly string[] | undefined)[],
  // biome-ignore lint/suspicious/noExplicitAny: each command names the options it declared itself
  options: any,
) => Promise<ExitCode>;

/** What a command module is given to declare itself. */
export interface Mount {
  readonly t: Messages;
  /** Makes a commander action of ours: the context comes first, the exit code is kept. */
  run(action: Action): (...args: unknown[]) => Promise<void>;
}
