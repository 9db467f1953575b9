import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync } from 'node:fs';
import type { Problem } from '../domain/problem.js';

/** Not on every system: through a link one would read what lies elsewhere, and a pipe would be waited for. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** What stands in place of a settings file without being one; undefined for a file, and for nothing. */
export function notRegular(path: string, name: string): Problem | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat || stat.isFile()) return undefined;
  return { code: 'file-not-regular', args: {}, file: name, line: 1, column: 1 };
}

/** The bytes of a regular file, or undefined for a link, a pipe, a device, a folder; throws what the system says. */
export function readRegular(path: string): Buffer | undefined {
  let fd: number;
  try {
    fd = openSync(path, FLAGS);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ELOOP' || code === 'ENXIO') return undefined;
    throw error;
  }
  try {
    return fstatSync(fd).isFile() ? readFileSync(fd) : undefined;
  } finally {
    closeSync(fd);
  }
}
