import type { Command } from 'commander';
import type { Mount } from '../../cli/mount.js';
import type { ClockOptions } from './clocks.js';

/** The verb only incidents have: what is to be sent about them by the hour. */
export function mount(command: Command, { t, run }: Mount): void {
  const o = t.help.option;
  command
    .command('clocks')
    .description(t.help.command.clocks)
    .option('--all', o.allClocks, false)
    .option('--watch', o.watch, false)
    .action(
      run(async (ctx, _args, options: ClockOptions) => {
        const { clocks } = await import('./clocks.js');
        return clocks(ctx, options);
      }),
    );
}
