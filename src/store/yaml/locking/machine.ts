import { randomBytes } from 'node:crypto';
import { realpathSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { slug } from '../../../domain/text.js';
import { errnoOf, storeErrorOf } from '../../errno.js';
import { readRegular } from '../../regular.js';
import { writeSafely } from '../disk/safe-write.js';
import { PRIVATE } from './lock.js';

/** The name of this copy of the store on this host; outside of git, so that a clone gets one of its own. */
const FILE = `${PRIVATE}/machine`;

interface Known {
  readonly host: string;
  readonly name: string;
  /** Where the store lay when it was named; files of earlier versions do not say. */
  readonly folder?: string;
  readonly inode?: number;
}

/** In bytes; a hundred times what it holds. */
const MAX = 16 * 1024;

/** Undefined before the first change made here, and in a copy of the folder, on another host or on this one. */
export function machineName(root: string): string | undefined {
  return known(root)?.name;
}

/** The same, made when there is none; under the lock. Two clones on one host must not write one history file. */
export function ownMachineName(root: string): string {
  const found = known(root);
  if (found?.folder !== undefined) return found.name;
  const host = slug(hostname()).slice(0, 40).replace(/-$/u, '') || 'may';
  const name = found?.name ?? `${host}-${randomBytes(2).toString('hex')}`;
  const named: Known = { host: hostname(), name, ...placeOf(root) };
  writeSafely(root, FILE, `${JSON.stringify(named)}\n`);
  return name;
}

function known(root: string): Known | undefined {
  try {
    const found = JSON.parse(String(readRegular(join(root, FILE), MAX))) as Partial<Known> | null;
    const { host, name, folder, inode } = found ?? {};
    if (host !== hostname() || typeof name !== 'string' || !/^[a-z0-9-]+$/u.test(name)) return undefined;
    if (folder === undefined) return { host, name };
    const here = placeOf(root);
    // One of them alone may change: a folder is moved, or put back from a backup. A copy has both anew.
    return folder === here.folder || inode === here.inode ? { host, name, folder } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR')
      return undefined;
    throw storeErrorOf(error, FILE);
  }
}

const placeOf = (root: string): { readonly folder: string; readonly inode: number } => ({
  folder: realpathSync(root),
  inode: statSync(root).ino,
});
