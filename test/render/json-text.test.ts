import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonText, Streamed } from '../../src/render/json-text.js';
import { showJson } from '../../src/render/show.js';
import { runs } from '../store/support.js';

const whole = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const same = <T>(one: T): T => one;

it('the pieces of a document are what JSON makes of it, however many items its lists have', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '\n', '"', '\u202e', '\ud83d', '\ude00', 'ế', '\\', '[', '  '),
  });
  const item = fc.oneof(text, fc.jsonValue({ maxDepth: 3 }), fc.constant([]), fc.constant({}));
  const list = fc.array(item, { maxLength: 150, size: 'max' });
  const part = fc.oneof(
    list.map((items) => new Streamed(items, same)),
    item,
    fc.constant(undefined),
  );
  fc.assert(
    fc.property(fc.dictionary(text, part, { maxKeys: 5 }), (document) => {
      const pieces = [...jsonText(document)];
      expect(pieces.join('')).toBe(whole(document));
      expect(pieces.map(showJson).join('')).toBe(showJson(whole(document)));
    }),
    runs(100),
  );
});

it.each([0, 1, 63, 64, 65, 1000])('a list of %i is made a few items at a time', (length) => {
  let most = 0;
  let made = 0;
  const list = new Streamed(
    Array.from({ length }, (_, index) => index),
    (index) => {
      made += 1;
      return { index };
    },
  );
  let text = '';
  for (const piece of jsonText({ format: 'x', list, end: true })) {
    most = Math.max(most, made);
    made = 0;
    text += piece;
  }
  expect(most).toBeLessThanOrEqual(64);
  expect(text).toBe(
    whole({ format: 'x', list: [...Array(length).keys()].map((index) => ({ index })), end: true }),
  );
});

it.each([null, 5, 'x', [], {}, [1], { a: undefined }])('any other value is written whole: %j', (value) => {
  expect([...jsonText(value)]).toEqual([whole(value)]);
});
