import { BACK, type Back } from '../../cli/prompter.js';

/** One question; `BACK` asks for the one before it. */
export type Step = () => Promise<Back | undefined>;

/** Questions one after the other, back and forth; `BACK` where the first one is left backwards. */
export async function inOrder(steps: readonly Step[]): Promise<Back | undefined> {
  for (let at = 0; at < steps.length; ) {
    if ((await steps[at]?.()) !== BACK) at += 1;
    else if (at === 0) return BACK;
    else at -= 1;
  }
  return undefined;
}
