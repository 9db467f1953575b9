import type { Stats } from 'node:fs';

/** Changes when the file does: size, inode and times, of which the last, of any change at all, cannot be set. */
export const stampOf = ({ size, mtimeMs, ctimeMs, ino }: Stats): string =>
  `${size} ${mtimeMs} ${ctimeMs} ${ino}`;

/**
 * In milliseconds, how far apart two changes of a file lie at least if its times are to tell them apart: 100 where its
 * disk counts in parts of a second, which a time no program can set shows; else the two seconds of the coarsest (FAT).
 */
const clockOf = ({ ctimeMs }: Stats): number => (ctimeMs % 1000 === 0 ? 2000 : 100);

/**
 * The instant, in milliseconds since 1970 by the clock of the disk, from which on its times can be trusted: what was
 * looked at before it may have been changed again, and show the same.
 */
export const trustedFrom = (stat: Stats): number => Math.max(stat.mtimeMs, stat.ctimeMs) + clockOf(stat);
