import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { cellName, SheetError } from '../../src/sheets/book.js';
import type { Mark, MarkWords } from '../../src/sheets/marked/mark.js';
import { markWorkbook } from '../../src/sheets/marked.js';

const bookNamed = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, 'marked', name));

const words: MarkWords = {
  author: 'irt',
  listName: 'Cần sửa',
  listHeader: ['Trang', 'Ô', 'Đang ghi', 'Cách sửa'],
};
const mark = (sheet: string, cell: string, message = `Sửa ${cell}`): Mark => ({
  ...{ sheet, cell, message },
  seen: `thấy ${cell}`,
});

const SYSTEMS = "Hệ thống 'Sở' quản lý";
/** Of each workbook a sheet with what is wrong, and parts that may change for it. */
const books: Readonly<Record<string, { readonly sheet: string; readonly changes: RegExp }>> = {
  'openpyxl.xlsx': { sheet: SYSTEMS, changes: /sheet2\.xml|comment1\.xml|commentsDrawing1\.vml/u },
  'libreoffice.xlsx': { sheet: SYSTEMS, changes: /sheet2\.xml|comments2\.xml|vmlDrawing1\.vml/u },
  'xlsxwriter.xlsx': { sheet: 'Danh sách', changes: /sheet1\.xml|comments1\.xml|vmlDrawing1\.vml/u },
  'by-hand.xlsx': { sheet: 'Một', changes: /one\.xml/u },
};
const names = Object.keys(books);
const sheetOf = (name: string): string => books[name]?.sheet ?? '';
/** Parts that list others, and the styles. */
const LISTING =
  /^\[Content_Types\]\.xml$|^xl\/workbook\.xml$|^xl\/_rels\/workbook\.xml\.rels$|^xl\/styles\.xml$|^docProps\/app\.xml$/u;

/** What the sheets of a workbook say, without the list. */
async function said(bytes: Uint8Array) {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  return sheets.map(({ name, rows, merges, rowDefs, columns, hidden }) => ({
    ...{ name, merges, columns, hidden },
    rowDefs: [...(rowDefs ?? [])],
    rows: rows.map((row) => trimmed([...row].map((value) => value ?? null))),
  }));
}
const trimmed = (row: unknown[]): unknown[] => {
  while (row.length > 0 && row.at(-1) === null) row.pop();
  return row;
};
const notEmpty = (sheets: Awaited<ReturnType<typeof said>>) =>
  sheets.map((sheet) => {
    const rows = [...sheet.rows];
    while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
    return { ...sheet, rows };
  });

/** The note of a cell, as another reads it. */
async function noteAt(bytes: Uint8Array, sheet: string, row: number, column: number): Promise<string> {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const cell = sheets.find(({ name }) => name === sheet)?.cells?.get(`${row - 1},${column}`);
  return cell?.comment?.text ?? '';
}

