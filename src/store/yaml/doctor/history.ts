import type { History } from '../../../domain/history.js';
import { StoreError } from '../../port.js';
import { readHistory } from '../history/history.js';
import { promisedHistory } from '../history/journal.js';
import { machineName } from '../locking/machine.js';
import type { Probe } from './probe.js';

/** A file of it that is a link is not read, and the other probes look all the same. */
function historyIn(root: string): History | { readonly linked: string } {
  try {
    return readHistory(root, machineName(root), promisedHistory(root));
  } catch (error) {
    if (error instanceof StoreError && error.code === 'linked') return { linked: error.detail.file ?? '' };
    throw error;
  }
}

/** Whether what was done to the records is told as irt wrote it. */
export const history: Probe = {
  name: 'history',
  look({ root }) {
    const read = historyIn(root);
    if ('linked' in read) return { code: 'history-linked', args: { file: read.linked } };
    const { entries, faults } = read;
    // What was altered stays so when a conflict is mended.
    const fault = faults.find(({ why }) => why !== 'conflict') ?? faults[0];
    if (fault) {
      const { why, file, line } = fault;
      return { code: why === 'conflict' ? 'history-conflict' : 'history-altered', args: { file, line } };
    }
    const lines = entries.length;
    return lines === 0 ? { code: 'history-none', args: {} } : { code: 'history-whole', args: { lines } };
  },
};
