import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { slug } from '../../domain/text.js';
import { errnoOf, storeErrorOf } from '../errno.js';
import { readRegular } from '../regular.js';
import { PRIVATE } from './lock.js';
import { writeSafely } from './safe-write.js';

/** The name of this copy of the store on this host; outside of git, so that a clone gets one of its own. */
const FILE = `${PRIVATE}/machine`;

/** In bytes; a hundred times what it holds. */
const MAX = 16 * 1024;

/** Undefined before the first change made here, and in a copy brought from another host. */
export function machineName(root: string): string | undefined {
  try {
    const { host, name } = JSON.parse(String(readRegular(join(root, FILE), MAX))) as Record<string, unknown>;
    return host === hostname() && typeof name === 'string' && /^[a-z0-9-]+$/u.test(name) ? name : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR')
      return undefined;
    throw storeErrorOf(error, FILE);
  }
}

/** The same, made when there is none; under the lock. Two clones on one host must not write one history file. */
export function ownMachineName(root: string): string {
  const known = machineName(root);
  if (known !== undefined) return known;
  const host = slug(hostname()).slice(0, 40).replace(/-$/u, '') || 'may';
  const name = `${host}-${randomBytes(2).toString('hex')}`;
  writeSafely(root, FILE, `${JSON.stringify({ host: hostname(), name })}\n`);
  return name;
}
