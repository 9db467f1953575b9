import type { Argument, Command, Option } from 'commander';
import type { Ctx } from '../../cli/context.js';
import { type ExitCode, type ExitName, exit } from '../../cli/failure.js';
import type { Mount } from '../../cli/mount.js';
import { writeOutput } from '../../cli/output.js';
import { examplesOf } from '../../messages/examples.js';
import { sentence } from '../../messages/writing.js';

/** The manual page of all commands (`man`, section 1), made from what they declare. */
export async function writeManual(ctx: Ctx, program: Mount['program']): Promise<ExitCode> {
  const bare = await program([]);
  const called = bare.commands.map((one) => one.name()).filter((name) => name !== 'help');
  const commands: Command[] = [];
  for (const name of called) {
    const found = (await program([name])).commands.find((one) => one.name() === name);
    if (found) commands.push(found);
  }
  writeOutput(ctx, page(ctx, bare, commands));
  return exit.done;
}

function page({ t, version }: Ctx, program: Command, commands: readonly Command[]): string {
  const { help } = t;
  const codes = Object.keys(exit) as ExitName[];
  return [
    `.TH IRT 1 "" "irt ${version}" ""`,
    // Letters beyond ASCII are what the reader's terminal makes of them.
    '.nh',
    section(help.man.name),
    `irt \\- ${plain(program.description())}`,
    section(help.man.synopsis),
    `.B irt\n[${plain(help.optionsWord)}] <${plain(help.commandWord)}>`,
    section(heading(help.commands)),
    ...commands.flatMap((command) => described(command, `irt ${command.name()}`)),
    section(heading(help.globalOptions)),
    ...program.options.filter(({ hidden }) => !hidden).map(optionText),
    section(heading(help.exitCodesTitle)),
    ...codes.map((name) => tagged(`\\fB${exit[name]}\\fR`, help.exitCodes[name] ?? '')),
    section(help.man.environment),
    ...Object.entries(help.man.variables).map(([name, text]) => tagged(`\\fB${name}\\fR`, text)),
    section(heading(help.examples)),
    ...help.start.map((line) => `.PP\n.nf\n${plain(line)}\n.fi`),
    '',
  ].join('\n');
}

/** A command, what it takes, its examples, and those below it. */
function described(command: Command, name: string): string[] {
  const takes = command.registeredArguments.map(argumentText).join(' ');
  const inner = command.commands.flatMap((one) => described(one, `${name} ${one.name()}`));
  const examples = examplesOf(name.replace(/^irt /u, ''));
  return [
    `.SS "${plain(takes === '' ? name : `${name} ${takes}`)}"`,
    plain(sentence(command.description())),
    ...command.options.filter(({ hidden }) => !hidden).map(optionText),
    ...(inner.length > 0 ? [] : examples.map((line) => `.PP\n.nf\n    ${plain(line)}\n.fi`)),
    ...inner,
  ];
}

const argumentText = (argument: Argument): string => {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
};

function optionText({ flags, description, argChoices }: Option): string {
  const choices = argChoices && !flags.includes(argChoices.join('|')) ? ` (${argChoices.join(', ')})` : '';
  return tagged(`\\fB${plain(flags)}\\fR`, `${description}${choices}`);
}

const section = (title: string): string => `.SH "${plain(title.toLocaleUpperCase('vi'))}"`;
const heading = (title: string): string => title.replace(/:$/u, '');
const tagged = (tag: string, text: string): string => `.TP\n${tag}\n${plain(text)}`;

/** Text in which nothing is taken for an instruction: no backslash, no quote in a heading, no dot at the beginning of a line. */
const plain = (text: string): string =>
  text
    .replace(/\\/gu, '\\e')
    .replace(/"/gu, '\\(dq')
    .replace(/-/gu, '\\-')
    .replace(/^(?=[.'])/gmu, '\\&');
