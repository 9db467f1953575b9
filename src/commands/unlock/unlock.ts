import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit, Failure } from '../../cli/failure.js';
import { show } from '../../render/show.js';

/** Takes away a lock whose holder is gone or on another host; of a process that lives here it is respected. */
export async function unlock(ctx: Ctx, { yes }: { yes: boolean }): Promise<ExitCode> {
  const { care } = await ctx.openCare();
  const { lock: say } = ctx.t.doctor;
  const tell = (text: string) => {
    if (!ctx.globals.quiet) ctx.io.err(`${text}\n`);
  };
  const holding = care.holding();
  if (!holding) {
    tell(say.free);
    return exit.done;
  }
  const { state, pid, host, since } = holding;
  if (state === 'alive') throw new Failure('lock-alive', { pid, host, since }, 'store');
  tell(show(say.holder(state, pid, host, since)));
  if (state === 'unreadable') throw new Failure('lock-young', {}, 'store');
  if (state === 'elsewhere') tell(say.warning);
  if (ctx.globals.dryRun) return exit.done;
  if (!yes) {
    const prompter = await ctx.prompter();
    if (!prompter) throw new Failure('yes-needed', { command: ctx.t.irt`unlock` });
    if (!(await prompter.confirm(say.confirm))) throw new Failure('cancelled', {}, 'cancelled');
  }
  const taken = state === 'odd' ? say.moved : say.taken;
  tell(care.takeAway(holding) ? taken : say.changed);
  return exit.done;
}
