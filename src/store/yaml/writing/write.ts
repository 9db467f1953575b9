import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { momentOfInstant } from '../../../domain/calendar.js';
import type { RecordChange } from '../../entries.js';
import { entriesOf } from '../../entries.js';
import { onDisk } from '../../errno.js';
import { refuseLinks } from '../../links.js';
import type { About, FileChange } from '../../port.js';
import { sweep } from '../disk/safe-write.js';
import { HISTORY } from '../history/history.js';
import { writeAll } from '../history/journal.js';
import { promise } from '../history/pen.js';
import { isWaiting, PRIVATE } from '../locking/lock.js';
import { ownMachineName } from '../locking/machine.js';

/** Who changes records, by which command (`scan add`), and when. */
export interface Author {
  readonly who: string;
  readonly command: string;
}

/** A name for all that one command changes. */
export const newChange = (): string => randomBytes(6).toString('hex');

/** Writes a change with its lines of history; under the lock. False when an editor came between and nothing was done. */
export function writeChange(
  root: string,
  {
    changes,
    records,
  }: { readonly changes: readonly FileChange[]; readonly records: readonly RecordChange[] },
  {
    author,
    about = {},
    time,
    change = newChange(),
  }: {
    readonly author: Author;
    readonly about?: About;
    readonly time: Date;
    /** Where one command writes in several goes: the same for all of them. */
    readonly change?: string;
  },
): boolean {
  return onDisk(() => {
    refuseLinks(root, [...changes.map(({ file }) => file), HISTORY]);
    const folders = new Set([PRIVATE, ...changes.map(({ file }) => dirname(file))]);
    for (const folder of folders) sweep(join(root, folder), isWaiting);
    const machine = ownMachineName(root);
    const at = `${time.toISOString().slice(0, 19)}Z`;
    const month = momentOfInstant(time.getTime()).day.slice(0, 7);
    const made = { ...author, ...about, machine, at, change };
    return writeAll(root, { changes, history: promise(root, machine, month, entriesOf(records, made)) });
  });
}
