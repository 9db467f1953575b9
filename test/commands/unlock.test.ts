import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { irt, storeOf } from '../irt.js';
import { ENTER, hasTerminal, onTerminal } from '../terminal.js';

const AGENCY = '- id: so-a\n  name: Sở A\n  type: department\n';
const SINCE = '2026-11-20T02:30:00.000Z';

function lockedBy(holder: { pid: number; host?: string; since?: string } | string): string {
  const dir = storeOf({ 'records/so-a/agency.yaml': AGENCY });
  mkdirSync(join(dir, '.irt'));
  const { host = hostname(), since = SINCE, ...rest } = typeof holder === 'string' ? { pid: 0 } : holder;
  const whole = { processStart: '', host, since, nonce: 'x', ...rest };
  writeFileSync(join(dir, '.irt/lock'), typeof holder === 'string' ? holder : JSON.stringify(whole));
  return dir;
}
const lockOf = (dir: string) => join(dir, '.irt/lock');

/** The number of a process that has ended. */
const gone = (): number => spawnSync(process.execPath, ['-e', '']).pid;

/** A process that lives as long as the test. */
function living(): number {
  const child = spawn('sleep', ['600']);
  onTestFinished(() => void child.kill('SIGKILL'));
  return child.pid ?? 0;
}

describe('irt unlock', () => {
  it('without a lock says so', () => {
    const dir = storeOf({ 'records/so-a/agency.yaml': AGENCY });
    const run = irt(['unlock', '--store', dir]);
    expect([run.code, run.out, run.err]).toEqual([0, '', 'Kho dữ liệu không bị khóa.\n']);
  });

  it('respects a process that lives here, and names it, even with --yes', () => {
    const pid = living();
    const dir = lockedBy({ pid });
    const run = irt(['unlock', '--yes', '--store', dir]);
    expect(run.code).toBe(4);
    expect(run.err).toContain(`${pid}`);
    expect(run.err).toContain(hostname());
    expect(run.err).toContain('09:30 20/11/2026');
    expect(existsSync(lockOf(dir))).toBe(true);
  });

  it('wants to be sure, and then takes away the lock of another host', () => {
    const dir = lockedBy({ pid: 4321, host: 'may-phong-hop' });
    const unsure = irt(['unlock', '--store', dir]);
    expect(unsure.code).toBe(2);
    for (const part of ['4321', 'may-phong-hop', '09:30 20/11/2026', '--yes'])
      expect(unsure.err).toContain(part);
    expect(irt(['unlock', '--yes', '--dry-run', '--store', dir]).code).toBe(0);
    expect(existsSync(lockOf(dir))).toBe(true);
    const sure = irt(['unlock', '--yes', '--store', dir]);
    expect([sure.code, existsSync(lockOf(dir))]).toEqual([0, false]);
    expect(irt(['agency', 'edit', 'so-a', '--phone', '0912', '--store', dir]).code).toBe(0);
  });

  it('takes away the lock of a process that has ended', () => {
    const dir = lockedBy({ pid: gone() });
    const run = irt(['unlock', '--yes', '--store', dir]);
    expect([run.code, existsSync(lockOf(dir))]).toEqual([0, false]);
    expect(run.err).toContain('đã kết thúc');
  });

  it('waits with a lock that does not yet say whose it is', () => {
    const dir = lockedBy('');
    expect(irt(['unlock', '--yes', '--store', dir]).code).toBe(4);
    utimesSync(lockOf(dir), new Date(2020, 1), new Date(2020, 1));
    expect(irt(['unlock', '--yes', '--store', dir]).code).toBe(0);
    expect(existsSync(lockOf(dir))).toBe(false);
  });

  it.each<[string, (path: string) => void]>([
    ['a link', (path) => symlinkSync('/etc/passwd', path)],
    ['a link to nothing', (path) => symlinkSync('khong-co', path)],
    ['an empty folder', (path) => mkdirSync(path)],
    ['a folder with something in it', (path) => mkdirSync(join(path, 'x'), { recursive: true })],
  ])('what is no lock is no dead end: %s', (_what, put) => {
    for (const mend of [
      ['unlock', '--yes'],
      ['doctor', '--repair', '--yes'],
    ]) {
      const dir = storeOf({ 'records/so-a/agency.yaml': AGENCY });
      mkdirSync(join(dir, '.irt'), { mode: 0o750 });
      put(lockOf(dir));
      const edit = ['agency', 'edit', 'so-a', '--phone', '0912', '--lock-timeout', '0', '--store', dir];
      const refused = irt(edit);
      expect([refused.code, refused.err.includes('irt unlock')], refused.err).toEqual([4, true]);
      expect(irt(['unlock', '--store', dir]).code).toBe(2);
      const mended = irt([...mend, '--store', dir]);
      expect(mended.code, mended.err + mended.out).toBe(0);
      expect(readdirSync(join(dir, '.irt')).filter((name) => name.startsWith('lock.old-'))).toHaveLength(1);
      expect(irt(edit).code).toBe(0);
    }
  });

  it.each([
    ['no number', '{"pid":"x","host":"a"}'],
    ['a group of processes', '{"pid":0,"host":"a"}'],
    ['no time', `{"pid":7,"host":"elsewhere","since":"hôm qua"}`],
    ['a number for a time', '{"pid":7,"host":"elsewhere","since":5}'],
    ['no JSON', '<<<'],
  ])('is no bug of ours: %s', (_what, content) => {
    const dir = lockedBy(content);
    expect(irt(['unlock', '--store', dir]).code).not.toBe(70);
    expect(irt(['doctor', '--store', dir]).code).not.toBe(70);
  });
});

describe('a locked store', () => {
  it('is named with its holder and with the command that helps', () => {
    const dir = lockedBy({ pid: 4321, host: 'may-phong-hop' });
    const args = ['agency', 'edit', 'so-a', '--phone', '0912', '--lock-timeout', '0', '--store', dir];
    const run = irt(args);
    expect(run.code).toBe(4);
    for (const part of ['4321', 'may-phong-hop', 'irt unlock']) expect(run.err).toContain(part);
    const { errors } = JSON.parse(irt([...args, '--json']).err) as { errors: object[] };
    expect(errors[0]).toMatchObject({ code: 'store-locked', pid: 4321, host: 'may-phong-hop', since: SINCE });
    expect(readFileSync(join(dir, 'records/so-a/agency.yaml'), 'utf8')).toBe(AGENCY);
  });
});

describe.skipIf(!hasTerminal)('on a terminal', () => {
  it('asks; the default is no', async () => {
    const dir = lockedBy({ pid: 4321, host: 'may-phong-hop' });
    const no = await onTerminal(['unlock', '--store', dir], [['Gỡ khóa này?', ENTER]]);
    expect([no.code, existsSync(lockOf(dir))]).toEqual([130, true]);
    const yes = await onTerminal(['unlock', '--store', dir], [['Gỡ khóa này?', `y${ENTER}`]]);
    expect([yes.code, existsSync(lockOf(dir))]).toEqual([0, false]);
  });
});
