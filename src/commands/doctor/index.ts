import type { Command } from 'commander';
import type { Mount } from '../../cli/mount.js';

export function mount(command: Command, { t, run }: Mount): void {
  const o = t.help.option;
  command
    .option('--repair', o.repair, false)
    .option('-y, --yes', o.yes, false)
    .action(
      run(async (ctx, _args, options: { repair: boolean; yes: boolean }) => {
        const { doctor } = await import('./doctor.js');
        return doctor(ctx, options);
      }),
    );
}
