import type { Command } from 'commander';
import type { Mount } from '../../cli/mount.js';

export function mount(command: Command, { t, run }: Mount): void {
  const o = t.help.option;
  command
    .argument(`[${t.blank.file}|${t.help.kindWord}...]`, o.fmtTargets)
    .option('--check', o.fmtCheck, false)
    .action(
      run(async (ctx, [targets], options: { check: boolean }) => {
        const { fmt } = await import('./fmt.js');
        return fmt(ctx, targets as readonly string[], options);
      }),
    );
}
