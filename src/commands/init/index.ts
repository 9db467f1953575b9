import type { Command } from 'commander';
import type { Mount } from '../../cli/mount.js';

export function mount(command: Command, { t, run }: Mount): void {
  const o = t.help.option;
  command
    .argument(`[${t.help.folderWord}]`, o.dir)
    .option('--sample <tuyen-quang>', o.sample)
    .option(`--province <${t.blank.text}>`, o.province)
    .option('--git', o.git)
    .action(
      run(async (ctx, [dir], options: { sample?: string; province?: string; git?: boolean }) => {
        const { init } = await import('./init.js');
        return init(ctx, typeof dir === 'string' ? dir : undefined, options);
      }),
    );
}
