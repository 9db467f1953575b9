import { errnoOf } from '../../errno.js';
import { pause } from '../../pause.js';

/** What Windows answers while a virus scanner, an indexer or Excel looks into a file. */
const BUSY = new Set(['EBUSY', 'EACCES', 'EPERM']);
const PAUSES_MS = [10, 20, 50, 100, 200, 300, 300];

/**
 * Renames or takes away a file. Windows refuses both while another program has the file open, most often for a
 * moment only: there it is tried again for about a second, then the last error is thrown. Elsewhere an open file is no obstacle
 * and the first answer holds.
 */
export function whileBusy<T>(
  work: () => T,
  { platform, wait }: { platform: NodeJS.Platform; wait: (ms: number) => void } = {
    platform: process.platform,
    wait: pause,
  },
): T {
  for (const ms of platform === 'win32' ? PAUSES_MS : []) {
    try {
      return work();
    } catch (error) {
      if (!BUSY.has(errnoOf(error))) throw error;
    }
    wait(ms);
  }
  return work();
}
