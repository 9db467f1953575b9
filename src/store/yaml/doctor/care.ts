import type { Care } from '../../care.js';
import { onDisk } from '../../errno.js';
import { readJournal } from '../history/journal.js';
import { readHolding, takeAway } from '../locking/lock.js';
import { refuseNetwork } from '../writing/refuse.js';
import { probes } from './index.js';
import { repairAll } from './repair.js';
import { survey } from './survey.js';

export interface CareOptions {
  /** The least version of Node.js, as `package.json` writes it. */
  readonly nodeNeeded: string;
  readonly sharedFolderOk: boolean;
}

/** Looks after the folder of a YAML store. */
export function careFor(root: string, { nodeNeeded, sharedFolderOk }: CareOptions): Care {
  return {
    examine(now, known) {
      const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
      const node = { version: process.versions.node, needed: nodeNeeded };
      const seen = onDisk(() => survey({ root, now, zone, node, ...known, sharedFolderOk }));
      return {
        checked: probes.map((probe) => ({
          probe: probe.name,
          condition: onDisk(() => probe.look(seen)),
        })),
        repairs: probes.flatMap((probe) => onDisk(() => probe.repairs?.(seen) ?? [])),
      };
    },
    async repair(repairs) {
      refuseNetwork(root, sharedFolderOk);
      await repairAll(root, repairs);
    },
    foreignJournal: () => {
      const journal = onDisk(() => readJournal(root));
      return journal && !journal.isOwn ? journal.changes : undefined;
    },
    holding: () => readHolding(root),
    takeAway: (holding) => takeAway(root, holding, () => new Date()),
  };
}
