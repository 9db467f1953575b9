import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnyRecord, type KindName, kindNames } from '../../src/domain/kinds/index.js';
import { toPlain } from '../../src/domain/raw.js';
import { readRecord } from '../../src/domain/read-record.js';
import { compareBytes } from '../../src/domain/text.js';
import { mergeFiles, WHOLE_FILE } from '../../src/store/yaml/merge/merge.js';
import { formatItem } from '../../src/store/yaml/text/format.js';
import { splitItems } from '../../src/store/yaml/text/items.js';
import { parseItem } from '../../src/store/yaml/text/parse.js';
import { anyRecord, runs } from './support.js';

const A = '- id: a\n  name: A\n  note: cũ\n';
const B = '- id: b\n  name: B\n';
const C = '- id: c\n  name: C\n';
const marked = (ours: string, theirs: string) => `<<<<<<< ours\n${ours}=======\n${theirs}>>>>>>> theirs\n`;
const INCIDENT = '- id: i\n  system: s\n  detected: 2026-01-01T10:00\n';
const REPORT = '  reports:\n    - kind: initial\n      sent: 2026-01-01T11:00\n';
const progress = (day: string) => `    - kind: progress\n      sent: 2026-01-${day}T11:00\n`;
const SCAN = '- id: s\n  systems: [a, b]\n';

