import type { History } from '../../domain/history.js';
import type { KindName } from '../../domain/kinds/index.js';
import { onDisk } from '../errno.js';
import { refuseLinks } from '../links.js';
import { type About, type Change, type FileChange, type Snapshot, type Store, StoreError } from '../port.js';
import { readHistory } from './history/history.js';
import { finish, promisedHistory, readJournal } from './history/journal.js';
import { lock } from './locking/lock.js';
import { machineName } from './locking/machine.js';
import { FOLDERS } from './reading/files.js';
import { type Keeping, type KeptFacts, keepFacts, readFacts } from './reading/kept-facts.js';
import { type Reading, readFiles } from './reading/load.js';
import { snapshotOf } from './reading/snapshot-of.js';
import { planChange } from './writing/plan.js';
import { type Author, writeChange } from './writing/write.js';

export interface YamlStoreOptions {
  /** How long to wait for another writer. */
  readonly lockTimeoutMs?: number;
  /** For the year of a file that is split, the month of a file of history, the time in the lock. */
  readonly now?: () => Date;
  /** From 0 to 1: how long to wait before trying the lock again. */
  readonly random?: () => number;
  readonly author?: Author;
  /** Write although an id may stand, or be referred to, where nobody can read. */
  readonly unreadOk?: boolean;
  /** Absent where nothing is to be kept for the next run. */
  readonly keeping?: Keeping | undefined;
}

/** A store whose records are YAML files below `records/` of a folder. */
export function openYamlStore(root: string, options: YamlStoreOptions = {}): Store {
  const { lockTimeoutMs = 10_000, now = () => new Date(), random = Math.random } = options;
  const { author = { who: '', command: '' }, unreadOk = false, keeping } = options;
  let last: Reading | undefined;
  let kept: KeptFacts | undefined;
  const read = (only?: readonly KindName[]): Reading => {
    last = onDisk(() => {
      if (keeping) kept ??= readFacts(root, keeping.build);
      return readFiles(root, { only, kept }, last);
    });
    return last;
  };
  return {
    snapshot: async (only?: readonly KindName[]): Promise<Snapshot> => {
      const reading = read(only);
      const loaded = snapshotOf(reading);
      if (keeping && loaded.isSound && reading.isAtRest) keepFacts(root, keeping, reading, kept);
      return loaded;
    },
    preview: async (change: Change): Promise<readonly FileChange[]> => {
      onDisk(() => refuseLinks(root, FOLDERS));
      const { changes } = planChange(read([]), change, now, unreadOk);
      onDisk(() =>
        refuseLinks(
          root,
          changes.map(({ file }) => file),
        ),
      );
      return changes;
    },
    commit: async (change: Change, about: About = {}): Promise<readonly FileChange[]> => {
      onDisk(() => refuseLinks(root, FOLDERS));
      const release = await lock(root, { timeoutMs: lockTimeoutMs, now, random });
      try {
        onDisk(() => finish(root));
        for (let attempt = 1; ; attempt += 1) {
          const planned = planChange(read([]), change, now, unreadOk);
          if (planned.changes.length === 0 || writeChange(root, planned, { author, about, time: now() })) {
            last = planned.after;
            return planned.changes;
          }
          if (attempt >= 3) throw new StoreError('io', { ...planned.changes[0], reason: 'EBUSY' });
        }
      } finally {
        release();
      }
    },
    history: async (): Promise<History> => onDisk(() => readWhole(root)),
  };
}

/** History while nobody writes, so that no half of a line shows. */
function readWhole(root: string): History {
  for (let attempt = 1; ; attempt += 1) {
    const stamp = readJournal(root)?.stamp;
    const history = readHistory(root, machineName(root), promisedHistory(root));
    if (attempt >= 3 || readJournal(root)?.stamp === stamp) return history;
  }
}
