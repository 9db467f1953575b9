import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { notice, section } from './notice.js';
import type { Runtime } from './runtimes.js';

/** What the program is made of; `dist` without the tools of development and what V8 compiled on this machine. */
const PARTS = ['bin', 'dist', 'data', 'templates', 'README.md', 'CHANGELOG.md', 'LICENSE'];
const NOT = ['dist/dev', 'dist/cache'];
export const LICENSES = 'LICENSES.txt';

/** The program alone, for a Node that is there: it needs no other package, since the build has put them into it. */
export function layProgram(root: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const left = new Set(NOT.map((path) => join(root, path)));
  for (const part of PARTS)
    cpSync(join(root, part), join(folder, part), { recursive: true, filter: (from) => !left.has(from) });
  const { dependencies, devDependencies, scripts, files, ...manifest } = manifestOf(root);
  delete manifest['private'];
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(join(folder, LICENSES), notice(root));
  layModes(folder);
}

export const manifestOf = (root: string) =>
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown> & {
    readonly version: string;
  };

/** Everything a machine of Windows has to be given; texts for cmd.exe are ASCII and end their lines as it does. */
export function layWindows(program: string, folder: string, { windows, license }: Runtime): void {
  layWithNode(program, folder, license);
  cpSync(windows, join(folder, 'node.exe'));
  const lines = (...text: string[]) => text.map((line) => `${line}\r\n`).join('');
  writeFileSync(
    join(folder, 'irt.cmd'),
    lines('@echo off', '"%~dp0node.exe" "%~dp0app\\bin\\irt.js" %*', 'exit /b %errorlevel%'),
  );
  // To be opened from the Explorer: the work of the day, then a window in which `irt` is a command.
  writeFileSync(
    join(folder, 'mo-irt.cmd'),
    lines('@echo off', 'set "PATH=%~dp0;%PATH%"', 'cd /d "%USERPROFILE%"', 'cmd /k irt'),
  );
}

export function layLinux(program: string, folder: string, { linux, license }: Runtime): void {
  layWithNode(program, folder, license);
  cpSync(linux, join(folder, 'node'));
  const start = [
    '#!/bin/sh',
    'here=$(dirname "$(readlink -f "$0")")',
    'exec "$here/node" "$here/app/bin/irt.js" "$@"',
  ];
  writeFileSync(join(folder, 'irt'), `${start.join('\n')}\n`);
  layModes(folder);
}

function layWithNode(program: string, folder: string, license: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(program, join(folder, 'app'), { recursive: true });
  const texts = [
    readFileSync(join(folder, 'app', LICENSES), 'utf8'),
    section('Node.js', readFileSync(license, 'utf8')),
  ];
  rmSync(join(folder, 'app', LICENSES));
  writeFileSync(join(folder, LICENSES), texts.join('\n'));
  for (const name of ['README.md', 'CHANGELOG.md']) cpSync(join(folder, 'app', name), join(folder, name));
}

/** Whatever the umask of who builds it. */
export function layModes(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) layModes(path);
    else if (entry.isFile())
      chmodSync(path, /^(?:node|irt|irt\.js|prerm)$/u.test(entry.name) ? 0o755 : 0o644);
  }
}
