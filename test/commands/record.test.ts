import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kindNames } from '../../src/domain/kinds/index.js';
import { irt, irtAsync, storeOf, tempFolder } from '../irt.js';

const AGENCY = `# Cơ quan của tỉnh
- id: so-y-te
  name: "Sở Y tế"   # tên đầy đủ
  type: department
- id: so-noi-vu
  name: Sở Nội vụ
  type: department
`;
const SYSTEM =
  '- id: dich-vu-cong\n  name: Dịch vụ công\n  agency: so-y-te\n  level: 3\n  inService: 2023-03-01\n';
const files = { 'records/so-y-te/agency.yaml': AGENCY, 'records/so-y-te/system.yaml': SYSTEM };
const read = (dir: string, path: string) => readFileSync(join(dir, path), 'utf8');

describe('add', () => {
  it('writes the record, prints its id, and stores ISO dates', () => {
    const dir = storeOf(files);
    const run = irt(['scan', 'add', '--systems', 'dich-vu-cong', '--finished', '15/11/2026', '--store', dir]);
    expect(run.code).toBe(0);
    expect(run.out).toMatch(/^20261115-dich-vu-cong-[0-9a-z]{4}\n$/);
    expect(read(dir, 'records/so-y-te/scan.yaml')).toContain('finished: 2026-11-15');
  });

  it('names every missing flag at once when nobody can be asked', () => {
    const run = irt(['system', 'add', '--store', storeOf(files)]);
    expect(run.code).toBe(2);
    for (const flag of ['--name', '--agency', '--in-service']) expect(run.err).toContain(flag);
    expect(run.out).toBe('');
  });

  it.each(kindNames)('%s says what it needs, or adds without it', (kind) => {
    const run = irt([kind, 'add', '--no-input', '--store', storeOf(files)]);
    expect(run.code).toBe(2);
    expect(run.err).toContain('--');
  });

  it.each([
    [['--finished', '31/02/2026'], '31/02/2026'],
    [['--finished', '31/12/26'], '31/12/26'],
    [['--counts', '{criticl: 1}'], 'critical'],
    [['--systems', 'dich-vu-cog'], 'dich-vu-cong'],
    [['--finished', '2026-01-01', '--started', '2026-02-01'], 'started'],
  ])('refuses %j and says what is right', (flags, hint) => {
    const dir = storeOf(files);
    const run = irt(['scan', 'add', '--systems', 'dich-vu-cong', ...flags, '--store', dir]);
    expect(run.code).toBe(2);
    expect(run.err).toContain(hint);
    expect(existsSync(join(dir, 'records/so-y-te/scan.yaml'))).toBe(false);
  });

  it('takes parts by dots, lists by repeating or commas, lists of parts as YAML', () => {
    const dir = storeOf(files);
    const run = irt([
      ...['incident', 'add', '--store', dir, '--system', 'dich-vu-cong', '--type', 'malware'],
      ...['--detected', '20/08/2026 9:30', '--tags', 'insider,data-leak', '--tags', 'supply-chain'],
      ...['--impact.users', '12', '--impact.personal-data', 'có', '--class', 'ordinary'],
      ...['--reports', '{kind: initial, to: [mps], sent: 20/08/2026 10:00}'],
      ...['--reports', '{"kind":"final","to":"mps","sent":"2026-08-22T10:00:00+07:00"}'],
    ]);
    expect(run.err).not.toContain('lỗi');
    const record = JSON.parse(irt(['incident', 'show', run.out.trim(), '--json', '--store', dir]).out);
    expect(record).toMatchObject({
      detected: '2026-08-20T09:30+07:00',
      tags: ['insider', 'data-leak', 'supply-chain'],
      impact: { users: 12, personalData: true },
      reports: [
        { kind: 'initial', to: ['mps'], sent: '2026-08-20T10:00+07:00' },
        { kind: 'final', to: ['mps'], sent: '2026-08-22T10:00:00+07:00' },
      ],
    });
  });

  it('keeps a phone number as typed', () => {
    const dir = storeOf(files);
    irt(['contact', 'add', '--agency', 'so-y-te', '--phone', '02070000001', '--store', dir]);
    const [contact] = JSON.parse(irt(['contact', 'list', '--json', '--store', dir]).out).records;
    expect(contact).toMatchObject({ id: 'dau-moi-so-y-te', phone: '02070000001' });
  });

  it('makes ids of names, without marks, with a number where one is taken', () => {
    const dir = storeOf(files);
    const add = () =>
      irt([
        'agency',
        'add',
        '--name',
        'UBND xã Đường Thượng',
        '--type',
        'commune',
        '--store',
        dir,
      ]).out.trim();
    expect([add(), add()]).toEqual(['ubnd-xa-duong-thuong', 'ubnd-xa-duong-thuong-2']);
  });

  it('--from-file takes YAML or JSON from a file or standard input', () => {
    const dir = storeOf(files);
    const run = irt(['team', 'add', '--from-file', '-', '--store', dir], {
      input: 'name: Đội A\nagency: so-y-te\nestablished: 2023-01-01\n',
    });
    expect([run.code, run.out]).toEqual([0, 'doi-a\n']);
  });

  it('--dry-run shows the change and writes nothing', () => {
    const dir = storeOf(files);
    const run = irt(['scan', 'add', '--systems', 'dich-vu-cong', '--dry-run', '--store', dir]);
    expect(run.code).toBe(0);
    expect(run.err).toContain('+  systems: [dich-vu-cong]');
    expect(existsSync(join(dir, 'records/so-y-te/scan.yaml'))).toBe(false);
  });

  it('an id that is taken is refused', () => {
    const run = irt([
      'agency',
      'add',
      '--id',
      'so-y-te',
      '--name',
      'X',
      '--type',
      'other',
      '--store',
      storeOf(files),
    ]);
    expect(run.code).toBe(2);
    expect(run.err).toContain('so-y-te');
  });
});

