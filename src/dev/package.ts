import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { packDeb, packNpm, packTar, packZip } from './package/archives.js';
import { NODE, runtimes, sha256 } from './package/runtimes.js';
import { layLinux, layProgram, layWindows, manifestOf } from './package/tree.js';
import { tryAll } from './package/try.js';

/**
 * Makes what is handed over: `node dist/dev/package.js FOLDER` writes an npm package, a zip for Windows, a tar and a
 * `.deb` for Linux with their checksums, and tries each; `--program FOLDER` lays the program alone.
 */
const root = resolve('.');
const [, , ...given] = process.argv;
if (given[0] === '--program') layProgram(root, resolve(given[1] ?? ''));
else makeAll(resolve(given[0] ?? 'packages'));

function makeAll(out: string): void {
  const { version } = manifestOf(root);
  const aside = mkdtempSync(join(tmpdir(), 'irt-lay-'));
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  try {
    const node = runtimes(join(root, 'node_modules/.cache/irt-runtimes'));
    const program = join(aside, 'program');
    layProgram(root, program);
    const windows = join(out, `irt-${version}-windows-x64`);
    layWindows(program, windows, node);
    const linux = join(out, `irt-${version}-linux-x64`);
    layLinux(program, linux, node);
    const made = {
      npm: packNpm(program, out),
      zip: packZip(windows, `${windows}.zip`),
      tar: packTar(linux, `${linux}.tar.xz`),
      deb: packDeb(linux, join(out, `irt_${version}_amd64.deb`), version, join(aside, 'deb')),
    };
    const sums = Object.values(made).map((path) => `${sha256(readFileSync(path))}  ${basename(path)}\n`);
    writeFileSync(join(out, 'SHA256SUMS'), sums.join(''));
    process.stdout.write(`irt ${version}, Node.js ${NODE}\n${sums.join('')}`);
    if (!tryAll(root, made)) process.exitCode = 1;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
