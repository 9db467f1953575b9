import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nfc } from '../../../domain/text.js';
import { errnoOf } from '../../errno.js';
import { targetOf } from '../../links.js';

/** The folder of the store that holds what proves its records. */
export const EVIDENCE = 'evidence';

/** What editors and systems leave in a folder. */
const LEFT_BEHIND = /^(?:\..*|~\$.*|Thumbs\.db|desktop\.ini)$/iu;

export interface Kept {
  /** The path as the disk has it, whatever normal form a person typed. */
  readonly path: string;
  readonly type: 'file' | 'folder' | 'other';
  /** What the system said of a folder that cannot be read. */
  readonly reason?: string;
}

/** Everything below `evidence/` by its path in NFC, without following a link. */
export function evidenceFiles(root: string): ReadonlyMap<string, Kept> {
  const found = new Map<string, Kept>();
  const walk = (folder: string): string | undefined => {
    try {
      for (const entry of readdirSync(join(root, EVIDENCE, folder), { withFileTypes: true })) {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        const type = entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
        const reason = type === 'folder' ? walk(path) : undefined;
        found.set(nfc(path), { path, type, ...(reason === undefined ? {} : { reason }) });
      }
      return undefined;
    } catch (error) {
      return errnoOf(error);
    }
  };
  const reason = targetOf(join(root, EVIDENCE)) === undefined ? walk('') : 'ELOOP';
  if (reason !== undefined && reason !== 'ENOENT') found.set('', { path: '', type: 'folder', reason });
  return found;
}

export const isLeftBehind = (path: string): boolean => path.split('/').some((step) => LEFT_BEHIND.test(step));
