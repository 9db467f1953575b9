import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOfFile } from '../../src/domain/kind-of-file.js';
import { type KindName, kindNames } from '../../src/domain/kinds/index.js';
import type { Raw } from '../../src/domain/raw.js';
import { compareBytes } from '../../src/domain/text.js';
import { formatFile } from '../../src/store/yaml/layout/fmt.js';
import { canonicalItem } from '../../src/store/yaml/layout/fmt-item.js';
import { formatItem } from '../../src/store/yaml/text/format.js';
import { splitItems } from '../../src/store/yaml/text/items.js';
import { parseItem } from '../../src/store/yaml/text/parse.js';
import { commentsIn } from '../../src/store/yaml/text/parts.js';
import { sameRaw } from '../../src/store/yaml/writing/expected.js';
import { anyRecord, runs } from './support.js';

const item = (id: string, more = '') =>
  `- id: ${id}\n  name: Hệ thống\n  agency: so-y-te\n${more}  inService: 2020-01-15\n`;
/** A broken item: a field indented too little. */
const BROKEN = '- id: hong\n name:   "x"  \n';

/** Formats with both kinds of line breaks, and a second time. */
function expectFormatted(before: string, after: string, untouched: readonly object[] = []): void {
  for (const eol of before.includes('\n') ? ['\n', '\r\n'] : ['\n']) {
    const once = formatFile('system', before.replaceAll('\n', eol));
    expect(once.text).toBe(after.replaceAll('\n', eol));
    expect(once.untouched).toEqual(untouched);
    expect(formatFile('system', once.text).text).toBe(once.text);
  }
}

describe('a file in canonical form', () => {
  it.each<[what: string, before: string, after: string]>([
    ['nothing to do', item('a') + item('b'), item('a') + item('b')],
    ['records in order of id', item('b') + item('a'), item('a') + item('b')],
    [
      'of two with one id the first stays first',
      item('b') + item('a') + item('b'),
      item('b') + item('a') + item('b'),
    ],
    [
      'fields in order, what is unknown last, one way to quote and indent',
      '-   inService: "2020-01-15"\n    x-ma: "q"\n    agency:   so-y-te\n    name: \'Hệ thống\'\n    id: a\n',
      item('a').concat('  x-ma: q\n'),
    ],
    [
      'rows opened, short lists closed',
      item('a', '  levelDecision: {date: 2020-01-02, number: Số 12}\n').concat(
        '  suppliers:\n  - x\n  - "z"\n',
      ),
      item('a', '  levelDecision:\n    number: Số 12\n    date: 2020-01-02\n').concat(
        '  suppliers: [x, z]\n',
      ),
    ],
    [
      'text over lines',
      item('a').concat('  note: "một\\nhai"\n'),
      item('a').concat('  note: |-\n    một\n    hai\n'),
    ],
    [
      'blank lines a text ends with',
      item('a').concat('  note: |+\n    một\n\n\n').concat(item('b')),
      item('a').concat('  note: "một\\n\\n\\n"\n').concat('\n', item('b')),
    ],
    [
      'a number in a text keeps its digits',
      item('a').concat('  note:   007\n'),
      item('a').concat('  note: 007\n'),
    ],
    ['a field that waits for its value', item('a').concat('  note:  \n'), item('a').concat('  note:\n')],
    ['byte order mark and blanks at the end go', `\ufeff${item('a')}\n\n  \n`, item('a')],
    ['a line break at the end', item('a').concat(item('b').trimEnd()), item('a') + item('b')],
    ['one blank line where several are', `${item('a')}\n\n\n${item('b')}`, `${item('a')}\n${item('b')}`],
    [
      'a blank line between all where most have one',
      `${item('c')}\n${item('b')}\n${item('a')}${item('d')}`,
      ['a', 'b', 'c', 'd'].map((id) => item(id)).join('\n'),
    ],
    ['comments only', '# chưa có\n\n\n', '# chưa có\n'],
    ['an empty list', '[]', '[]\n'],
    ['nothing at all', '', ''],
  ])('%s', (_what, before, after) => expectFormatted(before, after));
});

