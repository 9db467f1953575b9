import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Underway } from '../../../domain/condition.js';
import { configOf } from '../git/config.js';
import { gitFolders, linesOf } from '../git/folders.js';
import { unmergedIn } from '../git/unmerged.js';
import type { Probe } from './probe.js';

/** What git leaves while it waits for somebody to go on. */
const UNDERWAY: readonly (readonly [file: string, what: Underway])[] = [
  ['rebase-merge', 'rebase'],
  ['rebase-apply', 'rebase'],
  ['CHERRY_PICK_HEAD', 'cherry-pick'],
  ['REVERT_HEAD', 'revert'],
  ['MERGE_HEAD', 'merge'],
];
const MARK = /^(?:<{7}|>{7})(?: |\r?$)/mu;

/**
 * A merge git could not finish. A file in conflict without marks is what a program for merging leaves that could not
 * run: it holds this side alone, and to commit it is to lose the other.
 */
export const merging: Probe = {
  name: 'merging',
  look({ root }) {
    const folders = gitFolders(root);
    if (!folders) return { code: 'merging-none', args: {} };
    const { work, own, common } = folders;
    const config = configOf(linesOf(join(common, 'config')));
    const digest = config.get('extensions.objectformat') === 'sha256' ? 32 : 20;
    const found = (unmergedIn(join(own, 'index'), digest) ?? [])
      .map((one) => ({ ...one, file: relative(root, join(work, one.file)).split(sep).join('/') }))
      .filter(({ file }) => !file.startsWith('../'));
    const silent = found.filter(({ file, isOnBothSides }) => isOnBothSides && !isMarked(join(root, file)));
    if (silent.length > 0) return { code: 'merging-silent', args: { files: namesOf(silent) } };
    if (found.length > 0) return { code: 'merging-conflict', args: { files: namesOf(found) } };
    const what = UNDERWAY.find(([file]) => existsSync(join(own, file)))?.[1];
    return what ? { code: 'merging-underway', args: { what } } : { code: 'merging-none', args: {} };
  },
};

const namesOf = (found: readonly { readonly file: string }[]): readonly string[] =>
  found.map(({ file }) => file);

/** A file that cannot be read has its own probe. */
function isMarked(path: string): boolean {
  try {
    return MARK.test(readFileSync(path, 'utf8'));
  } catch {
    return true;
  }
}
