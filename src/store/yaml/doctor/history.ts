import { readHistory } from '../history.js';
import { promisedHistory } from '../journal.js';
import { machineName } from '../machine.js';
import type { Check } from './check.js';

/** Whether what was done to the records is told as irt wrote it. */
export const history: Check = {
  name: 'history',
  look({ root }) {
    const { entries, faults } = readHistory(root, machineName(root), promisedHistory(root));
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
