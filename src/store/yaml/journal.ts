import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FileChange } from '../port.js';
import { errnoOf, onDisk } from './errno.js';
import { PRIVATE } from './lock.js';
import { openRecordFile } from './lowdb-file.js';
import { syncFolder, writeSafely } from './safe-write.js';

/**
 * A change of several files is done when its journal is on disk: whoever comes next, after a crash too, reads
 * and finishes it. While it is undone the same file stands under another name, which needs no room on a full disk.
 */
const DO = `${PRIVATE}/journal`;
const UNDO = `${PRIVATE}/journal.undo`;

/** A file that may still hold `from` and has to be read as `to`. */
export interface Pending {
  readonly file: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}
export interface Journal {
  readonly pending: readonly Pending[];
  /** Another for every journal, empty without one. */
  readonly stamp: string;
}

export function readJournal(root: string): Journal {
  for (const name of [UNDO, DO]) {
    const content = contentOf(root, name);
    const entries = content === undefined ? undefined : entriesOf(content);
    if (content === undefined || !entries) continue;
    const pending = entries.map(({ file, before, after }) =>
      name === DO ? { file, from: before, to: after } : { file, from: after, to: before },
    );
    return { pending, stamp: name + createHash('sha256').update(content).digest('hex') };
  }
  return { pending: [], stamp: '' };
}

/** Writes all files or none. */
export function writeAll(root: string, changes: readonly FileChange[]): void {
  const [only] = changes;
  if (!only) return;
  if (changes.length === 1) {
    put(root, only.file, only.after);
    return;
  }
  const body = JSON.stringify(changes);
  onDisk(() => writeSafely(root, DO, `${sum(body)}\n${body}`), DO);
  try {
    finish(root);
  } catch (error) {
    undo(root);
    throw error;
  }
}

/** What cannot be undone now is undone by the next writer, and read as undone until then. */
function undo(root: string): void {
  try {
    renameSync(join(root, DO), join(root, UNDO));
    finish(root);
  } catch {
    // The first error says what went wrong.
  }
}

/** Brings what a journal says into the files; under the lock. What a person wrote there since stands. */
export function finish(root: string): void {
  const { pending } = readJournal(root);
  for (const { file, from, to } of pending) {
    const db = openRecordFile(root, file);
    db.read();
    if (db.data.text === from && from !== to) put(root, file, to);
  }
  onDisk(() => {
    for (const name of [DO, UNDO]) rmSync(join(root, name), { force: true });
    if (pending.length > 0) syncFolder(join(root, PRIVATE));
  }, DO);
}

function put(root: string, file: string, text: string | undefined): void {
  openRecordFile(root, file).update((data) => {
    data.text = text;
  });
}

function contentOf(root: string, name: string): string | undefined {
  try {
    return readFileSync(join(root, name), 'utf8');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Undefined unless the journal is whole and names nothing but files of records. */
function entriesOf(content: string): FileChange[] | undefined {
  const newline = content.indexOf('\n');
  const body = content.slice(newline + 1);
  if (newline < 0 || content.slice(0, newline) !== sum(body)) return undefined;
  try {
    const entries = JSON.parse(body) as FileChange[];
    return entries.every(isEntry) ? entries : undefined;
  } catch {
    return undefined;
  }
}

const sum = (body: string): string => createHash('sha256').update(body).digest('hex');
const isText = (text: unknown): boolean => text === undefined || typeof text === 'string';
const isEntry = (entry: FileChange): boolean =>
  isRecordFile(entry.file) && isText(entry.before) && isText(entry.after);
const isRecordFile = (file: string): boolean =>
  file.startsWith('records/') &&
  file.endsWith('.yaml') &&
  file.split('/').every((step) => step !== '' && !step.startsWith('.') && !/[\\\0]/u.test(step));
