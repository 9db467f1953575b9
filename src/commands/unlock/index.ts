import type { Command } from 'commander';
import type { Mount } from '../../cli/mount.js';

export function mount(command: Command, { t, run }: Mount): void {
  command.option('-y, --yes', t.help.option.yes, false).action(
    run(async (ctx, _args, options: { yes: boolean }) => {
      const { unlock } = await import('./unlock.js');
      return unlock(ctx, options);
    }),
  );
}
