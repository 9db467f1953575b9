import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openYamlStore } from '../../src/store/yaml/store.js';
import { emptyFolder, folderWith } from './support.js';

const AGENCY = '- id: so-y-te\n  name: Sở Y tế\n  type: department\n';
const item = (id: string) =>
  `- id: ${id}\n  name: Hệ thống ${id}\n  agency: so-y-te\n  inService: 2020-01-15\n`;
const FILE = 'records/so-y-te/system.yaml';

async function read(content: string | Uint8Array) {
  const root = folderWith({ 'records/so-y-te/agency.yaml': AGENCY, [FILE]: content });
  const snapshot = await openYamlStore(root).snapshot();
  const problems = snapshot.problems.map(({ code, line, column, file }) => {
    expect(file).toBe(FILE);
    return `${line}:${column} ${code}`;
  });
  return { snapshot, problems, ids: snapshot.dataset.all('system').map(({ id }) => id) };
}

/** Lines of an item between two good ones; positions count from its dash, which is on line 5. */
const BROKEN: readonly [row: string, text: string, problems: string[], counts?: true][] = [
  ['1 tab', '- id: b\n\tname: B\n', ['6:1 yaml-syntax tab']],
  ['1 tab behind spaces', '- id: b\n  levelDecision:\n  \tnumber: 1\n', ['7:3 yaml-syntax tab']],
  ['2 indented too little', '- id: b\n name: B\n', ['6:1 yaml-syntax indent']],
  ['2 indented too far', '- id: b\n    name: B\n', ['6:5 yaml-syntax indent']],
  ['2 not indented', '- id: b\nname: B\n', ['6:1 yaml-syntax indent']],
  ['3 quote not closed', '- id: b\n  name: "B\n  agency: so-y-te\n', ['6:9 yaml-syntax quote']],
  ['3 single quote not closed', "- id: b\n  name: 'B\n", ['6:9 yaml-syntax quote']],
  ['4 colon in text', '- id: b\n  name: Chỉ thị: 18\n', ['6:9 yaml-syntax colon']],
  ['4 no colon', '- id: b\n  name B\n  agency: so-y-te\n', ['6:3 yaml-syntax value']],
  ['7 key twice', `${item('b')}  name: C\n`, ['9:3 field-twice'], true],
  ['8 key twice in two normal forms', `${item('b')}  x-é: 1\n  x-e\u0301: 2\n`, ['10:3 field-twice'], true],
  ['9 too long', `- id: b\n  note: ${'a'.repeat(300_000)}\n`, ['5:1 item-too-big']],
  ['12 a lone carriage return', '- id: b\r  name: B\n', ['5:8 yaml-syntax return']],
  [
    '15 escape in a name',
    '- id: b\n  name: "\\e[2J"\n  agency: so-y-te\n  inService: 2020-01-15\n',
    ['6:9 value-wrong'],
  ],
  ['16 bidi in a name', item('b').replace('Hệ', '\u202eHệ'), ['6:9 value-wrong']],
  ['17 lone surrogate', '- id: b\n  name: "\\ud800"\n', ['6:9 yaml-syntax character']],
  ['22 number too long', `${item('b')}  level: 12345678901234567890\n`, ['9:10 value-wrong'], true],
  ['23 no number', `${item('b')}  level: .inf\n`, ['9:10 value-wrong'], true],
  ['24 no such day', item('b').replace('2020-01-15', '2020-02-31'), ['8:14 value-wrong']],
  ['25 day first', item('b').replace('2020-01-15', '15/01/2020'), ['8:14 value-wrong']],
  ['26 tag', '- id: b\n  name: !!binary aGk=\n', ['6:18 yaml-tag']],
  ['27 own tag', '- id: b\n  name: !foo B\n', ['6:14 yaml-tag']],
  ['27 core tag', '- id: !!str b\n', ['5:13 yaml-tag']],
  ['30 item that is text', '- chỉ là chữ\n', ['5:3 record-not-a-map']],
  ['30 item that is a list', '- - a\n', ['5:3 record-not-a-map']],
  ['30 empty item', '-\n', ['5:2 record-not-a-map']],
  ['31 prototype', `${item('b')}  __proto__: { level: 3 }\n`, ['9:3 field-unknown'], true],
  [
    '32 constructor',
    `${item('b')}  constructor: 1\n  7: x\n  null: y\n`,
    ['9:3 field-unknown', '10:3 field-unknown', '11:3 field-unknown'],
    true,
  ],
  ['32 key that is a list', '- ? [a]\n  : b\n', ['5:5 yaml-syntax key']],
  ['33 anchor and alias', '- id: &a b\n  name: *a\n', ['5:10 yaml-alias', '6:9 yaml-alias']],
  ['35 merge key', `${item('b')}  <<: { level: 3 }\n`, ['9:3 field-unknown'], true],
  ['36 alias to nothing', '- id: b\n  name: *khong\n', ['6:9 yaml-alias']],
  ['36 bold is an alias', '- id: b\n  note: *đậm* lắm\n', ['6:9 yaml-syntax special']],
  ['37 deep', `- id: b\n  x-a: ${'['.repeat(30)}${']'.repeat(30)}\n`, ['6:27 item-too-deep']],
  ['37 deeper than the parser', `- id: b\n  x-a: ${'['.repeat(5000)}\n`, ['6: item-too-deep']],
  ['38 long text', `${item('b')}  note: ${'a'.repeat(20_000)}\n`, ['9:9 value-wrong'], true],
  ['39 unknown field', `${item('b')}  levle: 3\n`, ['9:3 field-unknown'], true],
  ['40 field missing', '- id: b\n  agency: so-y-te\n  inService: 2020-01-15\n', ['5:3 field-missing']],
  ['40 wrong word', `${item('b')}  type: interal\n`, ['9:9 value-wrong'], true],
  ['41 reference to nothing', item('b').replace('so-y-te', 'so-yte'), ['7:11 reference-to-nothing'], true],
  ['42 id twice', item('a'), ['5:7 id-twice']],
  ['43 id that leaves the folder', item('../../x'), ['5:7 value-wrong']],
  ['43 device name', item('con'), ['5:7 value-wrong']],
  ['43 capital', item('A'), ['5:7 value-wrong']],
  ['43 too long an id', item('a'.repeat(81)), ['5:7 value-wrong']],
  ['reserved character', '- id: b\n  name: @B\n', ['6:9 yaml-syntax special']],
  ['flow not closed', '- id: b\n  x-a: [a, b\n  name: B\n', ['6:3 yaml-syntax bracket']],
];

