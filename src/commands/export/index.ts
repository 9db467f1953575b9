import type { Command } from 'commander';
import type { Mount } from '../../cli/mount.js';
import type { ExportOptions } from './export.js';

const collect = (value: string, before: string[] = []): string[] => [...before, value];

export function mount(command: Command, { t, run }: Mount): void {
  const o = t.help.option;
  command
    .option('--kind <…>', o.exportKind, collect)
    .option(`--agency <${t.blank.id}>`, o.exportAgency)
    .option('--where <…>', o.where, collect)
    .action(
      run(async (ctx, _args, options: ExportOptions) => {
        const { exportRecords } = await import('./export.js');
        return exportRecords(ctx, options);
      }),
    );
}
