import type { Command } from 'commander';
import type { Mount } from '../../cli/mount.js';
import { collected } from '../../cli/plain-flags.js';

export function mount(command: Command, { t, run }: Mount): void {
  const o = t.help.option;
  command
    .argument(`[${t.help.subjectWord}]`, o.record)
    .option('--all', o.allLines)
    .action(
      run(async (ctx, [subject], options: { all?: boolean }) => {
        const { showHistory } = await import('./history.js');
        return showHistory(ctx, typeof subject === 'string' ? subject : undefined, options.all === true);
      }),
    );
  command
    .command('verify')
    .description(t.help.command.historyVerify)
    .option('--head <…>', o.head, collected)
    .action(
      run(async (ctx, _args, options: { head?: readonly string[] }) => {
        const { verifyHistory } = await import('./verify.js');
        return verifyHistory(ctx, options.head ?? []);
      }),
    );
}
