import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { joinItems, splitItems } from '../../src/commands/cell-list.js';
import { readManifest } from '../../src/sheets/manifest.js';
import { irt, tempFolder } from '../irt.js';

const SAMPLE = join(import.meta.dirname, '../../data/sample/tuyen-quang');

type Records = Readonly<Record<string, readonly { id: string }[]>>;
const recordsIn = (store: string): Records => {
  const { out } = irt(['export', '--json', '--store', store]);
  return (JSON.parse(out) as { records: Records }).records;
};
const byId = (records: Records) =>
  Object.fromEntries(
    Object.entries(records).map(([kind, all]) => [kind, Object.fromEntries(all.map((one) => [one.id, one]))]),
  );

describe('records as a spreadsheet', () => {
  it('come back from an xlsx as they were, every kind and field', () => {
    const dir = tempFolder();
    const file = join(dir, 'all.xlsx');
    expect(irt(['export', '--store', SAMPLE, '-o', file])).toMatchObject({ code: 0, out: '' });
    writeFileSync(join(dir, 'irt.yaml'), '');
    const { code, out } = irt(['import', file, '--store', dir, '--yes', '--json']);
    expect({ code, out: out.slice(0, 3000) }).toMatchObject({ code: 0 });
    expect(byId(recordsIn(dir))).toEqual(byId(recordsIn(SAMPLE)));
  });

  it.each([
    ['so-y-te.ods', ['--agency', 'so-y-te']],
    ['xa.csv', ['--kind', 'agency', '--where', 'loại=xã']],
  ])('change nothing where they came from: %s', (name, args) => {
    const file = join(tempFolder(), name);
    expect(irt(['export', '--store', SAMPLE, ...args, '-o', file]).code).toBe(0);
    const { out } = irt(['import', file, '--store', SAMPLE, '--dry-run', '--json']);
    const { summary } = JSON.parse(out) as { summary: Record<string, number> };
    expect(summary['rows']).toBeGreaterThan(20);
    expect(summary['unchanged']).toBe(summary['rows']);
  });

  it('are those asked for', () => {
    const args = [
      'export',
      '--json',
      '--store',
      SAMPLE,
      '--kind',
      'hệ thống thông tin',
      '--agency',
      'Sở Y tế',
    ];
    const { records } = JSON.parse(irt(args).out) as { records: Records };
    expect(Object.keys(records)).toEqual(['system']);
    expect(records['system']?.length).toBeGreaterThan(0);
    const listed = irt(['system', 'list', '--agency', 'so-y-te', '--json', '--store', SAMPLE]);
    const ids = (JSON.parse(listed.out) as { records: { id: string }[] }).records.map(({ id }) => id);
    expect(records['system']?.map(({ id }) => id)).toEqual(ids.sort());
  });

  it('are the same bytes each time, with what they are on a sheet nobody sees', async () => {
    const dir = tempFolder();
    const [one, two] = ['a.xlsx', 'b.xlsx'].map((name) => {
      irt(['export', '--store', SAMPLE, '--kind', 'team', '--as-of', '2026-09-30', '-o', join(dir, name)]);
      return readFileSync(join(dir, name));
    });
    expect(Buffer.compare(one ?? Buffer.alloc(0), two ?? Buffer.alloc(1))).toBe(0);
    const { sheets } = await readXlsx(one ?? Buffer.alloc(0));
    const secret = sheets.find(({ name }) => name === 'irt');
    expect(secret?.veryHidden).toBe(true);
    const manifest = readManifest((secret?.rows ?? []).map((row) => row.map((cell) => String(cell ?? ''))));
    expect(manifest).toMatchObject({
      ...{ agency: null, day: '2026-09-30' },
      sheets: [{ name: sheets[0]?.name, kind: 'team' }],
    });
    expect(manifest?.sheets[0]?.columns.length).toBe(sheets[0]?.rows[0]?.length);
    expect(manifest?.sheets[0]?.columns[0]).toEqual({ path: 'id', part: null });
  });

  it('say before all else that they are not all', async () => {
    const dir = tempFolder();
    writeFileSync(join(dir, 'irt.yaml'), '');
    irt(['init', dir]);
    irt(['agency', 'add', '--store', dir, '--id', 'a', '--name', 'A', '--type', 'commune']);
    const record = join(dir, 'records/a/agency.yaml');
    writeFileSync(record, `${readFileSync(record, 'utf8')}\n- id: b\n  name: [\n`);
    const file = join(dir, 'all.xlsx');
    expect(irt(['export', '--store', dir, '-o', file]).code).toBe(3);
    const { sheets } = await readXlsx(readFileSync(file));
    expect(sheets[0]?.name).toBe('CHƯA ĐẦY ĐỦ');
    expect(sheets[0]?.rows.length).toBeGreaterThan(1);
    const { complete } = JSON.parse(irt(['export', '--store', dir, '--json']).out) as { complete: boolean };
    expect(complete).toBe(false);
  });

  it.each([
    [[], '-o'],
    [['-o', 'x.doc'], '.xlsx'],
    [['-o', 'x.csv'], '--kind'],
  ])('need a file of a known ending, a csv one kind: %j', (args, said) => {
    const { code, err } = irt(['export', '--store', SAMPLE, ...args], { cwd: tempFolder() });
    expect(code).toBe(2);
    expect(err).toContain(said);
  });
});

describe('several texts in one cell', () => {
  it('are parted again as they were joined', () => {
    const item = fc
      .string({ unit: fc.constantFrom(...'ab ;"\n\'ắ,-'), minLength: 1 })
      .filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.array(item), (items) => {
        expect(splitItems(joinItems(items))).toEqual(items);
      }),
    );
  });

  it('are parted as people part them', () => {
    expect(splitItems('Sở Y tế; Sở Nội vụ\nSở Tư pháp;')).toEqual(['Sở Y tế', 'Sở Nội vụ', 'Sở Tư pháp']);
    expect(splitItems('"Bình dân học vụ số" và khác; "a; b"')).toEqual([
      '"Bình dân học vụ số" và khác',
      'a; b',
    ]);
  });
});
