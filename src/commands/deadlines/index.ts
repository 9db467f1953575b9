import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { Mount } from '../../cli/mount.js';
import { collected } from '../../cli/plain-flags.js';
import { readDays } from '../../domain/amounts.js';
import type { DeadlineOptions } from './deadlines.js';

function days(text: string): number {
  const read = readDays(text);
  if (read === undefined) throw new InvalidArgumentError('30, 30d, "30 ngày"');
  return read;
}

export function mount(command: Command, { t, run }: Mount): void {
  const o = t.help.option;
  command
    .option('--within <30d>', o.within, days)
    .option('--overdue', o.overdue, false)
    .option(`--agency <${t.blank.id}>`, o.agency)
    .option(`--duty <${t.blank.id}>`, o.duty, collected)
    .action(
      run(async (ctx, _args, options: DeadlineOptions) => {
        const { deadlines } = await import('./deadlines.js');
        return deadlines(ctx, options);
      }),
    );
}
