import type { Command } from 'commander';
import type { Mount } from '../../cli/mount.js';

export function mount(command: Command, { t, run }: Mount): void {
  const o = t.help.option;
  command
    .argument('<BASE>', o.mergeBase)
    .argument('<OURS>', o.mergeOurs)
    .argument('<THEIRS>', o.mergeTheirs)
    .argument('[PATH]', o.mergePath)
    .action(
      run(async (ctx, [base, ours, theirs, path]) => {
        const { mergeDriver } = await import('./merge-driver.js');
        const file = typeof path === 'string' ? path : undefined;
        return mergeDriver(ctx, { base: String(base), ours: String(ours), theirs: String(theirs), file });
      }),
    );
}
