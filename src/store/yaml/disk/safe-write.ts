import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { whileBusy } from '../../busy.js';
import { errnoOf, onDisk } from '../../errno.js';
import { refuseLinks } from '../../links.js';
import { StoreError } from '../../port.js';
import { READ_FLAGS } from '../../regular.js';

/** Findings and contacts are what an attacker wants: nothing for strangers. */
export const FILE_MODE = 0o640;
export const FOLDER_MODE = 0o750;
/** What neither of them allows: anything for strangers, writing for the group. */
export const TOO_OPEN = 0o777 & ~(FILE_MODE | FOLDER_MODE);

/** Takes rights away from a file or folder, never through a link, and only while it still has the mode seen. */
export function tighten(path: string, from: number, to: number): void {
  onDisk(() => {
    const fd = openSync(path, READ_FLAGS);
    try {
      if ((fstatSync(fd).mode & 0o777) === from) fchmodSync(fd, from & to);
    } finally {
      closeSync(fd);
    }
  }, path);
}

/** A text, or what writes it to the open file. */
export type Content = string | Uint8Array | ((fd: number) => void);

/**
 * Puts a text in a file so that whoever looks sees the old or the new, also after a crash: a temporary file of an
 * unused name beside it, written and synced, then renamed over it, then the folder synced.
 */
export function writeSafely(root: string, file: string, text: Content): void {
  onDisk(() => {
    makeFolder(root, dirname(file));
    replace(join(root, file), file, text);
  }, file);
}

/** The same for a file outside the store, in a folder that is there; `name` is what a person called it. */
export const replaceSafely = (path: string, name: string, text: Content): void =>
  onDisk(() => replace(path, name, text), name);

function replace(path: string, name: string, text: Content): void {
  const old = regularFile(path, name);
  // A rename would replace a file its owner made read-only.
  if (old) accessSync(path, constants.W_OK);
  const temporary = join(dirname(path), temporaryName(basename(path)));
  try {
    writeNew(temporary, text, old);
    whileBusy(() => renameSync(temporary, path));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/**
 * Puts new bytes in a file that must not be there yet, seen whole or not at all; false when somebody was first.
 * `fill` writes them to the open file.
 */
export function placeSafely(root: string, file: string, fill: (fd: number) => void): boolean {
  return onDisk(() => {
    const path = join(root, file);
    makeFolder(root, dirname(file));
    const temporary = join(dirname(path), temporaryName(basename(path)));
    try {
      writeNew(temporary, fill, undefined);
      if (!publish(temporary, path)) return false;
    } finally {
      rmSync(temporary, { force: true });
    }
    syncFolder(dirname(path));
    return true;
  }, file);
}

/** A rename would replace a file that came meanwhile; where there are no links, only the look before it helps. */
function publish(temporary: string, path: string): boolean {
  try {
    linkSync(temporary, path);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    if (lstatSync(path, { throwIfNoEntry: false })) return false;
  }
  whileBusy(() => renameSync(temporary, path));
  return true;
}

function writeNew(path: string, content: Content, old: Stats | undefined): void {
  const fd = openSync(path, 'wx', old ? old.mode & 0o777 : FILE_MODE);
  try {
    if (old) keepMode(fd, old);
    if (typeof content === 'function') content(fd);
    else writeFileSync(fd, content);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

function keepMode(fd: number, old: Stats): void {
  try {
    fchownSync(fd, old.uid, old.gid);
  } catch {
    // Only an administrator may give a file away; what is left is the mode.
  }
  fchmodSync(fd, old.mode & 0o777);
}

/** Takes a file away; the folder too when nothing is left in it. */
export function removeSafely(root: string, file: string): void {
  onDisk(() => {
    const path = join(root, file);
    refuseLinks(root, [file]);
    if (!hasPlainFolders(root, file)) throw new StoreError('io', { file, reason: 'not a folder' });
    if (!regularFile(path, file)) return;
    whileBusy(() => unlinkSync(path));
    syncFolder(dirname(path));
    try {
      if (dirname(dirname(file)) !== '.') rmdirSync(dirname(path));
    } catch {
      // Something else is kept there.
    }
  }, file);
}

/**
 * Temporary files a killed writer left; to be called under the lock, when no writer can be at work. Who waits for
 * the lock has one too, for a moment: `isInUse` is asked about each.
 */
export function sweep(folder: string, isInUse: (path: string) => boolean = () => false): void {
  try {
    for (const name of readdirSync(folder).filter((entry) => TEMPORARY.test(entry))) {
      const path = join(folder, name);
      if (!isInUse(path)) rmSync(path, { force: true });
    }
  } catch {
    // What cannot be swept now is swept by the next writer.
  }
}

const TEMPORARY = /^\..+\.(\d+)\.[0-9a-f]{12}\.tmp$/u;
/** The process that made a temporary file; undefined when the name is no temporary file's. */
export function writerOf(name: string): number | undefined {
  const pid = TEMPORARY.exec(name)?.[1];
  return pid === undefined ? undefined : Number(pid);
}
export const temporaryName = (name: string): string =>
  `.${name}.${process.pid}.${randomBytes(6).toString('hex')}.tmp`;

function regularFile(path: string, file: string): Stats | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat && !stat.isFile()) throw new StoreError('io', { file, reason: 'not a regular file' });
  return stat;
}

/** Makes a folder and those above it, one by one: through a link it would lie outside the store. */
export function makeFolder(root: string, folder: string): void {
  let path = root;
  for (const step of folder.split('/')) {
    const above = path;
    path = join(path, step);
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat?.isSymbolicLink()) refuseLinks(root, [folder]);
    if (stat && !stat.isDirectory()) throw new StoreError('io', { file: folder, reason: 'not a folder' });
    if (stat) continue;
    try {
      mkdirSync(path, FOLDER_MODE);
    } catch (error) {
      if (errnoOf(error) !== 'EEXIST') throw error;
    }
    syncFolder(above);
  }
}

/** Whether the folders a file is in are folders, as far as they are there: through a link it would lie elsewhere. */
export function hasPlainFolders(root: string, file: string): boolean {
  let path = root;
  for (const step of file.split('/').slice(0, -1)) {
    path = join(path, step);
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (!stat) return true;
    if (!stat.isDirectory()) return false;
  }
  return true;
}

/** Windows cannot open a folder; there the rename itself is all that can be had. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const fd = openSync(path, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
