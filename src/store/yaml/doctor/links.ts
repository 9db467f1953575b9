import { isHistoryFile } from '../history/history.js';
import { FOLDERS } from '../reading/files.js';
import { filesOf, type Probe } from './probe.js';

/** Links, pipes and devices are never written through; a record behind one is not read. */
export const links: Probe = {
  name: 'links',
  look({ entries }) {
    const instead = entries.filter(
      ({ file, stat }) =>
        (FOLDERS.includes(file) && !stat.isDirectory()) || (isHistoryFile(file) && !stat.isFile()),
    );
    if (instead.length > 0) return { code: 'links-store', args: { files: filesOf(instead) } };
    const odd = entries.filter(({ file, stat }) => file !== '.' && !stat.isFile() && !stat.isDirectory());
    const records = odd.filter(({ file }) => /^(?:irt\.yaml$|records(?:\/|$)|catalogue(?:\/|$))/u.test(file));
    if (records.length > 0) return { code: 'links-records', args: { files: filesOf(records) } };
    return odd.length > 0
      ? { code: 'links-elsewhere', args: { files: filesOf(odd) } }
      : { code: 'links-none', args: {} };
  },
};
