import { dirname, join } from 'node:path';
import type { Change, FileChange, Snapshot, Store } from '../port.js';
import { onDisk } from './errno.js';
import { finish, writeAll } from './journal.js';
import { type Reading, readFiles, snapshotOf } from './load.js';
import { lock, PRIVATE } from './lock.js';
import { planChange } from './plan.js';
import { sweep } from './safe-write.js';

export interface YamlStoreOptions {
  /** How long to wait for another writer. */
  readonly lockTimeoutMs?: number;
  /** For the year of a file that is split, and the time in the lock. */
  readonly now?: () => Date;
  /** From 0 to 1: how long to wait before trying the lock again. */
  readonly random?: () => number;
}

/** A store whose records are YAML files below `records/` of a folder. */
export function openYamlStore(root: string, options: YamlStoreOptions = {}): Store {
  const { lockTimeoutMs = 10_000, now = () => new Date(), random = Math.random } = options;
  let last: Reading | undefined;
  const read = (): Reading => {
    last = onDisk(() => readFiles(root, last));
    return last;
  };
  return {
    snapshot: async (): Promise<Snapshot> => snapshotOf(read()),
    preview: async (change: Change): Promise<readonly FileChange[]> =>
      planChange(read(), change, now).changes,
    commit: async (change: Change): Promise<readonly FileChange[]> => {
      const release = await lock(root, { timeoutMs: lockTimeoutMs, now, random });
      try {
        onDisk(() => finish(root));
        const { changes, after } = planChange(read(), change, now);
        const folders = new Set([PRIVATE, ...changes.map(({ file }) => dirname(file))]);
        for (const folder of folders) sweep(join(root, folder));
        writeAll(root, changes);
        last = after;
        return changes;
      } finally {
        release();
      }
    },
  };
}
