import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { irt, storeOf, tempFolder } from '../irt.js';

const BIN = fileURLToPath(new URL('../../bin/irt.js', import.meta.url));
const AGENCY = '- id: so-a\n  name: Sở A\n  type: department\n';
const newAgency = ['agency', 'add', '--id', 'so-b', '--name', 'Sở B', '--type', 'department'];

/** Runs the binary as somebody whose umask hides nothing. */
function open(args: readonly string[], cwd: string): void {
  const run = spawnSync('sh', ['-c', `umask 000; exec "$@"`, 'sh', process.execPath, BIN, ...args], {
    cwd,
    encoding: 'utf8',
  });
  expect([run.status, run.stderr.includes('lỗi')]).toEqual([0, false]);
}

/** Modes other than 0750 and 0640. */
const others = (dir: string): readonly string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const mode = lstatSync(path).mode & 0o777;
    return mode === (entry.isDirectory() ? 0o750 : 0o640) ? [] : [`${path} ${mode.toString(8)}`];
  });

describe('what irt makes is nothing for strangers, whatever the umask', () => {
  it('a store, records, the private folder, an output', () => {
    const above = tempFolder();
    const dir = join(above, 'kho');
    open(['init', dir, '--province', 'Tuyên Quang'], above);
    open([...newAgency, '--store', dir], above);
    open(
      ['system', 'add', '--name', 'Hệ B', '--agency', 'so-b', '--in-service', '2024-01-01', '--store', dir],
      above,
    );
    open(['agency', 'list', '--format', 'csv', '-o', 'ra.csv', '--store', dir], above);
    expect(readdirSync(above).sort()).toEqual(['kho', 'ra.csv']);
    expect(existsSync(join(dir, 'records/so-b/system.yaml'))).toBe(true);
    expect(others(above)).toEqual([]);
  });

  it('a sample, too', () => {
    const above = tempFolder();
    open(['init', 'vi-du', '--sample', 'tuyen-quang'], above);
    expect(others(above)).toEqual([]);
  });

  it('a lock and a journal, while they are there', async () => {
    const { lock } = await import('../../src/store/yaml/locking/lock.js');
    const { writeSafely } = await import('../../src/store/yaml/disk/safe-write.js');
    const dir = tempFolder();
    const before = process.umask(0);
    try {
      const release = await lock(dir, { timeoutMs: 0, now: () => new Date(0), random: () => 0 });
      writeSafely(dir, '.irt/journal', 'x');
      expect(others(dir)).toEqual([]);
      release();
    } finally {
      process.umask(before);
    }
  });
});

describe('a province of any name', () => {
  it.each(['A: b', 'Hà Nội # x', "'", 'x\ny: z', '\u001b[2J', '$&', 'Thừa Thiên - Huế'])('%j', (province) => {
    const dir = join(tempFolder(), 'kho');
    expect(irt(['init', dir, '--province', province]).code).toBe(0);
    const { out } = irt(['report', 'quarterly', '--period', '2026-Q1', '--json', '--store', dir]);
    expect((JSON.parse(out) as { province: string }).province).toBe(province);
  });
});

describe('-o FILE', () => {
  const store = () => storeOf({ 'records/so-a/agency.yaml': AGENCY });

  it('writes through no link, not even one that leads nowhere yet', () => {
    const dir = store();
    const outside = tempFolder();
    symlinkSync(join(outside, 'moi.csv'), join(dir, 'ra.csv'));
    const run = irt(['agency', 'list', '--format', 'csv', '-o', 'ra.csv'], { cwd: dir });
    expect([run.code, readdirSync(outside)]).toEqual([2, []]);
  });
});

describe('what is no regular file is not read', () => {
  const FIFO = 'ống';
  const odd: readonly (readonly [what: string, make: (path: string) => void])[] = [
    ['a link', (path) => symlinkSync('/etc/hostname', path)],
    ['a pipe, without waiting for a writer', (path) => void spawnSync('mkfifo', [path])],
    ['a device', (path) => symlinkSync('/dev/zero', path)],
    ['a folder', (path) => mkdirSync(path)],
  ];

  it.each(odd)('--from-file: %s', (_what, make) => {
    const dir = storeOf({ 'records/so-a/agency.yaml': AGENCY });
    make(join(dir, FIFO));
    const run = irt(['agency', 'add', '--from-file', FIFO, '--store', dir], { cwd: dir });
    expect([run.code, run.err.includes(FIFO), run.err.includes('--from-file -')]).toEqual([2, true, true]);
  });

  it.each(odd)('irt.yaml: %s', (_what, make) => {
    const dir = storeOf({ 'records/so-a/agency.yaml': AGENCY });
    renameSync(join(dir, 'irt.yaml'), join(dir, 'xưa'));
    make(join(dir, 'irt.yaml'));
    const run = irt(['check', '--store', dir]);
    expect(run.code).toBe(3);
    expect(run.err).toContain('irt.yaml:1:1');
  });

  it.each(odd)('catalogue/x.yaml: %s', (_what, make) => {
    const dir = storeOf({ 'records/so-a/agency.yaml': AGENCY, 'catalogue/ghi-chú': '' });
    make(join(dir, 'catalogue/x.yaml'));
    const run = irt(['check', '--store', dir]);
    expect(run.code).toBe(3);
    expect(run.err).toContain('catalogue/x.yaml:1:1');
  });

  it('the lock: a pipe in its place holds nobody up for ever', () => {
    const dir = storeOf({ 'records/so-a/agency.yaml': AGENCY });
    mkdirSync(join(dir, '.irt'));
    spawnSync('mkfifo', [join(dir, '.irt/lock')]);
    const add = () => irt([...newAgency, '--lock-timeout', '0', '--store', dir]).code;
    expect(add()).toBe(4);
    expect(irt(['unlock', '--yes', '--store', dir]).code).toBe(0);
    expect(add()).toBe(0);
  });
});

describe('a folder that other hosts may write to', () => {
  it('is a matter of a flag and of irt.yaml, which are known', () => {
    const dir = storeOf({ 'irt.yaml': 'sharedFolderOk: true\n', 'records/so-a/agency.yaml': AGENCY });
    expect(irt([...newAgency, '--store', dir]).code).toBe(0);
    expect(
      irt(['agency', 'edit', 'so-b', '--phone', '0912', '--shared-folder-ok', '--store', dir]).code,
    ).toBe(0);
    writeFileSync(join(dir, 'irt.yaml'), 'sharedFolderOk: co\n');
    const run = irt(['check', '--store', dir]);
    expect([run.code, run.err.includes('sharedFolderOk')]).toEqual([3, true]);
  });
});

describe('CSV for a spreadsheet', () => {
  it('runs no cell as a formula, unless the text is wanted raw', () => {
    const dir = storeOf({ 'records/so-a/agency.yaml': AGENCY.replace('Sở A', '"=cmd|x"') });
    const list = ['agency', 'list', '--format', 'csv', '--store', dir];
    expect(irt(list).out).toContain("so-a,'=cmd|x,");
    expect(irt([...list, '--raw']).out).toContain('so-a,=cmd|x,');
  });
});
