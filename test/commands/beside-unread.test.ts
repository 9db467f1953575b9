import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { irt, type Run, storeOf } from '../irt.js';

/** Not UTF-8, so that not even its words are known. */
const ILLEGIBLE = Buffer.from([0x2d, 0x20, 0xff, 0xfe, 0xb5]);
const agency = (id: string) => `- id: ${id}\n  name: Cơ quan ${id}\n  type: department\n`;
const system = (id: string, of: string, more = '') =>
  `- id: ${id}\n  name: Hệ thống ${id}\n  agency: ${of}\n  inService: 2020-01-01\n${more}`;

type Content = string | Uint8Array;
function store(files: Readonly<Record<string, Content>> = {}): string {
  const dir = storeOf({ 'records/so-a/agency.yaml': agency('so-a') + agency('so-b') });
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(join(dir, file, '..'), { recursive: true });
    writeFileSync(join(dir, file), content);
  }
  return dir;
}
const run = (dir: string, ...args: string[]): Run => irt([...args, '--store', dir]);
const add = (id: string) => ['agency', 'add', '--id', id, '--name', 'Sở mới', '--type', 'department'];

/** Refused as data that is not in order, naming the file, and doing nothing; done when the risk is taken. */
function refusedUnlessTaken(dir: string, args: readonly string[], file: string, watched: string): void {
  const before = readFileSync(join(dir, watched), 'utf8');
  const refused = run(dir, ...args);
  expect([refused.code, refused.out], refused.err).toEqual([3, '']);
  expect(refused.err).toContain(`${file}:`);
  expect(refused.err).toContain('--unread-ok');
  expect(refused.err).toContain('Cách sửa');
  expect(refused.err).not.toContain('agency add');
  expect(run(dir, ...args, '--dry-run').code).toBe(3);
  expect(readFileSync(join(dir, watched), 'utf8')).toBe(before);
  const done = run(dir, ...args, '--unread-ok');
  expect(done.code, done.err).toBe(0);
}

describe('an id that may stand where nobody can read', () => {
  it.each<[string, Record<string, Content>, string]>([
    ['a file that is no text', { 'records/so-c/agency.yaml': ILLEGIBLE }, 'records/so-c/agency.yaml'],
    [
      'a file in conflict that names it',
      { 'records/so-c/agency.yaml': `<<<<<<< a\n${agency('so-moi')}=======\n>>>>>>> b\n` },
      'records/so-c/agency.yaml',
    ],
    [
      'an item without a readable id',
      { 'records/so-c/agency.yaml': '- { id: so-moi, name: "Sở mới }\n' },
      'records/so-c/agency.yaml',
    ],
    [
      'a file whose escapes hide what it names',
      { 'records/so-c/agency.yaml': '<<<<<<< a\n- id: "so\\x2dmoi"\n' },
      'records/so-c/agency.yaml',
    ],
    [
      'a file of no known kind',
      { 'records/so-c/co-quan.yaml': agency('so-moi') },
      'records/so-c/co-quan.yaml',
    ],
  ])('is not added beside %s', (_what, files, file) => {
    refusedUnlessTaken(store(files), add('so-moi'), file, 'records/so-a/agency.yaml');
  });

  it('is not added beside a link to a folder, whatever its kind', () => {
    const dir = store();
    const outside = store();
    symlinkSync(outside, join(dir, 'records/lien-ket'));
    refusedUnlessTaken(dir, add('so-moi'), 'records/lien-ket', 'records/so-a/agency.yaml');
  });

  it('is not made of a name either, and one made at random is', () => {
    const dir = store({ 'records/so-c/agency.yaml': ILLEGIBLE, 'records/so-c/scan.yaml': ILLEGIBLE });
    expect(run(dir, 'agency', 'add', '--name', 'Sở mới', '--type', 'other').code).toBe(3);
    writeFileSync(join(dir, 'records/system.yaml'), system('his', 'so-a'));
    const scan = run(dir, 'scan', 'add', '--systems', 'his', '--finished', '2026-01-05');
    expect(scan.code, scan.err).toBe(0);
    expect(run(dir, 'scan', 'add', '--systems', 'his', '--id', 'tu-dat').code).toBe(3);
  });

  it('is not added from a file, nor brought back by undo', () => {
    const dir = store();
    expect(run(dir, ...add('so-moi')).code).toBe(0);
    expect(run(dir, 'agency', 'remove', 'so-moi', '--yes').code).toBe(0);
    writeFileSync(join(dir, 'records/agency-2.yaml'), ILLEGIBLE);
    const fromFile = ['agency', 'add', '--from-file', '-'];
    const input = 'id: so-moi\nname: Sở mới\ntype: department\n';
    const refused = irt([...fromFile, '--store', dir], { input });
    expect([refused.code, refused.err.includes('--unread-ok')]).toEqual([3, true]);
    refusedUnlessTaken(dir, ['undo'], 'records/agency-2.yaml', 'records/so-a/agency.yaml');
  });

  it.each<[string, Record<string, Content>]>([
    ['a file of another kind', { 'records/so-c/system.yaml': ILLEGIBLE }],
    [
      'a file in conflict that does not name it',
      { 'records/so-c/agency.yaml': `<<<<<<< a\n${agency('so-c')}` },
    ],
    ['a broken item of another id', { 'records/so-c/agency.yaml': '- id: so-c\n  name: "x\n' }],
  ])('is added beside %s', (_what, files) => {
    const done = run(store(files), ...add('so-moi'));
    expect(done.code, done.err).toBe(0);
  });
});

