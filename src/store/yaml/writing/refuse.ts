import { STORE_VERSION } from '../../../domain/config.js';
import { type Store, StoreError } from '../../port.js';
import { networkOf } from '../disk/network.js';

/** Refuses to write to a store that other hosts may write to without seeing its lock. */
export function refuseNetwork(root: string, sharedFolderOk: boolean): void {
  const system = sharedFolderOk ? undefined : networkOf(root);
  if (system !== undefined) throw new StoreError('shared-folder', { file: root, reason: system });
}

/** Refuses to write to a store of a form that is not known here: what a newer program keeps there would be lost. */
export function refuseNewer(version: number | undefined): void {
  if (version !== undefined && version > STORE_VERSION)
    throw new StoreError('newer-store', { reason: String(version) });
}

/** The same store, which asks `refuse` before each write. */
export const guardWrites = (store: Store, refuse: () => void): Store => ({
  ...store,
  commit: async (change, about) => {
    refuse();
    return store.commit(change, about);
  },
});