describe('comments', () => {
  it.each<[what: string, before: string, after: string]>([
    [
      'above a record go with it, those the file opens with stay',
      `# tệp của sở\n\n# b cũ\n${item('b')}# a mới\n${item('a')}# hết\n`,
      `# tệp của sở\n\n# a mới\n${item('a')}# b cũ\n${item('b')}# hết\n`,
    ],
    [
      'a blank line keeps them from becoming the file’s',
      `# tệp\n${item('b')}# a mới\n${item('a')}`,
      `# tệp\n\n# a mới\n${item('a')}${item('b')}`,
    ],
    [
      'on the line of a field and above it go with the field',
      '- name: Hệ thống # tên\n  inService: 2020-01-15\n  # chủ quản\n  # từ 2020\n  agency: so-y-te   # sở\n  id: a\n',
      '- id: a\n  name: Hệ thống # tên\n  # chủ quản\n  # từ 2020\n  agency: so-y-te # sở\n  inService: 2020-01-15\n',
    ],
    [
      'above what comes first stand on its line',
      '- name: Hệ thống\n  # mã\n  id: a # cấp\n  agency: so-y-te\n  inService: 2020-01-15\n',
      item('a').replace('id: a', 'id: a # mã # cấp'),
    ],
    [
      'behind the dash stand on the first line',
      item('a').replace('- id', '- # bản ghi\n  # mã\n  id'),
      item('a').replace('id: a', 'id: a # bản ghi # mã'),
    ],
    [
      'between a key and its value',
      item('a').replace('agency: ', 'agency:\n    # chủ quản - \n    '),
      item('a').replace('  agency', '  # chủ quản -\n  agency'),
    ],
    [
      'behind a row are about the row',
      item('a', '  levelDecision: { date: 2020-01-02 } # quyết định\n'),
      item('a', '  levelDecision: # quyết định\n    date: 2020-01-02\n'),
    ],
    [
      'in a list keep it open',
      item('a').concat('  suppliers:\n    - x # chính\n    # phụ\n    - z\n'),
      item('a').concat('  suppliers:\n    - x # chính\n    # phụ\n    - z\n'),
    ],
    [
      'in a row over lines open it',
      item('a').concat('  suppliers: [x, # chính\n    z] # hết\n'),
      item('a').concat('  suppliers: # hết\n    - x # chính\n    - z\n'),
    ],
    [
      'behind the last part stay with it',
      item('a', '  changes:\n  - what: "x"\n    # chưa có ngày\n').concat('  # hết\n'),
      item('a').concat('  changes:\n    - what: x\n      # chưa có ngày\n').replace('15\n', '15\n  # hết\n'),
    ],
    [
      'on the header of a text over lines, and none where only text looks like one',
      item('a').concat('  note: > # dài\n    một\n    # hai\n'),
      item('a').concat('  note: | # dài\n    một # hai\n'),
    ],
    [
      'in column 0 inside a record',
      item('a').replace('  agency', '# chủ quản\n  agency'),
      item('a').replace('  agency', '  # chủ quản\n  agency'),
    ],
  ])('%s', (_what, before, after) => expectFormatted(before, after));
});

describe('what cannot be formatted is left and named', () => {
  it('a broken record, byte for byte and at its place; its neighbours are sorted around it', () => {
    const untouched = [{ line: 5, id: 'hong', why: 'broken' }];
    expectFormatted(item('c') + BROKEN + item('b'), item('b') + BROKEN + item('c'), untouched);
  });
  it('a record that does not count', () => {
    const text = '- id: a\n  agency:   so-y-te\n';
    expectFormatted(text, text, [{ line: 1, id: 'a', why: 'broken' }]);
  });
  it('what would not read back as the same record', () => {
    const raw = parseItem(item('a')).raw as Raw;
    expect(canonicalItem('system', item('a'), raw)).toBe(item('a'));
    expect(
      canonicalItem('system', item('a'), parseItem(`${item('a')}  note: x\n`).raw as Raw),
    ).toBeUndefined();
  });
  it('a field that stands twice stands twice', () => {
    const text = item('a').concat('  agency:   so-tai-chinh\n');
    const twice = '  agency: so-y-te\n  agency: so-tai-chinh\n';
    expectFormatted(text, item('a').replace('  agency: so-y-te\n', twice));
  });
  it('text in another normal form, which is another text', () => {
    const text = item('a').replace('Hệ thống', 'Hệ thống'.normalize('NFD'));
    expectFormatted(text.replace('agency: ', 'agency:   '), text);
  });
  it('a file that is no list', () => {
    for (const text of ['<<<<<<< HEAD\n- id: a\n', 'a: b\n', '%YAML 1.1\n- id: a\n', '- id: a\r- id: b\r']) {
      const { text: after, untouched } = formatFile('system', text);
      expect(after).toBe(text);
      expect(untouched).toMatchObject([{ why: 'file' }]);
    }
  });
});

describe('the files of the sample are in canonical form', () => {
  const root = join(import.meta.dirname, '../../data/sample/tuyen-quang/records');
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  );
  it('all of them', () => {
    expect(names.length).toBeGreaterThan(100);
    for (const name of names) {
      const text = readFileSync(join(root, name), 'utf8');
      expect(formatFile(kindOfFile(basename(name)) ?? 'system', text), name).toEqual({ text, untouched: [] });
    }
  });
});

