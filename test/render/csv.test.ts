import { describe, expect, it } from 'vitest';
import {
  type Cell,
  type Doc,
  day,
  none,
  number,
  type Row,
  share,
  state,
  type Table,
  text,
} from '../../src/domain/doc.js';
import { renderCsv } from '../../src/render/csv.js';
import { renderJson } from '../../src/render/json.js';
import { t } from './texts.js';

const options = { t, width: null, color: 0, lacks: [] } as const;
const table = (id: string, columns: readonly string[], rows: readonly Row[]): Table => ({
  type: 'table',
  id,
  title: { text: `Bảng ${id}` },
  columns: columns.map((column) => ({ id: column, title: { text: column } })),
  rows,
});
const doc = (...blocks: Doc['blocks']): Doc => ({ id: 'x', title: null, facts: [], blocks });
const lineOf = (cell: Cell) => renderCsv(doc(table('a', ['h'], [[cell]])), options).split('\r\n')[1];

describe('a cell a spreadsheet would run', () => {
  const cases: readonly (readonly [typed: string, field: string])[] = [
    ['=cmd|calc', "'=cmd|calc"],
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+84 912 345 678', "'+84 912 345 678"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1+1', "'\t=1+1"],
    [' =1+1', "' =1+1"],
    [' lề trái', "' lề trái"],
    ['\r\n=1', `"'\n=1"`],
    ['\uff1d1+1', "'\uff1d1+1"],
    ['\uff0b84', "'\uff0b84"],
    ['\uff0d5', "'\uff0d5"],
    ['\uff20SUM', "'\uff20SUM"],
    ['\u200b=1', "'\\u200b=1"],
    ['\u001b]8;;x\u0007', "'\\x1b]8;;x\\x07"],
    ['a\u202eb\u009bc', 'a\\u202eb\\x9bc'],
    ['một\thai\nba', '"một\thai\nba"'],
    ['\u00a0=1', "'\u00a0=1"],
    ['0912 345 678', '0912 345 678'],
    ['a=b', 'a=b'],
    ["Sở Y tế's", "Sở Y tế's"],
    ['một, "hai"', '"một, ""hai"""'],
  ];
  for (const [typed, field] of cases) {
    it(JSON.stringify(typed), () => {
      const out = renderCsv(doc(table('a', ['h'], [[text(typed)]])), options);
      expect(out).toBe(`\ufeffh\r\n${field}\r\n`);
    });
  }

  it('raw, stays as it was written', () => {
    const out = renderCsv(doc(table('a', ['=h'], [[text('=1')], [text('+84\u200b')]])), {
      ...options,
      raw: true,
    });
    expect(out).toBe('\ufeff=h\r\n=1\r\n+84\u200b\r\n');
  });

  it('a head, too', () => {
    expect(renderCsv(doc(table('a', ['=h'], [])), options)).toBe("\ufeff'=h\r\n");
  });
});

describe('values', () => {
  it('numbers stay numbers, days ISO, states words', () => {
    expect(lineOf(number(-1234567))).toBe('-1234567');
    expect(lineOf(day('2026-06-30'))).toBe('2026-06-30');
    expect(lineOf(state('overdue'))).toBe('quá hạn');
    expect(lineOf(share(1, 8))).toBe('"12,5 %"');
    expect(lineOf(none)).toBe('');
  });

  it('another delimiter is quoted where it occurs, a comma then not', () => {
    const semicolons = renderCsv(doc(table('a', ['h', 'i'], [[text('một, hai'), text('ba; bốn')]])), {
      ...options,
      delimiter: ';',
    });
    expect(semicolons).toBe('\ufeffh;i\r\nmột, hai;"ba; bốn"\r\n');
  });
});

describe('tables', () => {
  const one = table(
    'mot',
    ['id', 'name'],
    [
      [text('a'), text('Sở Y tế')],
      [text('b'), none],
    ],
  );
  const two = table('hai', ['n'], [[number(1)], [number(2)], [number(3)]]);

  it('one table is its head and its rows', () => {
    expect(renderCsv(doc(one), options)).toBe('\ufeffid,name\r\na,Sở Y tế\r\nb,\r\n');
  });

  it('several have their titles before them and a blank line between', () => {
    const { title: _none, ...bare } = two;
    const out = renderCsv(
      doc(one, { type: 'heading', words: { text: 'Mục 2' } }, { ...bare, title: null }),
      options,
    );
    expect(out).toBe('\ufeffBảng mot\r\nid,name\r\na,Sở Y tế\r\nb,\r\n\r\nMục 2\r\nn\r\n1\r\n2\r\n3\r\n');
  });

  it('has the rows JSON has', () => {
    for (const of of [one, two]) {
      const { tables } = JSON.parse(renderJson(doc(of))) as { tables: Record<string, unknown[]> };
      const lines = renderCsv(doc(of), options).trimEnd().split('\r\n');
      expect(lines.length - 1).toBe(tables[of.id]?.length);
    }
  });
});
