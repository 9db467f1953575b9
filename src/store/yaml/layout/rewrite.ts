import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { kindOfFile } from '../../../domain/kind-of-file.js';
import type { RecordChange } from '../../entries.js';
import { onDisk, Refused } from '../../errno.js';
import type { Formatted, Formatter } from '../../formatter.js';
import { refuseLinks } from '../../links.js';
import { type FileChange, StoreError } from '../../port.js';
import { openRecordFile } from '../disk/lowdb-file.js';
import { writeSafely } from '../disk/safe-write.js';
import { finish } from '../history/journal.js';
import { lock } from '../locking/lock.js';
import { FOLDERS, findFiles } from '../reading/files.js';
import { readFileText } from '../reading/read-file.js';
import { itemText } from '../text/items.js';
import { type Author, newChange, writeChange } from '../writing/write.js';
import { formatFile } from './fmt.js';

export interface RewriteOptions {
  readonly lockTimeoutMs: number;
  readonly now?: () => Date;
  readonly random?: () => number;
  readonly author?: Author;
  /** Asked before anything is written; throws where it may not be. */
  readonly refuse?: () => void;
}

/**
 * Rewrites the files below `records/` of a folder. Layout means nothing, so that each file is written by itself,
 * however large they are together; in history they are one command, which one undo takes back.
 */
export function openFormatter(root: string, options: RewriteOptions): Formatter {
  const { lockTimeoutMs, now = () => new Date(), random = Math.random } = options;
  const { author = { who: '', command: '' } } = options;
  return {
    files: () => onDisk(() => findFiles(root).files),
    preview: (only) =>
      onDisk(() => {
        refuseLinks(root, FOLDERS);
        return formatted(root, only);
      }),
    async rewrite(only) {
      options.refuse?.();
      onDisk(() => refuseLinks(root, FOLDERS));
      const release = await lock(root, { timeoutMs: lockTimeoutMs, now, random });
      try {
        onDisk(() => finish(root));
        const done = onDisk(() => formatted(root, only));
        const command = { author, time: now(), change: newChange() };
        for (const change of done.changes) {
          if (!rewriteFile(root, change, command)) {
            throw new StoreError('io', { file: change.file, reason: 'EBUSY' });
          }
        }
        return done;
      } finally {
        release();
      }
    },
  };
}

/** False when an editor came between. */
function rewriteFile(
  root: string,
  change: FileChange,
  by: { author: Author; time: Date; change: string },
): boolean {
  const { file, after = '' } = change;
  const before = (change.before ?? '').replace(/^\ufeff/u, '');
  if (before !== after) {
    return writeChange(
      root,
      { changes: [{ file, before, after }], records: recordsIn(file, before, after) },
      by,
    );
  }
  // Only the byte order mark goes, which says nothing of a record.
  onDisk(() => writeSafely(root, file, after), file);
  return true;
}

/** The records whose text another layout made another. */
function recordsIn(file: string, before: string, after: string): readonly RecordChange[] {
  const kind = kindOfFile(file);
  if (!kind) return [];
  const textsOf = (text: string) =>
    new Map(
      readFileText(kind, file, text).items.flatMap(({ parsed: { id }, body }) =>
        id === undefined ? [] : [[id, itemText(body)] as const],
      ),
    );
  const old = textsOf(before);
  return [...textsOf(after)].flatMap(([id, text]) =>
    old.get(id) === text ? [] : [{ kind, id, before: old.get(id), after: text }],
  );
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
