import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { irt, type Run, tempFolder } from '../irt.js';
import { ENTER, hasTerminal, onTerminal } from '../terminal.js';

const books = join(import.meta.dirname, '../imports');
const names = readdirSync(books, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'store')
  .map(({ name }) => name);

interface Told {
  written: boolean;
  summary: Record<'rows' | 'new' | 'changed' | 'unchanged' | 'skipped' | 'refused', number>;
  sheets: {
    sheet: string;
    kind: string;
    header: object;
    columns: { header: string; field: string | null; by: string | null }[];
  }[];
  leftOut: { what: string; sheet: string }[];
  refusals: { sheet: string | null; cell: string | null; seen: string; message: string }[];
  skipped: { sheet: string; row: number; why: string }[];
  guesses: { sheet: string; cell: string; guess: string }[];
  records: { record: string; change: string; set: { field: string; after: unknown }[] }[];
}

function storeHere(): string {
  const dir = tempFolder();
  cpSync(join(books, 'store'), dir, { recursive: true });
  writeFileSync(join(dir, 'irt.yaml'), '');
  return dir;
}
const take = (store: string, ...args: string[]): Run => irt(['import', ...args, '--store', store]);
const told = ({ out }: Run): Told => JSON.parse(out) as Told;

/** Ids of events begin with a day, which may be that of the run, and end in characters made at random. */
const steady = (record: string): string => record.replace(/\/\d{8}(-.+-)[a-z0-9]{4}$/u, '/day$1xxxx');

describe('workbooks of many writers', () => {
  it('has two dozen of them', () => {
    expect(names.length).toBeGreaterThanOrEqual(24);
  });

  it.each(names)('%s', async (name) => {
    const folder = join(books, name);
    const file = readdirSync(folder).find((one) => one.startsWith('book.')) ?? '';
    const args = existsSync(join(folder, 'args.json'))
      ? (JSON.parse(readFileSync(join(folder, 'args.json'), 'utf8')) as string[])
      : [];
    const store = storeHere();
    const run = take(store, join(folder, file), '--yes', '--json', ...args);
    if (run.out === '') {
      await expect(run.err.replaceAll(folder, '…')).toMatchFileSnapshot(join(folder, 'expected.yaml'));
      expect(run.code).toBe(2);
      return;
    }
    const came = told(run);
    const { rows, ...parts } = came.summary;
    expect(
      Object.values(parts).reduce((sum, one) => sum + one, 0),
      'every row became something',
    ).toBe(rows);
    const expected = stringify({
      exit: run.code,
      written: came.written,
      summary: came.summary,
      columns: came.sheets.map(({ sheet, kind, header, columns }) => ({
        ...{ sheet, kind, header },
        fields: Object.fromEntries(
          columns.map(({ header: title, field, by }) => [title, by === 'near' ? `${field}, nearly` : field]),
        ),
      })),
      leftOut: came.leftOut.map(({ file: _file, ...one }: Record<string, unknown>) => one),
      skipped: came.skipped.map(({ row, why }) => `${row} ${why}`),
      guesses: came.guesses.map(({ cell, guess }) => `${cell} ${guess}`),
      refusals: came.refusals.map(({ sheet, cell, seen, message }) => ({
        at: `${sheet}!${cell}`,
        seen,
        message,
      })),
      records: came.records.map(({ record, change, set }) => ({
        record: steady(record),
        change,
        ...Object.fromEntries(set.map(({ field, after }) => [field, after])),
      })),
    });
    await expect(expected).toMatchFileSnapshot(join(folder, 'expected.yaml'));
  });
});

