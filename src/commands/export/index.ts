import type { Command } from 'commander';
import type { Mount } from '../../cli/mount.js';
import { collected } from '../../cli/plain-flags.js';
import type { ExportOptions } from './export.js';

export function mount(command: Command, { t, run }: Mount): void {
  const o = t.help.option;
  command
    .option('--kind <…>', o.exportKind, collected)
    .option(`--agency <${t.blank.id}>`, o.exportAgency)
    .option('--where <…>', o.where, collected)
    .action(
      run(async (ctx, _args, options: ExportOptions) => {
        const { exportRecords } = await import('./export.js');
        return exportRecords(ctx, options);
      }),
    );
}
