import type { Command } from 'commander';
import type { Mount } from '../../cli/mount.js';

export function mount(command: Command, { t, run }: Mount): void {
  command
    .argument(`<${t.help.dutyWord}>`, t.help.option.dutyId)
    .argument(`<${t.help.subjectWord}>`, t.help.option.subject)
    .action(
      run(async (ctx, [duty, subject]) => {
        const { explainResults } = await import('./explain.js');
        return explainResults(ctx, String(duty), String(subject));
      }),
    );
}
