import { basename } from 'node:path';
import { TOO_OPEN } from '../disk/safe-write.js';
import { type Entry, filesOf, type Probe, type Seen } from './probe.js';

/** Findings and contacts are what an attacker wants: files 0640, folders 0750, or less. */
export const modes: Probe = {
  name: 'modes',
  look(seen) {
    // Windows has lists of access in place of modes, and Node shows none of them.
    if (process.platform === 'win32') return { code: 'modes-untold', args: {} };
    const files = filesOf(tooOpen(seen));
    return files.length > 0 ? { code: 'modes-open', args: { files } } : { code: 'modes-fine', args: {} };
  },
  repairs: (seen) =>
    process.platform === 'win32'
      ? []
      : tooOpen(seen).map(({ file, stat }) => {
          const from = stat.mode & 0o777;
          return { code: 'chmod', file, from, to: from & ~tooMuch(file) };
        }),
};

const tooOpen = ({ entries }: Seen): readonly Entry[] =>
  entries.filter(
    ({ file, stat }) => (stat.isFile() || stat.isDirectory()) && (stat.mode & tooMuch(file)) !== 0,
  );

const STRANGERS = 0o007;
/** Those who share a repository write to it as a group. */
const tooMuch = (file: string): number => (basename(file) === '.git' ? STRANGERS : TOO_OPEN);
