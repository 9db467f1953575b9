import { randomInt } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { type Command, CommanderError } from 'commander';
import { colorLevel } from './cli/color.js';
import type { Ctx, OpenStore } from './cli/context.js';
import { type ExitCode, exit, Failure, fromStore } from './cli/failure.js';
import { failureText } from './cli/failure-text.js';
import { processIo } from './cli/io.js';
import { errJson, isForPrograms, outputOf, sayNotWritten } from './cli/output.js';
import { patchText } from './cli/patch.js';
import { problemJson, problemLines } from './cli/problems.js';
import { chooseLanguage, findStore, readConfig, refuseOfOthers, requireStore } from './cli/settings.js';
import { momentOfInstant } from './domain/calendar.js';
import { STORE_VERSION } from './domain/config.js';
import type { FailureArgs } from './domain/failure.js';
import { loadMessages } from './messages/load.js';
import type { Messages } from './messages/messages.js';

import { buildProgram, failureOf, globalsOf } from './program.js';
import { natureOf } from './render/index.js';
import { show } from './render/show.js';
import { isOutOfMemory, storeErrorOf } from './store/errno.js';
import { StoreError } from './store/port.js';
import { replaceSafely } from './store/yaml/disk/safe-write.js';

/** Base 32 without i, l, o, u: what is read aloud is not misheard. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * One run of the program: the composition root, and the only place where anything thrown becomes words and an
 * exit code. `home` is the folder of the package, with `data` and `templates`.
 */
