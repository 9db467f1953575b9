import type { Command } from 'commander';
import type { Mount } from '../../cli/mount.js';

export function mount(command: Command, { t, run }: Mount): void {
  command
    .command('list')
    .description(t.help.command.dutyList)
    .action(
      run(async (ctx) => {
        const { listDuties } = await import('./duty.js');
        return listDuties(ctx);
      }),
    );
  command
    .command(`show <${t.blank.id}>`)
    .description(t.help.command.dutyShow)
    .action(
      run(async (ctx, [id]) => {
        const { showDuty } = await import('./duty.js');
        return showDuty(ctx, String(id));
      }),
    );
}
