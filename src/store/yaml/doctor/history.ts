import { readHistory } from '../history.js';
import { promisedHistory } from '../journal.js';
import { machineName } from '../machine.js';
import type { Check } from './check.js';

/** Whether what was done to the records is told as irt wrote it. */
export const history: Check = {
  name: 'history',
  look({ root }) {
    const { heads, faults } = readHistory(root, machineName(root), promisedHistory(root));
    const [fault] = faults;
    if (fault) return { code: 'history-altered', args: { file: fault.file, line: fault.line } };
    const lines = heads.reduce((sum, head) => sum + head.lines, 0);
    return lines === 0 ? { code: 'history-none', args: {} } : { code: 'history-whole', args: { lines } };
  },
};
