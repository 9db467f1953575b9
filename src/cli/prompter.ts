import type { Messages } from '../messages/messages.js';
import { showLine } from '../render/show.js';
import { among } from './choices.js';
import { Failure } from './failure.js';
import { type Choice, listPrompt, type Taken } from './list-prompt.js';

export type { Choice } from './list-prompt.js';

/** The question before is wanted again. */
export const BACK = Symbol('back');
export type Back = typeof BACK;
/** What is typed for it. */
export const BACK_KEY = '<';

type Find = (typed: string) => readonly Choice[];

/** Asking a person at a terminal. Questions go to stderr, so that stdout holds only the result. */
export interface Prompter {
  /** A line of text; `check` gives what is wrong with it, or undefined. `now` is taken where nothing is typed. */
  text(message: string, check: (answer: string) => string | undefined, now?: string): Promise<string | Back>;
  /** One of many, found by typing some of it; `now` is where the pointer stands. */
  choose(message: string, find: Find, now?: string): Promise<string | Back>;
  /** Some of many, found by typing some of each. */
  tick(
    message: string,
    find: Find,
    of: { readonly now: readonly Choice[]; readonly optional: boolean },
  ): Promise<readonly string[] | Back>;
  /** Whether it is so; what is not said is no. */
  confirm(message: string): Promise<boolean>;
}

/** What is typed for yes and for no, in whatever language the question is. */
const YES_KEYS = ['c', 'co', 'y', 'yes', '1'] as const;
const NO_KEYS = ['k', 'ko', 'khong', 'n', 'no', '0'] as const;

export const yesAndNo = ({ say }: Messages) => ({
  yes: { value: 'yes', name: say.yes, keys: YES_KEYS },
  no: { value: 'no', name: say.no, keys: NO_KEYS },
});

export async function terminalPrompter(output: NodeJS.WritableStream, t: Messages): Promise<Prompter> {
  const { default: inquirer } = await import('inquirer');
  const ask = inquirer.createPromptModule({ output });
  const shown = (choices: readonly Choice[]) =>
    choices.map((choice) => ({ ...choice, name: showLine(choice.name) }));
  const list = (of: {
    message: string;
    find: Find;
    ticked?: readonly Choice[];
    optional: boolean;
    active?: string | undefined;
  }): Promise<Taken> =>
    answered(
      listPrompt(
        {
          ...of,
          message: showLine(of.message),
          find: (typed) => shown(of.find(typed)),
          ...(of.ticked ? { ticked: shown(of.ticked) } : {}),
          back: BACK_KEY,
          texts: t.ask.list,
        },
        { output },
      ),
    );
  const choose: Prompter['choose'] = async (message, find, now) => {
    const taken = await list({ message, find, optional: false, active: now });
    return taken === 'back' ? BACK : (taken[0]?.value ?? '');
  };
  return {
    text: async (message, check, now) => {
      const shownNow = now === undefined ? undefined : showLine(now);
      const isBack = (typed: string) => typed.trim() === BACK_KEY;
      const { answer } = await answered<{ answer: string }>(
        ask([
          {
            type: 'input',
            name: 'answer',
            message: showLine(message),
            ...(shownNow === undefined ? {} : { default: shownNow }),
            validate: (typed: string) => isBack(typed) || typed === shownNow || (check(typed) ?? true),
          },
        ]),
      );
      if (isBack(answer)) return BACK;
      return now !== undefined && answer === shownNow ? now : answer;
    },
    choose,
    tick: async (message, find, { now, optional }) => {
      const taken = await list({ message, find, ticked: now, optional });
      return taken === 'back' ? BACK : taken.map(({ value }) => value);
    },
    confirm: async (message) => {
      const { yes, no } = yesAndNo(t);
      return (await choose(message, among([no, yes]))) === yes.value;
    },
  };
}

/** A question that was left by Ctrl-C ends the command. */
async function answered<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') {
      throw new Failure('cancelled', {}, 'cancelled');
    }
    throw error;
  }
}
