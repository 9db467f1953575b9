import { existsSync, fstatSync, readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ExitCode } from '../cli/failure.js';
import type { run } from '../main.js';
import type { KeptAnswers } from '../run/answers/kept-answers.js';
import { Bundle } from './bundle.js';

/**
 * Starts the program. Compiling it takes longer than most commands do, so that what V8 made of it is kept beside it and
 * taken the next time; the version is answered without it.
 */
export async function start(proc: NodeJS.Process, home: string): Promise<ExitCode> {
  const words = proc.argv.slice(2);
  const isVersion = words.length === 1 && (words[0] === '--version' || words[0] === '-V');
  if (isVersion && saysVersion(home)) return 0;
  const isHelp = words.length === 1 && (words[0] === '--help' || words[0] === '-h');
  if (isHelp && saysHelp(proc, home)) return 0;
  const bundle = new Bundle(join(home, 'dist'), commandIn(words));
  const installed = { home, build: bundle.headOf('./irt.cjs') };
  const answers = words[0] === 'check' ? answersIn(bundle).of(proc, installed) : undefined;
  const given = answers && givenBy(answers, proc);
  if (given !== undefined) return given;
  const program = bundle.load('./irt.cjs') as { readonly run: typeof run };
  const code = await program.run(proc, installed, answers);
  answers?.keep(code);
  // A mistyped command is not worth a file.
  if (code !== 2) bundle.keep();
  return code;
}

/** Where it cannot be written the program says so. */
function givenBy(answers: KeptAnswers, proc: NodeJS.Process): ExitCode | undefined {
  try {
    return answers.give(proc);
  } catch {
    return undefined;
  }
}

const answersIn = (bundle: Bundle) =>
  (bundle.load('./answers.cjs') as { readonly KeptAnswers: typeof KeptAnswers }).KeptAnswers;

/** The word that most likely names the command; what follows it needs much the same code. */
const commandIn = (words: readonly string[]): string =>
  words.find((word) => /^[a-z][a-z-]{0,30}$/.test(word)) ?? 'help';

function saysVersion(home: string): boolean {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  return says(`irt ${version}\n`);
}

/** Where nothing says how wide or in which language: a terminal, the environment, the settings of a store. */
function saysHelp(proc: NodeJS.Process, home: string): boolean {
  const { env } = proc;
  if (env['COLUMNS'] !== undefined || env['IRT_STORE'] !== undefined || hasSettings(proc.cwd())) return false;
  const lang = env['IRT_LANG'] ?? 'vi';
  const path = join(home, 'dist', 'help', `${lang}.txt`);
  if (!/^[a-z]+$/.test(lang) || isTerminal(proc) || !existsSync(path)) return false;
  return says(readFileSync(path, 'utf8'));
}

/** A stream takes longer to make than to see that there is a file or a pipe. */
const isTerminal = (proc: NodeJS.Process): boolean =>
  fstatSync(1).isCharacterDevice() && proc.stdout.isTTY === true;

function hasSettings(folder: string): boolean {
  return existsSync(join(folder, 'irt.yaml')) || (dirname(folder) !== folder && hasSettings(dirname(folder)));
}

/** Without a stream, which takes longer to make than these texts to read; false where the program has to say why not. */
function says(text: string): boolean {
  const bytes = Buffer.from(text);
  try {
    for (let from = 0; from < bytes.length; ) from += writeSync(1, bytes, from);
    return true;
  } catch (error) {
    // Who reads has gone.
    return (error as NodeJS.ErrnoException).code === 'EPIPE';
  }
}
