import { basename } from 'node:path';
import { writerOf } from '../disk/safe-write.js';
import { isRunning } from '../locking/holder.js';
import { type Entry, filesOf, type Probe, type Seen } from './probe.js';

/** No writer needs a temporary file so long; its number may be another process's by now. */
const LONG_MS = 3_600_000;

/** Temporary files of writers that were killed: harmless, but copies of what is confidential. */
export const temporaries: Probe = {
  name: 'temporaries',
  look(seen) {
    const all = temporariesIn(seen);
    const stale = filesOf(all.filter((entry) => isStale(seen, entry)));
    if (stale.length > 0) return { code: 'temporaries-stale', args: { files: stale } };
    return all.length > 0
      ? { code: 'temporaries-working', args: { files: filesOf(all) } }
      : { code: 'temporaries-none', args: {} };
  },
  repairs: (seen) =>
    temporariesIn(seen)
      .filter((entry) => isStale(seen, entry))
      .map(({ file }) => ({ code: 'sweep', file })),
};

const temporariesIn = ({ entries }: Seen): readonly Entry[] =>
  entries.filter(({ file, stat }) => stat.isFile() && writerOf(basename(file)) !== undefined);

function isStale({ now }: Seen, { file, stat }: Entry): boolean {
  const pid = writerOf(basename(file));
  return pid !== undefined && (!isRunning(pid) || now.instant - stat.mtimeMs > LONG_MS);
}
