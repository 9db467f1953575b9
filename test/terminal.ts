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
