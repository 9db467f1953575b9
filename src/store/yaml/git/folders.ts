import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Where git keeps what it knows of the work tree a store lies in. */
export interface GitFolders {
  /** The top of the work tree. */
  readonly work: string;
  /** What is this work tree's own: the index, a merge that is under way. */
  readonly own: string;
  /** What all work trees of a repository share: settings, attributes. */
  readonly common: string;
}

/** Undefined where git keeps nothing. */
export function gitFolders(root: string): GitFolders | undefined {
  const work = workTree(root);
  if (work === undefined) return undefined;
  const dot = join(work, '.git');
  if (lstatSync(dot).isDirectory()) return { work, own: dot, common: dot };
  // Behind a file `.git` stands the way to it.
  const own = resolve(work, linesOf(dot)[0]?.replace(/^gitdir:\s*/u, '') ?? '.');
  const [common] = linesOf(join(own, 'commondir'));
  return { work, own, common: common ? resolve(own, common) : own };
}

/** The nearest folder upwards that git keeps. */
function workTree(root: string): string | undefined {
  for (let folder = resolve(root); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** None where the file cannot be read. */
export function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/u);
  } catch {
    return [];
  }
}
