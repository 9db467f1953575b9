import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { Mount } from '../../cli/mount.js';
import type { Period } from '../../domain/calendar.js';
import { readQuarter } from '../../domain/periods.js';

function quarter(text: string): Period {
  const period = readQuarter(text);
  if (!period) throw new InvalidArgumentError('2026-Q3, Q3/2026, "quý 3/2026"');
  return period;
}

export function mount(command: Command, { t, run }: Mount): void {
  command
    .command('quarterly')
    .description(t.help.command.quarterly)
    .option('--period <2026-Q3>', t.help.option.period, quarter)
    .action(
      run(async (ctx, _args, options: { period?: Period }) => {
        const { quarterlyReport } = await import('./quarterly.js');
        return quarterlyReport(ctx, options);
      }),
    );
}