describe('a marked copy', () => {
  it.each(names)('keeps every other part of %s byte for byte', (name) => {
    const before = unzipSync(bookNamed(name));
    const marks = [mark(sheetOf(name), 'B2'), mark(sheetOf(name), 'C2'), mark(sheetOf(name), 'H30')];
    const after = unzipSync(markWorkbook(bookNamed(name), marks, words));
    const changed = Object.keys(before).filter(
      (part) => Buffer.compare(before[part] ?? Buffer.alloc(0), after[part] ?? Buffer.alloc(0)) !== 0,
    );
    const may = books[name]?.changes ?? /$^/u;
    expect(changed.filter((part) => !LISTING.test(part) && !may.test(part))).toEqual([]);
    expect(Object.keys(after).slice(0, Object.keys(before).length)).toEqual(Object.keys(before));
  });

  it.each(
    names,
  )('says of %s what it said before, with a note in each bad cell and a list before all', async (name) => {
    const sheet = sheetOf(name);
    const bytes = bookNamed(name);
    const copy = markWorkbook(
      bytes,
      [mark(sheet, 'B2', 'Chỉ từ 1 đến 5 & <hết>'), mark(sheet, 'J40')],
      words,
    );
    const [list, ...others] = notEmpty(await said(copy));
    expect(others).toEqual(notEmpty(await said(bytes)));
    expect(list).toMatchObject({
      name: 'Cần sửa',
      rows: [
        ['Trang', 'Ô', 'Đang ghi', 'Cách sửa'],
        [sheet, 'B2', 'thấy B2', 'Chỉ từ 1 đến 5 & <hết>'],
        [sheet, 'J40', 'thấy J40', 'Sửa J40'],
      ],
    });
    expect(await noteAt(copy, sheet, 2, 1)).toContain('Chỉ từ 1 đến 5 & <hết>');
    expect(await noteAt(copy, sheet, 40, 9)).toContain('Sửa J40');
  });

  it('keeps the note of a sender before its own', async () => {
    const copy = markWorkbook(bookNamed('openpyxl.xlsx'), [mark(SYSTEMS, 'C2')], words);
    expect(await noteAt(copy, SYSTEMS, 2, 2)).toMatch(/^Đã hỏi lại\s+irt: Sửa C2$/u);
    const other = markWorkbook(
      bookNamed('xlsxwriter.xlsx'),
      [mark('Danh sách', 'B2'), mark('Danh sách', 'B2', 'và')],
      words,
    );
    expect(await noteAt(other, 'Danh sách', 2, 1)).toMatch(/Ghi chú của cơ quan\s+irt: Sửa B2\nvà$/u);
  });

  it('changes only the colour behind a cell: numbers, lines and letters look as they did', async () => {
    const copy = markWorkbook(
      bookNamed('openpyxl.xlsx'),
      [mark(SYSTEMS, 'D3'), mark(SYSTEMS, 'A3'), mark(SYSTEMS, 'B4')],
      words,
    );
    const styles = async (bytes: Uint8Array) => {
      const { sheets } = await readXlsx(bytes, { readStyles: true });
      const cells = sheets.find(({ name }) => name === SYSTEMS)?.cells;
      return ['2,3', '2,0', '3,1'].map((at) => cells?.get(at)?.style);
    };
    const [before, after] = [await styles(bookNamed('openpyxl.xlsx')), await styles(copy)];
    for (const [at, style] of after.entries()) {
      const { fill: _was, ...rest } = before[at] ?? {};
      expect(style).toMatchObject(rest);
      expect(JSON.stringify(style?.fill)).toMatch(/FFC7CE/iu);
    }
  });

  it('gives a cell that was not there the look of its row or column', async () => {
    const copy = markWorkbook(
      bookNamed('xlsxwriter.xlsx'),
      [mark('Danh sách', 'C5'), mark('Danh sách', 'B9')],
      words,
    );
    const { sheets } = await readXlsx(copy, { readStyles: true });
    const cells = sheets.find(({ name }) => name === 'Danh sách')?.cells;
    expect(cells?.get('4,2')?.style?.font?.bold).toBe(true);
    expect(cells?.get('8,1')?.style?.numFmt).toBe('#,##0');
  });

  it('counts sheets anew wherever they are counted by their places', () => {
    const before = unzipSync(bookNamed('openpyxl.xlsx'));
    const after = unzipSync(markWorkbook(bookNamed('openpyxl.xlsx'), [mark(SYSTEMS, 'B2')], words));
    const workbook = (parts: typeof before) => strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    const places = (xml: string) =>
      [...xml.matchAll(/localSheetId="(\d+)"/gu)].map(([, place]) => Number(place));
    expect(places(workbook(before)).length).toBeGreaterThan(0);
    expect(places(workbook(after))).toEqual(places(workbook(before)).map((place) => place + 1));
    // Sheets are known to what names them by numbers that stay.
    const ids = (xml: string) =>
      [...xml.matchAll(/<(?:\w+:)?sheet [^>]*sheetId="(\d+)"/gu)].map(([, id]) => id);
    expect(ids(workbook(after)).slice(1)).toEqual(ids(workbook(before)));
    expect(workbook(after)).toMatch(/activeTab="0"/u);
    expect(strFromU8(after['xl/worksheets/sheet2.xml'] ?? new Uint8Array())).not.toMatch(/tabSelected="1"/u);
  });

  it('leaves open what was open where nothing is wrong', () => {
    const bytes = markWorkbook(bookNamed('openpyxl.xlsx'), [mark('Bìa', 'A1')], words);
    const after = unzipSync(bytes);
    expect(strFromU8(after['xl/workbook.xml'] ?? new Uint8Array())).toMatch(/activeTab="2"/u);
    const selected = Object.entries(after).filter(
      ([part, content]) => /sheets\/\w+\.xml$/u.test(part) && /tabSelected="1"/u.test(strFromU8(content)),
    );
    expect(selected.map(([part]) => part)).toEqual(['xl/worksheets/sheet2.xml']);
  });

  it('names the sheets of a package where the package does', () => {
    const before = unzipSync(bookNamed('xlsxwriter.xlsx'));
    const after = unzipSync(markWorkbook(bookNamed('xlsxwriter.xlsx'), [mark('Danh sách', 'A2')], words));
    const app = (parts: typeof before) => strFromU8(parts['docProps/app.xml'] ?? new Uint8Array());
    expect(app(before)).toContain('<vt:i4>2</vt:i4>');
    expect(app(after)).toContain('<vt:i4>3</vt:i4>');
    expect(app(after)).toContain(
      '<vt:vector size="3" baseType="lpstr"><vt:lpstr>Cần sửa</vt:lpstr><vt:lpstr>Danh sách',
    );
  });

  it('finds a name for its list where a sheet is called so', async () => {
    const once = markWorkbook(bookNamed('by-hand.xlsx'), [mark('Hai', 'C3')], words);
    const twice = markWorkbook(once, [mark('Cần sửa', 'D2'), mark('Hai', 'C3', 'vẫn sai')], words);
    expect((await said(twice)).map(({ name }) => name)).toEqual(['Cần sửa 2', 'Cần sửa', 'Một', 'Hai']);
    expect(await noteAt(twice, 'Hai', 3, 2)).toMatch(/^Sửa C3\s+irt: vẫn sai$/u);
  });

  it('is the same bytes each time', () => {
    const once = () => markWorkbook(bookNamed('openpyxl.xlsx'), [mark(SYSTEMS, 'B2')], words);
    expect(Buffer.compare(once(), once())).toBe(0);
  });

  it('holds whatever a cell shows', async () => {
    const seen = '=1+1 _x0041_ \u0001\ud800 "<&>\' ]]>';
    const copy = markWorkbook(bookNamed('by-hand.xlsx'), [{ ...mark('Một', 'B1', seen), seen }], words);
    expect((await said(copy))[0]?.rows[1]?.[2]).toBe(seen.replace('\u0001\ud800', ''));
  });

  it.each([
    ['text', new TextEncoder().encode('Mã;Tên'), 'not-xlsx'],
    ['nothing', new Uint8Array(), 'not-xlsx'],
    ['another package', bookNamed('no-workbook.zip'), 'not-xlsx'],
    ['half a package', bookNamed('openpyxl.xlsx').subarray(0, 4000), 'damaged'],
    [
      'entities of its own',
      zipSync({
        '_rels/.rels': new TextEncoder().encode('<!DOCTYPE a [<!ENTITY b "c">]><Relationships/>'),
      }),
      'damaged',
    ],
  ] as const)('refuses %s', (_what, bytes, fault) => {
    const act = () => markWorkbook(bytes, [], words);
    expect(act).toThrow(SheetError);
    expect(act).toThrow(fault);
  });

  it('refuses a sheet or a cell that is none of the workbook', () => {
    for (const wrong of [mark('Ba', 'A1'), mark('Một', 'A0')])
      expect(() => markWorkbook(bookNamed('by-hand.xlsx'), [wrong], words)).toThrow(SheetError);
  });

  it('changes no value, whatever cells are marked', async () => {
    const before = new Map(
      await Promise.all(names.map(async (name) => [name, notEmpty(await said(bookNamed(name)))] as const)),
    );
    const place = fc.record({
      row: fc.integer({ min: 1, max: 12 }),
      column: fc.integer({ min: 0, max: 28 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.uniqueArray(place, {
          minLength: 1,
          maxLength: 12,
          selector: ({ row, column }) => `${row},${column}`,
        }),
        async (name, places) => {
          const sheet = sheetOf(name);
          const marks = places.map(({ row, column }) => mark(sheet, cellName(row, column)));
          const copy = markWorkbook(bookNamed(name), marks, words);
          expect(notEmpty(await said(copy)).slice(1)).toEqual(before.get(name));
          for (const { row, column } of places)
            expect(await noteAt(copy, sheet, row, column)).toContain(`Sửa ${cellName(row, column)}`);
        },
      ),
      { numRuns: 15 },
    );
  });
});
