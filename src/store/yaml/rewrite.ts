import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Formatted, Formatter } from '../formatter.js';
import type { FileChange } from '../port.js';
import { onDisk } from './errno.js';
import { findFiles } from './files.js';
import { formatFile } from './fmt.js';
import { finish, writeAll } from './journal.js';
import { lock } from './lock.js';
import { openRecordFile } from './lowdb-file.js';
import { Refused } from './read-text.js';

export interface RewriteOptions {
  readonly lockTimeoutMs: number;
  readonly now?: () => Date;
  readonly random?: () => number;
}

/** Rewrites the files below `records/` of a folder. Layout means nothing, so each file is a change of its own. */
export function openFormatter(root: string, options: RewriteOptions): Formatter {
  const { lockTimeoutMs, now = () => new Date(), random = Math.random } = options;
  return {
    files: () => onDisk(() => findFiles(root).files),
    preview: (only) => onDisk(() => formatted(root, only)),
    async rewrite(only) {
      const release = await lock(root, { timeoutMs: lockTimeoutMs, now, random });
      try {
        onDisk(() => finish(root));
        const done = onDisk(() => formatted(root, only));
        for (const change of done.changes) writeAll(root, [change]);
        return done;
      } finally {
        release();
      }
    },
  };
}

function formatted(root: string, only: ReadonlySet<string> | undefined): Formatted {
  const changes: FileChange[] = [];
  const untouched: Formatted['untouched'][number][] = [];
  for (const { kind, file } of findFiles(root).files) {
    if (only && !only.has(file)) continue;
    const before = textOf(root, file);
    if (before === undefined) {
      untouched.push({ file, line: 1, why: 'file' });
      continue;
    }
    const { text: after, untouched: left } = formatFile(kind, before);
    untouched.push(...left.map((one) => ({ file, ...one })));
    if (after !== before) changes.push({ file, before, after });
  }
  return { changes, untouched };
}

/** The text with its byte order mark, which a reading for records drops; undefined for a file that is not read. */
function textOf(root: string, file: string): string | undefined {
  const db = openRecordFile(root, file);
  try {
    db.read();
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
  const { text } = db.data;
  return text === undefined ? undefined : (startsWithMark(join(root, file)) ? '\ufeff' : '') + text;
}

function startsWithMark(path: string): boolean {
  const fd = openSync(path, 'r');
  try {
    const start = Buffer.alloc(3);
    readSync(fd, start);
    return start.equals(Buffer.from('\ufeff'));
  } finally {
    closeSync(fd);
  }
}
