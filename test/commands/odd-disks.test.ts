import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answering } from '../inject.js';
import { irt, irtAsync, storeOf } from '../irt.js';

const AGENCY = '- id: so-a\n  name: Sở A\n  type: department\n';
const leftIn = (dir: string) => readdirSync(join(dir, '.irt')).filter((name) => /lock|\.tmp$/.test(name));

describe.each([
  'EISDIR',
  'EPERM',
  'ENOTSUP',
  'ENOSYS',
])('a disk without hard links, which answers %s', (code) => {
  const noLinks = () => answering(`fs.linkSync = (from, to) => refuse('${code}', to);`);

  it('takes what several write at once, and loses nothing', async () => {
    const dir = storeOf({ 'records/so-a/agency.yaml': AGENCY });
    const env = noLinks();
    const names = Array.from({ length: 8 }, (_, n) => `so-${n}`);
    const runs = await Promise.all(
      names.map((id) =>
        irtAsync(
          [
            'agency',
            'add',
            '--id',
            id,
            '--name',
            `Sở ${id}`,
            '--type',
            'department',
            '--store',
            dir,
            '-q',
            '--lock-timeout',
            '600',
          ],
          { env },
        ),
      ),
    );
    expect(runs.map(({ code: ended, err }) => [ended, err])).toEqual(names.map(() => [0, '']));
    const listed = JSON.parse(irt(['agency', 'list', '--json', '--store', dir]).out);
    expect(listed.records.map(({ id }: { id: string }) => id).sort()).toEqual(['so-a', ...names].sort());
    expect(irt(['history', 'verify', '--store', dir]).code).toBe(0);
    expect(leftIn(dir)).toEqual([]);
  });

  it('keeps a paper', () => {
    const dir = storeOf({ 'records/so-a/agency.yaml': AGENCY });
    writeFileSync(join(dir, 'biên bản.pdf'), 'đã ký');
    const run = irt(['evidence', 'attach', 'agency/so-a', join(dir, 'biên bản.pdf'), '--store', dir], {
      env: noLinks(),
    });
    expect([run.code, readFileSync(join(dir, 'evidence/agency/so-a/biên bản.pdf'), 'utf8')]).toEqual([
      0,
      'đã ký',
    ]);
  });

  it('is locked by who writes', () => {
    const dir = storeOf({ 'records/so-a/agency.yaml': AGENCY });
    mkdirSync(join(dir, '.irt'));
    const held = JSON.stringify({
      pid: process.pid,
      processStart: '',
      host: hostname(),
      since: new Date().toISOString(),
      nonce: 'x',
    });
    writeFileSync(join(dir, '.irt/lock'), held);
    const run = irt(
      ['agency', 'edit', 'so-a', '--phone', '0912345678', '--store', dir, '--lock-timeout', '0'],
      { env: noLinks() },
    );
    expect(run.code).toBe(4);
    expect(readFileSync(join(dir, '.irt/lock'), 'utf8')).toBe(held);
    expect(readFileSync(join(dir, 'records/so-a/agency.yaml'), 'utf8')).toBe(AGENCY);
  });
});

it('a writer stopped before it wrote into the lock does not take that of another for its own', () => {
  const dir = storeOf({ 'records/so-a/agency.yaml': AGENCY });
  const other = JSON.stringify({
    pid: process.pid,
    processStart: '',
    host: hostname(),
    since: new Date().toISOString(),
    nonce: 'x',
  });
  // The disk has no links; while the lock is being written, another clears it away and takes it.
  const env = answering(`
    fs.linkSync = (from, to) => refuse('EISDIR', to);
    const open = fs.openSync;
    fs.openSync = (path, ...rest) => {
      const fd = open(path, ...rest);
      if (String(path).endsWith('/.irt/lock') && rest[0] === 'wx') {
        fs.unlinkSync(path);
        fs.writeFileSync(path, ${JSON.stringify(other)});
      }
      return fd;
    };`);
  const run = irt(
    ['agency', 'edit', 'so-a', '--phone', '0912345678', '--store', dir, '--lock-timeout', '0'],
    { env },
  );
  expect(run.code).toBe(4);
  expect(readFileSync(join(dir, '.irt/lock'), 'utf8')).toBe(other);
  expect(readFileSync(join(dir, 'records/so-a/agency.yaml'), 'utf8')).toBe(AGENCY);
});

