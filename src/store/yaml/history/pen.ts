import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf } from '../../digest.js';
import type { Entry } from '../../entries.js';
import { errnoOf, storeErrorOf } from '../../errno.js';
import { StoreError } from '../../port.js';
import { FILE_MODE, makeFolder, syncFolder } from '../disk/safe-write.js';
import { historyBytes, historyFile, historyFiles, type Promised } from './history.js';
import { FIRST, type Line, rowsOf } from './history-lines.js';
import { endsOf } from './history-tree.js';

/** The lines of a change as they will stand behind what its machine has written; under the lock. */
export function promise(root: string, machine: string, month: string, entries: readonly Entry[]): Promised {
  const found = (historyFiles(root).get(machine) ?? [])
    .map((name) => ({ name, bytes: historyBytes(root, name) }))
    .filter(({ bytes }) => bytes.length > 0);
  const last = found.at(-1);
  const ofMonth = historyFile(machine, month);
  // A clock set back must not put later lines into an earlier file.
  const file = last !== undefined && last.name > ofMonth ? last.name : ofMonth;
  // Branches that came together have an end each: to name them all is to miss any of them that is cut off.
  const ends = endsOf(found.flatMap(({ name, bytes }) => rowsOf(name, bytes).rows)).map(
    ({ digest }) => digest,
  );
  let prev: Line['prev'] = ends.length > 1 ? ends : (ends[0] ?? FIRST);
  const lines = entries.map((entry) => {
    const line: Line = { ...entry, prev };
    const written = JSON.stringify(line);
    prev = digestOf(written);
    return `${written}\n`;
  });
  const at = last?.name === file ? last.bytes.length : 0;
  // What a line lacks to its end was cut off by someone else; the next one does not join it.
  const isWhole = at === 0 || last?.bytes.at(-1) === NEWLINE;
  return { file, at, text: (isWhole ? '' : '\n') + lines.join('') };
}
const NEWLINE = 10;

/** Whether all of it is in the file. */
export function isKept(root: string, promised: Promised): boolean {
  return onFile(root, promised.file, constants.O_RDONLY, (fd) => partKept(fd, promised) === 'all') ?? false;
}

/** Writes it where it was promised, over what a killed writer left there of it, and brings it to the disk. */
export function keep(root: string, promised: Promised): void {
  const { file, at, text } = promised;
  makeFolder(root, dirname(file));
  const bytes = Buffer.from(text);
  onFile(root, file, constants.O_RDWR | constants.O_CREAT, (fd) => {
    const { size } = fstatSync(fd);
    const part = partKept(fd, promised);
    // Someone else cut the file or wrote to it: what is to be kept comes behind what is there.
    const from = part === 'other' ? size : Math.min(at, size);
    for (let done = 0; part !== 'all' && done < bytes.length; ) {
      done += writeSync(fd, bytes, done, bytes.length - done, from + done);
    }
    fsyncSync(fd);
  });
  syncFolder(join(root, dirname(file)));
}

/** Takes away what was written of it. */
export function forget(root: string, promised: Promised): void {
  onFile(root, promised.file, constants.O_RDWR, (fd) => {
    const part = partKept(fd, promised);
    if (part === 'other' || part === 'none') return;
    ftruncateSync(fd, promised.at);
    fsyncSync(fd);
  });
}

/** How much of what was promised stands behind where it was to begin. */
function partKept(fd: number, { at, text }: Promised): 'none' | 'some' | 'all' | 'other' {
  const { size } = fstatSync(fd);
  if (size <= at) return 'none';
  const wanted = Buffer.from(text);
  const there = readAt(fd, at, Math.min(size - at, wanted.length));
  if (!wanted.subarray(0, there.length).equals(there)) return 'other';
  return there.length === wanted.length ? 'all' : 'some';
}

/** Undefined where there is no such file and none is to be made. */
function onFile<T>(root: string, file: string, flags: number, work: (fd: number) => T): T | undefined {
  let fd: number;
  try {
    fd = openSync(join(root, file), flags | (constants.O_NOFOLLOW ?? 0), FILE_MODE);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw storeErrorOf(error, file);
  }
  try {
    if (!fstatSync(fd).isFile()) throw new StoreError('io', { file, reason: 'not a regular file' });
    return work(fd);
  } catch (error) {
    throw storeErrorOf(error, file);
  } finally {
    closeSync(fd);
  }
}

function readAt(fd: number, at: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const read = readSync(fd, buffer, done, length - done, at + done);
    if (read === 0) break;
    done += read;
  }
  return buffer.subarray(0, done);
}
