import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnyRecord, type KindName, kindNames, kinds } from '../../src/domain/kinds/index.js';
import { type Raw, toRaw } from '../../src/domain/raw.js';
import { formatItem } from '../../src/store/yaml/text/format.js';
import { parseItem } from '../../src/store/yaml/text/parse.js';
import { scalarText } from '../../src/store/yaml/text/scalar-text.js';
import { editItem } from '../../src/store/yaml/writing/edit.js';
import { clean, sameRaw, withValues } from '../../src/store/yaml/writing/expected.js';
import { anyRecord, anyText, runs } from './support.js';

const edited = (
  text: string,
  set: Record<string, unknown>,
  append?: Record<string, unknown[]>,
  kind: KindName = 'system',
) => editItem(kind, text, { set, append });

const TEXT = `- name: Bệnh án   # tên cũ
  id: benh-an
  # cơ quan
  agency:   so-y-te
  levelDecision: { number: '12/QĐ', date: 2020-01-01 } # quyết định

  suppliers: [a, "b"]
  changes:
  - date: "2020-01-01" # ngày
    what: >-
      Mở rộng
      lần một

  - what: Đóng
  inService: 2020-01-15
# cuối
`;

describe('an edit changes only the lines it must', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown[]> | undefined, string, string]>([
    ['a plain scalar, its comment kept', { name: 'Hồ sơ' }, undefined, 'Bệnh án   #', 'Hồ sơ   #'],
    ['a plain scalar that has to be quoted', { agency: 'no' }, undefined, '  so-y-te', "  'no'"],
    ['a quoted scalar in a row', { 'levelDecision.number': "13'" }, undefined, "'12/QĐ'", "'13'''"],
    ['a quoted date', { 'changes.0.date': '2021-02-03' }, undefined, '"2020-01-01"', '"2021-02-03"'],
    [
      'folded text',
      { 'changes.0.what': 'Thu hẹp' },
      undefined,
      '>-\n      Mở rộng\n      lần một',
      'Thu hẹp',
    ],
    [
      'text of two lines',
      { 'changes.1.what': 'a\nb' },
      undefined,
      'what: Đóng\n',
      'what: |-\n      a\n      b\n',
    ],
    ['a new field in its place', { level: 3 }, undefined, '  levelDecision', '  level: 3\n  levelDecision'],
    ['a new map', { 'monitoring.by': 'SOC' }, undefined, '"b"]\n', '"b"]\n  monitoring:\n    by: SOC\n'],
    [
      'a new field in a row',
      { 'levelDecision.signer': 'A, B' },
      undefined,
      '2020-01-01 }',
      "2020-01-01, signer: 'A, B' }",
    ],
    ['a field of its own order', { 'x-moi': true }, undefined, '2020-01-15\n', '2020-01-15\n  x-moi: true\n'],
    ['a field gone', { inService: undefined }, undefined, '  inService: 2020-01-15\n', ''],
    ['the first field gone', { name: undefined }, undefined, 'name: Bệnh án   # tên cũ\n  id', 'id'],
    ['a field of a row gone', { 'levelDecision.number': undefined }, undefined, "number: '12/QĐ', ", ''],
    ['the last of a row gone', { 'levelDecision.date': undefined }, undefined, ', date: 2020-01-01', ''],
    [
      'a map gone with all it held',
      { 'levelDecision.date': undefined, 'levelDecision.number': undefined },
      undefined,
      "  levelDecision: { number: '12/QĐ', date: 2020-01-01 } # quyết định\n",
      '',
    ],
    ['an item gone', { 'changes.1': undefined }, undefined, '  - what: Đóng\n', ''],
    [
      'a list replaced',
      { changes: [{ what: 'Mới' }] },
      undefined,
      `  - date: "2020-01-01" # ngày
    what: >-
      Mở rộng
      lần một

  - what: Đóng
`,
      '    - what: Mới\n',
    ],
    ['a short list replaced', { suppliers: ['c', 'd'] }, undefined, '[a, "b"]', '[c, d]'],
    ['a row made longer', {}, { suppliers: ['c'] }, '"b"]', '"b", c]'],
    [
      'a list made longer',
      {},
      { changes: [{ date: '2022-01-01', what: 'x' }] },
      'Đóng\n',
      'Đóng\n  - date: 2022-01-01\n    what: x\n',
    ],
    ['a list that was not there', {}, { predecessors: ['cu'] }, '"b"]\n', '"b"]\n  predecessors: [cu]\n'],
    [
      'a list of maps that was not there',
      {},
      { evidence: [{ file: 'a.pdf' }] },
      '"b"]\n',
      '"b"]\n  evidence:\n    - file: a.pdf\n',
    ],
    [
      'a row that has to be a list',
      {},
      { suppliers: ['c'.repeat(80), 'd'] },
      ' [a, "b"]',
      `\n    - a\n    - "b"\n    - ${'c'.repeat(80)}\n    - d`,
    ],
  ])('%s', (_what, set, append, from, to) => {
    for (const eol of ['\n', '\r\n']) {
      const text = TEXT.replaceAll('\n', eol);
      expect(edited(text, set, append)).toBe(
        TEXT.replace(from, to.replaceAll('$', '$$$$')).replaceAll('\n', eol),
      );
    }
  });

  it.each([
    ['an empty field', '- id: a\n  name:   # tên\n', { name: 'B' }, '- id: a\n  name: B   # tên\n'],
    ['an empty list', '- id: a\n  suppliers: []\n', { suppliers: ['b'] }, '- id: a\n  suppliers: [b]\n'],
    [
      'an empty map',
      '- id: a\n  monitoring: {} # x\n',
      { 'monitoring.by': 'B' },
      '- id: a\n  monitoring: { by: B } # x\n',
    ],
    ['no line break at the end', '- id: a\n  name: B', { level: 2 }, '- id: a\n  name: B\n  level: 2'],
    [
      'the last line without one',
      '- id: a\n  level: 2\n  name: B',
      { name: undefined },
      '- id: a\n  level: 2',
    ],
    [
      'an item in one row',
      '- { id: a, name: B }\n',
      { name: 'C', level: 1 },
      '- { id: a, name: C, level: 1 }\n',
    ],
    [
      'a phone number, to keep its zero',
      '- id: a\n  operator: 0912\n',
      { operator: '0912' },
      "- id: a\n  operator: '0912'\n",
    ],
    [
      'a literal with its comment',
      '- id: a\n  note: |- # x\n    a\n    b\n  level: 1\n',
      { note: 'c\nd' },
      '- id: a\n  note: |- # x\n    c\n    d\n  level: 1\n',
    ],
    [
      'a literal that keeps its breaks',
      '- id: a\n  note: |+\n    a\n\n',
      { level: 1 },
      '- id: a\n  level: 1\n  note: |+\n    a\n\n',
    ],
    [
      'a comment below the first field',
      '- name: B\n  # x\n  id: a\n',
      { name: undefined },
      '-\n  # x\n  id: a\n',
    ],
  ])('%s', (_what, text, set, after) => {
    expect(edited(text, set)).toBe(after);
  });

  it('leaves the text alone when nothing changes', () => {
    expect(edited(TEXT, { name: 'Bệnh án', 'levelDecision.date': '2020-01-01' })).toBe(TEXT);
  });

  it('takes the long way where a splice is not safe, and keeps comments on it', () => {
    const text = '# x\n- ? id\n  : a # giữ\n  ? name\n  : B\n'.slice(4);
    expect(edited(text, { level: 2 })).toContain('# giữ');
  });
});

