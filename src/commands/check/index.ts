import { type Command, Option } from 'commander';
import type { Mount } from '../../cli/mount.js';
import { collected, momentFlag } from '../../cli/plain-flags.js';
import type { CheckOptions } from './check.js';

export function mount(command: Command, { t, run }: Mount): void {
  const o = t.help.option;
  command
    .argument(`[${t.help.subjectWord}...]`, o.subjects)
    .option(`--agency <${t.blank.id}>`, o.agency)
    .option(`--duty <${t.blank.id}>`, o.duty, collected)
    .addOption(new Option('--fail-on <…>', o.failOn).choices(['gap', 'due-soon', 'never']).default('gap'))
    .addOption(new Option('--group <…>', o.group).choices(['agency', 'duty']).default('agency'))
    .option('--advice', o.advice, false)
    .option('--all', o.all, false)
    .option('--details', o.details, false)
    .option('--next', o.next, false)
    .option('--assume <…>', o.assume, collected)
    .option(`--since <${t.blank.date}>`, o.since, (text: string) => momentFlag('--since', text))
    .action(
      run(async (ctx, [subjects], options: CheckOptions) => {
        const { check } = await import('./check.js');
        return check(ctx, subjects as readonly string[], options);
      }),
    );
}
