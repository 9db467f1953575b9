import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';

/** Contact data and findings are for their owners' eyes: folders 0750, files 0640, whatever the umask takes or leaves. */
const FOLDER = 0o750;
const FILE = 0o640;

/** A folder as it should be; one that is there already stays its owner's. */
export function newFolder(path: string): void {
  if (mkdirSync(path, { recursive: true, mode: FOLDER }) !== undefined) chmodSync(path, FOLDER);
}

export function newFile(path: string, text: string): void {
  writeFileSync(path, text, { flag: 'wx', mode: FILE });
  chmodSync(path, FILE);
}

export const closeFile = (path: string): void => chmodSync(path, FILE);
