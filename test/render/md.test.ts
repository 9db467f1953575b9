import { describe, expect, it } from 'vitest';
import { type Doc, day, none, number, type Table, text } from '../../src/domain/doc.js';
import { renderMd } from '../../src/render/md.js';
import { t } from './texts.js';

const options = { t, width: null, color: 0, lacks: [] } as const;
const table: Table = {
  type: 'table',
  id: 'a',
  title: { text: 'Bảng' },
  columns: [
    { id: 'name', title: { text: 'Tên' } },
    { id: 'n', title: { text: 'Số' }, align: 'right' },
  ],
  rows: [],
  empty: { text: 'Không có.' },
};
const doc = (...blocks: Doc['blocks']): Doc => ({
  id: 'x',
  title: { text: 'Báo cáo' },
  facts: [
    { id: 'to', label: { text: 'Đến ngày' }, value: day('2026-09-30') },
    { id: 'province', label: { text: 'Tỉnh' }, value: none },
  ],
  blocks,
});
const cellOf = (typed: string) =>
  renderMd(doc({ ...table, rows: [[text(typed), number(1)]] }), options)
    .split('\n')
    .at(-2);

describe('Markdown', () => {
  it('has a title, facts, headings, paragraphs, tables', () => {
    const out = renderMd(
      doc(
        { type: 'heading', words: { text: 'Mục' } },
        { type: 'paragraph', words: { text: '# không phải mục' } },
        { ...table, rows: [[text('Sở Y tế'), number(1234)]] },
        table,
      ),
      options,
    );
    expect(out).toBe(`# Báo cáo

- **Đến ngày:** 30/09/2026

## Mục

\\# không phải mục

### Bảng

| Tên | Số |
| --- | ---: |
| Sở Y tế | 1.234 |

### Bảng

Không có.
`);
  });

  const cases: readonly (readonly [typed: string, cell: string])[] = [
    ['a|b', 'a\\|b'],
    ['a\\|b', 'a\\\\\\|b'],
    ['một\nhai', 'một<br>hai'],
    ['<script>', '\\<script\\>'],
    ['`x` *y* [z](w)', '\\`x\\` \\*y\\* \\[z\\](w)'],
    ['&lt;', '\\&lt;'],
    ['https://x.vn/a và www.x.vn', 'https\\://x.vn/a và www\\.x.vn'],
    ['$\\text{x}$', '\\$\\\\text{x}\\$'],
    ['một\u2028hai', 'một\\\\u2028hai'],
    ['\u001b[1m', '\\\\x1b\\[1m'],
    ['Huyện'.normalize('NFD'), 'Huyện'],
  ];
  for (const [typed, cell] of cases) {
    it(`a cell ${JSON.stringify(typed)}`, () => expect(cellOf(typed)).toBe(`| ${cell} | 1 |`));
  }

  it('a paragraph does not become a list', () => {
    const said = (typed: string) =>
      renderMd({ ...doc({ type: 'paragraph', words: { text: typed } }), title: null, facts: [] }, options);
    expect(said('1. một')).toBe('1\\. một\n');
    expect(said('- một')).toBe('\\- một\n');
    expect(said('    một')).toBe('một\n');
  });

  it('an item of a list does not become a heading', () => {
    const list = {
      type: 'list',
      lead: { text: 'Gồm:' },
      items: [{ text: '# một' }, { text: '> hai' }],
    } as const;
    const out = renderMd({ ...doc(list), title: null, facts: [] }, options);
    expect(out).toBe('Gồm:\n\n- \\# một\n- \\> hai\n');
  });
});
