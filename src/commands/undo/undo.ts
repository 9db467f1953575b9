import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit, Failure } from '../../cli/failure.js';
import { showDiff } from '../record/shared.js';
import { reversal, standing } from './plan.js';

/** Takes back the last commands of this machine, or what took them back; history keeps both. */
export async function undo(ctx: Ctx, count: number, redo: boolean): Promise<ExitCode> {
  const { store } = await ctx.openStore();
  const history = await store.history();
  const commands = standing(history, redo).slice(0, count);
  if (commands.length < count) {
    const args = { machine: history.machine ?? '', asked: count, found: commands.length };
    throw new Failure('nothing-to-undo', args);
  }
  const edits = reversal(commands, await store.snapshot());
  if (ctx.globals.dryRun) {
    await showDiff(ctx, await store.preview(edits));
    return exit.done;
  }
  await store.commit(edits, { undoes: commands.map((one) => one.change) });
  if (ctx.globals.quiet) return exit.done;
  const { say } = ctx.t;
  for (const { entries, undoes } of commands) {
    // Doing again is said of what was done first, not of what took it back.
    const first = redo ? history.entries.find(({ change }) => undoes.includes(change)) : entries[0];
    if (!first) continue;
    const subjects = entries.map(({ kind, id }) => `${kind}/${id}`);
    ctx.io.err(`${(redo ? say.redone : say.undone)(first.command, first.at, subjects)}\n`);
  }
  if (!redo) ctx.io.err(`${say.redoHow}\n`);
  return exit.done;
}
