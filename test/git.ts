import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { History } from '../src/domain/history.js';
import { digestOf } from '../src/store/digest.js';
import { openYamlStore } from '../src/store/yaml/store.js';
import { environment, irt, type Run, tempFolder } from './irt.js';

/** Nothing of the host's own settings. */
export const GIT = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C' };

export function gitMay(cwd: string, ...args: readonly string[]): Run {
  const done = spawnSync('git', args, { cwd, encoding: 'utf8', env: environment(GIT) });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** What git prints; throws where it fails. */
export function git(cwd: string, ...args: readonly string[]): string {
  const { code, out, err } = gitMay(cwd, ...args);
  if (code !== 0) throw new Error(`git ${args.join(' ')}: ${err}${out}`);
  return out;
}

export const irtIn = (cwd: string, ...args: readonly string[]): Run => irt(args, { cwd, env: GIT });

/** A store set up for git, all of it committed on `main`. */
export function storeInGit(): string {
  const dir = join(tempFolder(), 'kho');
  mkdirSync(dir);
  git(dir, 'init', '--quiet', '--initial-branch', 'main');
  identify(dir);
  const { code, err } = irtIn(dir, 'init', '--git', '--province', 'Tuyên Quang');
  if (code !== 0) throw new Error(err);
  git(dir, 'add', '--all');
  git(dir, 'commit', '--quiet', '--message', 'x');
  return dir;
}

/** A clone as git makes it, on a branch of its own. */
export function cloneIn(dir: string, start: string): string {
  const clone = join(tempFolder(), 'ban-sao');
  git(dir, 'clone', '--quiet', dir, clone);
  identify(clone);
  git(clone, 'checkout', '--quiet', '-B', 'day', start);
  return clone;
}

function identify(dir: string): void {
  git(dir, 'config', 'user.name', 'Cán bộ');
  git(dir, 'config', 'user.email', 'can-bo@example.vn');
}

/** A line of history as it stands. */
export interface Line {
  readonly text: string;
  readonly id: string;
  readonly digest: string;
}

export const linesIn = (dir: string, ...files: readonly string[]): readonly Line[] =>
  (files.length > 0 ? files : readdirSync(join(dir, 'history'))).flatMap((file) =>
    readFileSync(join(dir, 'history', file), 'utf8')
      .split('\n')
      .filter((text) => text !== '')
      .map((text) => ({ text, id: (JSON.parse(text) as { id: string }).id, digest: digestOf(text) })),
  );

export interface Verified extends History {
  readonly whole: boolean;
}
/** What `irt history verify` goes by, without waiting for a process. */
export async function verified(dir: string): Promise<Verified> {
  const history = await openYamlStore(dir).history();
  return { ...history, whole: history.faults.length === 0 };
}

/** A record and its line of history. */
export async function add(dir: string, id: string): Promise<void> {
  const record = { id, name: `Sở ${id}`, type: 'department' };
  const author = { who: 'lan', command: 'agency add' };
  await openYamlStore(dir, { author }).commit([{ op: 'add', kind: 'agency', record }]);
}

export const agencies = async (dir: string): Promise<readonly string[]> =>
  (await openYamlStore(dir).snapshot()).dataset
    .all('agency')
    .map(({ id }) => id)
    .sort();

export function save(dir: string): void {
  git(dir, 'add', '--all');
  git(dir, 'commit', '--quiet', '--message', 'x');
}