describe('a record that may be there already where nobody can read', () => {
  const broken = '- id: so-y-te\n  name: Sở Y tế\n  type:department\n';
  const inAgency = (text: string) => ({ 'records/so-y-te/agency.yaml': text });
  const named = ['agency', 'add', '--name', 'Sở Y tế', '--type', 'department', '--no-input'];
  it.each<[string, string, readonly string[]]>([
    ['its id, before a number is put behind it', broken, named],
    ['its id, of a name that cannot be read', '- id: so-y-te\n  name: "Sở\n  type: department\n', named],
    ['its id, of a record that lacks a field', '- id: so-y-te\n  name: Sở Y tế\n', named],
    ['its name under another id', broken.replace('so-y-te', 'syt'), named],
    ['its name, in quotes and capitals', '- id: syt\n  name: "SỞ Y TẾ" # mới\n  type:department\n', named],
    ['its name in braces', '- { id: syt, name: "Sở Y tế", type: department\n', named],
    ['its name behind a mistyped key', '- id: syt\n  nam: Sở Y tế\n  type: department\n', named],
    ['its name, though another id is given', broken, [...named, '--id', 'y-te']],
    ['its id, though that very id is given', broken, [...named, '--id', 'so-y-te']],
    ['its id, though another name is typed', broken, [...named.with(3, 'Sở y-tế'), '--id', 'y-te']],
  ])('is not added: %s', (_what, text, args) => {
    const dir = store(inAgency(text));
    const before = readFileSync(join(dir, 'records/so-y-te/agency.yaml'), 'utf8');
    for (const more of [[], ['--dry-run']]) {
      const refused = run(dir, ...args, ...more);
      expect([refused.code, refused.out], refused.err).toEqual([3, '']);
      expect(refused.err).toMatch(/records\/so-y-te\/agency\.yaml:\d/u);
      expect(refused.err).toContain('--unread-ok');
      expect(refused.err).toContain('không ghi thêm nữa');
      expect(refused.err).not.toMatch(/agency add|agency edit|chọn mã khác|rồi chạy lại/u);
    }
    expect(readFileSync(join(dir, 'records/so-y-te/agency.yaml'), 'utf8')).toBe(before);
  });

  it.each<[string, readonly string[]]>([
    ['system', ['--agency', 'so-a', '--in-service', '2020-01-01']],
    ['team', ['--agency', 'so-a', '--established', '2020-01-01']],
    ['supplier', ['--agency', 'so-a']],
    ['plan', ['--agency', 'so-a', '--systems', 'his', '--status', 'draft']],
    ['contact', ['--agency', 'so-a']],
    ['member', ['--team', 'doi', '--joined', '2020-01-01']],
  ])('of any kind whose ids are made of names: %s', (kind, flags) => {
    const dir = store({
      'records/so-a/system.yaml': system('his', 'so-a'),
      'records/so-a/team.yaml': '- id: doi\n  name: Đội\n  agency: so-a\n  established: 2020-01-01\n',
    });
    mkdirSync(join(dir, 'records/x'));
    writeFileSync(join(dir, `records/x/${kind}.yaml`), '- id: ten-nay\n  name: Tên này\n  note:hỏng\n');
    const add = [kind, 'add', '--name', 'Tên này', ...flags, '--no-input'];
    const refused = run(dir, ...add);
    expect([refused.code, refused.out], refused.err).toEqual([3, '']);
    const done = run(dir, ...add, '--unread-ok');
    expect([done.code, done.out], done.err).toEqual([0, 'ten-nay-2\n']);
    expect(run(dir, kind, 'add', '--name', 'Tên khác', ...flags, '--no-input').code).toBe(0);
  });

  it('of a contact without a name by the id it would have', () => {
    const dir = store({ 'records/so-a/contact.yaml': '- id: dau-moi-so-a\n  agency: so-a\n  phone:0912\n' });
    expect(run(dir, 'contact', 'add', '--agency', 'so-a', '--phone', '0912345678').code).toBe(3);
  });

  it.each([
    ['one whose name only begins so', '- id: syt\n  name: Sở Y tế Hà Giang\n  type:department\n'],
    ['one that only mentions it', '- id: syt\n  name: "Chi cục\n  note: của Sở Y tế cũ\n'],
  ])('is added beside %s', (_what, text) => {
    const done = run(store(inAgency(text)), ...named);
    expect([done.code, done.out], done.err).toEqual([0, 'so-y-te\n']);
  });

  it('beside one that counts is told of as before', () => {
    const dir = store(inAgency('- id: so-y-te\n  name: Sở Y tế\n  type: department\n  levle: 1\n'));
    const done = run(dir, ...named);
    expect([done.code, done.out]).toEqual([0, 'so-y-te-2\n']);
    expect(done.err).toContain('trùng tên');
  });
});

