import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { type Doc, day, none, number, type Row, state, type Table, text } from '../../src/domain/doc.js';
import { states } from '../../src/domain/duties/result.js';
import { renderTable } from '../../src/render/table.js';
import { wrap } from '../../src/render/wrap.js';
import { t } from './texts.js';

const ids = ['cong-dich-vu-cong-truc-tuyen-k7q2', 'he-thong-ho-so-suc-khoe', 'a'];
const table: Table = {
  type: 'table',
  id: 'systems',
  title: { text: 'Hệ thống chưa đạt' },
  columns: [
    { id: 'id', title: { text: 'Mã' }, whole: true },
    { id: 'name', title: { text: 'Tên hệ thống' } },
    { id: 'state', title: { text: 'Tình trạng' }, whole: true },
    { id: 'due', title: { text: 'Hạn' }, whole: true, spare: 1 },
    { id: 'count', title: { text: 'Số lượng' }, align: 'right', whole: true, spare: 2 },
    { id: 'note', title: { text: 'Ghi chú' }, spare: 3 },
  ],
  rows: [
    [
      text(ids[0]!),
      text('Cổng dịch vụ công trực tuyến của Ủy ban nhân dân tỉnh 🔴 ✅ ⚠️'),
      state('overdue'),
      day('2026-06-30'),
      number(1234567),
      text('Quá hạn từ lâu\ncần rà quét ngay'),
    ],
    [
      text(ids[1]!),
      text('Hồ sơ sức khỏe điện tử Huyện Chiêm Hóa'.normalize('NFD')),
      state('due-soon'),
      day('2026-12-01T08:30'),
      number(2),
      none,
    ],
    [text(ids[2]!), text('x'.repeat(150)), state('met'), none, none, text('👨‍👩‍👧 nhóm trực')],
  ],
};
const doc = (...blocks: Doc['blocks']): Doc => ({
  id: 'check',
  title: { text: 'Kết quả kiểm tra nghĩa vụ ứng cứu sự cố an toàn thông tin mạng' },
  facts: [{ id: 'asOf', label: { text: 'Tính đến hết ngày' }, value: day('2026-11-23') }],
  blocks,
});
const render = (of: Doc, width: number | null, color: 0 | 1 = 0) =>
  renderTable(of, { t, width, color, lacks: [] });
const linesOf = (out: string) => stripVTControlCharacters(out).split('\n');

