import { among } from '../../cli/choices.js';
import type { Ctx } from '../../cli/context.js';
import { BACK, type Back, type Choice, type Prompter } from '../../cli/prompter.js';

/** What was answered; undefined where Esc, or what is typed for the question before, left it. */
const answerOf = (said: { readonly answer: string | Back } | 'escape'): string | undefined =>
  said === 'escape' || said.answer === BACK ? undefined : said.answer;

/** One of a list; undefined where it was left. */
export async function choose(
  { io }: Ctx,
  prompter: Prompter,
  message: string,
  choices: readonly Choice[],
): Promise<string | undefined> {
  const said = await io.askWithEscape(() => prompter.choose(message, among(choices)));
  return answerOf(said);
}

/** A line of text, maybe an empty one; undefined where it was left. */
export async function line({ io }: Ctx, prompter: Prompter, message: string): Promise<string | undefined> {
  const said = await io.askWithEscape(() => prompter.text(message, () => undefined));
  return answerOf(said)?.trim();
}
