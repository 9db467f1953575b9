import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
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
import { basename, join } from 'node:path';
import { StoreError } from '../port.js';
import { errnoOf, storeErrorOf } from './errno.js';
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
  const clearing = tryLock(
    folder,
    `${LOCK}.${createHash('sha256').update(found).digest('hex').slice(0, 16)}`,
    now,
  );
  if (!clearing) return undefined;
  try {
    if (readLock(path) === found) unlinkSync(path);
    return publish(folder, path, mine) ? () => giveBack(path, mine) : undefined;
  } finally {
    clearing();
  }
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

/** What cannot be given back is seen to be a dead process's once this one has ended. */
function giveBack(path: string, mine: string): void {
  try {
    if (readLock(path) === mine) rmSync(path, { force: true });
  } catch {
    // Whether the change was done is already decided.
  }
}

function readLock(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function holderOf(content: string): Holder | undefined {
  try {
    const holder = JSON.parse(content) as Partial<Holder> | null;
    return typeof holder?.pid === 'number' && typeof holder.host === 'string'
      ? (holder as Holder)
      : undefined;
  } catch {
    return undefined;
  }
}

function holding(folder: string): { holder?: { pid: number; host: string; since: string } } {
  const holder = holderOf(readLock(join(folder, LOCK)) ?? '');
  return holder ? { holder: { pid: holder.pid, host: holder.host, since: String(holder.since) } } : {};
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

/** Another host's processes cannot be seen from here: its lock is respected until someone takes it away. */
function isGone(content: string, path: string): boolean {
  const holder = holderOf(content);
  if (!holder) return isOld(path);
  if (holder.host !== hostname()) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (errnoOf(error) === 'ESRCH') return true;
  }
  const start = startOf(holder.pid);
  const { processStart = '' } = holder;
  return start === ENDED || (start !== '' && processStart !== '' && start !== processStart);
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
