import type { Command } from 'commander';
import type { Mount } from '../../cli/mount.js';

export function mount(command: Command, { run, program }: Mount): void {
  command.action(
    run(async (ctx) => {
      const { writeManual } = await import('./man.js');
      return writeManual(ctx, program);
    }),
  );
}
