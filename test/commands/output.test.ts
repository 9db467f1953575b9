import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { irt, storeOf, tempFolder } from '../irt.js';

const AGENCY = '- id: so-a\n  name: Sở A\n  type: department\n';
const store = () => storeOf({ 'records/so-a/agency.yaml': AGENCY });
const list = ['agency', 'list', '--format', 'csv'];

describe('-o FILE takes the place of a file whole, without asking', () => {
  it('keeps its mode, leaves nothing beside it, says so', () => {
    const dir = store();
    const out = join(dir, 'ra.csv');
    writeFileSync(out, `${'cũ '.repeat(1000)}`);
    chmodSync(out, 0o600);
    const run = irt([...list, '-o', 'ra.csv'], { cwd: dir });
    expect([run.code, run.out, run.err]).toEqual([0, '', 'Đã ghi ra.csv.\n']);
    expect(readFileSync(out, 'utf8')).toBe(irt(list, { cwd: dir }).out);
    expect(statSync(out).mode & 0o777).toBe(0o600);
    const others = readdirSync(dir).filter((name) => name !== '.irt');
    expect(others.sort()).toEqual(['irt.yaml', 'ra.csv', 'records']);
  });

  it('says nothing under -q, and nothing that is no JSON under --json', () => {
    const dir = store();
    expect(irt([...list, '-q', '-o', 'ra.csv'], { cwd: dir }).err).toBe('');
    expect(irt(['agency', 'list', '--json', '-o', 'ra.json'], { cwd: dir }).err).toBe('');
    expect(JSON.parse(readFileSync(join(dir, 'ra.json'), 'utf8')).format).toBe('irt.list/1');
  });

  it('refuses what is no file, and what is the store’s own', () => {
    const dir = store();
    const outside = tempFolder();
    writeFileSync(join(outside, 'dich.csv'), 'giữ');
    symlinkSync(join(outside, 'dich.csv'), join(dir, 'lien-ket.csv'));
    mkdirSync(join(dir, 'thu-muc'));
    const records = readFileSync(join(dir, 'records/so-a/agency.yaml'), 'utf8');
    const targets = ['lien-ket.csv', 'thu-muc', 'irt.yaml', 'records/so-a/agency.yaml', 'records/moi.yaml'];
    for (const target of [...targets, '/dev/null']) {
      const run = irt([...list, '-o', target], { cwd: dir });
      expect([run.code, run.out], target).toEqual([2, '']);
      expect(run.err, target).toContain('Không ghi vào');
    }
    expect(readFileSync(join(outside, 'dich.csv'), 'utf8')).toBe('giữ');
    expect(lstatSync(join(dir, 'lien-ket.csv')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(dir, 'records/so-a/agency.yaml'), 'utf8')).toBe(records);
    expect(existsSync(join(dir, 'records/moi.yaml'))).toBe(false);
  });

  it('names a folder that is not there, and a name that is none', () => {
    const dir = store();
    writeFileSync(join(dir, 'tep'), 'giữ');
    for (const target of ['khong/co/ra.csv', 'tep/ra.csv']) {
      const run = irt([...list, '-o', target], { cwd: dir });
      expect([run.code, run.out], target).toEqual([2, '']);
      expect(run.err, target).toContain(`Không ghi vào ${target}: không có thư mục ấy`);
    }
    for (const given of [['-o', ''], ['--output=']]) {
      const run = irt([...list, ...given], { cwd: dir });
      expect([run.code, run.out, run.err]).toEqual([2, '', 'irt: lỗi: Tùy chọn -o cần một giá trị.\n']);
    }
  });

  it('refuses the store’s own from elsewhere, by another way to it', () => {
    const dir = store();
    const elsewhere = tempFolder();
    symlinkSync(dir, join(elsewhere, 'kho'));
    const run = irt([...list, '--store', dir, '-o', 'kho/records/ra.yaml'], { cwd: elsewhere });
    expect([run.code, readdirSync(join(dir, 'records'))]).toEqual([2, ['so-a']]);
  });
});

describe('a file of yesterday is not today’s answer', () => {
  it.each<[string, string[], number]>([
    ['an agency that is not there', ['check', '--agency', 'so-z', '-o', 'ra.txt'], 2],
    ['a flag that is none', ['check', '--jsno', '--output=ra.txt'], 2],
    ['no store', ['check', '--store', '/nowhere/at/all', '-qora.txt'], 4],
    ['nothing to judge', ['check', 'agency/so-a', '--duty', 'd18.drill', '--output', 'ra.txt'], 2],
  ])('%s: said, and the file stays', (_, args, code) => {
    const dir = store();
    writeFileSync(join(dir, 'ra.txt'), 'hôm qua');
    const run = irt(args, { cwd: dir });
    expect(run.code).toBe(code);
    expect(run.err).toMatch(
      /lần chạy này không ghi gì vào ra\.txt; nội dung trong tệp là của lần trước\.\n$/,
    );
    expect(readFileSync(join(dir, 'ra.txt'), 'utf8')).toBe('hôm qua');
    const json = irt([...args, '--json'], { cwd: dir })
      .err.trimEnd()
      .split('\n');
    expect(JSON.parse(json.at(-1) ?? '').errors[0]).toMatchObject({
      code: 'output-not-written',
      file: 'ra.txt',
    });
  });

  it('also when a command that succeeds has no document', () => {
    const dir = store();
    const run = irt(['unlock', '-o', 'ra.txt'], { cwd: dir });
    expect([run.code, run.err]).toEqual([0, expect.stringContaining('không ghi gì vào ra.txt.\n')]);
  });
});

describe('-q', () => {
  const met = storeOf;
  it.each<[string, string[]]>([
    ['check', ['check', '--fail-on', 'never']],
    ['validate', ['validate']],
    ['history verify', ['history', 'verify']],
  ])('%s is silent where all is well, unless a document is asked for', (_, args) => {
    const dir = met({ 'records/so-a/agency.yaml': AGENCY });
    const quiet = irt([...args, '-q'], { cwd: dir });
    expect([quiet.code, quiet.out, quiet.err]).toEqual([0, '', '']);
    expect(() => JSON.parse(irt([...args, '-q', '--json'], { cwd: dir }).out)).not.toThrow();
    expect(irt([...args, '-q', '--format', 'md'], { cwd: dir }).out).not.toBe('');
    irt([...args, '-q', '-o', 'ra.txt'], { cwd: dir });
    expect(readFileSync(join(dir, 'ra.txt'), 'utf8')).not.toBe('');
  });

  it('doctor, too', () => {
    const dir = store();
    expect(JSON.parse(irt(['doctor', '-q', '--json'], { cwd: dir }).out).format).toBe('irt.doctor/1');
    expect(
      JSON.parse(irt(['doctor', '--repair', '--dry-run', '-q', '--json'], { cwd: dir }).out).format,
    ).toBe('irt.doctor/1');
  });

  it('one record is a document in CSV as well', () => {
    expect(irt(['agency', 'show', 'so-a', '--format', 'csv'], { cwd: store() }).out).toContain('Mã,so-a\r\n');
  });
});
