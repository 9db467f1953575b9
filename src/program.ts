import { sep } from 'node:path';
import { Command, type CommanderError, Option } from 'commander';
import type { Globals } from './cli/context.js';
import { Failure } from './cli/failure.js';
import { addExamples, addHelpCommand, formatHelp, helpFor } from './cli/help.js';
import type { Mount } from './cli/mount.js';
import { momentFlag, numberFlag } from './cli/plain-flags.js';
import { type KindName, kindNames } from './domain/kinds/index.js';
import { closest } from './domain/text.js';
import { examplesOf } from './messages/examples.js';
import { languages, type Messages } from './messages/messages.js';
import { formatNames } from './render/index.js';

type MountModule = { mount(command: Command, mount: Mount): void };

/** Commands by name; each module is loaded only when its command is the one called. */
const commands: Readonly<
  Record<
    | 'check'
    | 'fix'
    | 'deadlines'
    | 'duty'
    | 'explain'
    | 'report'
    | 'init'
    | 'history'
    | 'undo'
    | 'evidence'
    | 'validate'
    | 'fmt'
    | 'doctor'
    | 'unlock'
    | 'merge-driver'
    | 'completion'
    | 'man'
    | 'config'
    | 'import'
    | 'export',
    () => Promise<MountModule>
  >
> = {
  init: () => import('./commands/init/index.js'),
  check: () => import('./commands/check/index.js'),
  fix: () => import('./commands/fix/index.js'),
  deadlines: () => import('./commands/deadlines/index.js'),
  duty: () => import('./commands/duty/index.js'),
  explain: () => import('./commands/explain/index.js'),
  report: () => import('./commands/report/index.js'),
  history: () => import('./commands/history/index.js'),
  undo: () => import('./commands/undo/index.js'),
  evidence: () => import('./commands/evidence/index.js'),
  validate: () => import('./commands/validate/index.js'),
  fmt: () => import('./commands/fmt/index.js'),
  doctor: () => import('./commands/doctor/index.js'),
  unlock: () => import('./commands/unlock/index.js'),
  'merge-driver': () => import('./commands/merge-driver/index.js'),
  completion: () => import('./commands/completion/index.js'),
  man: () => import('./commands/man/index.js'),
  config: () => import('./commands/config/index.js'),
  import: () => import('./commands/import/index.js'),
  export: () => import('./commands/export/index.js'),
};
export type CommandName = keyof typeof commands;
export const commandNames = Object.keys(commands) as CommandName[];

/** What completion scripts call while a line is typed. */
const COMPLETE = '__complete';

/**
 * The commander tree. Only the command `argv` calls gets its options and actions; the others are there by name and
 * summary, so that start-up does not pay for what is not used. Help goes to `out`, also that of a group called
 * without its verb; complaints are thrown and said elsewhere. `version` is what stands behind the name when it is asked for.
 */
export async function buildProgram(
  given: Omit<Mount, 'program'>,
  version: string,
  argv: readonly string[],
  out: (text: string) => void,
): Promise<Command> {
  const { t } = given;
  const mount: Mount = { ...given, program: (words) => buildProgram(given, version, words, out) };
  const program = new Command('irt');
  formatHelp(program, t);
  program
    .description(t.help.tagline)
    .version(`irt ${version}`, '-V, --version', t.help.version)
    .helpOption('-h, --help', t.help.help)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: out, outputError: () => undefined });
  addGlobals(program, t);
  const called = calledCommand(program, argv);
  for (const name of commandNames) {
    const command = program.command(name).description(t.help.command[name]);
    if (called === name) (await commands[name]()).mount(command, mount);
  }
  if (called === COMPLETE) {
    const { mountComplete } = await import('./commands/completion/index.js');
    mountComplete(program.command(COMPLETE, { hidden: true }), mount);
  }
  for (const kind of kindNames) {
    const command = program.command(kind).description(t.help.kindAbout(kind));
    if (called === kind) await mountKind(command, kind, mount);
  }
  if (called === undefined) (await import('./commands/day/index.js')).mount(program, mount);
  for (const command of program.commands) if (command.name() === called) giveExamples(command, t, called);
  addHelpCommand(program, t, out);
  helpFor(program, t);
  return program;
}

function giveExamples(command: Command, t: Messages, words: string): void {
  addExamples(command, t, examplesOf(words));
  for (const inner of command.commands) giveExamples(inner, t, `${words} ${inner.name()}`);
}

async function mountKind(command: Command, kind: KindName, mount: Mount): Promise<void> {
  (await import('./commands/record/index.js')).mountKind(command, kind, mount);
  if (kind === 'agency') (await import('./commands/agency/index.js')).mount(command, mount);
  if (kind === 'system') (await import('./commands/system/index.js')).mount(command, mount);
  if (kind === 'incident') (await import('./commands/incident/index.js')).mount(command, mount);
}

