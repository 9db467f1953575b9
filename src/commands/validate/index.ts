import type { Command } from 'commander';
import type { Mount } from '../../cli/mount.js';

export function mount(command: Command, { t, run }: Mount): void {
  command.option(`--agency <${t.blank.id}>`, t.help.option.agencyProblems).action(
    run(async (ctx, _args, options: { agency?: string }) => {
      const { validate } = await import('./validate.js');
      return validate(ctx, options.agency);
    }),
  );
}