describe('edit', () => {
  it('changes one line and keeps comments, order and quoting', () => {
    const dir = storeOf(files);
    const run = irt(['agency', 'edit', 'so-y-te', '--type', 'other', '--store', dir]);
    expect(run.code).toBe(0);
    expect(read(dir, 'records/so-y-te/agency.yaml')).toBe(AGENCY.replace('type: department', 'type: other'));
  });

  it('puts items at the end of a list of parts, and --unset takes a field away', () => {
    const dir = storeOf(files);
    const edit = (...args: string[]) => irt(['system', 'edit', 'dich-vu-cong', ...args, '--store', dir]).code;
    expect(edit('--changes', '{date: 2026-01-01, what: Nâng cấp}')).toBe(0);
    expect(edit('--changes', '{date: 2026-02-01, what: "Đổi máy chủ: mới"}')).toBe(0);
    expect(edit('--unset', 'level')).toBe(0);
    const record = JSON.parse(irt(['system', 'show', 'dich-vu-cong', '--json', '--store', dir]).out);
    expect(record.changes.map((c: { what: string }) => c.what)).toEqual(['Nâng cấp', 'Đổi máy chủ: mới']);
    expect(record.level).toBeUndefined();
  });

  it.each([
    [['khong-co', '--level', '2'], 2],
    [['dich-vu-cong'], 2],
    [['dich-vu-cong', '--level', '9'], 2],
    [['dich-vu-cong', '--agency', 'so-y'], 2],
    [['dich-vu-cong', '--unset', 'agency'], 2],
  ])('refuses %j', (args, code) => {
    const dir = storeOf(files);
    expect(irt(['system', 'edit', ...args, '--store', dir]).code).toBe(code);
    expect(read(dir, 'records/so-y-te/system.yaml')).toBe(SYSTEM);
  });
});

describe('remove', () => {
  it('refuses while others refer to the record, and names them', () => {
    const run = irt(['agency', 'remove', 'so-y-te', '--yes', '--store', storeOf(files)]);
    expect(run.code).toBe(2);
    expect(run.err).toContain('system/dich-vu-cong');
    expect(run.err).toContain('records/so-y-te/system.yaml');
  });
  it('wants to be sure', () => {
    const dir = storeOf(files);
    const refused = irt(['agency', 'remove', 'so-noi-vu', '--store', dir]);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('--yes');
    expect(irt(['agency', 'remove', 'so-noi-vu', '--yes', '--store', dir]).code).toBe(0);
    expect(read(dir, 'records/so-y-te/agency.yaml')).toBe(AGENCY.slice(0, AGENCY.indexOf('- id: so-noi-vu')));
  });
});

