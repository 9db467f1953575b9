import { randomBytes } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { whileBusy } from '../../busy.js';
import { digestOf } from '../../digest.js';
import { errnoOf, onDisk, Refused, storeErrorOf } from '../../errno.js';
import { type FileChange, StoreError } from '../../port.js';
import { READ_FLAGS } from '../../regular.js';
import { openRecordFile } from '../disk/lowdb-file.js';
import { hasPlainFolders, sweep, syncFolder, writeSafely } from '../disk/safe-write.js';
import { PRIVATE } from '../locking/lock.js';
import { isHistoryFile, type Promised } from './history.js';
import { forget, isKept, keep } from './pen.js';

/**
 * A change is done when its journal is on disk: whoever comes next, after a crash too, reads it as done and
 * finishes it. While it is undone the same file stands under another name, which needs no room on a full disk.
 */
const DO = `${PRIVATE}/journal`;
const UNDO = `${PRIVATE}/journal.undo`;

/** Largest journal, in bytes: many times the largest file of records, before and after, with its history. */
export const MAX_JOURNAL = 256 * 1024 * 1024;

/** All that one change writes. */
export interface Intent {
  readonly changes: readonly FileChange[];
  readonly history: Promised;
}
/** A journal found on disk: someone is writing, or was killed at it. */
export interface Journal extends Intent {
  readonly undo: boolean;
  /** Written on this machine, by this account, in this very folder: any other could have been made up. */
  readonly isOwn: boolean;
  /** Another for every journal. */
  readonly stamp: string;
}
/** A file that still holds `from` and is to hold `to`. */
export interface Pending {
  readonly file: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** The journal, or undefined; one that is torn was never a promise. */
export function readJournal(root: string): Journal | undefined {
  for (const name of [UNDO, DO]) {
    const found = contentOf(root, name);
    const intent = found && intentOf(found);
    if (found && intent) return { ...intent, undo: name === UNDO, stamp: name + digestOf(found.content) };
  }
  return undefined;
}

/**
 * Which files have yet to be written, and whether history is to say so. A file that is neither as the change found
 * it nor as it leaves it was written by a person since the writer was killed: then the rest of the change goes back,
 * since half of it must not stand.
 */
export function settle(
  root: string,
  { changes, history, undo }: Journal,
  textOf: (file: string) => string | undefined | typeof SOMETHING_ELSE,
): { readonly pending: readonly Pending[]; readonly done: boolean } {
  if (!undo && isKept(root, history)) return { pending: [], done: true };
  const texts = changes.map((change) => ({ ...change, now: textOf(change.file) }));
  const done = !undo && texts.every(({ before, after, now }) => now === before || now === after);
  const pending = texts.flatMap(({ file, before, after, now }): Pending[] => {
    const to = done ? after : before;
    const isOurs = now === before || now === after;
    return isOurs && now !== to ? [{ file, from: now, to }] : [];
  });
  return { pending, done };
}

/** What history is to hold once the journal is settled: the lines of its change, or none of them. */
export function promisedHistory(root: string): Promised | undefined {
  const journal = readJournal(root);
  if (!journal?.isOwn) return undefined;
  const { done } = settle(root, journal, (file) => currentText(root, file));
  return done ? journal.history : { ...journal.history, text: '' };
}

/**
 * Writes all of it or nothing; under the lock. False when nothing was written because someone without the lock, an
 * editor, wrote one of the files meanwhile.
 */
export function writeAll(root: string, intent: Intent): boolean {
  try {
    onDisk(() => writeSafely(root, DO, (fd) => writeFileSync(fd, contentFor(fd, intent))), DO);
    return finish(root);
  } catch (error) {
    undo(root);
    throw error;
  }
}

/**
 * The number the file system gave the file is part of what stands in it. A copy, a clone, an unpacked archive has
 * another one, which whoever wrote it could not know; so a journal from elsewhere is told from one of ours.
 */
function contentFor(fd: number, intent: Intent): string {
  const body = JSON.stringify({ ...intent, host: hostname(), file: numberOf(fd) });
  const bytes = Buffer.byteLength(body);
  if (bytes > MAX_JOURNAL) throw new StoreError('too-big', { file: DO, bytes, limit: MAX_JOURNAL });
  return `${digestOf(body)}\n${body}`;
}

const numberOf = (fd: number): string => fstatSync(fd, { bigint: true }).ino.toString();

/** What cannot be undone now is undone by the next writer, and read as undone until then. */
function undo(root: string): void {
  try {
    whileBusy(() => renameSync(join(root, DO), join(root, UNDO)));
    syncFolder(join(root, PRIVATE));
    finish(root);
  } catch {
    // The first error says what went wrong.
  }
}

/**
 * Brings what a journal says into the files and into history; under the lock. False when it had to go back. One that
 * came from elsewhere waits until a person has decided.
 */
export function finish(root: string, { foreignToo = false } = {}): boolean {
  const journal = readJournal(root);
  if (journal && !journal.isOwn && !foreignToo)
    throw new StoreError('journal-foreign', { files: journal.changes.map(({ file }) => file) });
  const { pending, done } = journal
    ? settle(root, journal, (file) => currentText(root, file))
    : { pending: [], done: true };
  for (const { file } of journal?.changes ?? []) sweep(join(root, dirname(file)));
  for (const { file, to } of pending) put(root, file, to);
  if (journal && done) keep(root, journal.history);
  else if (journal) forget(root, journal.history);
  for (const name of [UNDO, DO])
    onDisk(() => whileBusy(() => rmSync(join(root, name), { force: true })), name);
  try {
    if (journal) syncFolder(join(root, PRIVATE));
  } catch {
    // The change is done, or undone, already: settled again, it stays what it is.
  }
  return done;
}

/** Puts a journal that came from elsewhere aside, undone; what of it stands in the files already stays. */
export function setAside(root: string): void {
  for (const name of [UNDO, DO]) {
    if (contentOf(root, name))
      onDisk(
        () => renameSync(join(root, name), join(root, `${name}.old-${randomBytes(4).toString('hex')}`)),
        name,
      );
  }
}

/** A folder or a link where a file was: nobody's text. */
const SOMETHING_ELSE = Symbol('something else');

function currentText(root: string, file: string): string | undefined | typeof SOMETHING_ELSE {
  if (!onDisk(() => hasPlainFolders(root, file), file)) return SOMETHING_ELSE;
  const db = openRecordFile(root, file);
  try {
    db.read();
  } catch (error) {
    if (error instanceof Refused && error.problem.code === 'file-not-regular') return SOMETHING_ELSE;
    throw storeErrorOf(error, file);
  }
  return db.data.text;
}

function put(root: string, file: string, text: string | undefined): void {
  openRecordFile(root, file).update((data) => {
    data.text = text;
  });
}

interface Content {
  readonly content: string;
  readonly file: string;
  readonly owner: number;
}

function contentOf(root: string, name: string): Content | undefined {
  let fd: number;
  try {
    fd = openSync(join(root, name), READ_FLAGS);
  } catch (error) {
    if (NO_JOURNAL.has(errnoOf(error))) return undefined;
    throw storeErrorOf(error, name);
  }
  try {
    const stat = fstatSync(fd);
    if (!stat.isFile()) return undefined;
    if (stat.size > MAX_JOURNAL + digestOf('').length + 1)
      throw new StoreError('too-big', { file: name, bytes: stat.size, limit: MAX_JOURNAL });
    return { content: readFileSync(fd, 'utf8'), file: numberOf(fd), owner: stat.uid };
  } catch (error) {
    throw storeErrorOf(error, name);
  } finally {
    closeSync(fd);
  }
}
/** Nothing there, or a link or a pipe, which are nobody's promise. */
const NO_JOURNAL = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO']);

/** Undefined unless the journal is whole and names nothing but files of records and of history. */
function intentOf({ content, file, owner }: Content): (Intent & { readonly isOwn: boolean }) | undefined {
  const newline = content.indexOf('\n');
  const body = content.slice(newline + 1);
  if (newline < 0 || content.slice(0, newline) !== digestOf(body)) return undefined;
  try {
    const { changes, history, ...from } = JSON.parse(body) as Intent & { host?: unknown; file?: unknown };
    const isOwn = from.host === hostname() && from.file === file && owner === (process.getuid?.() ?? owner);
    return changes.every(isEntry) && isPromise(history) ? { changes, history, isOwn } : undefined;
  } catch {
    return undefined;
  }
}

const isText = (text: unknown): boolean => text === undefined || typeof text === 'string';
const isEntry = (entry: FileChange): boolean =>
  isRecordFile(entry.file) && isText(entry.before) && isText(entry.after);
const isPromise = ({ file, at, text }: Promised): boolean =>
  isHistoryFile(file) && Number.isSafeInteger(at) && at >= 0 && typeof text === 'string';
const isRecordFile = (file: string): boolean =>
  file.startsWith('records/') &&
  file.endsWith('.yaml') &&
  file.split('/').every((step) => step !== '' && !step.startsWith('.') && !OUTSIDE.test(step));
/** What leads out of a folder, or to another stream of a file; a colon is a letter where there are no drives. */
const OUTSIDE = process.platform === 'win32' ? /[\\\0:]/u : /[\\\0]/u;
