import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { Mount } from '../../cli/mount.js';

function count(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('1, 2, 3 …');
  return Number(text);
}

export function mount(command: Command, { t, run }: Mount): void {
  command
    .argument('[N]', t.help.option.undoCount, count)
    .option('--redo', t.help.option.redo)
    .action(
      run(async (ctx, [n], options: { redo?: boolean }) => {
        const { undo } = await import('./undo.js');
        return undo(ctx, Number(n ?? 1), options.redo === true);
      }),
    );
}
