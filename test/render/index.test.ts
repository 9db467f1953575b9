import { describe, expect, it } from 'vitest';
import { type Cell, type Doc, number, share, text } from '../../src/domain/doc.js';
import { type Format, formatNames, formats, natureOf } from '../../src/render/index.js';
import { t } from './texts.js';

const table = (id: string, rows: readonly (readonly Cell[])[]) =>
  ({
    type: 'table',
    id,
    title: null,
    columns: [{ id: 'a', title: { text: 'Cột' } }],
    rows,
    empty: { text: 'Không ghi nhận sự cố nào.' },
  }) as const;
const doc: Doc = {
  id: 'x',
  title: { text: 'Báo cáo' },
  notes: [{ text: 'so-b nay là so-c' }],
  facts: [{ id: 'asked', label: { text: 'Số đơn vị' }, value: number(0) }],
  blocks: [table('none', []), table('some', [[number(0)], [number(7)], [share(3, 3)], [share(1, 3)]])],
};
const lack = (file: string) => ({ file, line: 1, column: 1, code: 'yaml-syntax', message: 'Viết sai.' });
const rendered = async (format: Format, lacks: readonly ReturnType<typeof lack>[], of = doc) =>
  (await formats[format].render())(of, { t, width: format === 'table' ? 400 : null, color: 0, lacks });

/** The first value of a format for programs, be it the whole or one of many lines. */
function valueIn(out: string): Record<string, unknown> {
  try {
    return JSON.parse(out);
  } catch {
    return JSON.parse(out.split('\n')[0] ?? '');
  }
}

it('every format renders', async () => {
  for (const format of formatNames) expect(await rendered(format, [])).toBeTypeOf('string');
});

describe.each(formatNames)('%s: that a document is incomplete', (format) => {
  const isForPrograms = natureOf(format)?.value !== undefined;
  const files = ['records/b.yaml', 'records/a.yaml', 'records/b.yaml', 'records/c.yaml', 'records/d.yaml'];

  it('stands before all else, with how many files and the first of them', async () => {
    const out = await rendered(format, files.map(lack));
    if (isForPrograms) {
      const json = valueIn(out);
      expect(Object.keys(json).slice(0, 3)).toEqual(['format', 'report', 'complete']);
      expect(json).toMatchObject({ complete: false, problems: files.map(lack) });
      return;
    }
    const [first = '', second = ''] = out.replace(/^\ufeff/, '').split(/\r?\n+/);
    expect(first.replace(/^"/, '')).toMatch(/^CHƯA ĐẦY ĐỦ: 4 tệp có lỗi \(5 lỗi: /);
    expect(first).toContain('records/a.yaml, records/b.yaml, records/c.yaml và 1 tệp khác');
    expect(first).toContain('kết quả dưới đây có thể thiếu');
    expect(second).toBe('so-b nay là so-c');
  });

  it('is not said of a whole one', async () => {
    const out = await rendered(format, []);
    expect(out).not.toContain('CHƯA ĐẦY ĐỦ');
    if (isForPrograms) expect(valueIn(out)).toMatchObject({ complete: true, problems: [] });
  });

  it.skipIf(isForPrograms)('makes no nought and no whole a finding', async () => {
    const shown = (out: string) =>
      ['Không ghi nhận', '0?', '100 %?', '7?', '33,3 %?'].filter((one) => out.includes(one));
    const whole = await rendered(format, []);
    expect(shown(whole)).toEqual(natureOf(format)?.tablesOnly ? [] : ['Không ghi nhận']);
    expect(shown(await rendered(format, [lack('a')]))).toEqual(['0?', '100 %?']);
  });

  it.skipIf(isForPrograms)('leaves a figure of a record as it is written', async () => {
    const of = {
      ...doc,
      facts: [],
      blocks: [table('some', [[{ type: 'number', value: 0, written: true }], [text('b')]])],
    };
    const out = await rendered(format, [lack('a')], of);
    expect(out).not.toContain('?');
  });
});