describe('a broken item hides none of its neighbours', () => {
  it.each(BROKEN)('row %s', async (_row, text, expected, counts) => {
    const { snapshot, ids } = await read(item('a') + text + item('z'));
    const seen = snapshot.problems.map(({ line, column, code, args }) => {
      const hint = 'hint' in args ? ` ${args.hint}` : '';
      return `${line}:${column} ${code}${hint}`;
    });
    expect(
      seen.map((entry, i) => (expected[i]?.startsWith('6: ') ? entry.replace(/^6:\d+/, '6:') : entry)),
    ).toEqual(expected);
    expect(ids.filter((id) => id === 'a' || id === 'z')).toEqual(['a', 'z']);
    expect(ids).toHaveLength(counts ? 3 : 2);
  });

  it('in the middle of a hundred', async () => {
    const name = (i: number) => `he-thong-${String(i).padStart(3, '0')}`;
    const items = Array.from({ length: 100 }, (_, i) => item(name(i)));
    items[50] = '- id: he-thong-050\n  name: "Quên đóng\n';
    const { problems, ids, snapshot } = await read(items.join('\n# ghi chú\n\n'));
    expect(problems).toEqual(['352:9 yaml-syntax']);
    expect(snapshot.problems[0]).toMatchObject({ excerpt: '  name: "Quên đóng' });
    expect(ids).toHaveLength(99);
    expect(snapshot.taken('system', 'he-thong-050')).toBe(true);
  });

  it('names where the first of two with one id stands', async () => {
    const root = folderWith({
      'records/a/system.yaml': item('x'),
      'records/b/system.yaml': item('a') + item('x'),
      'records/b/agency.yaml': AGENCY,
    });
    const { problems, dataset, locate } = await openYamlStore(root).snapshot();
    expect(problems).toMatchObject([
      {
        code: 'id-twice',
        args: { file: 'records/a/system.yaml', line: 1 },
        file: 'records/b/system.yaml',
        line: 5,
        column: 7,
      },
    ]);
    expect(dataset.all('system')).toHaveLength(2);
    expect(locate('system', 'x')?.file).toBe('records/a/system.yaml');
  });
});

