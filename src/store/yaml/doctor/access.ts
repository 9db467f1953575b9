import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import type { Entry, Probe } from './probe.js';

/** Whether this user can read and write all that irt may have to. */
export const access: Probe = {
  name: 'access',
  look({ root, entries, closed }) {
    const own = entries.filter(({ stat }) => stat.isFile() || stat.isDirectory());
    const denied = own.filter((entry) => !isOpen(root, entry)).map(({ file }) => file);
    const files = [...new Set([...closed, ...denied])];
    return files.length > 0
      ? { code: 'access-denied', args: { files } }
      : { code: 'access-fine', args: { count: own.length } };
  },
};

function isOpen(root: string, { file, stat }: Entry): boolean {
  const { R_OK, W_OK, X_OK } = constants;
  try {
    accessSync(join(root, file), R_OK | W_OK | (stat.isDirectory() ? X_OK : 0));
    return true;
  } catch {
    return false;
  }
}
