import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Holding } from '../care.js';
import { StoreError } from '../port.js';
import { errnoOf, onDisk, storeErrorOf } from './errno.js';
import { makeFolder, temporaryName } from './safe-write.js';

/** The folder of the store that can be deleted at any time: lock, journal, caches. */
export const PRIVATE = '.irt';
const LOCK = 'lock';

export interface Holder {
  readonly pid: number;
  /** When the process started, so that a number used again is not taken for the holder. */
  readonly processStart: string;
  readonly host: string;
  readonly since: string;
  /** Makes every holding another text. */
  readonly nonce: string;
}

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
  const found = readLock(path);
  if (found === undefined || !isGone(found, path)) return undefined;
  const clearing = tryLock(folder, clearingName(found), now);
  if (!clearing) return undefined;
  try {
    if (readLock(path) === found) unlinkSync(path);
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
export function takeAway(root: string, { token }: Holding, now: () => Date): boolean {
  const folder = join(root, PRIVATE);
  return onDisk(() => {
    const clearing = tryLock(folder, clearingName(token), now);
    if (!clearing) return false;
    try {
      const path = join(folder, LOCK);
      if (readLock(path) !== token) return false;
      unlinkSync(path);
      return true;
    } finally {
      clearing();
    }
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
    if (errno === 'EEXIST') return false;
    if (!NO_LINKS.has(errno)) throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
  try {
    writeNew(path, content);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** What file systems without hard links answer. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL']);

function writeNew(path: string, content: string): void {
  const fd = openSync(path, 'wx', 0o640);
  try {
    writeFileSync(fd, content);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

function giveBack(path: string, mine: string): void {
  if (readLock(path) === mine) rmSync(path, { force: true });
}

function readLock(path: string): string | undefined {
  try {
    // A link or a pipe in its place is not followed, nor waited for.
    const fd = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      return readFileSync(fd, 'utf8');
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function holderOf(content: string): Holder | undefined {
  try {
    const holder = JSON.parse(content) as Partial<Holder> | null;
    const { pid = 0, host, since = '' } = holder ?? {};
    if (!Number.isSafeInteger(pid) || pid <= 0 || typeof host !== 'string') return undefined;
    return { ...(holder as Holder), since: Number.isNaN(Date.parse(since)) ? '' : since };
  } catch {
    return undefined;
  }
}

function holding(folder: string): { holder?: { pid: number; host: string; since: string } } {
  const holder = holderOf(readLock(join(folder, LOCK)) ?? '');
  return holder ? { holder: { pid: holder.pid, host: holder.host, since: holder.since } } : {};
}

/** Another host's processes cannot be seen from here: its lock is respected until someone takes it away. */
function isGone(content: string, path: string): boolean {
  const holder = holderOf(content);
  if (!holder) return isOld(path);
  if (holder.host !== hostname()) return false;
  if (!isRunning(holder.pid)) return true;
  const start = startOf(holder.pid);
  return start === ENDED || (start !== '' && holder.processStart !== '' && start !== holder.processStart);
}

/** Whether a process of this host has this number, be it another user's. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) !== 'ESRCH';
  }
}

/** Without hard links a writer killed between making the lock and filling it leaves an empty one. */
function isOld(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs > 10_000;
}

const holderHere = (now: Date): Holder => ({
  pid: process.pid,
  processStart: startOf(process.pid),
  host: hostname(),
  since: now.toISOString(),
  nonce: randomBytes(8).toString('hex'),
});

/** A process that ended and that its parent has not yet asked about. */
const ENDED = 'ended';

/** Start of a process in ticks since this boot, with the boot; empty where the system does not tell. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return ENDED;
    const ticks = fields[19];
    return `${ticks} ${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`;
  } catch {
    return '';
  }
}