describe('whatever a person wrote', () => {
  const rawsOf = (text: string): Raw[] => {
    const pieces = splitItems(text);
    if ('code' in pieces) throw new Error(pieces.code);
    return pieces.items.map(({ body, gap }) => parseItem(body + gap).raw as Raw);
  };
  const idOf = (raw: Raw): string => {
    const id = raw.type === 'map' ? raw.entries.find(({ key }) => key === 'id')?.value : undefined;
    return id?.type === 'scalar' ? String(id.value) : '';
  };
  const byId = (raws: readonly Raw[]) => [...raws].sort((a, b) => compareBytes(idOf(a), idOf(b)));

  /** Records as `add` writes them, then worked on by hand: comments and blank lines wherever a line ends. */
  const worked = (kind: KindName) =>
    fc
      .tuple(
        fc.uniqueArray(anyRecord(kind), { minLength: 1, maxLength: 3, selector: ({ id }) => id }),
        fc.infiniteStream(fc.integer({ min: 0, max: 11 })),
      )
      .map(([records, dice]) => {
        let comments = 0;
        const comment = () => {
          comments += 1;
          return `# ghi chú ${comments}.`;
        };
        const roll = () => dice.next().value;
        return records
          .map((record) => formatItem(kind, record))
          .flatMap((text) => text.split(/(?<=\n)/u))
          .map((line) => {
            const face = roll();
            const pad = /^ */u.exec(line)?.[0] ?? '';
            if (face === 1) return `${pad}${comment()}\n${line}`;
            if (face === 2) return `${comment()}\n${line}`;
            if (face === 3) return `${line.trimEnd()} ${comment()}\n`;
            if (face === 4) return `${line}${pad}  ${comment()}\n`;
            return face === 5 ? `\n\n${line}` : line;
          })
          .join('');
      })
      // A comment put inside a text is text; in a list it may break it, and such files are broken files.
      .filter((text) => rawsOf(text).every(Boolean));

  it.each([...kindNames])('%s: the same records and comments, and a second time nothing changes', (kind) => {
    fc.assert(
      fc.property(worked(kind), fc.boolean(), (lf, crlf) => {
        const text = crlf ? lf.replaceAll('\n', '\r\n') : lf;
        const once = formatFile(kind, text);
        const [before, after] = [byId(rawsOf(text)), byId(rawsOf(once.text))];
        expect(after.length).toBe(before.length);
        expect(after.every((raw, at) => sameRaw(raw, before[at] as Raw))).toBe(true);
        expect(formatFile(kind, once.text).text).toBe(once.text);
        const all = commentsIn(once.text)
          .map((comment) => comment.text)
          .join(' ');
        for (const comment of commentsIn(text)) expect(all).toContain(comment.text.trimEnd());
        expect(once.untouched.filter(({ why }) => why === 'unsafe')).toEqual([]);
      }),
      runs(10),
    );
  });
  it.each([...kindNames])('%s: what `add` writes stays as it is', (kind) => {
    fc.assert(
      fc.property(anyRecord(kind), (record) => {
        const text = formatItem(kind, record);
        expect(formatFile(kind, text).text).toBe(text);
        // Taken apart and put together again it is the same, so that it need not be.
        const { raw } = parseItem(text);
        expect(raw && canonicalItem(kind, text, raw)).toBe(text);
      }),
      runs(10),
    );
  });
  /** Lines of a file worked on, with a few characters put in, taken out or put in place of others. */
  const damaged = (kind: KindName) =>
    fc
      .tuple(
        worked(kind),
        fc.array(
          fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom(...' \n\r\t-:#"\'[]{},&*!|>%@a0', '  ', '\n- ')),
          {
            minLength: 1,
            maxLength: 4,
          },
        ),
      )
      .map(([text, faults]) =>
        faults.reduce((now, [seed, cut, put]) => {
          const at = seed % now.length;
          return now.slice(0, at) + put + now.slice(at + cut);
        }, text),
      );
  it.each([
    'system',
    'incident',
    'member',
  ] as const)('%s: damage is kept as it is, and so is every record', (kind) => {
    fc.assert(
      fc.property(damaged(kind), (text) => {
        const once = formatFile(kind, text);
        expect(formatFile(kind, once.text).text).toBe(once.text);
        const pieces = splitItems(text);
        if ('code' in pieces) {
          expect(once.text).toBe(text);
          return;
        }
        const read = (all: string) => {
          const items = splitItems(all);
          if ('code' in items) throw new Error(items.code);
          return items.items.map(({ body, gap }) => ({ body, raw: parseItem(body + gap).raw }));
        };
        const [before, after] = [read(text), read(once.text)];
        expect(after.length).toBe(before.length);
        for (const { raw, body } of before) {
          const kept = after.some((one) =>
            raw && one.raw ? sameRaw(one.raw, raw) : one.body.startsWith(body),
          );
          expect(kept).toBe(true);
        }
      }),
      runs(40),
    );
  });
});