function addGlobals(program: Command, t: Messages): void {
  const g = t.help.global;
  program
    .option(`--store <${t.help.folderWord}>`, g.store, (text: string) => pathFlag('--store', text))
    .addOption(new Option(`--lang <${languages.join('|')}>`, g.lang).choices(languages))
    .addOption(new Option('--format <…>', g.format).choices(formatNames))
    .option('--json', g.json)
    .option('--plain', t.help.option.plain)
    .option(`-o, --output <${t.blank.file}>`, g.output, outputFlag)
    .option('-q, --quiet', g.quiet)
    .addOption(new Option('--color <…>', g.color).choices(['auto', 'always', 'never']))
    .option('--no-input', g.noInput)
    .option('--dry-run', g.dryRun)
    .option(`--as-of <${t.blank.date}>`, g.asOf, (text: string) => momentFlag('--as-of', text))
    .option(`--lock-timeout <${t.blank.number}>`, g.lockTimeout, (text: string) =>
      numberFlag('--lock-timeout', text),
    )
    .option('--shared-folder-ok', g.sharedFolderOk)
    .option('--unread-ok', g.unreadOk)
    .option('--raw', g.raw)
    .option('-v, --verbose', g.verbose)
    .addOption(new Option('--debug').hideHelp());
}

/** No name is no file, be it the current folder's. */
function outputFlag(file: string): string {
  if (file === '') throw new Failure('option-value-missing', { option: '-o' });
  return pathFlag('-o', file);
}

/** On Windows `"C:\kho\"` does not end where it seems to, and no path has a quote in it. */
function pathFlag(option: string, text: string): string {
  const [path = '', ...more] = text.split('"');
  if (more.length === 0 || !(sep === '\\' || /^(?:[A-Za-z]:[\\/]|\\\\)/.test(text))) return text;
  throw new Failure('quote-kept-open', { option, seen: text, path });
}

/** The global options of a parsed call. */
export function globalsOf(program: Command): Globals {
  const { json, plain, debug, ...rest } = program.opts<
    Globals & { json?: boolean; plain?: boolean; debug?: boolean }
  >();
  return {
    ...rest,
    ...(json ? { format: 'json' as const } : plain ? { format: 'plain' as const } : {}),
    ...(debug ? { verbose: true } : {}),
  };
}

/** Commander's own complaints, as failures of ours; help and version asked for are none. */
export function failureOf(error: CommanderError): Failure | undefined {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const nearest = /Did you mean (?:one of )?([^,?]+)/.exec(error.message)?.[1] ?? null;
  switch (error.code) {
    case 'commander.helpDisplayed':
    case 'commander.help':
    case 'commander.version':
      return undefined;
    case 'commander.unknownCommand':
      return new Failure('unknown-command', {
        name: quoted,
        nearest: nearest ?? closest(quoted, [...commandNames, ...kindNames]) ?? null,
      });
    case 'commander.unknownOption':
      return new Failure('unknown-option', { option: quoted, nearest });
    case 'commander.missingMandatoryOptionValue':
      return new Failure('option-value-missing', { option: quoted.split(' ')[0] ?? quoted });
    case 'commander.missingArgument':
      return new Failure('argument-missing', { name: quoted });
    case 'commander.excessArguments':
      return new Failure('too-many-arguments', { command: quoted });
    case 'commander.optionMissingArgument':
      return new Failure('option-value-missing', { option: quoted });
    case 'commander.invalidArgument': {
      const seen = /argument '([^']*)' is invalid/.exec(error.message)?.[1] ?? '';
      const allowed = /Allowed choices are (.*)\.$/.exec(error.message)?.[1]?.split(', ');
      const flag = quoted.split(/[ ,]+/).find((word) => word.startsWith('--')) ?? quoted;
      const example = /\. (.+)$/.exec(error.message)?.[1] ?? '';
      if (!allowed) return new Failure('flag-form', { flag, seen, example });
      return new Failure('choice-value', {
        flag,
        seen,
        choices: allowed,
        nearest: closest(seen, allowed) ?? null,
      });
    }
    default:
      return new Failure('unknown-option', { option: error.message, nearest: null });
  }
}

/**
 * The command a call names, the one help is asked for: the first word that is no option and no option's value. An
 * unknown one is refused here, also beside `--help`, where commander would show the help of the whole program.
 */
function calledCommand(program: Command, argv: readonly string[]): string | undefined {
  const words = operands(program, argv);
  const [first, second] = words;
  if (first === 'help') return second;
  const known = [...commandNames, ...kindNames];
  if (first === COMPLETE) return first;
  if (first === undefined || known.includes(first as CommandName)) return first;
  throw new Failure('unknown-command', { name: first, nearest: closest(first, known) ?? null });
}

/** Words that are no global option and no value of one: a store may be called like a command. */
function operands(program: Command, argv: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (let i = 0; i < argv.length; i += 1) {
    const word = argv[i] ?? '';
    if (!word.startsWith('-') || word === '-') found.push(word);
    else if (program.options.some(({ required, short, long }) => required && [short, long].includes(word)))
      i += 1;
  }
  return found;
}
