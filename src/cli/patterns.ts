import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { compareVi } from '../domain/text.js';

/**
 * The files a word means: cmd.exe and PowerShell pass `*.pdf` on as it stands, where another shell has put the names
 * in its place. What is a file's own name, or fits none, stays as it is.
 */
export function filesMeant(cwd: string, word: string): readonly string[] {
  const name = basename(word);
  if (!/[*?]/u.test(name) || existsSync(resolve(cwd, word))) return [word];
  const folder = dirname(word);
  const names = existsSync(resolve(cwd, folder)) ? readdirSync(resolve(cwd, folder)) : [];
  const form = name
    .replace(/[\\^$.+()[\]{}|]/gu, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const fits = new RegExp(`^${form}$`, 'iu');
  // What begins with a stop is hidden, and nobody means it by a star.
  const meant = names.filter((one) => fits.test(one) && (!one.startsWith('.') || name.startsWith('.')));
  if (meant.length === 0) return [word];
  return meant
    .sort(compareVi)
    .map((one) => (folder === '.' && !word.startsWith('.') ? one : join(folder, one)));
}
