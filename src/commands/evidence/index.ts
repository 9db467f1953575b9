import type { Command } from 'commander';
import { withExamples } from '../../cli/help.js';
import type { Mount } from '../../cli/mount.js';

export function mount(command: Command, { t, run }: Mount): void {
  const o = t.help.option;
  const attaching = command
    .command('attach')
    .description(t.help.command.evidenceAttach)
    .argument('<KIND/ID>', o.record)
    .argument(`<${t.blank.file}...>`, o.attached)
    .option(`--label <${t.blank.text.replaceAll('"', '')}>`, o.label)
    .action(
      run(async (ctx, [record, files], options: { label?: string }) => {
        const { attach } = await import('./attach.js');
        return attach(ctx, String(record), files as readonly string[], options);
      }),
    );
  withExamples(attaching, t, t.help.example.evidenceAttach);
  const listing = command
    .command('list')
    .description(t.help.command.evidenceList)
    .argument('[KIND/ID]', o.record)
    .action(
      run(async (ctx, [record]) => {
        const { listEvidence } = await import('./list.js');
        return listEvidence(ctx, typeof record === 'string' ? record : undefined);
      }),
    );
  withExamples(listing, t, t.help.example.evidenceList);
}
