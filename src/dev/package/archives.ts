import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Zippable, zipSync } from 'fflate';
import { LICENSES, layModes } from './tree.js';

/** Every file of a package bears one day, so that the same sources make the same bytes. */
const EPOCH = 1_767_225_600;
/** The same day for a zip, which knows no zone: by the clock of the machine, whatever it is set to. */
const DAY = new Date(2026, 0, 1);

/** What `npm install` takes. */
export function packNpm(program: string, out: string): string {
  const npm = ['pack', '--silent', '--pack-destination', out];
  return join(out, execFileSync('npm', npm, { cwd: program, encoding: 'utf8' }).trim());
}

/** A folder as a zip, its name before every path. */
export function packZip(folder: string, path: string): string {
  const files: Zippable = {};
  for (const file of filesBelow(folder)) {
    const name = `${basename(folder)}/${relative(folder, file)}`;
    files[name] = [readFileSync(file), { level: 9, mtime: DAY }];
  }
  writeFileSync(path, zipSync(files));
  return path;
}

export function packTar(folder: string, path: string): string {
  const same = ['--sort=name', `--mtime=@${EPOCH}`, '--owner=0', '--group=0', '--numeric-owner'];
  const xz = ['--use-compress-program', 'xz -3 -T2'];
  execFileSync('tar', [...same, ...xz, '-cf', path, '-C', dirname(folder), basename(folder)]);
  return path;
}

/** `folder` as `/usr/lib/irt`; Debian's own Node may be too old, so that the runtime comes along. */
export function packDeb(folder: string, path: string, version: string, aside: string): string {
  rmSync(aside, { recursive: true, force: true });
  const inside = (name: string) => {
    const full = join(aside, name);
    mkdirSync(dirname(full), { recursive: true });
    return full;
  };
  cpSync(folder, inside('usr/lib/irt'), { recursive: true });
  symlinkSync('../lib/irt/irt', inside('usr/bin/irt'));
  const says = (...words: string[]) => execFileSync(join(folder, 'irt'), words, { cwd: folder });
  writeFileSync(inside('usr/share/man/man1/irt.1.gz'), gzipSync(says('man'), { level: 9 }));
  writeFileSync(inside('usr/share/bash-completion/completions/irt'), says('completion', 'bash'));
  cpSync(join(folder, LICENSES), inside('usr/share/doc/irt/copyright'));
  writeFileSync(
    inside('DEBIAN/control'),
    [
      'Package: irt',
      `Version: ${version}`,
      'Architecture: amd64',
      'Maintainer: irt <irt@localhost>',
      'Section: admin',
      'Priority: optional',
      'Depends: libc6 (>= 2.28), libstdc++6',
      'Recommends: git',
      'Description: compliance tracker for Directive 18/CT-TTg',
      ' Keeps the incident-response records of a Vietnamese province as YAML files and',
      ' judges them, to the day, against the duties of the directive. Works offline.',
      ' Brings its own Node.js.',
      '',
    ].join('\n'),
  );
  // What V8 compiled for root's runs is no file of the package, and would keep its folder.
  const remove = '#!/bin/sh\nset -e\nrm -rf /usr/lib/irt/app/dist/cache\n';
  writeFileSync(inside('DEBIAN/prerm'), remove);
  layModes(aside);
  execFileSync('dpkg-deb', ['--root-owner-group', '-Zxz', '-z3', '--build', aside, path], {
    env: { ...process.env, SOURCE_DATE_EPOCH: String(EPOCH) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return path;
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
