import type { Command } from 'commander';
import type { Mount } from '../../cli/mount.js';

export function mount(command: Command, { t, run }: Mount): void {
  command
    .argument('<DUTY>', t.help.option.dutyId)
    .argument('<KIND/ID>', t.help.option.subject)
    .action(
      run(async (ctx, [duty, subject]) => {
        const { explainResults } = await import('./explain.js');
        return explainResults(ctx, String(duty), String(subject));
      }),
    );
}