describe('irt import', () => {
  const members = join(books, 'openpyxl-members', 'book.xlsx');
  const refused = join(books, 'openpyxl-refused-cells', 'book.xlsx');

  it('shows what it would do and writes nothing until it is told to', () => {
    const store = storeHere();
    const { code, out, err } = take(store, members, '--agency', 'Sở Y tế');
    expect(code).toBe(2);
    expect(out).toContain('Trần Văn B');
    expect(out).toContain('3 hàng: 2 thêm mới, 0 sửa, 1 không đổi, 0 bỏ qua, 0 không nhận.');
    expect(err).toContain('--yes');
    expect(existsSync(join(store, 'history'))).toBe(false);
    expect(take(store, members, '--agency', 'so-y-te', '--dry-run').code).toBe(0);
    expect(existsSync(join(store, 'history'))).toBe(false);
  });

  it.each([
    'libreoffice-xlsx',
    'hand-made-prefix',
    'openpyxl-scans',
    'openpyxl-1904-and-durations',
  ])('the same file twice changes nothing: %s', (name) => {
    const store = storeHere();
    const given = [join(books, name, 'book.xlsx'), '--yes', '--json', '--agency', 'so-y-te'];
    const once = told(take(store, ...given)).summary;
    expect(once.new).toBeGreaterThan(0);
    const { written, summary } = told(take(store, ...given));
    expect(written).toBe(false);
    expect(summary).toEqual({ ...once, new: 0, unchanged: once.new + once.unchanged });
  });

  it('is one change, taken back at once', () => {
    const store = storeHere();
    const before = irt(['member', 'list', '--json', '--store', store]).out;
    expect(take(store, members, '--agency', 'so-y-te', '--yes').code).toBe(0);
    expect(irt(['member', 'list', '--json', '--store', store]).out).toContain('Security+');
    expect(irt(['undo', '--store', store]).code).toBe(0);
    expect(irt(['member', 'list', '--json', '--store', store]).out).toBe(before);
  });

  it('writes nothing where a row is refused, the others with --partial, and ends with 3 both times', () => {
    const store = storeHere();
    const held = take(store, refused, '--yes');
    expect([held.code, held.out.includes('Chưa ghi gì')]).toEqual([3, true]);
    expect(irt(['system', 'list', '--json', '--store', store]).out).not.toContain('Khám bệnh');
    const { code, out } = take(store, refused, '--yes', '--partial', '--json');
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ written: true, summary: { new: 1, refused: 5 } });
    expect(irt(['system', 'list', '--json', '--store', store]).out).toContain('Khám bệnh');
  });

  it('changes only what was corrected', () => {
    const store = storeHere();
    const csv = join(tempFolder(), 'a.csv');
    const table = (level: number) =>
      `Tên hệ thống,Cơ quan,Cấp độ,Ngày đưa vào sử dụng\nHIS cũ,Sở Y tế,${level},01/01/2021\n`;
    writeFileSync(csv, table(3));
    const { records, summary } = told(take(store, csv, '--yes', '--json'));
    expect(summary).toMatchObject({ changed: 1, new: 0 });
    expect(records[0]).toMatchObject({
      record: 'system/his-cu',
      set: [{ field: 'level', before: 2, after: 3 }],
    });
    writeFileSync(csv, table(3));
    expect(told(take(store, csv, '--yes', '--json')).summary).toMatchObject({ changed: 0, unchanged: 1 });
  });

  it('takes off what keeps a text of a csv from being a formula', () => {
    const store = storeHere();
    const csv = join(tempFolder(), 'a.csv');
    writeFileSync(csv, "Tên hệ thống,Cơ quan,Ngày đưa vào sử dụng\n'=Bảng,Sở Y tế,01/01/2024\n");
    const { records } = told(take(store, csv, '--yes', '--json'));
    expect(records[0]?.set).toContainEqual({ field: 'name', before: null, after: '=Bảng' });
  });

  it('takes a folder, file by file, in one change', () => {
    const store = storeHere();
    const folder = tempFolder();
    writeFileSync(
      join(folder, 'a.csv'),
      'Tên hệ thống,Cơ quan,Ngày đưa vào sử dụng\nMột,Sở Y tế,01/01/2024\n',
    );
    writeFileSync(
      join(folder, 'b.csv'),
      'Tên hệ thống,Cơ quan,Ngày đưa vào sử dụng\nHai,Sở Y tế,01/01/2024\n',
    );
    writeFileSync(join(folder, '~$a.xlsx'), 'x');
    expect(told(take(store, folder, '--yes', '--json')).summary).toMatchObject({ rows: 2, new: 2 });
    expect(irt(['undo', '--store', store]).code).toBe(0);
    expect(irt(['system', 'list', '--json', '--store', store]).out).not.toContain('Hai');
  });

  it('takes what comes by standard input', () => {
    const input = 'Tên hệ thống;Cơ quan;Ngày đưa vào sử dụng\nMột;Sở Y tế;01/01/2024\n';
    const store = storeHere();
    const run = irt(['import', '-', '--yes', '--json', '--store', store], { input });
    expect(told(run).summary).toMatchObject({ rows: 1, new: 1 });
  });

  it('takes a column for what the call says it is', () => {
    const store = storeHere();
    const csv = join(tempFolder(), 'a.csv');
    writeFileSync(csv, 'Tên hệ thống,Ai giữ,Ngày đưa vào sử dụng\nMột,Sở Y tế,01/01/2024\n');
    expect(take(store, csv, '--yes', '--kind', 'system').code).toBe(2);
    const { summary, sheets } = told(take(store, csv, '--yes', '--json', '--map', 'ai giữ=agency'));
    expect(summary.new).toBe(1);
    expect(sheets[0]?.columns[1]).toMatchObject({ field: 'agency', by: 'map' });
    // The next table of the sender needs no telling.
    writeFileSync(csv, 'Tên hệ thống,Ai giữ,Ngày đưa vào sử dụng\nHai,Sở Y tế,01/01/2024\n');
    expect(told(take(store, csv, '--yes', '--json')).summary).toMatchObject({ new: 1 });
    const wrong = take(store, csv, '--kind', 'system', '--map', 'ai giữ=agencyy');
    expect([wrong.code, wrong.err.includes('agencyy')]).toEqual([2, true]);
    expect(take(store, csv, '--map', 'agency').code).toBe(2);
  });

  it.each([
    ['không phải bảng tính', Buffer.from([0, 1, 2, 3, 4, 5, 6, 0, 0, 9])],
    ['tệp hỏng', Buffer.from('PK\u0003\u0004 and nothing more')],
    ['hàng tiêu đề', Buffer.from('a,b,c\n1,2,3\n')],
  ])('refuses what holds no table: %s', (said, bytes) => {
    const file = join(tempFolder(), 'a.xlsx');
    writeFileSync(file, bytes);
    const { code, out } = take(storeHere(), file, '--yes');
    expect([code, out.includes(said)]).toEqual([3, true]);
    expect(out).toContain(basename(file));
  });

  it.each([
    [
      'rất xa bảng',
      { '</x:sheetData>': '<x:row r="1048576"><x:c r="XFD1048576"><x:v>1</x:v></x:c></x:row></x:sheetData>' },
    ],
    ['không bao giờ ghi', { '?>': '?><!DOCTYPE w [<!ENTITY a "b">]>' }],
  ])('refuses what no agency sends: %s', (said, changes) => {
    const entries = unzipSync(readFileSync(join(books, 'hand-made-prefix', 'book.xlsx')));
    const part = 'xl/worksheets/sheet1.xml';
    let xml = strFromU8(entries[part] ?? new Uint8Array());
    for (const [from, to] of Object.entries(changes)) xml = xml.replace(from, to);
    const file = join(tempFolder(), 'a.xlsx');
    writeFileSync(file, zipSync({ ...entries, [part]: strToU8(xml) }));
    const { code, out } = take(storeHere(), file, '--yes');
    expect([code, out.includes(said)]).toEqual([3, true]);
  });

  it('refuses what claims to be larger than any table before it unpacks it', () => {
    const bytes = readFileSync(join(books, 'hand-made-prefix', 'book.xlsx'));
    const listed = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bytes.writeUInt32LE(0x7fff_ffff, listed + 24);
    const file = join(tempFolder(), 'a.xlsx');
    writeFileSync(file, bytes);
    const { code, out } = take(storeHere(), file, '--yes');
    expect([code, out.includes('quá lớn')]).toEqual([3, true]);
  });

  it('gives the sender back what was sent, with a note in each bad cell', async () => {
    const copy = join(tempFolder(), 'tra-lai.xlsx');
    const { code, err } = take(storeHere(), refused, '--yes', '--marked', copy);
    expect([code, err.includes('Đã ghi chú 7 ô')]).toEqual([3, true]);
    const { sheets } = await readXlsx(readFileSync(copy), { readStyles: true });
    expect(sheets.map(({ name }) => name)).toEqual(['Cần sửa', 'Hệ thống']);
    const note = sheets[1]?.cells?.get('1,3')?.comment?.text ?? '';
    expect(note).toContain('31/02/2026');
    expect(sheets[0]?.rows.flat().join(' ')).toContain('Sở Không Có');

    const clean = join(tempFolder(), 'b.xlsx');
    expect(take(storeHere(), members, '--agency', 'so-y-te', '--yes', '--marked', clean).code).toBe(0);
    expect(existsSync(clean)).toBe(false);
  });

  it('refuses a file that is not there, and a kind nobody knows', () => {
    expect(take(storeHere(), 'nirgends.xlsx').code).toBe(2);
    expect(take(storeHere(), members, '--kind', 'sistem').err).toContain('system');
  });

  it.runIf(hasTerminal)('asks before it writes', async () => {
    const store = storeHere();
    const words = ['import', members, '--agency', 'so-y-te', '--store', store];
    const { code, screen } = await onTerminal(words, [['Ghi 2 bản ghi?', `c${ENTER}`]]);
    expect([code, screen.includes('Đã ghi 2 bản ghi')]).toEqual([0, true]);
  });
});
