import type { Command } from 'commander';
import type { Mount } from '../../cli/mount.js';

export function mount(command: Command, { t, run }: Mount): void {
  command
    .command('list')
    .description(t.help.command.configList)
    .option('--show-origin', t.help.option.showOrigin, false)
    .action(
      run(async (ctx, _args, options: { showOrigin: boolean }) => {
        const { listSettings } = await import('./config.js');
        return listSettings(ctx, options);
      }),
    );
}