describe('list and show', () => {
  it('searches without marks or case', () => {
    const dir = storeOf(files);
    const found = (text: string) =>
      JSON.parse(irt(['agency', 'list', '--search', text, '--json', '--store', dir]).out).records.map(
        (r: { id: string }) => r.id,
      );
    expect(found('so y te')).toEqual(['so-y-te']);
    expect(found('SỞ NỘI')).toEqual(['so-noi-vu']);
    expect(found('Sở'.normalize('NFD'))).toHaveLength(2);
  });
  it('filters by agency and level', () => {
    const dir = storeOf(files);
    const ids = (...args: string[]) =>
      JSON.parse(irt(['system', 'list', ...args, '--json', '--store', dir]).out).records.map(
        (r: { id: string }) => r.id,
      );
    expect(ids('--agency', 'so-y-te')).toEqual(['dich-vu-cong']);
    expect(ids('--agency', 'so-noi-vu')).toEqual([]);
    expect(ids('--level', '3')).toEqual(['dich-vu-cong']);
    expect(ids('--level', '2')).toEqual([]);
  });
  it('sorts in Vietnamese order', () => {
    const names = ['Yên Bái', 'Đà Nẵng', 'Dương', 'Điện Biên', 'Ân', 'An', 'Ăn'];
    const dir = storeOf({
      'records/agency.yaml': names
        .map((name, i) => `- id: a-${i}\n  name: ${name}\n  type: other\n`)
        .join(''),
    });
    const listed = JSON.parse(irt(['agency', 'list', '--json', '--store', dir]).out).records;
    expect(listed.map((r: { name: string }) => r.name)).toEqual([
      'An',
      'Ăn',
      'Ân',
      'Dương',
      'Đà Nẵng',
      'Điện Biên',
      'Yên Bái',
    ]);
  });
  it('an empty list is a document too', () => {
    expect(JSON.parse(irt(['drill', 'list', '--json', '--store', storeOf({})]).out)).toEqual({
      format: 'irt.list/1',
      kind: 'drill',
      complete: true,
      records: [],
      problems: [],
    });
  });
  it('suggests the id that was meant', () => {
    const run = irt(['agency', 'show', 'so-noi-vuu', '--store', storeOf(files)]);
    expect(run.code).toBe(2);
    expect(run.err).toContain('so-noi-vu');
  });
});

describe('init', () => {
  it('starts a store that check accepts', () => {
    const dir = join(tempFolder(), 'kho');
    expect(irt(['init', dir, '--province', 'Tuyên Quang']).code).toBe(0);
    expect(read(dir, 'irt.yaml')).toContain('province: Tuyên Quang');
    expect(irt(['agency', 'list', '--store', dir]).code).toBe(0);
  });
  it('refuses a folder with something in it, and a store', () => {
    const dir = tempFolder();
    writeFileSync(join(dir, 'thu.txt'), 'x');
    expect(irt(['init', dir]).code).toBe(2);
    expect(irt(['init', storeOf(files)]).code).toBe(2);
  });
  it('knows its samples', () => {
    const run = irt(['init', join(tempFolder(), 'x'), '--sample', 'ha-noi']);
    expect(run.code).toBe(2);
    expect(run.err).toContain('tuyen-quang');
  });
  it('finds the store upwards, and IRT_STORE before that', () => {
    const dir = storeOf(files);
    const below = join(dir, 'records/so-y-te');
    mkdirSync(below, { recursive: true });
    expect(irt(['agency', 'list', '--json'], { cwd: below }).code).toBe(0);
    const run = irt(['agency', 'list', '--json'], { cwd: below, env: { IRT_STORE: storeOf({}) } });
    expect(JSON.parse(run.out).records).toEqual([]);
  });
});

describe('many at once', () => {
  it('4 processes × 20 scans leave 80 distinct records', async () => {
    const dir = storeOf(files);
    const worker = async () => {
      for (let i = 0; i < 20; i += 1) {
        const run = await irtAsync([
          'scan',
          'add',
          '--systems',
          'dich-vu-cong',
          '--finished',
          '2026-11-01',
          '-q',
          '--store',
          dir,
        ]);
        expect(run.err).toBe('');
        expect(run.code).toBe(0);
      }
    };
    await Promise.all([worker(), worker(), worker(), worker()]);
    const { records } = JSON.parse(irt(['scan', 'list', '--json', '--store', dir]).out);
    expect(new Set(records.map((r: { id: string }) => r.id)).size).toBe(80);
  });
});

describe('pipes', () => {
  it('a reader that stops early is no error', () => {
    const script = `"${process.execPath}" bin/irt.js check --all --json --store data/sample/tuyen-quang --as-of 2026-11-23 | head -c 10`;
    expect(
      execFileSync('bash', ['-o', 'pipefail', '-c', `${script}; true`], { encoding: 'utf8' }),
    ).toHaveLength(10);
  });
  it('a big document is complete through a pipe and in a file', () => {
    const file = join(tempFolder(), 'all.json');
    const args = ['check', '--json', '--store', 'data/sample/tuyen-quang', '--as-of', '2026-11-23'];
    const piped = irt(args).out;
    irt([...args, '-o', file]);
    expect(piped.length).toBeGreaterThan(65_536);
    expect(readFileSync(file, 'utf8')).toBe(piped);
  });
});
