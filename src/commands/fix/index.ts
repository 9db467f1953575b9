import type { Command } from 'commander';
import type { Mount } from '../../cli/mount.js';
import type { ScopeOptions } from '../scope.js';

const collect = (value: string, before: string[] = []): string[] => [...before, ...value.split(',')];

export function mount(command: Command, { t, run }: Mount): void {
  const o = t.help.option;
  command
    .argument(`[${t.help.subjectWord}...]`, o.subjects)
    .option(`--agency <${t.blank.id}>`, o.agency)
    .option(`--duty <${t.blank.id}>`, o.duty, collect)
    .action(
      run(async (ctx, [subjects], options: ScopeOptions) => {
        const { fix } = await import('./fix.js');
        return fix(ctx, (subjects ?? []) as readonly string[], options);
      }),
    );
}
