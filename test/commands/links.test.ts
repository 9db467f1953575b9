import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { irt, type Run, storeOf, tempFolder } from '../irt.js';

const FILES = {
  'records/so-a/agency.yaml': '- id: so-a\n  name: Sở A\n  type: department\n',
  'records/so-a/system.yaml': '- id: s1\n  name: Hệ 1\n  agency: so-a\n  inService: 2022-11-01\n',
};
const run = (dir: string, ...args: string[]): Run => irt([...args, '--store', dir]);
const all = ({ out, err }: Run): string => out + err;
const addAgency = ['agency', 'add', '--name', 'Sở B', '--type', 'other', '--no-input'];

/** A store in which something was written, one of whose folders is a link to what it was. */
function linked(folder: string): string {
  const dir = storeOf(FILES);
  expect(run(dir, 'scan', 'add', '--systems', 's1', '--finished', '2026-01-05').code).toBe(0);
  renameSync(join(dir, folder), join(dir, 'r2'));
  symlinkSync('r2', join(dir, folder));
  return dir;
}
interface Check {
  readonly id: string;
  readonly state: string;
  readonly message: string;
  readonly next: string | null;
}
function linksCheck(dir: string): Check & { code: number | null } {
  const { code, out } = run(dir, 'doctor', '--json');
  const { checks } = JSON.parse(out) as { checks: Check[] };
  const found = checks.find(({ id }) => id === 'links');
  if (!found) throw new Error('no such check');
  return { ...found, code };
}

describe('a link in place of a folder of the store', () => {
  it.each(['records', '.irt', 'history'])('%s: nothing is written, and every command says why', (folder) => {
    const dir = linked(folder);
    const before = readdirSync(join(dir, 'r2'), { recursive: true }).toString();
    for (const args of [addAgency, [...addAgency, '--unread-ok'], [...addAgency, '--dry-run'], ['fmt']]) {
      const { code, out, err } = run(dir, ...args);
      expect([code, out], args.join(' ') + err).toEqual([4, '']);
      expect(err).toContain(`${folder} là liên kết tới “r2”`);
      expect(err).toContain('xóa liên kết');
      expect(err).not.toMatch(/chương trình khác|--unread-ok/u);
    }
    expect(readdirSync(join(dir, 'r2'), { recursive: true }).toString()).toBe(before);
    const { code, state, message, next } = linksCheck(dir);
    expect([code, state]).toEqual([4, 'fault']);
    expect(message).toMatch(new RegExp(`: ${folder.replace('.', '\\.')}\\. .*không lệnh nào ghi được`, 'u'));
    expect(next).toContain('Xóa liên kết');
    // What the remedy says, done.
    rmSync(join(dir, folder));
    renameSync(join(dir, 'r2'), join(dir, folder));
    const mended = run(dir, ...addAgency);
    expect([mended.code, mended.out], mended.err).toEqual([0, 'so-b\n']);
    expect(linksCheck(dir).state).toBe('ok');
  });

  it('records: what is behind it is not read, as doctor says', () => {
    const dir = linked('records');
    expect(linksCheck(dir).message).toContain('không được đọc');
    const list = run(dir, 'agency', 'list', '--json');
    expect(list.code).toBe(3);
    expect(JSON.parse(list.out)).toMatchObject({ complete: false, records: [] });
    for (const args of [['check', '--as-of', '2026-11-23'], ['validate']]) {
      const read = run(dir, ...args);
      expect([read.code, all(read).includes('liên kết tới “r2”')], all(read)).toEqual([3, true]);
    }
  });

  it('records: what cannot be read is not said to have changed', () => {
    const { code, err } = run(linked('records'), 'undo');
    expect([code, err.includes('liên kết tới “r2”')], err).toEqual([3, true]);
    expect(err).not.toContain('đã thay đổi sau đó');
    expect(run(linked('history'), 'undo').code).toBe(4);
  });

  it.each(['.irt', 'history'])('%s: records are read, and that nothing can be written is said', (folder) => {
    const dir = linked(folder);
    const list = run(dir, 'agency', 'list', '--json');
    expect(JSON.parse(list.out)).toMatchObject({ complete: true });
    const check = run(dir, 'check', '--as-of', '2026-11-23');
    expect(check.err).toContain(`lưu ý: ${folder}: Đây là liên kết; irt không ghi qua liên kết`);
    expect(run(dir, 'history').out).toContain('scan add');
  });

  it('a file of history that is one stops no other check of doctor', () => {
    const dir = linked('history');
    rmSync(join(dir, 'history'));
    mkdirSync(join(dir, 'history'));
    const [name = ''] = readdirSync(join(dir, 'r2'));
    symlinkSync(`../r2/${name}`, join(dir, 'history', name));
    expect(linksCheck(dir)).toMatchObject({ code: 4, state: 'fault' });
    expect(run(dir, 'doctor').out).toContain(`history/${name} là liên kết, nên chưa xem được lịch sử`);
    for (const args of [addAgency, ['history'], ['undo']]) {
      const { code, err } = run(dir, ...args);
      expect([code, err.includes(`history/${name} là liên kết tới`)], err).toEqual([4, true]);
    }
  });

  it('something else in place of one is a fault too', () => {
    const dir = storeOf(FILES);
    writeFileSync(join(dir, '.irt'), 'x');
    expect(linksCheck(dir)).toMatchObject({ code: 4, state: 'fault' });
    expect(run(dir, ...addAgency).code).toBe(4);
  });

  it('evidence and catalogue: nothing behind them is read', () => {
    const outside = tempFolder();
    writeFileSync(join(outside, 'tinh.yaml'), 'id: tinh\n');
    const dir = storeOf(FILES);
    symlinkSync(outside, join(dir, 'catalogue'));
    const { problems } = JSON.parse(run(dir, 'validate', '--json').out) as { problems: { file: string }[] };
    expect(problems.map(({ file }) => file)).toEqual(['catalogue']);
    rmSync(join(dir, 'catalogue'));
    const paper = join(outside, 'a.pdf');
    writeFileSync(paper, 'x');
    expect(run(dir, 'evidence', 'attach', 'agency/so-a', paper).code).toBe(0);
    renameSync(join(dir, 'evidence'), join(dir, 'e2'));
    symlinkSync('e2', join(dir, 'evidence'));
    expect(all(run(dir, 'validate'))).toContain('liên kết');
    writeFileSync(paper, 'y');
    const attach = run(dir, 'evidence', 'attach', 'agency/so-a', paper);
    expect([attach.code, attach.err.includes('evidence là liên kết tới “e2”')], attach.err).toEqual([
      4,
      true,
    ]);
  });
});