describe('on a terminal', () => {
  for (const width of [40, 60, 80, 120, 200]) {
    for (const color of [0, 1] as const) {
      it(`no line is wider than ${width} and no id is cut, colour ${color}`, () => {
        const lines = linesOf(
          render(doc({ type: 'heading', words: { text: 'Mục một' } }, table), width, color),
        );
        for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(width);
        for (const id of ids) expect(lines.some((line) => line.split(/\s+/).includes(id))).toBe(true);
      });
    }
  }

  it('drops spare columns, the greatest number first', () => {
    const shown = (width: number) => {
      const [out = '', said = ''] = render(doc(table), width).split('Không hiện: ');
      const columns = ['Hạn', 'Số lượng', 'Ghi chú'];
      const left = columns.filter((head) => said.includes(head));
      const kept = columns.filter((head) => out.includes(head));
      expect([...kept, ...left], 'a column is shown, or said not to be').toEqual(columns);
      return kept;
    };
    expect(shown(160)).toEqual(['Hạn', 'Số lượng', 'Ghi chú']);
    expect(shown(110)).toEqual(['Hạn', 'Số lượng']);
    expect(shown(80)).toEqual([]);
  });

  it('draws a head, a thin rule and no frame', () => {
    const small: Table = {
      ...table,
      title: null,
      columns: table.columns.slice(0, 3),
      rows: [[text('a'), text('Sở Nội vụ'), state('met')]],
    };
    expect(render({ ...doc(small), title: null, facts: [] }, 80)).toBe(
      ['Mã  Tên hệ thống  Tình trạng', '────────────────────────────', 'a   Sở Nội vụ     đạt', ''].join(
        '\n',
      ),
    );
  });

  it('shows every field in a list where the columns do not fit', () => {
    const out = render({ ...doc(table), title: null, facts: [] }, 40);
    expect(linesOf(out).slice(0, 9)).toEqual([
      'Hệ thống chưa đạt',
      'Mã: cong-dich-vu-cong-truc-tuyen-k7q2',
      'Tên hệ thống: Cổng dịch vụ công trực',
      '  tuyến của Ủy ban nhân dân tỉnh 🔴 ✅',
      '  ⚠️',
      'Tình trạng: quá hạn',
      'Hạn: 30/06/2026',
      'Số lượng: 1.234.567',
      'Ghi chú: Quá hạn từ lâu cần rà quét ngay',
    ]);
    expect(out).toContain('\n\nMã: he-thong-ho-so-suc-khoe\n');
  });

  it('leaves an id wider than the terminal in one piece', () => {
    const id = `${'rat-dai-'.repeat(9)}het`;
    const long: Table = { ...table, rows: [[text(id), ...table.rows[0]!.slice(1)]] };
    expect(linesOf(render(doc(long), 40))).toContain(id);
  });

  it('draws a long table as it draws a short one', () => {
    const rows = Array.from(
      { length: 300 },
      (_, n): Row => [
        text(`he-thong-${n % 3}`),
        text(n % 2 ? 'Sở Y tế tỉnh Tuyên Quang, khối dự phòng và điều trị' : 'Sở Nội vụ'),
        state('met'),
        day('2026-06-30'),
        number(n % 7),
        none,
      ],
    );
    for (const color of [0, 1] as const) {
      const drawn = (of: readonly Row[]) => {
        const [body = '', leftOut = ''] = render(doc({ ...table, rows: of }), 70, color).split('Không hiện');
        return { lines: body.split('\n').slice(0, -1), leftOut };
      };
      const [long, short] = [drawn(rows), drawn(rows.slice(0, 100))];
      expect(long.lines.slice(0, short.lines.length)).toEqual(short.lines);
      expect([long.leftOut, short.leftOut]).toEqual([': Ghi chú.\n', ': Ghi chú.\n']);
    }
  });

  it('says what an empty table means', () => {
    const empty: Table = { ...table, rows: [], empty: { text: 'Không có gì chưa đạt.' } };
    expect(render(doc(empty), 80)).toContain('Hệ thống chưa đạt\nKhông có gì chưa đạt.\n');
  });

  it('composes text and makes hidden and control characters visible', () => {
    const evil: Table = {
      ...table,
      columns: table.columns.slice(0, 2),
      rows: [[text('a'), text('\u001b[2Jxóa\u0007 \u202etxt.exe\u200b\r')]],
    };
    const out = render(doc(evil), 80);
    expect(out).toContain('\\x1b[2Jxóa\\x07 \\u202etxt.exe\\u200b\\x0d');
    expect(render(doc(table), 200)).toContain('Hồ sơ sức khỏe điện tử Huyện Chiêm Hóa'.normalize('NFC'));
    expect(out).toBe(out.normalize('NFC'));
  });
});

it.each([
  ['his-benh-vien-da-khoa-tinh', 14, ['his-benh-vien-', 'da-khoa-tinh']],
  ['https://vi.example/tin', 12, ['https://vi.', 'example/tin']],
  ['khôngdấunốigìcả', 6, ['khôngd', 'ấunốig', 'ìcả']],
])('%s in %i columns parts where it can be read', (word, width, lines) => {
  expect(wrap(word, width)).toEqual(lines);
});

describe('colour', () => {
  it('is never the only signal: without it every state still reads differently', () => {
    const rows = states.map((one): Row => [state(one)]);
    const all: Table = { ...table, title: null, columns: [table.columns[2]!], rows };
    const only = { ...doc(all), title: null, facts: [] };
    const coloured = render(only, 80, 1);
    expect(coloured).toContain('\u001b[31m');
    expect(linesOf(coloured)).toEqual(linesOf(render(only, 80)));
    expect(new Set(linesOf(coloured).slice(2, -1)).size).toBe(states.length);
  });

  it('is absent at level 0', () => {
    expect(render(doc(table), 80)).not.toContain('\u001b');
    expect(render(doc(table), null)).not.toContain('\u001b');
  });
});

describe('through a pipe', () => {
  it('one record is one line, with all its fields in full', () => {
    const lines = render({ ...doc({ ...table, title: null }), title: null, facts: [] }, null).split('\n');
    expect(lines).toHaveLength(table.rows.length + 2);
    for (const line of lines.slice(0, -1)) expect(line.split('\t')).toHaveLength(table.columns.length);
    expect(lines[1]).toBe(
      `${ids[0]}\tCổng dịch vụ công trực tuyến của Ủy ban nhân dân tỉnh 🔴 ✅ ⚠️\tquá hạn\t30/06/2026\t1.234.567\tQuá hạn từ lâu cần rà quét ngay`,
    );
    expect(lines[3]).toContain('x'.repeat(150));
  });
});
