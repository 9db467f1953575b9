import { lstatSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Repair } from '../../../domain/condition.js';
import { onDisk } from '../../errno.js';
import { tighten, writerOf } from '../disk/safe-write.js';
import { finish, setAside } from '../history/journal.js';
import { lock, moveOddLock } from '../locking/lock.js';

/**
 * Does what was proposed, and nothing that is no longer so: modes first, then all the rest under the lock. To take
 * the lock is what clears away one whose holder is gone; a living holder is waited for and then respected.
 */
export async function repairAll(root: string, repairs: readonly Repair[]): Promise<void> {
  for (const one of repairs) {
    if (one.code === 'chmod') tighten(join(root, one.file), one.from, one.to);
  }
  if (repairs.some(({ code }) => code === 'move-lock')) moveOddLock(root);
  if (repairs.every(({ code }) => code === 'chmod' || code === 'move-lock')) return;
  const release = await lock(root, { timeoutMs: 2000, now: () => new Date(), random: Math.random });
  try {
    for (const one of repairs) {
      if (one.code === 'finish-journal') onDisk(() => finish(root));
      if (one.code === 'apply-journal') onDisk(() => finish(root, { foreignToo: true }));
      if (one.code === 'discard-journal') setAside(root);
      if (one.code === 'sweep') sweepOne(root, one.file);
    }
  } finally {
    release();
  }
}

/** Under the lock no writer is at work; the name is looked at again, since it came from outside. */
function sweepOne(root: string, file: string): void {
  if (writerOf(basename(file)) === undefined) return;
  onDisk(() => {
    const path = join(root, file);
    if (lstatSync(path, { throwIfNoEntry: false })?.isFile()) rmSync(path, { force: true });
  }, file);
}
