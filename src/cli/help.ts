import type { Command } from 'commander';
import type { Messages } from '../messages/messages.js';
import { type ExitName, exit } from './failure.js';

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
    styleTitle: (title) => titles[title] ?? title,
    styleUsage: (usage) =>
      usage.replace('[options]', `[${help.optionsWord}]`).replace('[command]', `<${help.commandWord}>`),
    optionDescription: (option) => {
      const extra = [
        ...(option.argChoices ? [`${help.choices}: ${option.argChoices.join(', ')}`] : []),
        ...(option.defaultValue !== undefined && option.defaultValue !== false && option.name() !== 'no-input'
          ? [`${help.defaultValue}: ${String(option.defaultValue)}`]
          : []),
      ];
      return extra.length > 0 ? `${option.description} (${extra.join('; ')})` : option.description;
    },
  });
}

/** Examples under the help of one command. */
export const examples = (lines: readonly string[], t: Messages): string =>
  `\n${t.help.examples}\n${lines.map((line) => `  ${line}`).join('\n')}\n`;

/** Examples and exit codes under the main help. */
export function helpFor(program: Command, t: Messages): void {
  const { help } = t;
  const codes = (Object.keys(exit) as ExitName[]).map(
    (name) => `  ${String(exit[name]).padEnd(5)}${help.exitCodes[name]}`,
  );
  const start = help.start.map((line) => `  ${line}`);
  program.addHelpText(
    'after',
    `\n${help.examples}\n${start.join('\n')}\n\n${help.exitCodesTitle}\n${codes.join('\n')}`,
  );
}
