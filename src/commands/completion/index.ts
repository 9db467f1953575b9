import { Argument, type Command } from 'commander';
import type { Mount } from '../../cli/mount.js';
import { shells } from './shells.js';

export function mount(command: Command, { t, run }: Mount): void {
  command.addArgument(new Argument('<shell>', t.help.option.shell).choices(shells)).action(
    run(async (ctx, [shell]) => {
      const { writeScript } = await import('./completion.js');
      return writeScript(ctx, String(shell));
    }),
  );
}

/** What the scripts ask while a line is typed: the words before the cursor, the last one begun. */
export function mountComplete(command: Command, { run, program }: Mount): void {
  command.argument('[word...]').action(
    run(async (ctx, [words]) => {
      const { complete } = await import('./completion.js');
      return complete(ctx, words as readonly string[], program);
    }),
  );
}
