import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { irt, storeOf, tempFolder } from '../irt.js';

const AGENCY = '- id: so-y-te\n  name: Sở Y tế\n  type: department\n';
const SYSTEM = '- id: his\n  name: HIS\n  agency: so-y-te\n  inService: 2020-01-01\n';
const store = () => storeOf({ 'records/so-y-te/agency.yaml': AGENCY, 'records/so-y-te/system.yaml': SYSTEM });
const add = (dir: string, kind: string, args: readonly string[], input = '') =>
  irt([kind, 'add', '--store', dir, '--json', ...args], { input });

it('figures of a text field stay as typed, in parts and in files', () => {
  const dir = store();
  const part = add(dir, 'agency', [
    ...['--name', 'A', '--type', 'other', '--focal-point', '{name: B, phone: 0912345678}'],
  ]);
  expect(JSON.parse(part.out).focalPoint.phone).toBe('0912345678');
  const written =
    'name: C\ntype: other\nphone: 0912345678\nfocalPoint: {phone: 02073822333}\nfrom: 31/12/2020\n';
  const file = add(dir, 'agency', ['--from-file', '-'], written);
  expect(JSON.parse(file.out)).toMatchObject({
    phone: '0912345678',
    focalPoint: { phone: '02073822333' },
    from: '2020-12-31',
  });
  const period = 'agency: so-y-te\ntype: annual\nperiod: 2026\nsent: 2026-12-10\n';
  expect(JSON.parse(add(dir, 'submission', ['--from-file', '-'], period).out).period).toBe('2026');
});

it('a file is told of all its problems at once, each with its place, and nothing is written', () => {
  const dir = store();
  const input = 'systems: [his]\nfinished: 15/10/26\nfinishd: a\n';
  const run = add(dir, 'scan', ['--from-file', '-'], input);
  expect([run.code, run.out]).toEqual([2, '']);
  const [error] = JSON.parse(run.err).errors;
  expect(error.problems).toEqual([
    { file: '-', line: 2, column: 11, code: 'value-wrong', message: expect.stringContaining('15/10/26') },
    { file: '-', line: 3, column: 1, code: 'field-unknown', message: expect.stringContaining('finished') },
  ]);
  const said = irt(['scan', 'add', '--store', dir, '--from-file', '-'], { input }).err;
  expect(said).toContain('-:2:11: ');
  expect(said).not.toContain('chưa được tính');
  expect(irt(['scan', 'list', '--store', dir, '--json']).out).toContain('"records": []');
});

it.each([
  ['no such file', undefined, 'không có tệp này'],
  ['broken YAML', Buffer.from('name: [\n'), 'dòng 1, cột 8'],
  ['another code page', Buffer.from([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xff, 0x0a]), 'UTF-8'],
  ['two records', Buffer.from('- {name: A}\n- {name: B}\n'), 'đúng một bản ghi'],
])('%s is said in words', (_title, content, words) => {
  const file = join(tempFolder(), 'in.yaml');
  if (content) writeFileSync(file, content);
  const run = irt(['agency', 'add', '--store', store(), '--from-file', file]);
  expect([run.code, run.out]).toEqual([2, '']);
  expect(run.err).toContain(words);
});

it('what flags say together is judged by its flag', () => {
  const dir = store();
  const run = irt([
    'agency',
    'edit',
    'so-y-te',
    '--store',
    dir,
    '--from',
    '2021-01-01',
    '--to',
    '2020-01-01',
  ]);
  expect(run.code).toBe(2);
  expect(run.err).toMatch(/--to: .*01\/01\/2020.*01\/01\/2021/);
  expect(irt(['agency', 'edit', 'so-y-te', '--store', dir, '--unset', 'name']).err).toContain('--name: ');
  expect(readFileSync(join(dir, 'records/so-y-te/agency.yaml'), 'utf8')).toBe(AGENCY);
});

it('a record named twice is named once', () => {
  const run = add(store(), 'scan', ['--systems', 'his,his', '--systems', 'his']);
  expect(JSON.parse(run.out).systems).toEqual(['his']);
});

it('every write has one document in JSON', () => {
  const dir = store();
  const json = (...args: string[]) => JSON.parse(irt([...args, '--store', dir, '--json']).out);
  const tried = json('agency', 'edit', 'so-y-te', '--note', 'a', '--dry-run');
  expect(tried.format).toBe('irt.dry-run/1');
  expect(tried.changes).toEqual([
    { file: 'records/so-y-te/agency.yaml', diff: expect.stringContaining('+  note: a') },
  ]);
  const record = { id: 'so-y-te', name: 'Sở Y tế', type: 'department', note: 'a' };
  expect(json('agency', 'edit', 'so-y-te', '--note', 'a')).toEqual(record);
  const { id } = json('agency', 'add', '--name', 'X', '--type', 'other');
  expect(json('agency', 'remove', id, '--yes')).toEqual({ id, name: 'X', type: 'other' });
  const cwd = tempFolder();
  expect(JSON.parse(irt(['init', 'kho', '--json'], { cwd }).out)).toEqual({
    format: 'irt.init/1',
    store: 'kho',
  });
});

it.each([
  [['report', 'quarterly', '--period', '2026-Q5'], '2026-Q3'],
  [['deadlines', '--within', 'abc'], '30d'],
  [['check', '--as-of', '2026-13-01'], '2026-08-31T09:30'],
])('%j: the form is shown', (args, example) => {
  const run = irt([...args, '--store', store()]);
  expect([run.code, run.out]).toEqual([2, '']);
  expect(run.err).toContain(example);
  expect(run.err).not.toContain('một trong');
});

it('a level out of range is told the levels, from a flag and from a file', () => {
  const dir = store();
  const flag = irt(['system', 'edit', 'his', '--store', dir, '--level', '6']);
  expect(flag.code).toBe(2);
  expect(flag.err).toContain('một trong: 1, 2, 3, 4, 5.\n');
  const written = { 'records/system.yaml': `${SYSTEM}  level: 7\n`, 'records/agency.yaml': AGENCY };
  const file = irt(['system', 'list', '--store', storeOf(written)]);
  expect(file.code).toBe(3);
  expect(file.err).toContain('records/system.yaml:5:10');
  expect(file.err).toContain('một trong: 1, 2, 3, 4, 5.\n');
});

it('a list of deadlines says what it lists, and gaps of the whole province name no agency', () => {
  const empty = storeOf({});
  const deadlines = (...args: string[]) =>
    irt(['deadlines', '--store', empty, '--as-of', '2026-11-23', ...args]);
  expect(deadlines().out).toMatch(
    /^Kho chưa có bản ghi nào.*\n\nCác mục quá hạn và đến hạn trong 30 ngày tới, tính từ ngày 23\/11\/2026\n/,
  );
  expect(deadlines('--overdue').out).toMatch(/^Các mục quá hạn tính đến ngày 23\/11\/2026$/m);
  expect(irt(['check', '--store', empty]).out).toContain('3 mục bắt buộc còn thiếu.\n');
});

it('a record that proves nothing yet is written, and says so', () => {
  const dir = store();
  const planned = irt(['scan', 'add', '--store', dir, '--systems', 'his']);
  expect(planned.code).toBe(0);
  expect(planned.err).toContain('--finished');
  expect(planned.err).toContain(`irt scan edit ${planned.out.trim()}`);
  const done = irt(['scan', 'add', '--store', dir, '--systems', 'his', '--finished', '15/11/2026']);
  expect(done.err).not.toContain('--finished');
});
