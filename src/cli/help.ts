import type { Command } from 'commander';
import { closest } from '../domain/text.js';
import type { Messages } from '../messages/messages.js';
import { sentence } from '../messages/writing.js';
import { type ExitName, exit, Failure } from './failure.js';

/** Commander's headings in the language of the run. */
export function formatHelp(program: Command, t: Messages): void {
  const { help } = t;
  const titles: Readonly<Record<string, string>> = {
    'Usage:': help.usage,
    'Arguments:': help.arguments,
    'Options:': help.options,
    'Global Options:': help.globalOptions,
    'Commands:': help.commands,
  };
  program.configureHelp({
    showGlobalOptions: true,
    commandDescription: (command) => sentence(command.description()),
    styleTitle: (title) => titles[title] ?? title,
    styleUsage: (usage) =>
      usage.replace('[options]', `[${help.optionsWord}]`).replace('[command]', `<${help.commandWord}>`),
    optionDescription: (option) => {
      const extra = [
        ...(option.argChoices && !option.flags.includes(option.argChoices.join('|'))
          ? [`${help.choices}: ${option.argChoices.join(', ')}`]
          : []),
        ...(option.defaultValue !== undefined && option.defaultValue !== false && option.name() !== 'no-input'
          ? [`${help.defaultValue}: ${String(option.defaultValue)}`]
          : []),
      ];
      return extra.length > 0 ? `${option.description} (${extra.join('; ')})` : option.description;
    },
  });
}

/** Examples and exit codes under the main help. */
export function helpFor(program: Command, t: Messages): void {
  program.addHelpText('after', `\n${examplesText(t, t.help.start)}\n${exitCodesText(t)}`);
}

/** Commands to type, under the help of a command; each on one line, since shells break lines in different ways. */
export function addExamples(command: Command, t: Messages, lines: readonly string[]): void {
  if (lines.length === 0) return;
  command.addHelpText('after', () => `\n${examplesText(t, lines)}`);
}

const examplesText = ({ help }: Messages, lines: readonly string[]): string =>
  `${help.examples}\n${lines.map((line) => `  ${line}\n`).join('')}`;

function exitCodesText({ help }: Messages): string {
  const codes = (Object.keys(exit) as ExitName[]).map(
    (name) => `  ${String(exit[name]).padEnd(5)}${help.exitCodes[name]}`,
  );
  return `${help.exitCodesTitle}\n${codes.join('\n')}`;
}

/** `irt help`, `irt help agency add`, `irt help exit-codes`. */
export function addHelpCommand(program: Command, t: Messages, out: (text: string) => void): void {
  const topics = ['exit-codes'];
  program
    .command(`help [${t.help.commandWord}...]`)
    .description(t.help.helpCommand)
    .action((words: readonly string[]) => {
      if (words[0] === 'exit-codes') {
        out(`${exitCodesText(t)}\n`);
        return;
      }
      let command = program;
      for (const word of words) {
        const names = command.commands.map((inner) => inner.name());
        const found = command.commands.find((inner) => inner.name() === word);
        if (!found) {
          const nearest = closest(word, [...names, ...topics]) ?? null;
          throw new Failure('unknown-command', { name: word, nearest });
        }
        command = found;
      }
      command.outputHelp();
    });
}
