import { Command, type CommanderError, Option } from 'commander';
import type { Globals } from './cli/context.js';
import { formats } from './cli/context.js';
import { Failure } from './cli/failure.js';
import { momentFlag } from './cli/fields.js';
import { formatHelp, helpFor } from './cli/help.js';
import type { Mount } from './cli/mount.js';
import { type KindName, kindNames } from './domain/kinds/index.js';
import { closest } from './domain/text.js';
import type { Messages } from './messages/messages.js';

type MountModule = { mount(command: Command, mount: Mount): void };

/** Commands by name; each module is loaded only when its command is the one called. */
const commands: Readonly<
  Record<
    'check' | 'deadlines' | 'duty' | 'explain' | 'report' | 'init' | 'history' | 'undo' | 'merge-driver',
    () => Promise<MountModule>
  >
> = {
  init: () => import('./commands/init/index.js'),
  check: () => import('./commands/check/index.js'),
  deadlines: () => import('./commands/deadlines/index.js'),
  duty: () => import('./commands/duty/index.js'),
  explain: () => import('./commands/explain/index.js'),
  report: () => import('./commands/report/index.js'),
  history: () => import('./commands/history/index.js'),
  undo: () => import('./commands/undo/index.js'),
  'merge-driver': () => import('./commands/merge-driver/index.js'),
};
export type CommandName = keyof typeof commands;
export const commandNames = Object.keys(commands) as CommandName[];

/**
 * The commander tree. Only the command named in `called` gets its options and actions; the others are there by
 * name and summary, so that start-up does not pay for what is not used. `called` undefined builds all of it. Help
 * goes to `out`; complaints are thrown and said elsewhere.
 */
export async function buildProgram(
  mount: Mount,
  version: string,
  called: string | undefined,
  out: (text: string) => void,
): Promise<Command> {
  const { t } = mount;
  const program = new Command('irt');
  formatHelp(program, t);
  program
    .description(t.help.tagline)
    .version(`irt ${version}`, '-V, --version', t.help.version)
    .helpOption('-h, --help', t.help.help)
    .helpCommand(`help [${t.help.commandWord}]`, t.help.helpCommand)
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: () => undefined });
  addGlobals(program, t);
  for (const name of commandNames) {
    const command = program.command(name).description(t.help.command[name]);
    if (called === undefined || called === name) (await commands[name]()).mount(command, mount);
  }
  for (const kind of kindNames) {
    const command = program.command(kind).description(t.help.kindAbout(kind));
    if (called === undefined || called === kind) await mountKind(command, kind, mount);
  }
  helpFor(program, t);
  return program;
}

async function mountKind(command: Command, kind: KindName, mount: Mount): Promise<void> {
  (await import('./commands/record/index.js')).mountKind(command, kind, mount);
  if (kind === 'agency') (await import('./commands/agency/index.js')).mount(command, mount);
}

function addGlobals(program: Command, t: Messages): void {
  const g = t.help.global;
  const seconds = (text: string): number => {
    const n = Number(text);
    if (!(n >= 0))
      throw new Failure('flag-value', {
        flag: '--lock-timeout',
        seen: text,
        expected: 'number',
        words: [],
        nearest: null,
      });
    return n;
  };
  program
    .option(`--store <${t.blank.file}>`, g.store)
    .addOption(new Option('--lang <vi|en>', g.lang).choices(['vi', 'en']))
    .addOption(new Option('--format <…>', g.format).choices([...formats]))
    .option('--json', g.json)
    .option('--plain', t.help.option.plain)
    .option(`-o, --output <${t.blank.file}>`, g.output)
    .option('-q, --quiet', g.quiet)
    .addOption(new Option('--color <…>', g.color).choices(['auto', 'always', 'never']))
    .option('--no-input', g.noInput)
    .option('--dry-run', g.dryRun)
    .option(`--as-of <${t.blank.date}>`, g.asOf, (text: string) => momentFlag('--as-of', text))
    .option('--lock-timeout <…>', g.lockTimeout, seconds)
    .option('-v, --verbose', g.verbose)
    .addOption(new Option('--debug').hideHelp());
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
      const choices = allowed ?? [/\. (.+)$/.exec(error.message)?.[1] ?? ''];
      return new Failure('choice-value', { flag, seen, choices, nearest: closest(seen, choices) ?? null });
    }
    default:
      return new Failure('unknown-option', { option: error.message, nearest: null });
  }
}

/** The command a call names: the first word that is no option or option's value. */
export function calledCommand(argv: readonly string[]): string {
  const known = new Set<string>([...commandNames, ...kindNames]);
  return argv.find((word) => known.has(word)) ?? '';
}
