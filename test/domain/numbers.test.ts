import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/cli/failure.js';
import { flagsOf, readFlag } from '../../src/cli/fields.js';
import { readLeaf } from '../../src/cli/typed.js';
import { type KindName, kindNames, kinds } from '../../src/domain/kinds/index.js';
import type { Leaf, Shape } from '../../src/domain/kinds/shape.js';
import { plainNumber, readNumber, readWrittenNumber } from '../../src/domain/numbers.js';
import { readRecord } from '../../src/domain/read-record.js';
import { loadMessages } from '../../src/messages/load.js';

import { parseItem } from '../../src/store/yaml/text/parse.js';

const [vi, en] = await Promise.all([loadMessages('vi'), loadMessages('en')]);

const said = (read: ReturnType<typeof readNumber>) => ('value' in read ? read.value : read.meant);

describe('a number as people write it', () => {
  it.each([
    ['350.000.000', 350_000_000],
    ['350,000,000', 350_000_000],
    ['350 000 000', 350_000_000],
    ['350\u00a0000\u202f000', 350_000_000],
    ['950.000', 950_000],
    ['2.000', 2_000],
    [' 12 ', 12],
    ['007', 7],
    ['0', 0],
    ['950.0', [950]],
    ['350.000.000,00', [350_000_000]],
    ['1.350.5', []],
    ['1.350,000', [1_350]],
    ['350.000,000', [350_000]],
    ['0.500', []],
    ['000.000', [0]],
    ['12.5', []],
    ['1.5e3', []],
    ['-5', []],
    ['', []],
    ['350 000.000', [350_000]],
    ['35.00.000', []],
    ['3500.000', [3_500]],
    ['35\t000', []],
    ['350 triệu', []],
  ])('whole: %s', (typed, wanted) => {
    expect(said(readNumber(typed, true))).toEqual(wanted);
  });

  it.each([
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['36', 36],
    ['0,125', 0.125],
    ['0.350', 0.35],
    ['1.350', [1_350, 1.35]],
    ['1,350', [1_350, 1.35]],
    ['1.000', [1_000, 1]],
    ['1.3500', 1.35],
    ['1350', 1_350],
    ['1 350', 1_350],
    ['1 350,5', 1_350.5],
    ['1.350,5', 1_350.5],
    ['1,350.5', 1_350.5],
    ['1.350.000', 1_350_000],
    ['1.350.000,25', 1_350_000.25],
    ['1.35.5', []],
    ['-1,5', []],
    ['1,', []],
  ])('with decimals: %s', (typed, wanted) => {
    expect(said(readNumber(typed, false))).toEqual(wanted);
  });

  it.each([
    [950, '950.000', true, [950_000]],
    [2, '2.0', true, [2]],
    [1.5, '1.5', true, []],
    [350, '350', true, 350],
    [1.35, '1.35', false, 1.35],
    [1.125, '1.125', false, 1.125],
    [1.35, '1.350', false, [1_350, 1.35]],
  ])('in a file: %s written %s', (value, source, whole, wanted) => {
    expect(said(readWrittenNumber(value, source, whole))).toEqual(wanted);
  });
});

