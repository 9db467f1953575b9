import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { irt, storeOf, tempFolder } from '../irt.js';

const AGENCY = '- id: so-a\n  name: Sở A\n  type: department\n';
const FILE = 'records/so-a/agency.yaml';
const check = (dir: string, ...args: string[]) =>
  irt(['check', '--as-of', '2026-11-23', '--store', dir, ...args]);

describe('a store of a newer form', () => {
  const dir = () =>
    storeOf({ 'irt.yaml': 'version: 2\n', [FILE]: AGENCY, 'a.pdf': 'x', 'evidence/cu.pdf': 'x' });

  it('is read and judged, and says that it is only read', () => {
    const { code, out, err } = check(dir());
    expect(code).toBe(1);
    expect(out).toContain('agency/so-a');
    expect(err).toContain('chỉ xem được');
  });

  it.each([
    [['agency', 'add', '--name', 'B', '--type', 'other']],
    [['agency', 'edit', 'so-a', '--phone', '0912']],
    [['agency', 'remove', 'so-a', '--yes']],
    [['evidence', 'attach', 'agency/so-a', 'a.pdf']],
    [['fmt']],
  ])('%j writes nothing and is exit 4', (args) => {
    const store = dir();
    const before = join(tempFolder(), 's');
    cpSync(store, before, { recursive: true });
    const { code, err } = irt(args, { cwd: store });
    expect([code, err.includes('cài phiên bản mới')]).toEqual([4, true]);
    const files = (root: string) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((name) => !name.startsWith('.irt'))
        .sort();
    expect(files(store)).toEqual(files(before));
    expect(readFileSync(join(store, FILE), 'utf8')).toBe(AGENCY);
  });

  it('with settings this program does not know is only read too', () => {
    const store = storeOf({ 'irt.yaml': 'version: 2\nmoi: x\n', [FILE]: AGENCY });
    expect(check(store).code).toBe(3);
    expect(irt(['agency', 'edit', 'so-a', '--phone', '1', '--store', store]).code).toBe(4);
  });
});

it('one wrong setting costs only itself', () => {
  const store = storeOf({ 'irt.yaml': 'lang: vn\ncatalogues: [directive-18, reporting]\n', [FILE]: AGENCY });
  const { code, out } = check(store, '--json');
  expect(code).toBe(3);
  const { catalogues, problems } = JSON.parse(out);
  expect(catalogues.map(({ id }: { id: string }) => id)).toEqual(['directive-18', 'reporting']);
  expect(problems).toMatchObject([{ file: 'irt.yaml', line: 1, code: 'setting-wrong' }]);
});

it('hidden characters in a text are warned of, by file and line, and judged all the same', () => {
  const store = storeOf({ [FILE]: `${AGENCY}  note: a\u202eb\n  phone: "09\u200b12"\n` });
  const { code, err } = check(store);
  expect(code).toBe(1);
  expect(err).toContain(`${FILE}:4: Có ký tự ẩn`);
  const { notices } = JSON.parse(irt(['validate', '--json', '--store', store]).out);
  expect(notices).toContainEqual(expect.objectContaining({ file: FILE, line: 4, code: 'hidden-characters' }));
});

it('so are escapes that stand for them', () => {
  const store = storeOf({ [FILE]: `${AGENCY}  note: "a\\u202eb"\n  x-a: C:\\etc\n  x-b: 👨‍👩‍👧\n` });
  expect(check(store).err).toContain(`${FILE}:4: Có ký tự ẩn`);
  const emoji = storeOf({ [FILE]: `${AGENCY}  x-a: C:\\etc\n  x-b: 👨‍👩‍👧\n` });
  expect(check(emoji).err).not.toContain('ký tự ẩn');
});

it('a file of own duties is not passed over for its spelling, and a file in place of their folder is a problem', () => {
  const yml = storeOf({ [FILE]: AGENCY, 'catalogue/tinh.yml': 'id: tinh\n', 'catalogue/.#tinh.yaml': 'x' });
  const { problems } = JSON.parse(check(yml, '--json').out);
  expect(new Set(problems.map(({ file }: { file: string }) => file))).toEqual(
    new Set(['catalogue/tinh.yml']),
  );
  const file = storeOf({ [FILE]: AGENCY, catalogue: 'x' });
  const run = check(file, '--json');
  expect([run.code, JSON.parse(run.out).results.length > 0]).toEqual([3, true]);
});

it('of two files that Windows could not keep side by side, one is a problem and both are judged', () => {
  const store = storeOf({
    [FILE]: AGENCY,
    'records/so-a/AGENCY.yaml': '',
    'records/so-a/scan-é.yaml': '# a\n',
    'records/so-a/scan-e\u0301.yaml': '# b\n',
  });
  const { problems } = JSON.parse(check(store, '--json').out);
  expect(problems.map(({ code }: { code: string }) => code)).toContain('file-twin');
  expect(check(store).out).toContain('agency/so-a');
});

it('figures typed bare in a text keep their digits, and are quoted by the next edit of their field', () => {
  const store = storeOf({ [FILE]: `${AGENCY}  phone: 0912345678\n` });
  expect(irt(['agency', 'show', 'so-a', '--json', '--store', store]).out).toContain('"phone": "0912345678"');
  irt(['agency', 'edit', 'so-a', '--phone', '0987654321', '--store', store]);
  expect(readFileSync(join(store, FILE), 'utf8')).toBe(`${AGENCY}  phone: '0987654321'\n`);
});
