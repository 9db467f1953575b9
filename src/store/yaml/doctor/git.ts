import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { PRIVATE } from '../lock.js';
import type { Check } from './check.js';

/**
 * A store in git: the private folder must stay out of it, and records want the merge of fields. Read from the
 * files git reads; git itself is not run, since a repository may tell it to run other programs.
 */
export const git: Check = {
  name: 'git',
  look({ root }) {
    const work = workTree(root);
    if (!work) return { code: 'git-none', args: {} };
    const common = commonFolder(work);
    const ignored = [join(root, '.gitignore'), join(work, '.gitignore'), join(common, 'info/exclude')];
    if (!ignored.some((file) => linesOf(file).some(ignoresPrivate))) return { code: 'git-private', args: {} };
    const attributes = [
      join(root, '.gitattributes'),
      join(work, '.gitattributes'),
      join(common, 'info/attributes'),
    ];
    const asked = attributes.some((file) => linesOf(file).some((line) => /\smerge=irt(?:\s|$)/u.test(line)));
    const driver = linesOf(join(common, 'config')).some((line) => /^\s*\[merge "irt"\]/u.test(line));
    return asked && driver ? { code: 'git-fine', args: {} } : { code: 'git-merge', args: {} };
  },
};

const ignoresPrivate = (line: string): boolean =>
  new RegExp(`^/?(?:\\*\\*/)?${PRIVATE.replace('.', '\\.')}/?$`, 'u').test(line.trim());

/** The nearest folder upwards that git keeps. */
function workTree(root: string): string | undefined {
  for (let folder = resolve(root); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** Where git keeps what all work trees of a repository share: behind a file `.git` stands the way to it. */
function commonFolder(work: string): string {
  const dot = join(work, '.git');
  if (lstatSync(dot).isDirectory()) return dot;
  const own = resolve(work, linesOf(dot)[0]?.replace(/^gitdir:\s*/u, '') ?? '.');
  const [common] = linesOf(join(own, 'commondir'));
  return common ? resolve(own, common) : own;
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/u);
  } catch {
    return [];
  }
}