describe('a record that may be referred to where nobody can read', () => {
  it.each<[string, Record<string, Content>, string]>([
    ['a file that is no text', { 'records/so-b/system.yaml': ILLEGIBLE }, 'records/so-b/system.yaml'],
    [
      'an item that is no YAML',
      { 'records/so-b/system.yaml': `- id: his\n  name: "x\n  agency: so-b\n` },
      'records/so-b/system.yaml',
    ],
    [
      'a record that does not count',
      { 'records/so-b/system.yaml': '- id: his\n  agency: so-b\n' },
      'records/so-b/system.yaml',
    ],
    [
      'the second record of an id',
      {
        'records/so-a/system.yaml': system('his', 'so-a'),
        'records/so-b/system.yaml': system('his', 'so-b'),
      },
      'records/so-b/system.yaml',
    ],
    [
      'a kind that names records of any kind',
      { 'records/so-b/waiver.yaml': ILLEGIBLE },
      'records/so-b/waiver.yaml',
    ],
  ])('is not removed beside %s', (_what, files, file) => {
    refusedUnlessTaken(store(files), ['agency', 'remove', 'so-b', '--yes'], file, 'records/so-a/agency.yaml');
  });

  it('is not taken back by undo, and nothing passes on from it unseen', () => {
    const dir = store();
    expect(run(dir, ...add('so-moi')).code).toBe(0);
    writeFileSync(join(dir, 'records/so-a/system.yaml'), ILLEGIBLE);
    const [file, watched] = ['records/so-a/system.yaml', 'records/so-a/agency.yaml'];
    refusedUnlessTaken(dir, ['undo'], file, watched);
    const on = ['--on', '30/06/2026'];
    refusedUnlessTaken(dir, ['agency', 'dissolve', 'so-b', '--successor', 'so-a', ...on], file, watched);
    expect(run(dir, 'undo').code).toBe(0);
    refusedUnlessTaken(dir, ['agency', 'merge', 'so-b', '--into', 'so-a', ...on], file, watched);
  });

  it('is removed beside what names others only, or cannot refer to its kind', () => {
    for (const files of [
      { 'records/so-a/system.yaml': '- id: his\n  agency: so-a\n' },
      { 'records/so-b/system.yaml': '- id: so-b\n  name: "x\n  agency: so-a\n' },
      { 'records/so-a/agency.yaml': `${agency('so-a') + agency('so-b')}- id: so-d\n  nam: x\n` },
    ]) {
      const done = run(store(files), 'agency', 'remove', 'so-b', '--yes');
      expect(done.code, done.err).toBe(0);
    }
  });
});

