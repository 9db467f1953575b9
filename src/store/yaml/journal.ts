import { renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf } from '../digest.js';
import type { FileChange } from '../port.js';
import { readRegular } from '../regular.js';
import { whileBusy } from './busy.js';
import { errnoOf, onDisk } from './errno.js';
import { isHistoryFile, type Promised } from './history.js';
import { PRIVATE } from './lock.js';
import { openRecordFile } from './lowdb-file.js';
import { forget, isKept, keep } from './pen.js';
import { Refused } from './read-text.js';
import { sweep, syncFolder, writeSafely } from './safe-write.js';

/**
 * A change is done when its journal is on disk: whoever comes next, after a crash too, reads it as done and
 * finishes it. While it is undone the same file stands under another name, which needs no room on a full disk.
 */
const DO = `${PRIVATE}/journal`;
const UNDO = `${PRIVATE}/journal.undo`;

/** All that one change writes. */
export interface Intent {
  readonly changes: readonly FileChange[];
  readonly history: Promised;
}
/** A journal found on disk: someone is writing, or was killed at it. */
export interface Journal extends Intent {
  readonly undo: boolean;
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
    const content = contentOf(root, name);
    const intent = content === undefined ? undefined : intentOf(content);
    if (content !== undefined && intent) {
      return { ...intent, undo: name === UNDO, stamp: name + digestOf(content) };
    }
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
  if (!journal) return undefined;
  const { done } = settle(root, journal, (file) => currentText(root, file));
  return done ? journal.history : { ...journal.history, text: '' };
}

/**
 * Writes all of it or nothing; under the lock. False when nothing was written because someone without the lock, an
 * editor, wrote one of the files meanwhile.
 */
export function writeAll(root: string, intent: Intent): boolean {
  const body = JSON.stringify(intent);
  try {
    onDisk(() => writeSafely(root, DO, `${digestOf(body)}\n${body}`), DO);
    return finish(root);
  } catch (error) {
    undo(root);
    throw error;
  }
}

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

/** Brings what a journal says into the files and into history; under the lock. False when it had to go back. */
export function finish(root: string): boolean {
  const journal = readJournal(root);
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

/** A folder or a link where a file was: nobody's text. */
const SOMETHING_ELSE = Symbol('something else');

function currentText(root: string, file: string): string | undefined | typeof SOMETHING_ELSE {
  const db = openRecordFile(root, file);
  try {
    db.read();
  } catch (error) {
    if (error instanceof Refused && error.problem.code === 'file-not-regular') return SOMETHING_ELSE;
    throw error;
  }
  return db.data.text;
}

function put(root: string, file: string, text: string | undefined): void {
  openRecordFile(root, file).update((data) => {
    data.text = text;
  });
}

function contentOf(root: string, name: string): string | undefined {
  try {
    return readRegular(join(root, name))?.toString('utf8');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Undefined unless the journal is whole and names nothing but files of records and of history. */
function intentOf(content: string): Intent | undefined {
  const newline = content.indexOf('\n');
  const body = content.slice(newline + 1);
  if (newline < 0 || content.slice(0, newline) !== digestOf(body)) return undefined;
  try {
    const { changes, history } = JSON.parse(body) as Intent;
    return changes.every(isEntry) && isPromise(history) ? { changes, history } : undefined;
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
  file.split('/').every((step) => step !== '' && !step.startsWith('.') && !/[\\\0]/u.test(step));