/** A record the way a person might have typed it. */
function typed(record: AnyRecord, choice: () => number): string {
  const lines: string[] = [];
  const comment = () => (choice() % 3 === 0 ? '   # ghi chú' : '');
  const scalar = (value: unknown, flow: boolean) => {
    const quote =
      typeof value === 'string' ? (['plain', 'single', 'double'] as const)[choice() % 3] : undefined;
    return scalarText(value as string, { flow, dated: choice() % 2 === 0, quote });
  };
  const flow = (value: unknown): string =>
    Array.isArray(value)
      ? `[ ${value.map(flow).join(' , ')}]`
      : typeof value === 'object' && value !== null
        ? `{${Object.entries(value)
            .map(([k, v]) => `${scalarText(k, { flow: true })}: ${flow(v)}`)
            .join(', ')} }`
        : scalar(value, true);
  const field = (key: string, value: unknown, indent: number) => {
    const pad = ' '.repeat(indent);
    const inside = indent + 1 + (choice() % 4);
    const start = `${pad}${scalarText(key)}:`;
    if (choice() % 4 === 0) lines.push(`${pad}# ${key}`);
    if (choice() % 6 === 0) lines.push('');
    const isGroup = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
    if (!isGroup || choice() % 3 === 0)
      lines.push(`${start}${' '.repeat(1 + (choice() % 3))}${flow(value)}${comment()}`);
    else if (Array.isArray(value)) {
      lines.push(start + comment());
      for (const item of value) lines.push(`${' '.repeat(inside)}-  ${flow(item)}${comment()}`);
    } else {
      lines.push(start + comment());
      for (const [k, v] of Object.entries(value)) field(k, v, inside);
    }
  };
  const entries = Object.entries(record);
  const shift = choice() % entries.length;
  for (const [key, value] of [...entries.slice(shift), ...entries.slice(0, shift)]) field(key, value, 2);
  return `-\n${lines.join('\n')}\n`;
}