describe('what a person may type', () => {
  it.each([
    ['6 conflict marker inside a text', `${item('b')}  note: |\n    <<<<<<< HEAD\n    =======\n`],
    ['10 byte order mark', `\ufeff${item('b')}`],
    ['11 CRLF', item('b').replaceAll('\n', '\r\n')],
    ['18 a country that is no', `${item('b')}  note: no\n`],
    ['20 a phone number as it is', `${item('b')}  note: 0912345678\n`],
    ['a document start', `---\n${item('b')}`],
    ['comments and blank lines', `# đầu\n\n${item('b')}\n# cuối\n`],
    ['no line break at the end', item('b').trimEnd()],
    ['quoted dates', item('b').replace('2020-01-15', "'2020-01-15'")],
    ['flow style', '- { id: b, name: B, agency: so-y-te, inService: 2020-01-15 }\n'],
    ['keys below the dash', item('b').replace('- id', '-\n  id')],
  ])('%s', async (_row, text) => {
    const { problems, ids } = await read(text);
    expect(problems).toEqual([]);
    expect(ids).toEqual(['b']);
  });

  it.each(['', '# chưa có gì\n', '\n\n', '[]\n', '---\n# x\n'])('28 an empty list: %j', async (text) => {
    const { problems, ids } = await read(text);
    expect(problems).toEqual([]);
    expect(ids).toEqual([]);
  });

  it('keeps zeros and digits of texts that look like numbers', async () => {
    const root = folderWith({
      'records/a/contact.yaml':
        '- id: a\n  agency: so\n  phone: 0912345678\n  other: 12345678901234567890\n  note: 1.10\n',
    });
    const { dataset } = await openYamlStore(root).snapshot();
    expect(dataset.get('contact', 'a')).toMatchObject({
      phone: '0912345678',
      other: '12345678901234567890',
      note: '1.10',
    });
  });
});

it.each([
  ['<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n<<<<<<< c\n', { ours: 5, middle: 7, theirs: 9 }],
  ['>>>>>>> b\r\n=======\r\n', { ours: null, middle: null, theirs: 5 }],
  ['<<<<<<< a\nx', { ours: 5, middle: null, theirs: null }],
])('the lines of the marks of a conflict: %j', async (marks, args) => {
  const root = folderWith({ 'records/a/system.yaml': item('a') + marks });
  const { problems } = await openYamlStore(root).snapshot();
  expect(problems).toMatchObject([{ code: 'file-conflict', args, line: 5 }]);
});

