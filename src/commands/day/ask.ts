import type { Ctx } from '../../cli/context.js';
import type { Choice, Prompter } from '../../cli/prompter.js';

/** One of a list; undefined where Esc left it. */
export async function choose(
  { io }: Ctx,
  prompter: Prompter,
  message: string,
  choices: readonly Choice[],
): Promise<string | undefined> {
  const said = await io.askWithEscape(() => prompter.choose(message, choices));
  return said === 'escape' ? undefined : said.answer;
}

/** A line of text, maybe an empty one; undefined where Esc left it. */
export async function line({ io }: Ctx, prompter: Prompter, message: string): Promise<string | undefined> {
  const said = await io.askWithEscape(() => prompter.text(message, () => undefined));
  return said === 'escape' ? undefined : said.answer.trim();
}
