import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const BIN = fileURLToPath(new URL('../bin/irt.js', import.meta.url));

export interface Run {
  code: number | null;
  out: string;
  err: string;
}
export interface RunOptions {
  cwd?: string;
  env?: Record<string, string>;
  input?: string;
}

export const environment = (env: Record<string, string> = {}): NodeJS.ProcessEnv => {
  const {
    NODE_EXTRA_CA_CERTS: _slow,
    NO_COLOR: _n,
    FORCE_COLOR: _f,
    IRT_LANG: _l,
    IRT_STORE: _s,
    COLUMNS: _c,
    ...rest
  } = process.env;
  return { ...rest, ...env };
};

/** Runs the real binary. */
export function irt(args: readonly string[], { cwd, env, input = '' }: RunOptions = {}): Run {
  const done: SpawnSyncReturns<string> = spawnSync(process.execPath, [BIN, ...args], {
    encoding: 'utf8',
    env: environment(env),
    input,
    maxBuffer: 64 * 1024 * 1024,
    ...(cwd ? { cwd } : {}),
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** The same without waiting for one another. */
export function irtAsync(args: readonly string[], { cwd, env, input = '' }: RunOptions = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, ...args], { env: environment(env), ...(cwd ? { cwd } : {}) });
    let [out, err] = ['', ''];
    // Decoded by the stream: a letter may be cut in two between pieces.
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (out += piece));
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (err += piece));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** A folder of the test's own, gone when it ends. */
export function tempFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'irt-test-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** A store with the files given, by path below it; `irt.yaml` is empty unless given. */
export function storeOf(files: Readonly<Record<string, string>>): string {
  const dir = tempFolder();
  for (const [path, text] of Object.entries({ 'irt.yaml': '', ...files })) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}