describe('a file nothing can be read of', () => {
  const bytes = (...values: (number | string)[]) =>
    Buffer.concat(values.map((v) => (typeof v === 'string' ? Buffer.from(v) : Buffer.from([v]))));
  it.each<[string, string | Uint8Array, string]>([
    [
      '5 conflict',
      `${item('a')}<<<<<<< HEAD\n${item('b')}=======\n${item('c')}>>>>>>> x\n`,
      '5:1 file-conflict',
    ],
    ['12 CR only', item('a').replaceAll('\n', '\r'), '1:1 file-cr-only'],
    ['13 UTF-16', Buffer.from(`\ufeff${item('a')}`, 'utf16le'), '1:1 file-not-utf8'],
    ['13 stray byte', bytes(item('a'), '# ', 0xb5, '\n'), '5:3 file-not-utf8'],
    ['14 NUL', bytes(item('a'), 0, '\n'), '5:1 file-has-nul'],
    ['19 directive', `%YAML 1.1\n---\n${item('a')}`, '1:1 file-directive'],
    ['29 two documents', `${item('a')}---\n${item('b')}`, '5:1 file-many-documents'],
    ['29 text behind the end', `${item('a')}...\nx\n`, '5:1 file-many-documents'],
    ['30 map as root', 'id: a\nname: A\n', '1:1 file-not-a-list'],
    ['30 map around the list', `systems:\n${item('a')}`, '1:1 file-not-a-list'],
    ['30 indented list', '# x\n  - id: a\n', '2:3 file-not-a-list'],
    ['30 list in flow style', '[{ id: a }]\n', '1:1 file-not-a-list'],
    ['9 too big', Buffer.alloc(9 * 1024 * 1024, 0x61), '1:1 file-too-big'],
  ])('row %s', async (_row, content, expected) => {
    const { problems, ids, snapshot } = await read(content);
    expect(problems).toEqual([expected]);
    expect(ids).toEqual([]);
    expect(snapshot.dataset.all('agency')).toHaveLength(1);
  });

  it('45 is no regular file', async () => {
    const root = folderWith({ 'records/a/agency.yaml': AGENCY, 'secret.yaml': item('x') });
    symlinkSync(join(root, 'secret.yaml'), join(root, 'records/a/system.yaml'));
    symlinkSync(root, join(root, 'records/loop'));
    mkdirSync(join(root, 'records/a/scan.yaml'));
    execFileSync('mkfifo', [join(root, 'records/a/hunt.yaml')]);
    const { problems, dataset } = await openYamlStore(root).snapshot();
    expect(problems.map(({ code, file }) => `${file} ${code}`)).toEqual(
      ['records/a/hunt.yaml', 'records/a/scan.yaml', 'records/a/system.yaml', 'records/loop'].map(
        (file) => `${file} file-not-regular`,
      ),
    );
    expect(dataset.all('agency')).toHaveLength(1);
  });

  it.skipIf(process.getuid?.() === 0)('46 cannot be read', async () => {
    const root = folderWith({ 'records/a/agency.yaml': AGENCY, 'records/a/system.yaml': item('x') });
    chmodSync(join(root, 'records/a/system.yaml'), 0);
    const { problems, dataset } = await openYamlStore(root).snapshot();
    expect(problems).toMatchObject([{ code: 'file-unreadable', args: { reason: 'EACCES' } }]);
    expect(dataset.all('agency')).toHaveLength(1);
  });
});

describe('files', () => {
  it('44 47 are told apart by their names', async () => {
    const root = folderWith({
      'records/agency.yaml': AGENCY,
      'records/x/y/z/system-2026.yaml': item('b'),
      'records/x/system-cũ.yaml': item('a'),
      'records/x/.system.yaml.swp': 'x',
      'records/x/.git/system.yaml': 'x',
      'records/x/system.yaml~': 'x',
      'records/x/doc.txt': 'x',
      'records/x/system.yml': item('c'),
      'records/x/systems.yaml': item('d'),
      'records/x/scan.YAML': item('e'),
      'records/X/system-CŨ.yaml': item('f'),
    });
    const { problems, notices, dataset } = await openYamlStore(root).snapshot();
    expect(dataset.all('system').map(({ id }) => id)).toEqual(['a', 'b', 'f']);
    expect(problems).toMatchObject([
      { code: 'file-unknown-kind', file: 'records/x/scan.YAML', args: { nearest: 'scan' } },
      {
        code: 'file-twin',
        file: 'records/x/system-cũ.yaml',
        args: { other: 'records/X/system-CŨ.yaml' },
      },
      { code: 'file-unknown-kind', file: 'records/x/systems.yaml', args: { nearest: 'system' } },
    ]);
    expect(notices).toEqual([{ code: 'file-ignored', file: 'records/x/system.yml', line: 1 }]);
  });

  it('are none in a store that is new, and an error in one that is not there', async () => {
    const root = emptyFolder();
    expect((await openYamlStore(root).snapshot()).problems).toEqual([]);
    await expect(openYamlStore(join(root, 'khong-co')).snapshot()).rejects.toMatchObject({ code: 'io' });
    writeFileSync(join(root, 'records'), 'x');
    await expect(openYamlStore(root).snapshot()).rejects.toMatchObject({ code: 'io' });
  });

  it('are located to the field', async () => {
    const { snapshot } = await read(
      `# đầu tệp\n\n${item('a')}${item('b')}  levelDecision:\n    number: 12/QĐ\n`,
    );
    const place = (path?: string) => snapshot.locate('system', 'b', path);
    expect(place()).toEqual({ file: FILE, line: 7, column: 3, excerpt: '- id: b' });
    expect(place('levelDecision.number')).toEqual({
      file: FILE,
      line: 12,
      column: 13,
      excerpt: '    number: 12/QĐ',
    });
    expect(place('levelDecision.date')).toMatchObject({ line: 12, column: 5 });
  });
});
