import { expect, it } from 'vitest';
import { formats, renderers } from '../../src/render/index.js';
import { t } from './texts.js';

it('every format renders', async () => {
  expect(Object.keys(renderers)).toEqual([...formats]);
  const doc = { id: 'x', title: { text: 'Báo cáo' }, facts: [], blocks: [] };
  for (const format of formats) {
    const render = await renderers[format]();
    expect(render(doc, { t, width: 80, color: 0 })).toBeTypeOf('string');
  }
});
