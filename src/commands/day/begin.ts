import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit } from '../../cli/failure.js';
import type { Prompter } from '../../cli/prompter.js';
import { choose, line } from './ask.js';

/** Where nothing has been recorded yet: how to begin. */
export async function begin(ctx: Ctx, prompter: Prompter): Promise<ExitCode> {
  const { screen } = ctx.t;
  for (;;) {
    const choices = (['here', 'sample', 'leave'] as const).map((value) => ({
      value,
      name: screen.begin[value],
    }));
    const chosen = await choose(ctx, prompter, screen.noStore, choices);
    if (chosen === 'sample') return ctx.again(['init', 'vi-du', '--sample', 'tuyen-quang']);
    if (chosen !== 'here') return exit.done;
    const province = await line(ctx, prompter, screen.whichProvince);
    if (province !== undefined)
      return ctx.again(['init', ...(province === '' ? [] : [`--province=${province}`])]);
  }
}