interface NumberField {
  readonly kind: KindName;
  readonly path: string;
  readonly shape: Leaf;
}
const numberFields: readonly NumberField[] = kindNames.flatMap((kind) =>
  Object.entries(kinds[kind].shape.fields).flatMap(([name, shape]) => [...numbersIn(kind, name, shape)]),
);
function* numbersIn(kind: KindName, path: string, shape: Shape): Generator<NumberField> {
  if (shape.type === 'number') yield { kind, path, shape };
  else if (shape.type === 'list') yield* numbersIn(kind, path, shape.of);
  else if (shape.type === 'object') {
    for (const [name, field] of Object.entries(shape.fields))
      yield* numbersIn(kind, `${path}.${name}`, field);
  }
}
const anyNumber = fc.oneof(
  fc.integer({ min: 1, max: 5 }),
  fc.integer({ min: 2_000, max: 2_100 }),
  fc.integer({ min: 0, max: 9_999 }),
  fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  fc.integer({ min: 0, max: 9_999_999 }).map((n) => n / 1_000),
  fc.integer({ min: 0, max: 999 }).map((n) => n * 1_000),
);
const read = ({ path, shape }: NumberField, typed: string): unknown => {
  try {
    return readLeaf(`--${path}`, shape, typed);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
};

describe('what irt prints, typed back into its flag', () => {
  it('every kind of number field is among them', () => {
    expect(numberFields.length).toBeGreaterThan(12);
    expect(numberFields.filter(({ shape }) => !shape.whole).map(({ path }) => path)).toEqual([
      'impact.hours',
    ]);
  });

  it.each(numberFields)('$kind $path', (field) => {
    const { shape } = field;
    fc.assert(
      fc.property(anyNumber, fc.constantFrom(vi, en), (value, t) => {
        fc.pre(shape.accepts(value));
        const grouped = read(field, t.number(value));
        if (shape.whole) expect(grouped).toBe(value);
        expect(read(field, plainNumber(value))).toBe(value);
        const plain = read(field, String(value));
        if (shape.whole || Number.isInteger(value)) expect(plain).toBe(value);
        else if (plain instanceof Failure) expect((plain.args as { words: string[] }).words).toHaveLength(2);
        else expect(plain).toBe(value);
      }),
    );
  });

  it.each(numberFields.filter(({ path }) => path.includes('.')))('$kind $path, within its part', (field) => {
    const [part = '', name = ''] = field.path.split('.');
    const flag = flagsOf(kinds[field.kind]).find(({ path }) => path === part);
    if (!flag || flag.many) throw new Error(`no part ${part}`);
    expect(readFlag(flag, [`{${name}: 12}`])).toEqual({ [name]: 12 });
    if (field.shape.whole) expect(readFlag(flag, [`{${name}: 12.000}`])).toEqual({ [name]: 12_000 });
    else expect(() => readFlag(flag, [`{${name}: 12.000}`])).toThrow(Failure);
  });
});

describe('a number of a file is what is written, or a problem', () => {
  const item = (path: string, written: string) => {
    const [outer = '', inner] = path.split('.');
    return inner ? `- id: x\n  ${outer}:\n    ${inner}: ${written}\n` : `- id: x\n  ${outer}: ${written}\n`;
  };
  const told = ({ kind, path }: NumberField, written: string) => {
    const { raw } = parseItem(item(path, written));
    if (!raw) throw new Error(written);
    const wrong = readRecord(kind, raw).issues.filter((issue) => issue.path === path);
    return wrong.map((issue) => (issue.code === 'value-wrong' ? issue.args : issue.code));
  };
  it.each(numberFields.filter(({ shape }) => shape.whole))('$kind $path', (field) => {
    fc.assert(
      fc.property(anyNumber, fc.constantFrom('vi', 'en', ' '), (value, marks) => {
        fc.pre(field.shape.accepts(value));
        expect(told(field, String(value))).toEqual([]);
        const grouped = new Intl.NumberFormat(marks === 'en' ? 'en' : 'vi').format(value);
        const written = marks === ' ' ? grouped.replaceAll('.', ' ') : grouped;
        if (written === String(value)) return;
        expect(told(field, written)).toMatchObject([{ seen: written, nearest: String(value) }]);
      }),
    );
  });
  it.each(numberFields.filter(({ shape }) => !shape.whole))('$kind $path', (field) => {
    for (const written of ['1.5', '1,5', '1.125', '0.35', '1350', '1.350,5'])
      expect(told(field, written)).toEqual([]);
    for (const written of ['1.350', '1,350', "'1.350'"]) {
      expect(told(field, written)).toMatchObject([{ expected: 'either', words: ['1350', '1.35'] }]);
    }
    expect(told(field, '1.000')).toMatchObject([{ words: ['1000', '1'] }]);
  });
});
