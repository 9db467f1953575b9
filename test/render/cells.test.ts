import { expect, it } from 'vitest';
import { type Doc, number, type Row, recorded, text, total, words } from '../../src/domain/doc.js';
import { formats } from '../../src/render/index.js';
import { renderJson } from '../../src/render/json.js';
import { inWords } from '../formats.js';
import { t } from './texts.js';

const column = (id: string) => ({ id, title: words('quarter.col.name', {}) });
const table = (row: Row): Doc => {
  const columns = row.map((_, index) => column(`c${index}`));
  return {
    id: 'd',
    title: null,
    facts: [],
    blocks: [{ type: 'table', id: 't', title: null, columns, rows: [row] }],
  };
};
const rowOf = (row: Row) => JSON.parse(renderJson(table(row))).tables.t[0];

it('a sum over nothing is 0, over what nobody says is none, over what some say names the others', () => {
  const row = [total([]), total([undefined, undefined]), total([1, undefined, 2]), total([0, 3])];
  expect(rowOf(row)).toEqual({ c0: 0, c1: null, c2: 3, c2Unrecorded: 1, c3: 3 });
});

it('a field nobody wrote is null for a program, and no empty text or zero', () => {
  expect(rowOf([number(undefined), recorded(undefined), recorded('a'), number(0)])).toEqual({
    ...{ c0: null, c1: null, c2: 'a', c3: 0 },
  });
});

it('every format for people says what is not recorded, whole or in part', async () => {
  for (const format of inWords) {
    const render = await formats[format].render();
    const out = (row: Row) => render(table([text('x'), ...row]), { t, lacks: [], width: null, color: 0 });
    expect(out([total([undefined])]), format).toContain('chưa ghi');
    expect(out([total([1, undefined])]), format).toContain('1 (còn 1 bản ghi chưa ghi)');
    expect(out([total([1, 2])]), format).not.toContain('chưa ghi');
  }
});