interface Case {
  kind?: KindName;
  what: string;
  base: string;
  ours: string;
  theirs: string;
  text: string;
  conflicts?: readonly string[];
}
const cases: readonly Case[] = [
  { what: 'a record added on each side', base: A, ours: A + B, theirs: A + C, text: A + B + C },
  { what: 'one added on both alike', base: A, ours: A + B, theirs: A + B, text: A + B },
  {
    what: 'one added on both with other fields',
    base: '',
    ours: '- id: b\n  name: B\n  type: other\n  note: x\n',
    theirs: '- id: b\n  name: B\n  type: other\n  phone: 1\n',
    text: "- id: b\n  name: B\n  type: other\n  phone: '1'\n  note: x\n",
    kind: 'agency',
  },
  {
    what: 'one added on both with one field otherwise',
    base: A,
    ours: A + B,
    theirs: `${A}- id: b\n  name: X\n`,
    text: A + marked(B, '- id: b\n  name: X\n'),
    conflicts: ['b'],
  },
  { what: 'removed on one side', base: A + B, ours: B, theirs: A + B + C, text: B + C },
  {
    what: 'all of them removed',
    base: `# đầu\n${A}${B}`,
    ours: `# đầu\n${B}`,
    theirs: `# đầu\n${A}`,
    text: '# đầu\n',
  },
  {
    what: 'removed here and changed there',
    base: A + B,
    ours: B,
    theirs: A.replace('cũ', 'mới') + B,
    text: marked('', A.replace('cũ', 'mới')) + B,
    conflicts: ['a'],
  },
  {
    what: 'two fields of one record, with comments',
    base: '# tệp\n- id: a # mã\n  name: A\n  note: cũ # ghi\n',
    ours: '# tệp\n- id: a # mã\n  name: A\n  note: mới # ghi\n',
    theirs: '# tệp\n- id: a # mã\n  name: Á\n  note: cũ # ghi\n',
    text: '# tệp\n- id: a # mã\n  name: Á\n  note: mới # ghi\n',
  },
  {
    what: 'one field twice',
    base: A + B,
    ours: A.replace('cũ', 'x') + B,
    theirs: A.replace('cũ', 'y') + B + C,
    text: marked(A.replace('cũ', 'x'), A.replace('cũ', 'y')) + B + C,
    conflicts: ['a'],
  },
  {
    what: 'fields of one group',
    kind: 'agency',
    base: '- id: a\n  name: A\n  type: other\n  focalPoint:\n    name: An\n    phone: 0912\n',
    ours: '- id: a\n  name: A\n  type: other\n  focalPoint:\n    name: An\n    phone: 0913\n',
    theirs:
      '- id: a\n  name: A\n  type: other\n  focalPoint:\n    name: Bình\n    phone: 0912\n    email: b@x.vn\n',
    text: '- id: a\n  name: A\n  type: other\n  focalPoint:\n    name: Bình\n    phone: 0913\n    email: b@x.vn\n',
  },
  {
    what: 'a number typed with its zero',
    kind: 'agency',
    base: '- id: a\n  name: A\n  type: other\n',
    ours: '- id: a\n  name: B\n  type: other\n',
    theirs: '- id: a\n  name: A\n  type: other\n  phone: 0912345678\n',
    text: "- id: a\n  name: B\n  type: other\n  phone: '0912345678'\n",
  },
  {
    what: 'a list of ids as a set',
    kind: 'scan',
    base: SCAN,
    ours: SCAN.replace('[a, b]', '[b, z]'),
    theirs: SCAN.replace('[a, b]', '[a, b, c]'),
    text: SCAN.replace('[a, b]', '[b, c, z]'),
  },
  {
    what: 'a set of which nothing would be left',
    kind: 'scan',
    base: SCAN,
    ours: SCAN.replace('[a, b]', '[a]'),
    theirs: SCAN.replace('[a, b]', '[b]'),
    text: marked(SCAN.replace('[a, b]', '[a]'), SCAN.replace('[a, b]', '[b]')),
    conflicts: ['s'],
  },
  {
    what: 'a history both go on with, in order of day',
    kind: 'incident',
    base: INCIDENT + REPORT,
    ours: INCIDENT + REPORT + progress('09'),
    theirs: INCIDENT + REPORT + progress('05'),
    text: INCIDENT + REPORT + progress('05') + progress('09'),
  },
  {
    what: 'an item of a history changed here, another appended there',
    kind: 'incident',
    base: INCIDENT + REPORT,
    ours: INCIDENT + REPORT.replace('T11:00', 'T11:30'),
    theirs: INCIDENT + REPORT + progress('05'),
    text: INCIDENT + REPORT.replace('T11:00', 'T11:30') + progress('05'),
  },
  {
    what: 'two fields of one item of a history',
    kind: 'incident',
    base: INCIDENT + REPORT,
    ours: INCIDENT + REPORT.replace('T11:00', 'T11:30'),
    theirs: `${INCIDENT}${REPORT}      channel: email\n`,
    text: `${INCIDENT}${REPORT.replace('T11:00', 'T11:30')}      channel: email\n`,
  },
  {
    what: 'an item that cannot be read, left alone on one side',
    base: `- id: a\n  name: [\n${B}`,
    ours: `- id: a\n  name: [\n- id: b\n  name: X\n`,
    theirs: `- id: a\n  name: A\n${B}`,
    text: '- id: a\n  name: A\n- id: b\n  name: X\n',
  },
  {
    what: 'an item that cannot be read, changed on both',
    base: '- id: a\n  name: [\n',
    ours: '- id: a\n  name: [x\n',
    theirs: '- id: a\n  name: A\n',
    text: marked('- id: a\n  name: [x\n', '- id: a\n  name: A\n'),
    conflicts: ['a'],
  },
  {
    what: 'a file that is no list',
    base: A,
    ours: 'name: A\n',
    theirs: A + B,
    text: marked('name: A\n', A + B),
    conflicts: [WHOLE_FILE],
  },
  {
    what: 'comments between the records that only theirs has',
    base: A + B,
    ours: A.replace('cũ', 'mới') + B,
    theirs: `${A}# về B\n${B}# hết\n`,
    text: `${A.replace('cũ', 'mới')}# về B\n${B}# hết\n`,
  },
  {
    what: 'a comment inside a record only theirs has',
    base: A,
    ours: A.replace('cũ', 'mới'),
    theirs: '- id: a\n  # theo quyết định\n  name: A\n  note: cũ\n',
    text: '- id: a\n  # theo quyết định\n  name: A\n  note: mới\n',
  },
  {
    what: 'comments both put inside a record',
    base: A,
    ours: '- id: a # một\n  name: A\n  note: "# x"\n',
    theirs: '- id: a # hai\n  name: B\n  note: cũ\n',
    text: '# hai\n- id: a # một\n  name: B\n  note: "# x"\n',
  },
  {
    what: 'a last line without its break',
    base: A.trimEnd(),
    ours: A.replace('cũ', 'mới').trimEnd(),
    theirs: A + B,
    text: A.replace('cũ', 'mới') + B,
  },
];

describe('two texts of a file are merged', () => {
  it.each(cases)('$what', ({ kind = 'system', base, ours, theirs, text, conflicts = [] }) => {
    expect(mergeFiles(kind, base, ours, theirs)).toEqual({ text, conflicts });
    const back = mergeFiles(kind, base, theirs, ours);
    expect(back.conflicts).toEqual(conflicts);
    if (conflicts.length === 0) expect(recordsOf(kind, back.text)).toEqual(recordsOf(kind, text));
  });

  it.each(cases)('$what, with CRLF', ({ kind = 'system', base, ours, theirs, text, conflicts = [] }) => {
    const crlf = (lines: string) => lines.replaceAll('\n', '\r\n');
    const merged = mergeFiles(kind, crlf(base), crlf(ours), crlf(theirs));
    expect(merged).toEqual({ text: crlf(text), conflicts });
  });
});

