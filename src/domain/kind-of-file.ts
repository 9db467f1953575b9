import { isKindName, type KindName } from './kinds/index.js';

/** The kind the name of a file says, with or without the folders before it: `<kind>.yaml`, `<kind>-<anything>.yaml`. */
export function kindOfFile(file: string): KindName | undefined {
  const word = /^(?:.*\/)?([^-/]+)(?:-[^/]*)?\.yaml$/su.exec(file)?.[1];
  return word !== undefined && isKindName(word) ? word : undefined;
}
