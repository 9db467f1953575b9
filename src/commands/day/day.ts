import { answer } from '../../cli/answer.js';
import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit, Failure } from '../../cli/failure.js';
import { isDocumentAsked } from '../../cli/output.js';
import type { Prompter } from '../../cli/prompter.js';
import { emptyStore } from '../empty-store.js';
import { judge } from '../judge.js';
import { idleSaid } from '../scope.js';
import { begin } from './begin.js';
import { menu } from './menu.js';
import { dayBlocks, dayTitle } from './screen.js';

/** What burns, what falls due, what is late, and then what to do about it; where nobody can be asked, the help. */
export async function day(ctx: Ctx, help: () => void): Promise<ExitCode> {
  const prompter = ctx.io.stdoutIsTerminal && !isDocumentAsked(ctx) ? await ctx.prompter() : undefined;
  if (!prompter) {
    help();
    return exit.done;
  }
  try {
    return await (ctx.place === undefined ? begin(ctx, prompter) : opened(ctx, prompter));
  } catch (error) {
    // Who leaves the menu by Ctrl-C has begun nothing that could be left half done.
    if (error instanceof Failure && error.ends === 'cancelled') return exit.cancelled;
    throw error;
  }
}

async function opened(ctx: Ctx, prompter: Prompter): Promise<ExitCode> {
  const judged = await judge(ctx);
  const notes = [...emptyStore(ctx, judged), ...idleSaid(ctx, judged, judged.at)];
  await answer(ctx, {
    problems: judged.problems,
    notices: judged.snapshot.notices,
    doc: () => ({
      id: 'day',
      title: dayTitle(ctx, judged),
      notes,
      facts: [],
      blocks: dayBlocks(ctx, judged),
    }),
  });
  return menu(ctx, prompter);
}
