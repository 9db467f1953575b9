import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { whileBusy } from '../../busy.js';
import type { Holding } from '../../care.js';
import { errnoOf, onDisk, storeErrorOf } from '../../errno.js';
import { refuseLinks } from '../../links.js';
import { StoreError } from '../../port.js';
import { makeFolder, temporaryName } from '../disk/safe-write.js';
import { holderHere, holderOf, isGone, readLock } from './holder.js';

/** The folder of the store that can be deleted at any time: lock, journal, caches. */
export const PRIVATE = '.irt';
const LOCK = 'lock';

export interface LockOptions {
  readonly timeoutMs: number;
  readonly now: () => Date;
  readonly random: () => number;
}

/** Waits for the store's lock; the answer gives it back. */
export async function lock(root: string, options: LockOptions): Promise<() => void> {
  const deadline = performance.now() + options.timeoutMs;
  const folder = join(root, PRIVATE);
  try {
    makeFolder(root, PRIVATE);
    for (;;) {
      const release = tryLock(folder, LOCK, options.now);
      if (release) return release;
      if (performance.now() >= deadline)
        throw new StoreError('locked', { file: `${PRIVATE}/${LOCK}`, ...holding(folder) });
      await new Promise((resolve) => setTimeout(resolve, 5 + options.random() * 45));
    }
  } catch (error) {
    throw storeErrorOf(error, `${PRIVATE}/${LOCK}`);
  }
}

/**
 * Takes the lock if it is free or its holder is gone. Of several who find a holder gone, only one may clear its
 * lock away: whoever holds the lock named after that very holding. Its holder may die too, which is the same case again.
 */
function tryLock(folder: string, name: string, now: () => Date): (() => void) | undefined {
  const path = join(folder, name);
  const mine = JSON.stringify(holderHere(now()));
  if (publish(folder, path, mine)) return () => giveBack(path, mine);
  // Neither waiting nor taking it for a dead holder's would ever end.
  if (isOdd(path)) throw new StoreError('lock-odd', { file: `${PRIVATE}/${name}` });
  const found = readLock(path);
  if (found === undefined || !isGone(found, path)) return undefined;
  const clearing = tryLock(folder, clearingName(found), now);
  if (!clearing) return undefined;
  try {
    if (readLock(path) === found) whileBusy(() => unlinkSync(path));
    return publish(folder, path, mine) ? () => giveBack(path, mine) : undefined;
  } finally {
    clearing();
  }
}

/** The lock that must be held to clear away this very holding. */
const clearingName = (found: string): string =>
  `${LOCK}.${createHash('sha256').update(found).digest('hex').slice(0, 16)}`;

/** Who holds the store's lock, and whether that can still be so; undefined when nobody does. */
export function readHolding(root: string): Holding | undefined {
  const path = join(root, PRIVATE, LOCK);
  if (onDisk(() => isOdd(path), `${PRIVATE}/${LOCK}`))
    return { state: 'odd', pid: 0, host: '', since: '', token: '' };
  const token = onDisk(() => readLock(path), `${PRIVATE}/${LOCK}`);
  if (token === undefined) return undefined;
  const holder = holderOf(token);
  const gone = isGone(token, path);
  if (!holder) return { state: gone ? 'gone' : 'unreadable', pid: 0, host: '', since: '', token };
  const { pid, host } = holder;
  const state = host !== hostname() ? 'elsewhere' : gone ? 'gone' : 'alive';
  return { state, pid, host, since: holder.since, token };
}

/** Takes away the lock a person has decided about, as long as it is still that one; false when it is not. */
export function takeAway(root: string, { token, state }: Holding, now: () => Date): boolean {
  if (state === 'odd') return moveOddLock(root);
  const folder = join(root, PRIVATE);
  return onDisk(() => {
    refuseLinks(root, [PRIVATE]);
    const clearing = tryLock(folder, clearingName(token), now);
    if (!clearing) return false;
    try {
      const path = join(folder, LOCK);
      if (readLock(path) !== token) return false;
      whileBusy(() => unlinkSync(path));
      return true;
    } finally {
      clearing();
    }
  }, `${PRIVATE}/${LOCK}`);
}

/** In bytes; a hundred times what a lock says. */
const MAX_LOCK = 16 * 1024;

/** A link, a folder, a pipe, a large file in the place of the lock: nobody takes a lock so. */
function isOdd(path: string): boolean {
  const stat = whileBusy(() => lstatSync(path, { throwIfNoEntry: false }));
  return stat !== undefined && (!stat.isFile() || stat.size > MAX_LOCK);
}

/** Moves it out of the way, whatever it is or holds; false when it is no longer there. */
export function moveOddLock(root: string): boolean {
  const path = join(root, PRIVATE, LOCK);
  return onDisk(() => {
    refuseLinks(root, [PRIVATE]);
    if (!isOdd(path)) return false;
    renameSync(path, `${path}.old-${randomBytes(4).toString('hex')}`);
    return true;
  }, `${PRIVATE}/${LOCK}`);
}

/** The lock appears with its content or not at all, so that nobody reads an empty one. */
function publish(folder: string, path: string, content: string): boolean {
  const temporary = join(folder, temporaryName(LOCK));
  try {
    writeNew(temporary, content);
    linkSync(temporary, path);
    return true;
  } catch (error) {
    const errno = errnoOf(error);
    // Swept away by another before it was linked: the next attempt makes a new one.
    if (errno === 'EEXIST' || errno === 'ENOENT') return false;
    if (!NO_LINKS.has(errno)) throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
  try {
    // One that is just being taken away stands in the way on Windows as long as a program looks into it.
    whileBusy(() => writeNew(path, content));
    // Who was stopped for long before it wrote may have been taken for dead, and another have the lock.
    return readLock(path) === content;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** What file systems without hard links answer; EISDIR is Windows' word for it on FAT32 and exFAT. */
const NO_LINKS = new Set(['EISDIR', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL']);

function writeNew(path: string, content: string): void {
  const fd = openSync(path, 'wx', 0o640);
  try {
    writeFileSync(fd, content);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** What cannot be given back is seen to be a dead process's once this one has ended. */
function giveBack(path: string, mine: string): void {
  try {
    if (readLock(path) === mine) whileBusy(() => rmSync(path, { force: true }));
  } catch {
    // Whether the change was done is already decided.
  }
}

function holding(folder: string): { holder?: { pid: number; host: string; since: string } } {
  const holder = holderOf(readLock(join(folder, LOCK)) ?? '');
  return holder ? { holder: { pid: holder.pid, host: holder.host, since: holder.since } } : {};
}

/**
 * Whether a temporary file in the private folder is that of a process waiting for the lock. One killed before it
 * wrote its name into the file has it in the file's own name.
 */
export function isWaiting(path: string): boolean {
  const pid = /^\.lock\.(\d+)\./u.exec(basename(path))?.[1];
  if (pid === undefined) return false;
  const content = readLock(path) ?? '';
  return !isGone(holderOf(content) ? content : JSON.stringify({ pid: Number(pid), host: hostname() }), path);
}
