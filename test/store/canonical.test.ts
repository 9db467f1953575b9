import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindNames } from '../../src/domain/kinds/index.js';
import { findFiles } from '../../src/store/yaml/reading/files.js';
import { readCanonical } from '../../src/store/yaml/text/canonical.js';
import { formatItem } from '../../src/store/yaml/text/format.js';
import { splitItems } from '../../src/store/yaml/text/items.js';
import { parseYaml } from '../../src/store/yaml/text/parse.js';
import { asText, mutation } from '../torture/mutated-records.js';
import { anyRecord, runs } from './support.js';

const sample = join(import.meta.dirname, '../../data/sample/tuyen-quang');

/** What the short way reads, the parser reads as just the same; what it does not read is the parser's. */
function sameAsParser(text: string): boolean {
  const short = readCanonical(text);
  if (short) expect({ raw: short, faults: [] }, JSON.stringify(text)).toEqual(parseYaml(text));
  return short !== undefined;
}

const items = findFiles(sample).files.flatMap(({ file }) => {
  const pieces = splitItems(readFileSync(join(sample, file), 'utf8'));
  return 'code' in pieces ? [] : pieces.items.map(({ body, gap }) => body + gap);
});

describe('the short way reads an item as the YAML parser does', () => {
  it('every item of the sample, and none has to go the long way', () => {
    expect(items.length).toBeGreaterThan(500);
    expect(items.filter((text) => !sameAsParser(text))).toEqual([]);
  });

  it('whatever happens to an item', () => {
    let read = 0;
    const changes = fc.array(mutation, { minLength: 1, maxLength: 3 });
    const { numRuns } = runs(3000);
    fc.assert(
      fc.property(fc.constantFrom(...items), changes, (item, all) => {
        if (sameAsParser(asText(all.reduce((text, change) => change(text), item)))) read += 1;
      }),
      { numRuns },
    );
    expect(read).toBeGreaterThan(numRuns / 10);
  });

  it('records with whatever a person may write in them', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...kindNames)
          .chain((kind) => anyRecord(kind).map((record) => formatItem(kind, record))),
        (text) => {
          sameAsParser(text);
        },
      ),
      runs(500),
    );
  });

  it('any short text of what YAML gives a meaning', () => {
    const piece = fc.constantFrom(
      ...['a', 'b', '1', '0', '.', 'e', 'x', ': ', ':', ' ', '  ', '- ', '-', "'", '"', '[', ']', ', ', ','],
      ...[
        '\n',
        '\n  ',
        '\n    ',
        '\n  - ',
        '\n    - ',
        '#',
        ' #',
        'true',
        'null',
        '~',
        '{',
        '}',
        '|',
        '>',
        '?',
        '/',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        sameAsParser(`- a: ${pieces.join('')}\n`);
      }),
      runs(3000),
    );
  });

  it.each([
    '- a: 1\n  b: 1.50\n  c: 0912345678\n  d: 12345678901234567890\n',
    '- a: true\n  b: True\n  c: null\n  d: ~\n',
    "- a: 'it''s'\n  b: \"x\"\n  c: ''\n  d: 'a' # b\n",
    '- a: [x, 1, true]\n  b: []\n  c: [x,y]\n  d: [null]\n',
    '- a:\n    - b: 1\n      c: 2\n    - d\n  e:\n    f: g\n',
    '- a:\n  - b\n',
    '- a: b\n    c\n',
    '- a: b\n\n# of the file\n',
    '- a: b\n\n  c: d\n',
    '- a: b\n  # of the record\n  c: d\n',
    '- a: b: c\n',
    '- a: [x}[y]\n  b: [x][y]\n',
    '- a: http://x\n  b: c#d\n  e: f #g\n',
    '- a: 0x1f\n  b: 0o17\n  c: 1e3\n  d: 1.\n',
    '- a:\n   b: c\n',
    '- a\n',
    '- - a\n',
    '- a:b\n',
    '- null: x\n  a: a\n  a: b\n',
    '- a: x\n b: y\n',
    '-  a: x\n',
    '- a:  x\n',
    '- a: x \n',
    '- a: x:\n',
    '- a: --- b\n- c: d\n',
  ])('%j', (text) => {
    sameAsParser(text);
  });
});
