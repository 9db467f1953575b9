import { showLine } from '../render/show.js';
import { Failure } from './failure.js';

export interface Choice {
  readonly value: string;
  readonly name: string;
}

/** Asking a person at a terminal. Questions go to stderr, so that stdout holds only the result. */
export interface Prompter {
  /** A line of text; `check` gives what is wrong with it, or undefined. */
  text(message: string, check: (answer: string) => string | undefined): Promise<string>;
  choose(message: string, choices: readonly Choice[]): Promise<string>;
  /** One of many, found by typing some of it; `skip` is offered while nothing is typed. */
  search(message: string, find: (typed: string) => readonly Choice[], skip?: Choice): Promise<string>;
  confirm(message: string): Promise<boolean>;
}

export async function terminalPrompter(output: NodeJS.WritableStream): Promise<Prompter> {
  const { default: inquirer } = await import('inquirer');
  const ask = inquirer.createPromptModule({ output });
  const answerOf = async <T>(asked: Promise<{ answer: T }>): Promise<T> => {
    try {
      return (await asked).answer;
    } catch (error) {
      if (error instanceof Error && error.name === 'ExitPromptError') {
        throw new Failure('cancelled', {}, 'cancelled');
      }
      throw error;
    }
  };
  const name = 'answer' as const;
  const shown = (choices: readonly Choice[]) =>
    choices.map((choice) => ({ value: choice.value, name: showLine(choice.name) }));
  return {
    text: (message, check) =>
      answerOf<string>(
        ask([
          {
            type: 'input',
            name,
            message: showLine(message),
            validate: (typed: string) => check(typed) ?? true,
          },
        ]),
      ),
    choose: (message, choices) =>
      answerOf<string>(
        ask([{ type: 'select', name, message: showLine(message), choices: shown(choices), loop: false }]),
      ),
    search: async (message, find, skip) => {
      const offered = (typed: string) => [...(skip && typed === '' ? [skip] : []), ...find(typed)];
      for (;;) {
        let typed = '';
        const chosen = await answerOf<string>(
          ask([
            {
              type: 'search',
              name,
              message: showLine(message),
              source: (term: string | undefined) => {
                typed = term ?? '';
                return shown(offered(typed));
              },
            },
          ]),
        );
        if (offered(typed).some(({ value }) => value === chosen)) return chosen;
        // Text pasted with its Enter: what was chosen is of the list before it, what the screen shows is of the one after.
        const [only, ...others] = find(typed);
        if (only && others.length === 0) return only.value;
      }
    },
    confirm: (message) =>
      answerOf<boolean>(ask([{ type: 'confirm', name, message: showLine(message), default: false }])),
  };
}