describe('a reference to what may stand where nobody can read', () => {
  const files = { 'records/so-c/agency.yaml': ILLEGIBLE, 'records/system.yaml': system('his', 'so-a') };

  it('is not made by add or edit, unless the risk is taken', () => {
    const edit = ['system', 'edit', 'his', '--agency', 'so-c'];
    refusedUnlessTaken(store(files), edit, 'records/so-c/agency.yaml', 'records/system.yaml');
    const plan = ['system', 'add', '--name', 'LIS', '--agency', 'so-c', '--in-service', '2021-01-01'];
    refusedUnlessTaken(store(files), plan, 'records/so-c/agency.yaml', 'records/system.yaml');
  });

  it('is no problem of its own: only the file is, and nobody is told to add the record again', () => {
    const dir = store({ ...files, 'records/system.yaml': system('his', 'so-c') });
    for (const args of [['validate'], ['check', '--as-of', '2026-11-23'], ['system', 'list']]) {
      const { code, out, err } = run(dir, ...args);
      expect(out + err).not.toMatch(/agency add --id|chỉ tới agency\/so-c/);
      if (args[0] !== 'system')
        expect([code, (out + err).includes('records/so-c/agency.yaml')]).toEqual([3, true]);
    }
    const other = run(dir, 'system', 'edit', 'his', '--level', '2');
    expect(other.code, other.err).toBe(0);
  });

  it('to a record that is there and does not count is no problem of its own either', () => {
    const dir = store({
      'records/so-c/agency.yaml': '- id: so-c\n  name: "x\n',
      'records/system.yaml': system('his', 'so-c'),
    });
    const { code, out } = run(dir, 'validate', '--json');
    const { problems } = JSON.parse(out) as { problems: { code: string }[] };
    expect([code, problems.map((one) => one.code)]).toEqual([3, ['yaml-syntax']]);
  });

  it('is a problem where it cannot be: the file is of another kind, or names others only', () => {
    for (const unread of [
      { 'records/so-c/plan.yaml': ILLEGIBLE },
      { 'records/so-c/agency.yaml': '<<<<<<< a\n- id: so-d\n' },
    ]) {
      const dir = store({ ...unread, 'records/system.yaml': system('his', 'so-c') });
      expect(run(dir, 'validate').out).toContain('chỉ tới agency/so-c');
    }
  });
});

describe('a record asked for', () => {
  it('is not said to be missing while it may stand where nobody can read', () => {
    const dir = store({ 'records/so-c/agency.yaml': ILLEGIBLE });
    for (const args of [
      ['agency', 'show', 'so-c'],
      ['agency', 'edit', 'so-c', '--phone', '0912'],
      ['agency', 'remove', 'so-c', '--yes'],
      ['evidence', 'list', 'agency/so-c'],
    ]) {
      const { code, err } = run(dir, ...args);
      expect([code, err.includes('records/so-c/agency.yaml')], err).toEqual([3, true]);
      expect(err).not.toMatch(/Không có cơ quan|--unread-ok/);
    }
  });

  it('is listed with the folder that could not be read', () => {
    const dir = store();
    symlinkSync(store(), join(dir, 'records/lien-ket'));
    const { code, err } = run(dir, 'agency', 'list');
    expect([code, err.includes('records/lien-ket')]).toEqual([3, true]);
  });
});
