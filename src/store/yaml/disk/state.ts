import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { stampOf } from './read-text.js';

/** What files and folders are at one moment, without what they say. */
export interface State {
  /** Another one as soon as anything has changed, come or gone. */
  readonly text: string;
  /** When the last of them was changed, in milliseconds since 1970. */
  readonly changed: number;
  /** Bytes of all of them. */
  readonly size: number;
}

/**
 * Of files and folders with all that is in them, by path; what is not there is part of it. Undefined where a link leads
 * to what is not looked at.
 */
export function stateOf(paths: readonly string[]): State | undefined {
  const lines: string[] = [];
  let changed = 0;
  let size = 0;
  const look = (path: string): boolean => {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    lines.push(stat ? `${path}\t${stat.mode} ${stampOf(stat)}` : path);
    if (!stat) return true;
    changed = Math.max(changed, stat.mtimeMs, stat.ctimeMs);
    size += stat.size;
    if (stat.isSymbolicLink()) return false;
    if (!stat.isDirectory()) return true;
    return readdirSync(path)
      .sort()
      .every((name) => look(join(path, name)));
  };
  return paths.every(look) ? { text: lines.join('\n'), changed, size } : undefined;
}
