import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { kindOfFile, stemsOf } from '../../../domain/kind-of-file.js';
import { type KindName, kindNames } from '../../../domain/kinds/index.js';
import type { Problem } from '../../../domain/problem.js';
import { closest, compareBytes, nfc } from '../../../domain/text.js';
import { errnoOf, storeErrorOf } from '../../errno.js';
import { leadsToFolder, oddityAt, targetOf } from '../../links.js';
import type { Notice } from '../../port.js';
import { HISTORY } from '../history/history.js';
import { PRIVATE } from '../locking/lock.js';

/** The folder of the store that holds records. */
export const RECORDS = 'records';

/** Folders beside it that every change is written to. */
const WRITTEN: readonly string[] = [PRIVATE, HISTORY];
/** A link in the place of one of them is what a change fails of, whatever else is not read because of it. */
export const FOLDERS: readonly string[] = [RECORDS, ...WRITTEN];

export interface RecordFile {
  readonly kind: KindName;
  /** Relative to the store, with `/`. */
  readonly file: string;
}
export interface Found {
  /** In byte order of their path: of two records with one id, the first is judged. */
  readonly files: readonly RecordFile[];
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
  /** Of each folder looked into, the names in it. */
  readonly listed: ReadonlyMap<string, string>;
}

/** Every file of records, wherever below `records/` a person moved it. */
export function findFiles(root: string): Found {
  const files: RecordFile[] = [];
  const problems: Problem[] = [];
  const notices: Notice[] = [];
  const seen = new Map<string, string>();
  const listed = new Map<string, string>();
  const walk = (folder: string): void => {
    const entries = entriesOf(root, folder, problems);
    listed.set(folder, listingOf(entries.map(({ name }) => name)));
    for (const entry of entries) {
      const file = `${folder}/${entry.name}`;
      if (entry.name.startsWith('.')) continue;
      const twin = nfc(file).toLowerCase();
      const isDirectory = entry.isDirectory();
      if (isDirectory) walk(file);
      const yaml = /\.ya?ml$/iu.exec(entry.name)?.[0];
      if (isDirectory ? yaml : !entry.isFile() && (yaml || leadsToFolder(join(root, file)))) {
        problems.push(notRegular(root, file));
        continue;
      }
      if (isDirectory || !yaml) continue;
      const other = seen.get(twin);
      if (other !== undefined)
        problems.push({ code: 'file-twin', args: { other }, file, line: 1, column: 1 });
      seen.set(twin, file);
      const kind = kindOfFile(entry.name);
      if (kind) files.push({ kind, file });
      else if (yaml.toLowerCase() === '.yml') notices.push({ code: 'file-ignored', file, line: 1 });
      else problems.push(unknownKind(entry.name, file));
    }
  };
  if (targetOf(join(root, RECORDS)) === undefined) walk(RECORDS);
  else problems.push(notRegular(root, RECORDS));
  for (const file of WRITTEN) {
    if (targetOf(join(root, file)) !== undefined) notices.push({ code: 'folder-linked', file, line: 1 });
  }
  files.sort((a, b) => compareBytes(a.file, b.file));
  return { files, problems, notices, listed };
}

/** Whether the folders hold the names they held. */
export function isListedStill(root: string, { listed }: Found): boolean {
  for (const [folder, names] of listed) {
    if (listingOf(namesIn(join(root, folder))) !== names) return false;
  }
  return true;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort(compareBytes);
  } catch {
    // As a folder that cannot be listed stands in `listed`.
    return [];
  }
}

const listingOf = (names: readonly string[]): string => names.join('/');

function entriesOf(root: string, folder: string, problems: Problem[]): Dirent[] {
  try {
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    return entries.sort((a, b) => compareBytes(a.name, b.name));
  } catch (error) {
    const errno = errnoOf(error);
    if (folder === RECORDS && errno === 'ENOENT' && isFolder(root)) return [];
    if (folder === RECORDS) throw storeErrorOf(error, RECORDS);
    problems.push({ code: 'file-unreadable', args: { reason: errno }, file: folder, line: 1, column: 1 });
    return [];
  }
}

function unknownKind(name: string, file: string): Problem {
  const stem = name.slice(0, -'.yaml'.length);
  const [nearest = null] = [...stemsOf(stem)].flatMap((word) => closest(word, kindNames) ?? []);
  return { code: 'file-unknown-kind', args: { name, nearest }, file, line: 1, column: 1 };
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** A link to a folder is not followed, and saying so keeps its records from being missed in silence. */
const notRegular = (root: string, file: string): Problem => ({
  code: 'file-not-regular',
  args: oddityAt(join(root, file), join(root, RECORDS)),
  file,
  line: 1,
  column: 1,
});
