import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KindName, kindNames, kinds } from '../../src/domain/kinds/index.js';
import type { Shape } from '../../src/domain/kinds/shape.js';
import { readRecord } from '../../src/domain/read-record.js';
import { findFiles } from '../../src/store/yaml/reading/files.js';
import { formatItem } from '../../src/store/yaml/text/format.js';
import { splitItems } from '../../src/store/yaml/text/items.js';
import { parseItem } from '../../src/store/yaml/text/parse.js';
import { isOrdinary, SoundReader } from '../../src/store/yaml/text/sound.js';
import { asText, mutation } from '../torture/mutated-records.js';
import { anyRecord, runs } from './support.js';

const sample = join(import.meta.dirname, '../../data/sample/tuyen-quang');

/**
 * Reads every item of a text as a file of the kind; what is read straight is what the tree says, key by key in the same
 * order, and there is nothing to be said of it. How many were read so.
 */
function sameAsTree(kind: KindName, text: string): number {
  const pieces = splitItems(text);
  if ('code' in pieces) return 0;
  const reader = new SoundReader(kind, text);
  let start = pieces.head.length;
  let read = 0;
  for (const { body, gap } of pieces.items) {
    const end = start + body.length;
    const record = reader.read(start, end, end + gap.length);
    start = end + gap.length;
    if (!record) continue;
    read += 1;
    const { raw, faults, cut } = parseItem(body + gap);
    const said = JSON.stringify(body);
    expect({ faults, cut }, said).toEqual({ faults: [], cut: undefined });
    const { issues, ...tree } = raw ? readRecord(kind, raw) : { issues: [] };
    expect(issues, said).toEqual([]);
    expect({ record, id: record.id }, said).toStrictEqual(tree);
    expect(JSON.stringify(record), said).toBe(JSON.stringify(tree.record));
  }
  return read;
}

const items = findFiles(sample).files.flatMap(({ kind, file }) => {
  const pieces = splitItems(readFileSync(join(sample, file), 'utf8'));
  return 'code' in pieces ? [] : pieces.items.map(({ body, gap }) => [kind, body + gap] as const);
});

/** Values written into a field that may take them, may not, or look like something else. */
const VALUES = [
  ...['x', '5', '-5', '0', '1.5', '1.50', '1.350', '007', '12345678901234567890', '1e3', '0x1f', '1_000'],
  ...['true', 'false', 'True', 'null', '~', '', ' ', "''", '""', "'x'", '"x"', "'it''s'", '"a\\n"', "'true'"],
  ...['2026-02-29', '2026-02-28', "'2026-02-28'", '2026-2-28', '2026-02-28T10:00', '2026-02-28T25:00:00Z'],
  ...['[x]', '[]', '[x, y]', '[x,y]', '[x, 5, true]', '[null]', '{}', '{ a: b }', '[x', 'x]', 'a, b', 'a;b'],
  ...['[x]y', '[x] y', '[x] # y', '[x, y]z', '[x,', '[ x ]'],
  ...[
    'so-y-te',
    'So-y-te',
    'a--b',
    'con',
    'nul',
    'CVE-2025-1234',
    'cve-2025-1234',
    '2026-Q1',
    'a'.repeat(90),
  ],
  ...[
    'a: b',
    'a:',
    'a #b',
    'a#b',
    '#a',
    ': a',
    '- a',
    '(a)',
    '/a',
    'é',
    'e\u0301',
    'a\u200bb',
    '\ufeff',
    '😀',
  ],
  ...[
    'a\u00a0',
    '\u00a0a',
    'a\u00ad',
    '…',
    '“a”',
    '|',
    '>',
    '&a',
    '*a',
    '!a',
    '@a',
    '`a`',
    '%a',
    'a\tb',
    'a\rb',
  ],
  ...[
    '\n    x',
    '\n    - x',
    '\n    - x\n    - y',
    '\n    - a: b',
    '\n    a: b',
    '\n  - x',
    '\n      x',
    '\n',
  ],
];

