import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environment, irt, tempFolder } from '../irt.js';

const root = join(import.meta.dirname, '../..');

/** The program as every package carries it, in a folder as an official may have. */
function laid(): string {
  const folder = join(tempFolder(), 'Cán bộ xã Phương Độ (mới)', 'irt');
  execFileSync(process.execPath, [join(root, 'dist/dev/package.js'), '--program', folder], { cwd: root });
  return folder;
}
const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

describe('the program in a package', () => {
  it('judges the sample as the source tree does, with no library beside it', () => {
    const folder = laid();
    const store = join(folder, '..', 'kho tỉnh');
    const run = (...args: string[]) => {
      const words = [join(folder, 'bin/irt.js'), ...args];
      const done = spawnSync(process.execPath, words, { encoding: 'utf8', env: environment() });
      return { code: done.status, out: done.stdout, err: done.stderr };
    };
    expect(run('init', store, '--sample', 'tuyen-quang', '--quiet')).toMatchObject({ code: 0, err: '' });
    const asked = ['check', '--json', '--as-of', '2026-11-23', '--store', store];
    const answer = run(...asked);
    expect(answer.code).toBe(1);
    expect(answer).toEqual(irt(asked));
    // Packages few commands need are files of their own: each is all there is of it.
    const files = readdirSync(join(folder, 'dist')).filter((name) => name.endsWith('.cjs'));
    const loaded = `${JSON.stringify(files)}.forEach((name) => require('./dist/' + name))`;
    expect(String(execFileSync(process.execPath, ['-e', loaded], { cwd: folder }))).toBe('');
  });

  it('asks npm for nothing, and holds neither tools of development nor what this machine compiled', () => {
    const folder = laid();
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    expect(Object.keys(manifest).sort()).toEqual(
      ['bin', 'description', 'engines', 'license', 'name', 'type', 'version'].sort(),
    );
    const files = filesOf(folder);
    expect(files.filter((name) => /^dist\/(?:dev|cache)\/|node_modules|^src\//.test(name))).toEqual([]);
    for (const name of [
      'bin/irt.js',
      'bin/package.json',
      'dist/irt.cjs',
      'data/catalogue/directive-18.yaml',
      'LICENSE',
    ])
      expect(files).toContain(name);
  });

  it('carries the licence of every library it was built from', () => {
    const text = readFileSync(join(laid(), 'LICENSES.txt'), 'utf8');
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    for (const [name, version] of Object.entries(dependencies))
      expect(text).toContain(`\n${name} ${version} (`);
    // What those are built from in turn.
    for (const name of ['rxjs', 'iconv-lite', '@inquirer/core', 'ansi-regex'])
      expect(text).toContain(`\n${name} `);
    expect(
      text.match(/Permission is hereby granted|Apache License|Permission to use|Redistribution and use/gu)
        ?.length,
    ).toBeGreaterThan(45);
  });
});
