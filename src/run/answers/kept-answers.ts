import { lstatSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { ExitCode } from '../../cli/failure.js';
import { processIo } from '../../cli/io.js';
import { findStore } from '../../cli/settings.js';
import { hasPlainFolders } from '../../store/yaml/disk/safe-write.js';
import { type State, stateOf } from '../../store/yaml/disk/state.js';
import { PRIVATE } from '../../store/yaml/locking/lock.js';
import type { Installed } from '../installed.js';
import type { Recorder } from '../recorder.js';
import { AnswerWriter, readAnswer } from './answer-file.js';
import { isRepeatable } from './repeatable.js';

/** Below the store, one file a question. */
const FOLDER = `${PRIVATE}/answers`;
/** So many are kept at a time, and so many times the bytes of the records one may have. */
const MOST = 8;
const TIMES = 4;

/**
 * What a command answered when nothing was different: `irt check` of a store in which nothing has changed costs no
 * more than to see that nothing has. Only what goes to a pipe or a file is kept, and only where all went well.
 */
export class KeptAnswers implements Recorder {
  private readonly path: string;
  private writer: AnswerWriter | undefined;
  private until: number | undefined;

  private constructor(
    private readonly store: string,
    private readonly question: string,
    private readonly state: State,
    /** Before the state was looked at, by the clock that only goes forward. */
    private readonly begun: number,
  ) {
    this.path = join(store, FOLDER, crc32(question).toString(16).padStart(8, '0'));
  }

  /** Undefined where an answer could hang on more than is looked at here. */
  static of(proc: NodeJS.Process, { home, build }: Installed): KeptAnswers | undefined {
    const words = proc.argv.slice(2);
    if (build === undefined || !isRepeatable(words)) return undefined;
    const cwd = proc.cwd();
    const named = words.indexOf('--store');
    const found = findStore(named < 0 ? undefined : words[named + 1], proc.env, cwd);
    if (!found || !statSync(join(found.value, 'records'), { throwIfNoEntry: false })?.isDirectory())
      return undefined;
    const io = processIo(proc);
    if (io.stdoutIsTerminal || !hasPlainFolders(found.value, `${FOLDER}/x`)) return undefined;
    const env = ENVIRONMENT.map((name) => [name, proc.env[name]]);
    const question = JSON.stringify([build, words, found, env, cwd, proc.getuid?.()]);
    const begun = performance.now();
    try {
      const state = stateOf(inputsOf(found.value, home));
      return state && new KeptAnswers(found.value, question, state, begun);
    } catch {
      // Who may not look into a folder is told so by the program.
      return undefined;
    }
  }

  /** Writes the answer that was kept; undefined where there is none that still holds. */
  give(proc: NodeJS.Process): ExitCode | undefined {
    const answer = readAnswer(
      this.path,
      ({ question, state, until }) =>
        question === this.question && state === this.state.text && (until === null || Date.now() <= until),
    );
    if (!answer) return undefined;
    const io = processIo(proc);
    for (const piece of answer.pieces()) io.out(piece);
    return answer.code;
  }

  holds(until: number): void {
    this.until = until;
  }

  out(bytes: Uint8Array): void {
    this.writer ??= new AnswerWriter(this.path, TIMES * this.state.size);
    this.writer.write(bytes);
  }

  /** Something was said besides: it would have to be said again. */
  said(): void {
    this.until = undefined;
  }

  /** `code`: how the run ended. */
  keep(code: ExitCode): void {
    const { writer, question, state } = this;
    const until = this.until;
    const born = writer?.born;
    // What was changed just before it was looked at may have been changed again, and show the same times.
    const isSettled = born !== undefined && state.trusted < born - (performance.now() - this.begun);
    if (!writer || until === undefined || until <= Date.now() || !isSettled || code > 1) {
      writer?.drop();
      return;
    }
    this.makeRoom();
    writer.keep({ question, state: state.text, until: Number.isFinite(until) ? until : null, code });
  }

  /** Takes the oldest away, unless another run is just doing so. */
  private makeRoom(): void {
    try {
      this.removeOldest(join(this.store, FOLDER));
    } catch {
      // One more is kept until the next time.
    }
  }

  private removeOldest(folder: string): void {
    const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
    const olds = names.map((name) => ({
      path: join(folder, name),
      time: lstatSync(join(folder, name)).mtimeMs,
    }));
    olds.sort((a, b) => b.time - a.time);
    for (const { path } of olds.slice(MOST - 1)) rmSync(path, { force: true });
  }
}

/** All that an answer is made of, besides what is asked. */
export const inputsOf = (store: string, home: string): readonly string[] => [
  ...OF_STORE.map((name) => join(store, name)),
  ...OF_PROGRAM.map((name) => join(home, name)),
];
const OF_STORE = [
  'irt.yaml',
  'records',
  'catalogue',
  'history',
  `${PRIVATE}/journal`,
  `${PRIVATE}/journal.undo`,
];
const OF_PROGRAM = ['package.json', 'data/catalogue', 'dist/catalogue'];
const ENVIRONMENT = [
  'IRT_STORE',
  'IRT_LANG',
  'NO_COLOR',
  'FORCE_COLOR',
  'COLORTERM',
  'TERM',
  'COLUMNS',
  'SUDO_UID',
];