/** An item with no more than what has to be there. */
function leastOf(kind: KindName, text: string): string {
  const { raw } = parseItem(text);
  const record = (raw && readRecord(kind, raw).record) ?? { id: 'x' };
  const { fields } = kinds[kind].shape;
  const least = Object.entries(record).filter(([key]) => fields[key]?.optional === false);
  return formatItem(kind, { ...Object.fromEntries(least), id: record.id });
}

/** Every path of a kind down to what a field of it holds, as the lines that lead to it. */
function* leads(
  shape: Shape,
  lines: string,
  indent: number,
): Generator<readonly [lead: string, shape: Shape]> {
  yield [lines, shape];
  const pad = ' '.repeat(indent);
  if (shape.type === 'list') yield* leads(shape.of, `${lines}\n${pad}- `, indent + 2);
  if (shape.type !== 'object') return;
  for (const [name, field] of Object.entries(shape.fields)) {
    const key = lines.endsWith('- ') ? `${lines}${name}:` : `${lines}\n${pad}${name}:`;
    yield* leads(field, key, indent + 2);
  }
}

describe('an item is read straight into the record that the tree of it says', () => {
  it('every item of the sample, and none has to go the long way', () => {
    expect(items.length).toBeGreaterThan(500);
    expect(items.filter(([kind, text]) => sameAsTree(kind, text) === 0)).toEqual([]);
  });

  it('whatever happens to a file', () => {
    let read = 0;
    const changes = fc.array(mutation, { minLength: 1, maxLength: 3 });
    const { numRuns } = runs(3000);
    fc.assert(
      fc.property(fc.constantFrom(...items), changes, ([kind, item], all) => {
        const changed = asText(all.reduce((text, change) => change(text), item + item));
        read += sameAsTree(kind, changed);
      }),
      { numRuns },
    );
    expect(read).toBeGreaterThan(numRuns / 10);
  });

  it('records with whatever a person may write in them, as a file of any kind', () => {
    let read = 0;
    const { numRuns } = runs(1000);
    const kind = fc.constantFrom(...kindNames);
    const written = kind.chain((of) => anyRecord(of).map((record) => [of, formatItem(of, record)] as const));
    fc.assert(
      fc.property(written, kind, ([of, text], other) => {
        read += sameAsTree(of, text);
        sameAsTree(other, text);
      }),
      { numRuns },
    );
    // Nearly every one of them has a text that only the parser may read.
    expect(read).toBeGreaterThan(0);
  });

  it.each(kindNames)('%s: any value in any field, alone and among what has to be there', (kind) => {
    const sound = items.find(([of]) => of === kind)?.[1] ?? '';
    const least = leastOf(kind, sound);
    let read = 0;
    for (const [lead] of leads(kinds[kind].shape, '', 2)) {
      for (const value of VALUES) {
        const blank = lead.endsWith(':') && !value.startsWith('\n') ? ' ' : '';
        const field = `${lead}${blank}${value}`.replace(/^\n/, '');
        read += sameAsTree(kind, `${sound.replace(/\n*$/, '\n')}${field}\n`);
        read += sameAsTree(kind, `${least}${field}\n`);
        sameAsTree(kind, `- ${field.trimStart()}\n`);
      }
    }
    expect(read).toBeGreaterThan(0);
  });

  it.each([
    '\n# of the file\n\n',
    '\n  \n',
    '\n\t\n',
    '# a\u200b\n',
    '# a\rb: c\n',
    '\n# \u0007\n',
    '# \ud800\n',
    '  # of the record\n',
    '\n  note: behind a gap\n',
    '...\n',
  ])('what stands below it: %j', (below) => {
    sameAsTree('agency', `- id: a\n  name: A\n  type: other\n${below}- id: b\n  name: B\n  type: other\n`);
  });

  it('of letters that no rule of Unicode changes, and that hide nothing', () => {
    const letters = Array.from({ length: 0x10000 }, (_, code) => code).filter(isOrdinary);
    expect(letters.length).toBeGreaterThan(800);
    for (const code of letters) {
      const pair = `a${String.fromCharCode(code)}e${String.fromCharCode(code)}`;
      expect(pair.normalize('NFC')).toBe(pair);
      expect(sameAsTree('agency', `- id: a\n  name: '${pair.replaceAll("'", "''")}'\n  type: other\n`)).toBe(
        1,
      );
    }
  });
});
