import { accessSync, constants, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/** Where programs are looked for. */
export interface Search {
  /** The variable PATH as it stands. */
  readonly path: string;
  readonly platform: NodeJS.Platform;
  /** Whether a file is there that may be run. */
  readonly isProgram: (path: string) => boolean;
}

/**
 * The absolute path of a program, by PATH alone; undefined where there is none. A system left to look for itself also
 * takes what lies in the current folder (Windows, and a PATH with an empty or a relative place): somebody else's, in a
 * store that came from elsewhere.
 */
export function programPath(
  name: string,
  { path, platform, isProgram = canRun }: Omit<Search, 'isProgram'> & Partial<Search>,
): string | undefined {
  const { delimiter, isAbsolute, join } = platform === 'win32' ? win32 : posix;
  const places = path
    .split(delimiter)
    .map((place) => (platform === 'win32' ? place.replaceAll('"', '') : place))
    .filter((place) => (platform === 'win32' ? isWhole(place) : isAbsolute(place)));
  const file = platform === 'win32' ? `${name}.exe` : name;
  return places.map((place) => join(place, file)).find(isProgram);
}

/** With its drive or its share: `\tools` is of the drive one happens to be on. */
const isWhole = (place: string): boolean => /^(?:[A-Za-z]:[\\/]|[\\/]{2})/u.test(place);

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
