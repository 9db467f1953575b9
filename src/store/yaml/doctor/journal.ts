import { readJournal } from '../history/journal.js';
import { PRIVATE } from '../locking/lock.js';
import { filesOf, type Probe, type Seen } from './probe.js';

/** A command of several files that was cut off: readers see it whole already, the files are still to be written. */
export const journal: Probe = {
  name: 'journal',
  look(seen) {
    const found = readJournal(seen.root);
    const files = found?.changes.map(({ file }) => file) ?? [];
    if (found && !found.isOwn) return { code: 'journal-foreign', args: { files } };
    if (files.length > 0) return { code: 'journal-pending', args: { files } };
    const left = filesOf(leftIn(seen));
    return left.length > 0
      ? { code: 'journal-useless', args: { files: left } }
      : { code: 'journal-none', args: {} };
  },
  repairs(seen) {
    const found = readJournal(seen.root);
    // What came from elsewhere is for a person to decide about.
    if (found && !found.isOwn) return [];
    const files = found?.changes.map(({ file }) => file) ?? [];
    return files.length > 0 || leftIn(seen).length > 0 ? [{ code: 'finish-journal', files }] : [];
  },
};

const leftIn = ({ entries }: Seen) =>
  entries.filter(({ file }) => new RegExp(`^${PRIVATE}/journal(?:\\.undo)?$`, 'u').test(file));