const recordsOf = (kind: KindName, text: string): unknown[] => {
  const pieces = splitItems(text);
  if ('code' in pieces) throw new Error(pieces.code);
  return pieces.items
    .map(({ body }) => {
      const { raw } = parseItem(body);
      return (raw && (readRecord(kind, raw).record ?? toPlain(raw))) ?? body;
    })
    .sort((a, b) => compareBytes(JSON.stringify(a), JSON.stringify(b)));
};

/** Three texts: some records, and two that leave alone, remove, change or add some. */
const three = fc.constantFrom(...kindNames).chain((kind) =>
  fc
    .array(fc.tuple(anyRecord(kind), anyRecord(kind), anyRecord(kind), fc.nat(15)), { maxLength: 5 })
    .map((rows) => {
      const numbered = rows.map(([was, a, b, how], index) => ({ was, a, b, how, id: `r${index}` }));
      const side = (pick: 'a' | 'b', shift: number) =>
        numbered.flatMap(({ was, how, id, ...changed }): AnyRecord[] => {
          const act = (how >> shift) % 4;
          if (act === 0) return [{ ...was, id }];
          if (act === 1) return how === 5 ? [{ ...changed[pick], id }] : [];
          // One field of another record of the kind: both sides often change different ones.
          const fields = Object.entries(changed[pick]).filter(([key]) => key !== 'id');
          return [{ ...was, ...Object.fromEntries(fields.slice(0, act - 1)), id }];
        });
      const text = (records: readonly AnyRecord[]) =>
        records.map((record) => formatItem(kind, record)).join('');
      const base = numbered.filter(({ how }) => how !== 5).map(({ was, id }) => ({ ...was, id }));
      return { kind, base: text(base), ours: text(side('a', 0)), theirs: text(side('b', 2)) };
    }),
);
const idsOf = (text: string): string[] => [...text.matchAll(/^- id: (\S+)/gmu)].map(([, id = '']) => id);

describe('whatever the records', () => {
  it('merged with itself, or with a side that changed nothing, it is the text of the other', () => {
    fc.assert(
      fc.property(three, ({ kind, base, ours }) => {
        expect(mergeFiles(kind, base, ours, ours)).toEqual({ text: ours, conflicts: [] });
        expect(mergeFiles(kind, base, ours, base)).toEqual({ text: ours, conflicts: [] });
        expect(mergeFiles(kind, base, base, ours)).toEqual({ text: ours, conflicts: [] });
      }),
      runs(40),
    );
  });

  it('it is the same records and the same conflicts whichever side is ours', () => {
    fc.assert(
      fc.property(three, ({ kind, base, ours, theirs }) => {
        const one = mergeFiles(kind, base, ours, theirs);
        const two = mergeFiles(kind, base, theirs, ours);
        expect(two.conflicts).toEqual(one.conflicts);
        if (one.conflicts.length === 0) {
          expect(recordsOf(kind, two.text)).toEqual(recordsOf(kind, one.text));
        }
      }),
      runs(100),
    );
  });

  it('a record neither side removed is there, one a side added too, and without conflicts all of it can be read', () => {
    fc.assert(
      fc.property(three, ({ kind, base, ours, theirs }) => {
        const { text, conflicts } = mergeFiles(kind, base, ours, theirs);
        const [was, a, b, now] = [base, ours, theirs, text].map((one) => new Set(idsOf(one)));
        for (const id of [...(a ?? []), ...(b ?? [])]) {
          const isKept = was?.has(id) ? a?.has(id) && b?.has(id) : true;
          if (isKept) expect(now).toContain(id);
        }
        if (conflicts.length > 0) return;
        const pieces = splitItems(text);
        expect(pieces).not.toHaveProperty('code');
        for (const { body } of 'items' in pieces ? pieces.items : [])
          expect(parseItem(body).faults).toEqual([]);
      }),
      runs(80),
    );
  });

  it('each field only one side changed is as that side left it', () => {
    fc.assert(
      fc.property(three, ({ kind, base, ours, theirs }) => {
        const { text, conflicts } = mergeFiles(kind, base, ours, theirs);
        if (conflicts.length > 0) return;
        const [was, a, b, now] = [base, ours, theirs, text].map(
          (one) =>
            new Map(recordsOf(kind, one).map((record) => [(record as AnyRecord).id, record as object])),
        );
        for (const [id, record] of now ?? []) {
          const [w, x, y] = [was, a, b].map((side) => (side?.get(id) ?? {}) as Record<string, unknown>);
          for (const field of new Set([x, y].flatMap((one) => Object.keys(one ?? {})))) {
            const said = (one: Record<string, unknown> | undefined) => JSON.stringify(one?.[field]);
            const value = said(record as Record<string, unknown>);
            if (said(w) === said(x)) expect(value).toBe(said(y));
            else if (said(w) === said(y)) expect(value).toBe(said(x));
          }
        }
      }),
      runs(80),
    );
  });
});