describe('a link below records/', () => {
  it('to a folder elsewhere is not read, and nothing is written through it', () => {
    const dir = storeOf(FILES);
    const outside = tempFolder();
    symlinkSync(outside, join(dir, 'records/so-b'));
    const add = [...addAgency, '--id', 'so-b'];
    const beside = run(dir, ...add);
    expect([beside.code, beside.err.includes(`liên kết tới “${outside}”`)], beside.err).toEqual([3, true]);
    for (const more of [[], ['--dry-run']]) {
      const through = run(dir, ...add, '--unread-ok', ...more);
      expect(through.code, through.err).toBe(4);
      expect(through.err).toContain('records/so-b là liên kết');
      expect(through.err).not.toContain('chương trình khác');
    }
    expect(readdirSync(outside)).toEqual([]);
    expect(linksCheck(dir)).toMatchObject({ code: 3, state: 'fault' });
  });

  it('to a folder that is read already has only to go: a copy would make every record twice', () => {
    const dir = storeOf(FILES);
    symlinkSync('so-a', join(dir, 'records/so-b'));
    const told = run(dir, 'validate');
    expect(told.code).toBe(3);
    expect(told.out).toContain('đã được đọc ở chỗ của nó');
    expect(told.out).not.toContain('chép');
    rmSync(join(dir, 'records/so-b'));
    expect(run(dir, 'validate').code).toBe(0);
  });

  it('to a file is named where a change would go through it', () => {
    const dir = storeOf({ 'records/so-a/agency.yaml': FILES['records/so-a/agency.yaml'] });
    mkdirSync(join(dir, 'khac'));
    writeFileSync(join(dir, 'khac/system.yaml'), FILES['records/so-a/system.yaml']);
    symlinkSync('../../khac/system.yaml', join(dir, 'records/so-a/system.yaml'));
    const add = ['system', 'add', '--name', 'H', '--agency', 'so-a', '--in-service', '2020-01-01'];
    for (const more of [[], ['--dry-run']]) {
      const through = run(dir, ...add, '--unread-ok', ...more);
      expect(through.code, through.err).toBe(4);
      expect(through.err).toContain('records/so-a/system.yaml là liên kết tới');
    }
  });
});
