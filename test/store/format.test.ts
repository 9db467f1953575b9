import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { kindNames } from '../../src/domain/kinds/index.js';
import { readRecord } from '../../src/domain/read-record.js';
import { formatItem } from '../../src/store/yaml/text/format.js';
import { parseItem } from '../../src/store/yaml/text/parse.js';
import { scalarText } from '../../src/store/yaml/text/scalar-text.js';
import { clean, sameRaw } from '../../src/store/yaml/writing/expected.js';
import { anyRecord, anyText, runs, TRICKY } from './support.js';

describe('what a record looks like in a file', () => {
  it('has its id first, keys in the order of its kind, words in a row and texts below each other', () => {
    const text = formatItem('incident', {
      lessons: ['Sao lưu mỗi ngày', 'Kiểm tra: hằng tuần'],
      type: 'ransomware',
      reports: [{ to: ['owner', 'mps'], kind: 'initial', sent: '2026-03-01T10:00+07:00' }],
      'x-so': 7,
      id: '20260301-benh-an-k7q2',
      system: 'benh-an',
      detected: '2026-03-01T08:30',
      note: 'Dòng một\nDòng hai',
      confidential: true,
    });
    expect(text).toBe(`- id: 20260301-benh-an-k7q2
  system: benh-an
  type: ransomware
  detected: 2026-03-01T08:30
  reports:
    - kind: initial
      to: [owner, mps]
      sent: 2026-03-01T10:00+07:00
  lessons:
    - Sao lưu mỗi ngày
    - 'Kiểm tra: hằng tuần'
  confidential: true
  note: |-
    Dòng một
    Dòng hai
  x-so: 7
`);
  });

  it.each([
    '0912345678',
    'no',
    'on',
    '12:30',
    '2026-01-01',
    '1.10',
    '',
    ' a',
    "it's: x",
  ])('quotes %j', (text) => {
    expect(scalarText(text)).toMatch(/^'.*'$/u);
  });

  it.each([
    '12/QĐ-UBND',
    'CVE-2026-1',
    'Sở Y tế',
    '2026-Q3',
    "it's",
    'a, b',
  ])('leaves %j as it is', (text) => {
    expect(scalarText(text)).toBe(text);
  });

  it('says every text to readers of YAML 1.1 and 1.2 alike, in a block and in a row', () => {
    const same = (text: string) => {
      for (const written of [
        scalarText(text),
        scalarText(text, { quote: 'double' }),
        scalarText(text, { quote: 'single' }),
      ]) {
        expect(parse(`- ${written}\n`)).toEqual([text]);
        expect(parse(`- ${written}\n`, { version: '1.1' })).toEqual([text]);
        expect(parse(`k: ${written}\n`)).toEqual({ k: text });
      }
      expect(parse(`[${scalarText(text, { flow: true })}, b]`)).toEqual([text, 'b']);
    };
    for (const text of TRICKY) same(text);
    fc.assert(fc.property(anyText(), same), runs(500));
    const odd = fc.string({
      unit: fc.constantFrom(...`0123456789.,:+-_eExXoOTZ'"#&*!|>%@?{}[]a \\`),
      minLength: 1,
    });
    fc.assert(fc.property(odd, same), runs(2000));
  });

  it.each(kindNames)('reads back as the same %s', (kind) => {
    fc.assert(
      fc.property(anyRecord(kind), fc.constantFrom('\n', '\r\n'), (record, eol) => {
        const { raw, faults } = parseItem(formatItem(kind, record, eol));
        expect(faults).toEqual([]);
        expect(raw && sameRaw(raw, clean(record))).toBe(true);
        const read = readRecord(kind, raw!);
        expect(read).toEqual({ ...readRecord(kind, clean(record)), issues: read.issues });
      }),
      runs(60),
    );
  });
});
