import { randomBytes } from 'node:crypto';
import {
  constants,
  copyFileSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { CONFIG_FILE } from '../../cli/settings.js';
import { onDisk, pathWithin, storeErrorOf } from '../../store/errno.js';
import { StoreError } from '../../store/port.js';
import { closeFile, newFolder } from './modes.js';

/** A store laid into a folder: all of it or nothing, also when the program is killed at it. */
export interface Laying {
  /** Whether nothing is there but git's own folder and what an earlier attempt left. */
  isFree(): boolean;
  /** `prepare` fills a folder, whose content is then put in place. Throws a StoreError, leaving nothing. */
  lay(prepare: (into: string) => void): void;
}

/** What is being prepared; by its name what a killed attempt left is known. */
const PREPARED = /^\.irt-init\.[0-9a-f]{12}\.tmp$/u;
const GIT = '.git';

/**
 * All is written to a folder of its own inside; then each part is moved out, the settings last: without them nobody
 * takes the folder for a store. `home` is where the package is, whose files an earlier attempt laid.
 */
export function layingIn(dir: string, home: string): Laying {
  return {
    isFree() {
      if (!existsSync(dir)) return true;
      const names = readdirSync(dir).filter((name) => name !== GIT);
      const left = names.filter((name) => PREPARED.test(name));
      const moved = names.filter((name) => !left.includes(name));
      if (moved.length === 0) return true;
      return left.length > 0 && moved.every((name) => isShipped(join(dir, name), name, home));
    },
    lay(prepare) {
      const made: string[] = [];
      try {
        makeFolders(dir, made);
        clear(dir);
        const into = join(dir, `.irt-init.${randomBytes(6).toString('hex')}.tmp`);
        newFolder(into);
        prepare(into);
        moveOut(into, dir);
      } catch (error) {
        undo(dir, made);
        const told = storeErrorOf(error);
        if (!(told instanceof StoreError)) throw told;
        const { file = dir } = told.detail;
        // What is shipped is copied from elsewhere: the file that could not be made is below the store.
        throw new StoreError(told.code, { ...told.detail, file: placeIn(dir, file) });
      }
    },
  };
}

function placeIn(dir: string, path: string): string {
  const near = pathWithin(dir, path);
  const [first = '', ...rest] = near.split('/');
  return near === path ? dir : PREPARED.test(first) ? rest.join('/') || dir : near;
}

/** Takes away what an earlier attempt left: only what is prepared, or is word for word what the package ships. */
function clear(dir: string): void {
  const names = readdirSync(dir).filter((name) => name !== GIT);
  for (const name of names.sort((a, b) => Number(PREPARED.test(a)) - Number(PREPARED.test(b))))
    rmSync(join(dir, name), { recursive: true, force: true });
}

function moveOut(from: string, dir: string): void {
  const names = readdirSync(from);
  for (const name of [...names.filter((one) => one !== CONFIG_FILE), CONFIG_FILE])
    renameSync(join(from, name), join(dir, name));
  rmdirSync(from);
}

function undo(dir: string, made: readonly string[]): void {
  try {
    if (existsSync(dir)) clear(dir);
    for (const folder of made) if (existsSync(folder)) rmdirSync(folder);
  } catch {
    // What cannot be taken away now is known by its name, and no store.
  }
}

/** Whether all below a path stands, byte for byte, at the same place in a sample or in the templates of a store. */
function isShipped(path: string, name: string, home: string): boolean {
  const samples = join(home, 'data', 'sample');
  const sources = [
    ...readdirSync(samples).map((sample) => join(samples, sample, name)),
    join(home, 'templates', 'store', name.replace(/^\./u, '')),
  ];
  const stat = lstatSync(path);
  if (stat.isFile()) {
    const bytes = readFileSync(path);
    return sources.some((source) => existsSync(source) && readFileSync(source).equals(bytes));
  }
  return (
    stat.isDirectory() &&
    readdirSync(path).every((inner) => isShipped(join(path, inner), `${name}/${inner}`, home))
  );
}

/** A folder and those above it that are not there, one by one; those made are listed, innermost first. */
function makeFolders(dir: string, made: string[]): void {
  if (existsSync(dir)) return;
  if (dirname(dir) !== dir) makeFolders(dirname(dir), made);
  // Making all at once, Node says that a disk is not there when it is only read.
  made.unshift(dir);
  onDisk(() => newFolder(dir), dir);
}

/** The files of a sample, whatever the modes are with which they were installed; hidden ones are not the store's. */
export function copyIn(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) {
      if (!existsSync(target)) newFolder(target);
      copyIn(source, target);
    } else {
      onDisk(() => {
        copyFileSync(source, target, constants.COPYFILE_EXCL);
        closeFile(target);
      }, target);
    }
  }
}
