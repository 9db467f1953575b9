import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Condition } from '../../../domain/condition.js';
import { type Attribute, type AttributeFile, attributesOf } from '../git/attributes.js';
import { configOf } from '../git/config.js';
import { type GitFolders, gitFolders, linesOf } from '../git/folders.js';
import { historyFile, isHistoryFile } from '../history/history.js';
import { PRIVATE } from '../locking/lock.js';
import type { Probe, Seen } from './probe.js';

/**
 * A store in git: the private folder must stay out of it, and records and history want ways of merging of their own.
 * Read from the files git reads; git itself is not run, since a repository may tell it to run other programs.
 */
export const git: Probe = {
  name: 'git',
  look(seen) {
    const folders = gitFolders(seen.root);
    if (!folders) return { code: 'git-none', args: {} };
    const { work, common } = folders;
    const ignored = [join(seen.root, '.gitignore'), join(work, '.gitignore'), join(common, 'info/exclude')];
    if (!ignored.some((file) => linesOf(file).some(ignoresPrivate))) return { code: 'git-private', args: {} };
    return attributesFault(seen, folders) ?? driverFault(folders) ?? { code: 'git-fine', args: {} };
  },
};

const ignoresPrivate = (line: string): boolean =>
  new RegExp(`^/?(?:\\*\\*/)?${PRIVATE.replace('.', '\\.')}/?$`, 'u').test(line.trim());

/** Ways of merging by the names under which `irt init --git` sets them up, and git's own. */
const RECORDS = 'irt';
const LINES = 'irt-history';
const UNION = 'union';

/** Files of the store for which git is to know something else, or nothing yet. */
function attributesFault({ root, entries }: Seen, { work, common }: GitFolders): Condition | undefined {
  const below = relative(work, root);
  const prefix = below === '' ? '' : `${below.split(sep).join('/')}/`;
  const real = entries.filter(({ stat }) => stat.isFile()).map(({ file }) => file);
  // What is not there yet must merge too when it comes.
  const files = ['records/x/agency.yaml', historyFile('x', '2026-01'), ...real];
  const read = filesOf(work, common, prefix, files);
  for (const file of files) {
    const attributes = attributesOf(prefix + file, read);
    const merge = attributes.get('merge');
    const isRecord = file.startsWith('records/') && file.endsWith('.yaml');
    if (isRecord && merge?.value !== RECORDS) return overridden(file, merge);
    if (isHistoryFile(file) && merge?.value !== LINES && merge?.value !== UNION)
      return overridden(file, merge);
    const text = attributes.get('text');
    if ((isHistoryFile(file) || file.startsWith('evidence/')) && text?.value !== false)
      return overridden(file, text);
  }
  return undefined;
}

/** Nobody says anything: it was never set up. Somebody says something else: then that is what is to be changed. */
const overridden = (file: string, by: Attribute | undefined): Condition =>
  by
    ? { code: 'git-overridden', args: { file, by: `${by.file}:${by.line}` } }
    : { code: 'git-merge', args: {} };

/** Files of attributes about the files given, those that count more behind the others. */
function filesOf(
  work: string,
  common: string,
  prefix: string,
  files: readonly string[],
): readonly AttributeFile[] {
  const folders = new Set(['']);
  for (const file of files) {
    for (let folder = dirname(prefix + file); folder !== '.'; folder = dirname(folder))
      folders.add(`${folder}/`);
  }
  const inTree = [...folders]
    .sort((a, b) => a.length - b.length)
    .map((folder) => ({
      name: `${folder}.gitattributes`,
      folder,
      lines: linesOf(join(work, folder, '.gitattributes')),
    }));
  return [
    ...inTree,
    { name: '.git/info/attributes', folder: '', lines: linesOf(join(common, 'info/attributes')) },
  ];
}

/** Whether this clone has the programs the attributes name, and they are where it says. */
function driverFault({ common }: GitFolders): Condition | undefined {
  const config = configOf(linesOf(join(common, 'config')));
  for (const name of [RECORDS, LINES]) {
    const command = config.get(`merge.${name}.driver`);
    if (command === undefined) return { code: 'git-driver', args: {} };
    const gone = programsOf(command).find((program) => !existsSync(program));
    if (gone !== undefined) return { code: 'git-gone', args: { program: gone } };
  }
  return undefined;
}

/** The paths at the beginning of a command, as `irt init --git` quotes them. */
function programsOf(command: string): readonly string[] {
  const quoted = /^(?:'(?:[^']|'\\'')*'\s*)+/u.exec(command)?.[0] ?? '';
  return [...quoted.matchAll(/'((?:[^']|'\\'')*)'/gu)].map(([, path = '']) => path.replaceAll("'\\''", "'"));
}