export async function run(proc: NodeJS.Process, home: string): Promise<ExitCode> {
  const argv = proc.argv.slice(2);
  const io = processIo(proc);
  const { version, engines } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as Manifest;
  const early = earlyFlags(argv);
  const asJson = argv.includes('--json') || natureOf(early['format'] ?? '')?.value !== undefined;
  // A document for programs says the same of a store wherever it lies.
  const t = await loadMessages(await languageOf(early, proc), asJson ? undefined : early['store']);
  const debug = argv.includes('--debug') || argv.includes('--verbose');
  const written: string[] = [];
  let code: ExitCode;
  let isRefused = false;
  try {
    code = await dispatch({ proc, io, home, version, nodeNeeded: engines.node, argv, t, written });
  } catch (error) {
    isRefused = error instanceof Failure && error.code === 'output-refused';
    code = await explain(error, { io, t, version, asJson, debug });
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

async function languageOf(early: Readonly<Record<string, string | undefined>>, proc: NodeJS.Process) {
  const known = chooseLanguage(early['lang'], proc.env, undefined);
  if (known.from !== 'default') return known.value;
  const found = findStore(early['store'], proc.env, proc.cwd());
  if (!found || !existsSync(found.value)) return known.value;
  // What cannot be read is said by whoever needs it, in the language there is.
  const config = await readConfig(found.value).then(
    (read) => read.config,
    () => undefined,
  );
  return chooseLanguage(undefined, proc.env, config).value;
}

interface Run {
  readonly proc: NodeJS.Process;
  readonly io: ReturnType<typeof processIo>;
  readonly home: string;
  readonly version: string;
  readonly nodeNeeded: string;
  readonly argv: readonly string[];
  readonly t: Messages;
  /** Files a document was put in. */
  readonly written: string[];
}

async function dispatch(run: Run): Promise<ExitCode> {
  const { io, version, argv, t } = run;
  let code: ExitCode = exit.done;
  const program = await buildProgram(
    {
      t,
      run:
        (action) =>
        async (...given) => {
          // Commander passes the arguments, then the options, then the command itself.
          const args = given.slice(0, -2) as (string | undefined)[];
          const command = nameOf(given.at(-1) as Command);
          const ctx = makeContext(run, globalsOf(program), command);
          code = await action(ctx, args, given.at(-2));
        },
    },
    version,
    argv,
    (text) => io.out(text),
  );
  if (argv.length === 0) {
    program.outputHelp();
    return exit.done;
  }
  await program.parseAsync([...argv], { from: 'user' });
  return code;
}

/** A command without its values: `scan add`. */
function nameOf(command: Command): string {
  const above = command.parent ? nameOf(command.parent) : '';
  return command.parent ? `${above} ${command.name()}`.trim() : '';
}

/** The account of whoever runs the program; some systems have none for a process. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

function makeContext(
  { proc, io, home, version, nodeNeeded, t, written }: Run,
  globals: Ctx['globals'],
  command: string,
): Ctx {
  const cwd = proc.cwd();
  let opened: Promise<OpenStore> | undefined;
  const openStore = async (): Promise<OpenStore> => {
    const found = findStore(globals.store, proc.env, cwd);
    const dir = requireStore(found);
    if (found) refuseOfOthers(found, proc.env, proc.getuid?.());
    const { config, problems } = await readConfig(dir);
    const { openYamlStore } = await import('./store/yaml/store.js');
    const lockTimeoutMs = (globals.lockTimeout ?? 10) * 1000;
    const { guardWrites, refuseNetwork, refuseNewer } = await import('./store/yaml/disk/network.js');
    let isSaid = false;
    const sayWhere = (where: typeof found): void => {
      if (isSaid || where?.from !== 'store' || dir === cwd || globals.quiet || isForPrograms({ globals }))
        return;
      isSaid = true;
      io.err(`${t.say.notice}: ${t.say.writesTo(show(dir))}\n`);
    };
    const unreadOk = globals.unreadOk ?? false;
    const author = { who: accountName(), command };
    const refuse = () => {
      sayWhere(found);
      refuseNewer(config.version);
      refuseNetwork(dir, globals.sharedFolderOk ?? config.sharedFolderOk ?? false);
    };
    if (
      config.version !== undefined &&
      config.version > STORE_VERSION &&
      !globals.quiet &&
      !isForPrograms({ globals })
    )
      io.err(`${t.say.notice}: ${t.say.newerStore(config.version)}\n`);
    const store = guardWrites(openYamlStore(dir, { lockTimeoutMs, author, unreadOk }), refuse);
    return {
      dir,
      store,
      config,
      problems,
      evidence: async () => (await import('./store/yaml/evidence/evidence.js')).openEvidence(dir, { refuse }),
      formatter: async () =>
        (await import('./store/yaml/layout/rewrite.js')).openFormatter(dir, {
          lockTimeoutMs,
          author,
          refuse,
        }),
    };
  };
  const ctx: Ctx = {
    io,
    t,
    cwd,
    globals,
    home,
    place: findStore(globals.store, proc.env, cwd)?.value,
    version,
    execPath: proc.execPath,
    color: colorLevel(globals.color, proc.env, io.stdoutIsTerminal),
    errColor: colorLevel(globals.color, proc.env, io.stderrIsTerminal),
    now: () => momentOfInstant(Date.now()),
    random: () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''),
    async prompter() {
      // A pipe would be taken for answers: people are asked only where both ends are a terminal.
      if (!globals.input || !io.stdinIsTerminal || !io.stderrIsTerminal) return undefined;
      return (await import('./cli/prompter.js')).terminalPrompter(proc.stderr);
    },
    replaceFile(path, name, text) {
      replaceSafely(path, name, text);
      written.push(path);
    },
    openStore: () => {
      opened ??= openStore();
      return opened;
    },
    async openCare() {
      const { dir, config } = await ctx.openStore();
      const { careFor } = await import('./store/yaml/doctor/care.js');
      const sharedFolderOk = globals.sharedFolderOk ?? config.sharedFolderOk ?? false;
      return { dir, care: careFor(dir, { nodeNeeded, sharedFolderOk }) };
    },
    fileMerger: async () => (await import('./store/yaml/merge/merge-on-disk.js')).mergeOnDisk,
    async openDuties() {
      const found = findStore(globals.store, proc.env, cwd);
      if (found) refuseOfOthers(found, proc.env, proc.getuid?.());
      const dir = found && existsSync(found.value) ? found.value : undefined;
      const { config, problems } = await readConfig(dir);
      const { readCatalogues } = await import('./store/catalogues.js');
      const { openShipped } = await import('./store/shipped-catalogues.js');
      const shipped = await openShipped(join(home, 'data', 'catalogue'), join(home, 'dist', 'catalogue'));
      const read = await readCatalogues(shipped, dir, config, problems);
      return { ...read, problems: [...problems, ...read.problems] };
    },
  };
  return ctx;
}

interface Explain {
  readonly io: ReturnType<typeof processIo>;
  readonly t: Messages;
  readonly version: string;
  readonly asJson: boolean;
  readonly debug: boolean;
}

/** Anything thrown, in words on stderr, and its exit code. */
async function explain(thrown: unknown, { io, t, version, asJson, debug }: Explain): Promise<ExitCode> {
  if (thrown instanceof CommanderError && !failureOf(thrown)) return exit.done;
  const failure = toFailure(thrown, version);
  const message = failureText(failure, t);
  if (asJson) {
    const told =
      'problems' in failure.args
        ? { problems: failure.args.problems.map((problem) => problemJson(problem, t)) }
        : {};
    errJson(io, { errors: [{ code: failure.code, message, ...failure.args, ...told }] });
  } else {
    io.err(`irt: ${t.say.error}: ${message}\n`);
    if ('problems' in failure.args) io.err(problemLines(failure.args.problems, t));
    if (failure.code === 'changed-since') {
      const { kind, id, seen, now } = failure.args as FailureArgs['changed-since'];
      io.err(await patchText(`${kind}/${id}`, seen, now));
    }
  }
  if (debug && thrown instanceof Error) io.err(`${thrown.stack ?? ''}\n`);
  return exit[failure.ends];
}

function toFailure(thrown: unknown, version: string): Failure {
  if (thrown instanceof Failure) return thrown;
  if (thrown instanceof StoreError) return fromStore(thrown);
  const usage = thrown instanceof CommanderError ? failureOf(thrown) : undefined;
  if (usage) return usage;
  const isOfSystem = (thrown as NodeJS.ErrnoException).syscall !== undefined;
  const told = isOfSystem || isOutOfMemory(thrown) ? storeErrorOf(thrown) : undefined;
  if (told instanceof StoreError) return fromStore(told);
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return new Failure('bug', { reason, version }, 'bug');
}
