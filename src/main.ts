import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { type ExitCode, exit, Failure } from './cli/failure.js';
import { processIo } from './cli/io.js';
import type { Action } from './cli/mount.js';
import { outputOf, sayNotWritten } from './cli/output.js';
import { chooseLanguage, findStore, settingsOfRun } from './cli/settings.js';
import { loadMessages } from './messages/load.js';
import { buildProgram, globalsOf } from './program.js';
import { natureOf } from './render/index.js';
import { contextOf, leave } from './run/context.js';
import type { Given } from './run/given.js';
import type { Installed } from './run/installed.js';
import { type Recorder, recorded } from './run/recorder.js';
import { tell } from './run/thrown.js';

/**
 * One run of the program: the composition root, and the only place where anything thrown becomes words and an
 * exit code.
 */
export async function run(
  proc: NodeJS.Process,
  { home, build }: Installed,
  recorder?: Recorder,
): Promise<ExitCode> {
  const argv = proc.argv.slice(2);
  const io = recorder ? recorded(processIo(proc), recorder) : processIo(proc);
  const { version, engines } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as Manifest;
  const early = earlyFlags(argv);
  const settings = settingsOfRun();
  const asJson = argv.includes('--json') || natureOf(early['format'] ?? '')?.value !== undefined;
  // A document for programs says the same of a store wherever it lies.
  const t = await loadMessages(await languageOf(early, proc, settings), asJson ? undefined : early['store']);
  const debug = argv.includes('--debug') || argv.includes('--verbose');
  const told = (error: unknown) => tell(error, { io, t, version, asJson, debug });
  const written: string[] = [];
  let code: ExitCode;
  let isRefused = false;
  try {
    code = await dispatch({
      proc,
      io,
      recorder,
      home,
      build,
      version,
      nodeNeeded: engines.node,
      argv,
      t,
      settings,
      written,
      told,
    });
  } catch (error) {
    isRefused = error instanceof Failure && error.code === 'output-refused';
    code = await told(error);
  } finally {
    leave();
  }
  const output = outputOf(argv);
  if (output !== undefined && written.length === 0 && !isRefused) {
    sayNotWritten(io, t, { file: output, isThere: existsSync(resolve(proc.cwd(), output)), asJson });
  }
  return code;
}

/** What is read of `package.json`. */
interface Manifest {
  readonly version: string;
  readonly engines: { readonly node: string };
}

/** Values of `--lang`, `--store` and `--format`, needed before commander can speak the right language. */
function earlyFlags(argv: readonly string[]): Readonly<Record<string, string | undefined>> {
  const value = (name: string): string | undefined => {
    const index = argv.findIndex((word) => word === name || word.startsWith(`${name}=`));
    const word = argv[index];
    return word === undefined ? undefined : word === name ? argv[index + 1] : word.slice(name.length + 1);
  };
  return { lang: value('--lang'), store: value('--store'), format: value('--format') };
}

async function languageOf(
  early: Readonly<Record<string, string | undefined>>,
  proc: NodeJS.Process,
  settings: Run['settings'],
) {
  const known = chooseLanguage(early['lang'], proc.env, undefined);
  if (known.from !== 'default') return known.value;
  const found = findStore(early['store'], proc.env, proc.cwd());
  if (!found || !existsSync(found.value)) return known.value;
  // What cannot be read is said by whoever needs it, in the language there is.
  const config = await settings(found.value).then(
    (read) => read.config,
    () => undefined,
  );
  return chooseLanguage(undefined, proc.env, config).value;
}

interface Run extends Omit<Given, 'globals' | 'command' | 'again'> {
  readonly argv: readonly string[];
  /** Whatever is thrown, in words. */
  told(error: unknown): Promise<ExitCode>;
}

async function dispatch(run: Run): Promise<ExitCode> {
  const { io, version, argv, t } = run;
  const again = (words: readonly string[]) =>
    dispatch({ ...run, argv: [...words, ...argv] }).catch((error) => run.told(error));
  let code: ExitCode = exit.done;
  const isAbout = has(argv, '--version', '-V') && has(argv, '--verbose', '-v');
  const program = await buildProgram(
    {
      t,
      run:
        <O>(action: Action<O>) =>
        async (...given: readonly unknown[]) => {
          // Commander passes the arguments, then the options, then the command itself.
          const args = given.slice(0, -2) as (string | undefined)[];
          const command = nameOf(given.at(-1) as Command);
          const ctx = contextOf({ ...run, globals: globalsOf(program), command, again });
          code = await action(ctx, args, given.at(-2) as O);
        },
    },
    isAbout ? await aboutOf(run) : version,
    argv,
    (text) => io.out(text),
  );
  await program.parseAsync([...argv], { from: 'user' });
  return code;
}

const has = (argv: readonly string[], ...flags: readonly string[]): boolean =>
  flags.some((flag) => argv.includes(flag));

async function aboutOf({ home, build, version, proc, t }: Run): Promise<string> {
  const { aboutProgram } = await import('./run/about.js');
  return aboutProgram({ home, build }, version, proc, t);
}

/** A command without its values: `scan add`. */
function nameOf(command: Command): string {
  const above = command.parent ? nameOf(command.parent) : '';
  return command.parent ? `${above} ${command.name()}`.trim() : '';
}
