import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { whileShut } from './busy.js';

/** Not on every system: through a link one would read what lies elsewhere, and a pipe would be waited for. */
export const READ_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of a regular file, or undefined for a link, a pipe, a device, a folder; throws what the system says, and
 * as it would of a file larger than `limit`.
 */
export function readRegular(path: string, limit: number): Buffer | undefined {
  let fd: number;
  try {
    fd = whileShut(() => openSync(path, READ_FLAGS));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ELOOP' || code === 'ENXIO') return undefined;
    throw error;
  }
  try {
    const stat = fstatSync(fd);
    if (stat.size > limit) throw Object.assign(new Error(`EFBIG: ${path}`), { code: 'EFBIG', path });
    return stat.isFile() ? readFileSync(fd) : undefined;
  } finally {
    closeSync(fd);
  }
}
