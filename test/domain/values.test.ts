import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zodOf } from '../../src/dev/generate/zod-of.js';
import { type KindName, kindNames, kinds } from '../../src/domain/kinds/index.js';
import type { Leaf, List, Shape } from '../../src/domain/kinds/shape.js';
import { isDay, MAX_ID, MAX_TEXT, MAX_TITLE } from '../../src/domain/kinds/values.js';
import { runs } from '../store/support.js';

/** What is accepted of a field, held against the zod schema the published JSON Schema is made from. */
interface Of<S> {
  readonly path: string;
  readonly shape: S;
}
function* parts(path: string, shape: Shape): Generator<Of<Leaf | List>> {
  if (shape.type !== 'object') yield { path, shape };
  if (shape.type === 'list') yield* parts(path, shape.of);
  if (shape.type === 'object') {
    for (const [name, field] of Object.entries(shape.fields)) yield* parts(`${path}.${name}`, field);
  }
}
const all = kindNames.flatMap((kind) => [...parts(kind, kinds[kind].shape)]);
const leaves = all.filter((one): one is Of<Leaf> => one.shape.type !== 'list');
const lists = all.filter((one): one is Of<List> => one.shape.type === 'list');

const padded = (max: number, digits: number) =>
  fc.integer({ min: 0, max }).map((n) => String(n).padStart(digits, '0'));
const day = fc
  .tuple(padded(9999, 4), padded(13, 2), fc.oneof(padded(32, 2), fc.constantFrom('28', '29', '30', '31')))
  .map((parts) => parts.join('-'));
const time = fc
  .tuple(day, fc.constantFrom('T', 't', ' '), padded(25, 2), padded(61, 2), fc.option(padded(61, 2)))
  .chain(([date, mark, hour, minute, second]) =>
    fc
      .constantFrom('', 'Z', 'z', '+07:00', '-14:59', '+15:00', '+0700', '.5')
      .map((zone) => `${date}${mark}${hour}:${minute}${second === null ? '' : `:${second}`}${zone}`),
  );
const word = fc.constantFrom(
  ...leaves.flatMap(({ shape }) => shape.words ?? []),
  ...['', 'con', 'com1', 'com10', 'a--b', '-a', 'a-', 'So-A', 'sở-a', 'true', 'constructor', '__proto__'],
);
const slug = fc.oneof(word, fc.stringMatching(/^[a-z0-9-]{0,12}$/));
const cve = fc.stringMatching(/^[CcV][Vv][Ee]-\d{3,5}-\d{3,20}$/);
const period = fc.tuple(padded(99_999, 4), fc.constantFrom('', '-Q0', '-Q1', '-Q5', '-H2', '-H3', 'Q1'));
const digest = fc.stringMatching(/^[0-9a-fA-F]{63,65}$/);
/** Texts about as long as one may be, of characters that are stored as one or as two, whole or cut in half. */
const long = fc
  .tuple(
    fc.constantFrom('a', '0', 'ế', 'e\u0302\u0301', '😀', '\ud83d', '\ude00\ud83d', ' '),
    fc.constantFrom(MAX_ID, MAX_TITLE, MAX_TEXT, MAX_TITLE / 2, MAX_TEXT / 2, MAX_TEXT / 3, MAX_TEXT * 2),
    fc.integer({ min: -1, max: 1 }),
    fc.constantFrom('', 'b', '😀', '\n'),
  )
  .map(([unit, times, more, end]) => unit.repeat(Math.max(0, Math.floor(times) + more)) + end);
const hidden = fc
  .tuple(
    fc.constantFrom('', 'Sở ', 'a'),
    fc.integer({ min: 0, max: 0x2070 }).map((code) => String.fromCharCode(code)),
  )
  .map((parts) => parts.join(''));
const text = fc.oneof(long, hidden, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
const number = fc.oneof(
  fc.integer({ min: -2, max: 7 }),
  fc.integer({ min: 1998, max: 2102 }),
  fc.double(),
  fc.maxSafeInteger(),
  fc.constantFrom(-0, 0.5, 1.0, 1e21, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER + 1),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.MIN_VALUE, -1e-9, 5.000_000_1),
);
const typed = {
  ...{ slug, ref: slug, word, cve, time, number },
  date: day,
  text: fc.oneof(
    text,
    period.map((parts) => parts.join('')),
    digest,
  ),
  boolean: fc.boolean(),
} satisfies Record<Leaf['type'], fc.Arbitrary<unknown>>;
/** A value of the type, one just beside it, one of another type, one of no type a file has. */
const near = (type: Leaf['type']): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 6, arbitrary: typed[type] },
    {
      weight: 2,
      arbitrary: fc
        .tuple(typed[type], fc.constantFrom('\n', ' ', '\u200b', '0', '-'), fc.boolean())
        .map(([value, more, isBefore]) => (isBefore ? `${more}${value}` : `${value}${more}`)),
    },
    { weight: 2, arbitrary: fc.oneof(...Object.values(typed)) },
    { weight: 1, arbitrary: fc.anything({ withBigInt: true, withDate: true, withSparseArray: true }) },
    { weight: 1, arbitrary: typed[type].map((value) => [value]) },
  );

describe('what is accepted of a field is what its schema says', () => {
  it.each(kindNames)('every leaf of %s', (kind: KindName) => {
    let accepted = 0;
    for (const { path, shape } of leaves.filter((one) => one.path.startsWith(`${kind}.`))) {
      const schema = zodOf(shape);
      fc.assert(
        fc.property(near(shape.type), (value) => {
          const is = shape.accepts(value);
          if (is) accepted += 1;
          expect(is, path).toBe(schema.safeParse(value).success);
        }),
        runs(80),
      );
    }
    expect(accepted).toBeGreaterThan(100);
  });

  it('every list: none of it, and one', () => {
    for (const { path, shape } of lists) {
      const schema = zodOf({ ...shape, of: { type: 'boolean', optional: false, accepts: () => true } });
      expect(schema.safeParse([]).success, path).toBe(shape.min === 0);
      expect(schema.safeParse([true]).success, path).toBe(shape.min <= 1);
    }
  });

  it('every day of a year, and the end of each February', () => {
    const date = zodOf({ type: 'date', optional: false, accepts: isDay });
    const two = (n: number) => String(n).padStart(2, '0');
    const days = [
      ...Array.from({ length: 10_000 }, (_, n) => `2026-${two(Math.floor(n / 100))}-${two(n % 100)}`),
      ...Array.from({ length: 10_000 }, (_, year) =>
        ['28', '29', '30'].map((end) => `${String(year).padStart(4, '0')}-02-${end}`),
      ).flat(),
    ];
    expect(days.filter((one) => isDay(one) !== date.safeParse(one).success)).toEqual([]);
  });
});
