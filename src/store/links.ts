import { lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ProblemArgs } from '../domain/problem.js';
import { StoreError } from './port.js';

/** What a link leads to, as it is written in the link; undefined for anything else. */
export function targetOf(path: string): string | undefined {
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  return isLink ? readlinkSync(path) : undefined;
}

/** What stands where a regular file or a folder should: a link, and to what, or something else. */
export const oddityAt = (path: string, read?: string): ProblemArgs['file-not-regular'] => {
  const target = targetOf(path) ?? null;
  return { target, isRead: target !== null && read !== undefined && leadsInto(path, read) };
};

/** Whether a link leads to what lies in a folder. */
function leadsInto(path: string, folder: string): boolean {
  try {
    return realpathSync(path).startsWith(realpathSync(folder) + sep);
  } catch {
    return false;
  }
}

export function leadsToFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}

/** Refuses to write where a link stands on the way: behind it lies what is not the store's. Paths are the store's own. */
export function refuseLinks(root: string, files: Iterable<string>): void {
  for (const file of files) {
    let way = '';
    for (const step of file.split('/')) {
      way = way === '' ? step : `${way}/${step}`;
      const target = targetOf(join(root, way));
      if (target !== undefined) throw new StoreError('linked', { file: way, reason: target });
    }
  }
}