describe('on Windows, a file that is open in another program', () => {
  const WINDOWS = "Object.defineProperty(process, 'platform', { value: 'win32' });";
  const edit = (dir: string, env: Record<string, string>, timeout: string) =>
    irt(
      ['agency', 'edit', 'so-a', '--phone', '0912345678', '--store', dir, '-q', '--lock-timeout', timeout],
      { env },
    );
  /** The first `times` renames onto a file of agencies are refused. */
  const open = (times: number, code: string) =>
    answering(`${WINDOWS}
      const rename = fs.renameSync;
      let times = ${times};
      fs.renameSync = (from, to) => (String(to).endsWith('agency.yaml') && times-- > 0 ? refuse('${code}', to) : rename(from, to));`);

  it.each(['EBUSY', 'EPERM', 'EACCES'])('is written once it is closed (%s)', (code) => {
    const dir = storeOf({ 'records/so-a/agency.yaml': AGENCY });
    expect(edit(dir, open(3, code), '600')).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(join(dir, 'records/so-a/agency.yaml'), 'utf8')).toContain('0912345678');
  });

  it.each([
    'EBUSY',
    'EPERM',
    'EACCES',
  ])('is named as open when it stays so (%s), and what was to be written is not lost', (code) => {
    const dir = storeOf({ 'records/so-a/agency.yaml': AGENCY });
    const run = edit(dir, open(1e9, code), '0');
    expect(run.code).toBe(4);
    expect(run.err).toContain('đang mở trong chương trình khác');
    expect(run.err).toContain('agency.yaml');
  });

  it('is named as open when it cannot be read, and the answer is not given as whole', () => {
    const dir = storeOf({ 'records/so-a/agency.yaml': AGENCY });
    const env = answering(`${WINDOWS}
      const open = fs.openSync;
      fs.openSync = (path, ...rest) => (String(path).endsWith('agency.yaml') ? refuse('EBUSY', path) : open(path, ...rest));`);
    const run = irt(['check', '--json', '--as-of', '2026-11-23', '--store', dir, '--lock-timeout', '0'], {
      env,
    });
    expect(run.code).toBe(3);
    expect(JSON.parse(run.out).complete).toBe(false);
    expect(run.out).toContain('đang mở trong chương trình khác');
  });

  it('be it the lock', () => {
    const dir = storeOf({ 'records/so-a/agency.yaml': AGENCY, '.irt/lock': '{}' });
    const env = answering(`${WINDOWS}
      const open = fs.openSync;
      fs.openSync = (path, ...rest) => (String(path).endsWith('/.irt/lock') ? refuse('EBUSY', path) : open(path, ...rest));`);
    const run = edit(dir, env, '0');
    expect(run.code).toBe(4);
    expect(run.err).toContain('đang mở trong chương trình khác');
    expect(run.err).toContain('.irt/lock');
    expect(existsSync(join(dir, '.irt/lock'))).toBe(true);
  });
});

describe('where a system does not tell when a process began', () => {
  const HOUR = 3600;
  const now = Date.now();
  const since = new Date(now - HOUR * 1000).toISOString();
  /** The lock names a process that runs, as after a power cut when its number is another's. */
  const locked = () => {
    const held = { pid: process.pid, processStart: '', host: hostname(), since, nonce: 'x' };
    return storeOf({ 'records/so-a/agency.yaml': AGENCY, '.irt/lock': JSON.stringify(held) });
  };
  const running = (seconds: number) =>
    answering(`
      require('node:os').uptime = () => ${seconds};
      const read = fs.readFileSync;
      fs.readFileSync = (path, ...rest) => (/^\\/proc\\/\\d+\\/stat$/.test(path) ? refuse('ENOENT', path) : read(path, ...rest));`);
  const edit = (dir: string, env: Record<string, string>) =>
    irt(['agency', 'edit', 'so-a', '--phone', '0912345678', '--store', dir, '-q', '--lock-timeout', '0'], {
      env,
    });

  it('a lock older than the start of the machine is nobody’s, and is taken away by whoever comes', () => {
    const dir = locked();
    expect(edit(dir, running(HOUR / 2))).toMatchObject({ code: 0, err: '' });
    expect(leftIn(dir)).toEqual([]);
  });

  it('irt unlock takes it away too', () => {
    const dir = locked();
    expect(irt(['unlock', '--yes', '--store', dir], { env: running(HOUR / 2) }).code).toBe(0);
    expect(leftIn(dir)).toEqual([]);
  });

  it('one taken since is respected', () => {
    const dir = locked();
    expect(edit(dir, running(2 * HOUR)).code).toBe(4);
    expect(leftIn(dir)).toEqual(['lock']);
  });
});
