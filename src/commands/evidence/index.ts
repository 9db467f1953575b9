import type { Command } from 'commander';
import type { Mount } from '../../cli/mount.js';

export function mount(command: Command, { t, run }: Mount): void {
  const o = t.help.option;
  command
    .command('attach')
    .description(t.help.command.evidenceAttach)
    .argument(`<${t.help.subjectWord}>`, o.record)
    .argument(`<${t.blank.file}...>`, o.attached)
    .option(`--label <${t.blank.text.replaceAll('"', '')}>`, o.label)
    .action(
      run(async (ctx, [record, files], options: { label?: string }) => {
        const { attach } = await import('./attach.js');
        return attach(ctx, String(record), files as readonly string[], options);
      }),
    );
  command
    .command('list')
    .description(t.help.command.evidenceList)
    .argument(`[${t.help.subjectWord}]`, o.record)
    .action(
      run(async (ctx, [record]) => {
        const { listEvidence } = await import('./list.js');
        return listEvidence(ctx, typeof record === 'string' ? record : undefined);
      }),
    );
}
