import type { Command } from 'commander';
import type { Mount } from '../../cli/mount.js';
import { dayFlag } from '../../cli/plain-flags.js';
import type { MoveOptions } from './move.js';

/** The verb only systems have: another body manages it. */
export function mount(command: Command, { t, run }: Mount): void {
  const o = t.help.option;
  command
    .command(`move <${t.blank.id}>`)
    .description(t.help.command.move)
    .option(`--to <${t.blank.id}>`, o.moveTo)
    .option(`--on <${t.blank.date}>`, o.moveOn, (text: string) => dayFlag('--on', text))
    .action(
      run(async (ctx, [id], options: MoveOptions) => {
        const { move } = await import('./move.js');
        return move(ctx, String(id), options);
      }),
    );
}
