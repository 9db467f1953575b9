import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { stampOf, trustedFrom } from './stamp.js';

/** What files and folders are at one moment, without what they say. */
export interface State {
  /** Another one as soon as anything has changed, come or gone. */
  readonly text: string;
  /** As {@link trustedFrom}, of all of them. */
  readonly trusted: number;
  /** Bytes of all of them. */
  readonly size: number;
}

/**
 * Of files and folders with all that is in them, by path; what is not there is part of it. Undefined where a link leads
 * to what is not looked at.
 */
export function stateOf(paths: readonly string[]): State | undefined {
  const lines: string[] = [];
  let trusted = 0;
  let size = 0;
  const look = (path: string): boolean => {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    lines.push(stat ? `${path}\t${stat.mode} ${stampOf(stat)}` : path);
    if (!stat) return true;
    trusted = Math.max(trusted, trustedFrom(stat));
    size += stat.size;
    if (stat.isSymbolicLink()) return false;
    if (!stat.isDirectory()) return true;
    return readdirSync(path)
      .sort()
      .every((name) => look(join(path, name)));
  };
  return paths.every(look) ? { text: lines.join('\n'), trusted, size } : undefined;
}
