import type { Command } from 'commander';
import type { Mount } from '../../cli/mount.js';
import { dayFlag } from '../../cli/plain-flags.js';

/** The verbs only agencies have: the end of one, and several becoming one. */
export function mount(command: Command, { t, run }: Mount): void {
  const o = t.help.option;
  const on = (name: string) =>
    [`--on <${t.blank.date}>`, o.on, (text: string) => dayFlag(name, text)] as const;
  command
    .command(`dissolve <${t.blank.id}>`)
    .description(t.help.command.dissolve)
    .requiredOption(`--successor <${t.blank.id}>`, o.successor)
    .requiredOption(...on('--on'))
    .action(
      run(async (ctx, [id], options: { successor: string; on: string }) => {
        const { reorganise } = await import('./reorganise.js');
        return reorganise(ctx, 'dissolve', [String(id)], options.successor, options.on);
      }),
    );
  command
    .command(`merge <${t.blank.id}...>`)
    .description(t.help.command.merge)
    .requiredOption(`--into <${t.blank.id}>`, o.into)
    .requiredOption(...on('--on'))
    .action(
      run(async (ctx, [ids], options: { into: string; on: string }) => {
        const { reorganise } = await import('./reorganise.js');
        return reorganise(ctx, 'merge', ids as readonly string[], options.into, options.on);
      }),
    );
}
