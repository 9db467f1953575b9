import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../bin/irt.js', import.meta.url));

/** Whether this machine can give a program a terminal of its own (util-linux `script`). */
export const hasTerminal = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;

export const ENTER = '\r';
export const TAB = '\t';
export const DOWN = '\u001b[B';
export const ESC = '\u001b';
export const CTRL_C = '\u0003';

export interface Seen {
  code: number | null;
  /** All that appeared, colour codes taken away. */
  screen: string;
}

/**
 * Runs the real binary on a terminal: waits for each text in turn, then types. What is waited for must appear only once
 * the program reads: a prompt draws and listens in one go, so that keys typed after it was seen are never lost.
 */
export function onTerminal(
  args: readonly string[],
  steps: readonly (readonly [wait: string, type: string])[],
  env: Record<string, string> = {},
  cwd?: string,
): Promise<Seen> {
  const command = [process.execPath, BIN, ...args].map((word) => `'${word}'`).join(' ');
  return new Promise((resolve, reject) => {
    const child = spawn('script', ['-qec', command, '/dev/null'], {
      env: { ...process.env, TERM: 'xterm', COLUMNS: '100', ...env },
      ...(cwd ? { cwd } : {}),
    });
    let raw = '';
    let from = 0;
    let next = 0;
    const step = (): void => {
      const [wait, type] = steps[next] ?? [];
      const at = wait === undefined ? -1 : bare(raw).indexOf(wait, from);
      if (wait === undefined || type === undefined || at < 0) return;
      next += 1;
      // Where nothing is typed, what comes next may have come with it.
      from = type === '' ? at + wait.length : bare(raw).length;
      if (type === '') step();
      else child.stdin.write(type);
    };
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      raw += piece;
      step();
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, screen: bare(raw) }));
  });
}

const ESCAPES = new RegExp(`${String.fromCharCode(27)}\\[[0-9;?]*[A-Za-z]`, 'g');
const bare = (text: string): string => text.replace(ESCAPES, '');

const MOST = 300;

/** What to type at a question; undefined leaves it as it stands. */
export type Answering = (question: string) => string | undefined;

/**
 * The same where it is not known what will be asked: each question is answered as it comes. An answer that is refused
 * ends the run by Ctrl-C, since nobody has another. The terminal is wide, so that a question is one line.
 */
export function answering(
  args: readonly string[],
  answer: Answering,
  env: Record<string, string> = {},
): Promise<Seen> {
  const command = [process.execPath, BIN, ...args].map((word) => `'${word}'`).join(' ');
  return new Promise((resolve, reject) => {
    const child = spawn('script', ['-qec', `stty cols 400; ${command}`, '/dev/null'], {
      env: { ...process.env, TERM: 'xterm', COLUMNS: '400', ...env },
    });
    let raw = '';
    let from = 0;
    let isAnswered = false;
    let asked = 0;
    const leave = (): void => {
      child.stdin.end(CTRL_C);
    };
    const step = (): void => {
      if (child.stdin.writableEnded) return;
      const fresh = bare(raw).slice(from);
      // A question that has its answer is drawn once more with a tick; until then it is redrawn with each key.
      const found = (isAnswered ? TICKED : ASKED).exec(fresh);
      if (!found) {
        if (isAnswered && REFUSED.test(fresh)) leave();
        return;
      }
      from += found.index + found[0].length;
      isAnswered = !isAnswered;
      if (!isAnswered) {
        step();
        return;
      }
      asked += 1;
      const line = found[1] ?? '';
      if (asked > MOST) leave();
      else child.stdin.write(`${answer(line) ?? ''}${ENTER}`);
    };
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      raw += piece;
      step();
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, screen: bare(raw) }));
  });
}

const TICKED = /✔ [^\n]*\n/u;
const ASKED = /(?:^|\n)\? ([^\n]*[:?])(?: \([^\n]*\))?\s*(?:\n|$)/u;
const REFUSED = /\n> /u;
