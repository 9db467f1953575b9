import { type Command, Option } from 'commander';
import type { Mount } from '../../cli/mount.js';
import type { DoctorOptions } from './doctor.js';

export function mount(command: Command, { t, run }: Mount): void {
  const o = t.help.option;
  command
    .option('--repair', o.repair, false)
    .addOption(new Option('--journal <apply|discard>', o.journal).choices(['apply', 'discard']))
    .option('-y, --yes', o.yes, false)
    .action(
      run(async (ctx, _args, options: DoctorOptions) => {
        const { doctor } = await import('./doctor.js');
        return doctor(ctx, options);
      }),
    );
}
