import type { Command } from 'commander';
import type { Mount } from '../../cli/mount.js';

/** `irt` alone: the day, to somebody before a terminal; to others the help. */
export function mount(program: Command, { run }: Mount): void {
  program.action(
    run(async (ctx) => {
      const { day } = await import('./day.js');
      return day(ctx, () => program.outputHelp());
    }),
  );
}