const anyTyped = (kind: KindName) =>
  fc.tuple(anyRecord(kind), fc.array(fc.nat(), { minLength: 64, maxLength: 64 })).map(([record, seeds]) => {
    let at = 0;
    return { record, text: typed(record, () => seeds[at++ % seeds.length] ?? 0) };
  });

const scalarPaths = (raw: Raw, path = ''): string[] =>
  raw.type === 'scalar'
    ? [path]
    : raw.type === 'list'
      ? raw.items.flatMap((item, i) => scalarPaths(item, `${path}.${i}`))
      : raw.entries
          .filter(({ key }) => !/[.]|^$/.test(key))
          .flatMap(({ key, value }) => scalarPaths(value, path ? `${path}.${key}` : key));

describe('whatever a person typed', () => {
  it.each(kindNames)('one scalar of a %s changes one line', (kind) => {
    fc.assert(
      fc.property(
        anyTyped(kind),
        fc.nat(),
        anyText().filter((text) => !/[\n\r\\]/.test(text)),
        fc.constantFrom('\n', '\r\n'),
        ({ text: lf, record }, pick, value, eol) => {
          const paths = scalarPaths(toRaw(record)).filter((path) => path !== 'id');
          const path = paths[pick % Math.max(1, paths.length)];
          if (path === undefined) return;
          const text = lf.replaceAll('\n', eol);
          const after = edited(text, { [path]: value }, undefined, kind);
          const [before, now] = [text.split('\n'), after.split('\n')];
          expect(now.length).toBe(before.length);
          expect(now.filter((line, i) => line !== before[i]).length).toBeLessThanOrEqual(1);
          const read = parseItem(after).raw;
          expect(read && sameRaw(read, clean(withPlain(record, path, value)))).toBe(true);
        },
      ),
      runs(60),
    );
  });

  it.each(kindNames)('fields of a %s come and go, lists grow', (kind) => {
    const { shape } = kinds[kind];
    const keys = Object.keys(shape.fields).filter((key) => key !== 'id');
    fc.assert(
      fc.property(anyTyped(kind), anyRecord(kind), fc.subarray(keys), ({ text, record }, other, chosen) => {
        const set = Object.fromEntries(chosen.map((key) => [key, other[key]]));
        const after = edited(text, set, undefined, kind);
        const expected = withValues(clean(record), set);
        const read = parseItem(after).raw;
        expect(read && sameRaw(read, expected)).toBe(true);
        const kept = text
          .split('\n')
          .filter((line) => /^\s*# /.test(line) && !chosen.some((key) => line.includes(key)));
        const lists = chosen.filter((key) => shape.fields[key]?.type === 'list' && Array.isArray(other[key]));
        const append = Object.fromEntries(lists.map((key) => [key, other[key] as unknown[]]));
        const longer = edited(after, {}, append, kind);
        const again = parseItem(longer).raw;
        expect(again && sameRaw(again, withValues(expected, {}, append))).toBe(true);
        for (const line of kept.filter((entry) => /^ {2}# /.test(entry))) expect(longer).toContain(line);
        // What was there last comes back as it was, byte for byte, when it is only taken away again.
        const fresh = chosen.filter((key) => record[key] === undefined && other[key] !== undefined);
        const added = edited(
          text,
          Object.fromEntries(fresh.map((key) => [key, other[key]])),
          undefined,
          kind,
        );
        expect(edited(added, Object.fromEntries(fresh.map((key) => [key, undefined])), undefined, kind)).toBe(
          text,
        );
      }),
      runs(60),
    );
  });

  it('a record in canonical form stays in it', () => {
    fc.assert(
      fc.property(anyRecord('incident'), anyRecord('incident'), (record, other) => {
        const set = {
          ...Object.fromEntries(Object.keys(kinds.incident.shape.fields).map((key) => [key, other[key]])),
          id: record.id,
        };
        const xs = Object.fromEntries(Object.entries(record).filter(([key]) => key.startsWith('x-')));
        const after = edited(formatItem('incident', record), set, undefined, 'incident');
        const read = parseItem(after).raw;
        expect(read && sameRaw(read, clean({ ...set, ...xs }))).toBe(true);
      }),
      runs(100),
    );
  });
});

function withPlain(record: AnyRecord, path: string, value: unknown): unknown {
  const copy = structuredClone(record) as Record<string, unknown>;
  const steps = path.split('.');
  const last = steps.pop()!;
  let here: Record<string, unknown> = copy;
  for (const step of steps) here = here[step] as Record<string, unknown>;
  here[last] = value;
  return copy;
}
