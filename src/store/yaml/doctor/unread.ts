import { basename } from 'node:path';
import { writerOf } from '../disk/safe-write.js';
import { filesOf, type Probe } from './probe.js';

/** Copies editors and merge tools leave: `agency.yaml~`, `agency.yaml.orig`, `.agency.yaml.swp`, `#agency.yaml#`. */
const BACKUP = /(?:^|\/)(?:#[^/]*#|[^/]*(?:~|\.(?:bak|orig|rej|swp|swo|tmp\d*|old)))$/iu;
const YML = /\.yml$/iu;

/** Files below `records/` and `catalogue/` that look like records but are read by nobody. */
export const unread: Probe = {
  name: 'unread',
  look({ entries }) {
    const here = entries.filter(
      ({ file, stat }) =>
        stat.isFile() && /^(?:records|catalogue)\//u.test(file) && writerOf(basename(file)) === undefined,
    );
    const yml = filesOf(here.filter(({ file }) => YML.test(file)));
    if (yml.length > 0) return { code: 'unread-yml', args: { files: yml } };
    const backups = filesOf(here.filter(({ file }) => BACKUP.test(file)));
    return backups.length > 0
      ? { code: 'unread-backup', args: { files: backups } }
      : { code: 'unread-none', args: {} };
  },
};
