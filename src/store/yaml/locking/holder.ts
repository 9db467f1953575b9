import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { whileBusy } from '../../busy.js';
import { errnoOf } from '../../errno.js';
import { READ_FLAGS } from '../../regular.js';

export interface Holder {
  readonly pid: number;
  /** When the process started, so that a number used again is not taken for the holder. */
  readonly processStart: string;
  readonly host: string;
  readonly since: string;
  /** Makes every holding another text. */
  readonly nonce: string;
}

/** What a lock says, or undefined without one. */
export function readLock(path: string): string | undefined {
  try {
    // A link or a pipe in its place is not followed, nor waited for.
    const fd = whileBusy(() => openSync(path, READ_FLAGS));
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

/** Whose lock it is; undefined when it does not say. */
export function holderOf(content: string): Holder | undefined {
  try {
    const holder = JSON.parse(content) as Partial<Holder> | null;
    const { pid = 0, host, since = '' } = holder ?? {};
    if (!Number.isSafeInteger(pid) || pid <= 0 || typeof host !== 'string') return undefined;
    const isTime = typeof since === 'string' && !Number.isNaN(Date.parse(since));
    return { ...(holder as Holder), since: isTime ? since : '' };
  } catch {
    return undefined;
  }
}

/** Another host's processes cannot be seen from here: its lock is respected until someone takes it away. */
export function isGone(content: string, path: string): boolean {
  const holder = holderOf(content);
  if (!holder) return isOld(path);
  if (holder.host !== hostname()) return false;
  if (!isRunning(holder.pid)) return true;
  const start = startOf(holder.pid);
  const { processStart = '' } = holder;
  if (start === '') return isOfEarlierStart(holder.since, Date.now(), uptime());
  return start === ENDED || (processStart !== '' && start !== processStart);
}

/** In milliseconds: a clock may have been put right by so much since. */
const CLOCK_SLACK = 60_000;

/**
 * Whether the machine has started since, so that the number of the process is another's by now; asked only where a
 * system does not tell when a process began. A moment nobody knows is none.
 */
export function isOfEarlierStart(since: string, now: number, uptimeSeconds: number): boolean {
  return Date.parse(since) < now - uptimeSeconds * 1000 - CLOCK_SLACK;
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

/** This process as a holder. */
export const holderHere = (now: Date): Holder => ({
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
