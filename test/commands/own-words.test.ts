import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FieldFlag, flagsOf, readFlag } from '../../src/cli/fields.js';
import { flagOf } from '../../src/cli/plain-flags.js';
import { type Meanings, wordsOf } from '../../src/cli/typed.js';
import { type KindName, kindNames, kinds } from '../../src/domain/kinds/index.js';
import type { Leaf, Shape } from '../../src/domain/kinds/shape.js';
import { fold } from '../../src/domain/text.js';
import { wordLabelOf } from '../../src/messages/field-label.js';
import { loadMessages } from '../../src/messages/load.js';
import { languages } from '../../src/messages/messages.js';
import { irt, storeOf } from '../irt.js';

const meanings = (kind: KindName): Meanings => ({
  kind,
  named: () => [],
  theNamed: (_kind, text) => text,
  cleaned: new Set(),
});
const leafOf = (shape: Shape): Leaf | undefined =>
  shape.type === 'list' ? leafOf(shape.of) : shape.type === 'object' ? undefined : shape;

/** Every field of coded words of every kind, those in parts of lists too. */
function wordFields(kind: KindName, shape: Shape, path: string): readonly { path: string; leaf: Leaf }[] {
  if (shape.type === 'list') return wordFields(kind, shape.of, path);
  if (shape.type !== 'object') return wordsOf(shape) ? [{ path, leaf: shape }] : [];
  return Object.entries(shape.fields).flatMap(([name, field]) =>
    wordFields(kind, field, path === '' ? name : `${path}.${name}`),
  );
}
const all = kindNames.flatMap((kind) =>
  wordFields(kind, kinds[kind].shape, '').map((field) => ({ kind, ...field })),
);
const texts = await Promise.all(languages.map((lang) => loadMessages(lang)));

/** How a word may be typed: its code, its label in each language, capitals, without marks, with blanks around. */
const spellings = (kind: KindName, word: string): readonly string[] => {
  const labels = texts.map((t) => wordLabelOf(t, kind, word));
  return [word, ...labels].flatMap((one) => [
    one,
    one.toUpperCase(),
    one.normalize('NFD'),
    fold(one),
    ` ${one}\t\n`,
    one.replaceAll(',', ''),
  ]);
};

describe('every coded word is taken by its code and its labels', () => {
  it('there are fields of words, those of parts and of whom a waiver is for among them', () => {
    const paths = all.map(({ kind, path }) => `${kind}.${path}`);
    expect(paths).toEqual(
      expect.arrayContaining(['agency.roles', 'incident.reports.kind', 'waiver.subject.kind']),
    );
  });
  it.each(all)('$kind $path', ({ kind, path, leaf }) => {
    for (const word of wordsOf(leaf) ?? []) {
      for (const typed of spellings(kind, word)) {
        const flag: FieldFlag = { path, shape: leaf, many: false };
        expect([typed, readFlag(flag, [typed], meanings(kind))]).toEqual([typed, word]);
        const list = { type: 'list', optional: true, of: leaf, min: 0 } as const;
        if (leaf.type === 'word') {
          const read = readFlag({ path, shape: list, many: true }, [typed], meanings(kind));
          expect([typed, read]).toEqual([typed, [word]]);
        }
      }
    }
  });
});

const AGENCIES = {
  'records/so-y-te/agency.yaml':
    '- id: so-y-te\n  name: Sở Y tế\n  type: department\n  roles: [irt-host, finance]\n',
  'records/so-vh/agency.yaml': '- id: so-vh\n  name: Sở Văn hóa, Thể thao và Du lịch\n  type: department\n',
  'records/xa-hoa-an/agency.yaml': '- id: xa-hoa-an\n  name: Xã Hòa An\n  type: commune\n',
  'records/xa-hoa-an-2/agency.yaml': '- id: xa-hoa-an-2\n  name: Xã Hoa An\n  type: commune\n',
  'records/so-y-te/system.yaml': [
    ...[
      '- id: his',
      '  name: Hệ thống bệnh viện',
      '  agency: so-y-te',
      '  level: 3',
      '  inService: 2024-01-15',
    ],
    ...[
      '- id: pacs',
      '  name: Lưu trữ ảnh',
      '  agency: so-y-te',
      '  level: 2',
      '  inService: 2024-01-15',
      '',
    ],
  ].join('\n'),
};
const run = (store: string, ...args: string[]) => irt([...args, '--store', store, '--no-input']);

/** All record files of a store, by path. */
function filesOf(store: string): Record<string, string> {
  const paths = readdirSync(join(store, 'records'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.sort().map((path) => [path.slice(store.length), readFileSync(path, 'utf8')]),
  );
}

/** The same act typed in codes and in words leaves the same bytes. */
function same(coded: readonly string[], ...worded: readonly (readonly string[])[]): void {
  const written = [coded, ...worded].map((args) => {
    const store = storeOf(AGENCIES);
    const done = run(store, ...args);
    expect([args, done.code, done.err]).toEqual([args, 0, done.err]);
    return filesOf(store);
  });
  for (const files of written) expect(files).toEqual(written[0]);
  expect(written[0]).not.toEqual(filesOf(storeOf(AGENCIES)));
}

describe('a record written in words is, byte for byte, the one written in codes', () => {
  it('an agency', () => {
    same(
      ['agency', 'add', '--name', 'Xã A', '--type', 'commune', '--parent', 'so-y-te', '--from', '2025-07-01'],
      [
        'agency',
        'add',
        '--name',
        ' Xã\tA\n',
        '--type',
        'XÃ, PHƯỜNG',
        '--parent',
        'SO Y TE',
        '--from',
        '1/7/2025',
      ],
      [
        'agency',
        'add',
        '--name',
        'Xã A',
        '--type',
        'commune or ward',
        '--parent',
        'Sở Y tế (so-y-te)',
        '--from',
        'ngày 1 tháng 7 năm 2025',
      ],
      ['agency', 'add', '--name', 'Xã A', '--type', 'xã', '--parent', 'Sở  Y tế', '--from', '01.07.2025'],
    );
  });
  it('parts, hours, levels, sums, periods', () => {
    same(
      [
        'incident',
        'add',
        '--id',
        'a',
        '--system',
        'his',
        '--type',
        'phishing',
        '--detected',
        '2026-09-01T08:30',
        '--impact.hours',
        '8.5',
        '--impact.damage-vnd',
        '350000000',
        '--reports',
        '{kind: initial, to: [owner, mps], sent: 2026-09-01T09:00}',
      ],
      [
        'incident',
        'add',
        '--id',
        'a',
        '--system',
        'he thong benh vien',
        '--type',
        'Tấn công giả mạo, lừa đảo',
        '--detected',
        '8h30 ngày 1/9/2026',
        '--impact.hours',
        '8h30',
        '--impact.damage-vnd',
        '350 triệu đồng',
        '--reports',
        '{kind: Báo cáo ban đầu, to: [chủ quản, Bộ Công an], sent: 1/9/2026 9h}',
      ],
    );
    same(
      ['system', 'edit', 'his', '--level', '4'],
      ['system', 'edit', 'HỆ THỐNG BỆNH VIỆN', '--level', 'Cấp độ 4'],
    );
    same(
      [
        'submission',
        'add',
        '--id',
        'a',
        '--agency',
        'so-y-te',
        '--type',
        'half-year',
        '--period',
        '2026-H1',
        '--sent',
        '2026-06-20',
      ],
      [
        'submission',
        'add',
        '--id',
        'a',
        '--agency',
        'Sở Y tế',
        '--type',
        '6 tháng',
        '--period',
        '6 tháng đầu năm 2026',
        '--sent',
        '20/06/2026',
      ],
    );
    same(
      [
        'waiver',
        'add',
        '--id',
        'a',
        '--duty',
        'd18.drill',
        '--subject.kind',
        'system',
        '--subject.id',
        'his',
        '--reason',
        'x',
        '--document.number',
        '1/QĐ',
        '--document.date',
        '2026-01-01',
        '--until',
        '2026-12-31',
      ],
      [
        'waiver',
        'add',
        '--id',
        'a',
        '--duty',
        'd18.drill',
        '--subject.kind',
        'Hệ thống thông tin',
        '--subject.id',
        'Hệ thống bệnh viện',
        '--reason',
        ' x\n',
        '--document.number',
        ' 1/QĐ',
        '--document.date',
        '1/1/2026',
        '--until',
        '31/12/2026',
      ],
    );
  });
  it('lists of names, one of which holds a comma', () => {
    same(
      [
        'warning',
        'add',
        '--id',
        'a',
        '--source',
        'A05',
        '--date',
        '2026-01-15',
        '--agencies',
        'so-vh,so-y-te',
      ],
      [
        'warning',
        'add',
        '--id',
        'a',
        '--source',
        'A05',
        '--date',
        '15/01/2026',
        '--agencies',
        'Sở Văn hóa, Thể thao và Du lịch, Sở Y tế',
      ],
    );
    same(
      ['scan', 'add', '--id', 'a', '--systems', 'his,pacs', '--finished', '2026-01-15'],
      ['scan', 'add', '--id', 'a', '--systems', 'Hệ thống bệnh viện,luu tru anh', '--finished', '15/1/2026'],
    );
  });
  it('a file handed over', () => {
    const store = () => {
      const dir = storeOf(AGENCIES);
      mkdirSync(dirname(join(dir, 'in/x')), { recursive: true });
      return dir;
    };
    const [coded, worded] = [store(), store()];
    writeFileSync(
      join(coded, 'in/a.yaml'),
      'id: a\nsystem: his\ntype: dos\ndetected: 2026-09-01T08:30:00+07:00\n',
    );
    writeFileSync(
      join(worded, 'in/a.yaml'),
      'id: a\nsystem: Hệ thống bệnh viện\ntype: Từ chối dịch vụ\ndetected: 2026-09-01T08:30:00+07:00\n',
    );
    for (const dir of [coded, worded]) {
      expect(run(dir, 'incident', 'add', '--from-file', join(dir, 'in/a.yaml')).code).toBe(0);
    }
    expect(filesOf(worded)).toEqual(filesOf(coded));
  });
});

describe('what cannot be told is refused with the candidates', () => {
  it.each([
    [
      ['agency', 'show', 'xa hoa an'],
      ['(agency/xa-hoa-an)', '(agency/xa-hoa-an-2)', 'Xã Hòa An', 'Xã Hoa An'],
    ],
    [['scan', 'add', '--systems', 'bệnh viện', '--finished', '15/1/2026'], ['Hệ thống bệnh viện (his)']],
    [['warning', 'add', '--source', 'A', '--date', '1/1/2026', '--agencies', 'xa hoa an'], ['xa-hoa-an-2']],
    [
      ['agency', 'add', '--name', 'X', '--type', 'gì đó'],
      ['xã, phường (commune)', 'sở, ban, ngành (department)'],
    ],
    [
      ['agency', 'list', '--agency', 'hoa'],
      ['Xã Hòa An (xa-hoa-an)', 'Xã Hoa An (xa-hoa-an-2)'],
    ],
  ])('%j', (args, said) => {
    const store = storeOf(AGENCIES);
    const { code, err } = run(store, ...args);
    expect(code).toBe(2);
    for (const one of said) expect(err).toContain(one);
    expect(filesOf(store)).toEqual(filesOf(storeOf(AGENCIES)));
  });
  it('a name of a record that may stand where nobody can read is not taken', () => {
    const dir = storeOf({
      ...AGENCIES,
      'records/x/agency.yaml': '- id: so-y-te-2\n  name: Sở Y tế\n  type: nothing such\n',
    });
    // An unknown word leaves the record there: two are called so.
    expect(run(dir, 'agency', 'show', 'Sở Y tế').code).toBe(2);
    const broken = storeOf({ ...AGENCIES, 'records/x/agency.yaml': '- id: b\n  name: Sở Y tế\n  name: [\n' });
    expect(run(broken, 'agency', 'edit', 'Sở Y tế', '--note', 'x').code).toBe(3);
    expect(run(broken, 'agency', 'edit', 'so-y-te', '--note', 'x').code).toBe(0);
  });
});

describe('filters take the same words', () => {
  const ids = (...args: string[]) =>
    (JSON.parse(run(storeOf(AGENCIES), ...args, '--json').out) as { records: { id: string }[] }).records.map(
      ({ id }) => id,
    );
  it.each([
    [
      ['agency', 'list', '--where', 'type=commune'],
      ['xa-hoa-an-2', 'xa-hoa-an'],
    ],
    [
      ['agency', 'list', '--where', 'Loại=XA PHUONG'],
      ['xa-hoa-an-2', 'xa-hoa-an'],
    ],
    [
      ['agency', 'list', '--where', '--type=commune or ward'],
      ['xa-hoa-an-2', 'xa-hoa-an'],
    ],
    [['agency', 'list', '--where', 'vai trò=tài chính'], ['so-y-te']],
    [['agency', 'list', '--where', 'tên=SO Y TE', '--where', 'type=sở'], ['so-y-te']],
    [['system', 'list', '--where', 'cấp độ=Cấp 3'], ['his']],
    [['system', 'list', '--level', 'cấp 2', '--agency', 'Sở Y tế'], ['pacs']],
    [
      ['system', 'list', '--where', 'agency=sở y tế'],
      ['his', 'pacs'],
    ],
    [
      ['system', 'list', '--sort', 'Cấp độ'],
      ['pacs', 'his'],
    ],
  ])('%j', (args, found) => {
    expect(ids(...args).sort()).toEqual([...found].sort());
  });
  it('every coded word filters as its code does', () => {
    const store = storeOf(AGENCIES);
    // Read once more through the binary: one word of each field that is no part of a list.
    for (const kind of kindNames) {
      const flags = flagsOf(kinds[kind]).filter(({ shape }) => leafOf(shape)?.words);
      for (const flag of flags) {
        const word = leafOf(flag.shape)?.words?.[0] ?? '';
        const where = `${flagOf(flag.path)}=${texts.map((t) => wordLabelOf(t, kind, word))[0]?.toUpperCase()}`;
        const { code, err } = run(store, kind, 'list', '--where', where);
        expect([kind, where, code, err]).toEqual([kind, where, 0, '']);
      }
    }
  });
  it('a field nobody knows is told those there are', () => {
    const store = storeOf(AGENCIES);
    for (const args of [
      ['--sort', 'foo'],
      ['--where', 'foo=1'],
    ]) {
      const { code, err } = run(store, 'agency', 'list', ...args);
      expect(code).toBe(2);
      expect(err).toContain('Loại (type)');
    }
    expect(irt(['agency', 'list', '--help']).out).toMatch(/--sort[\s\S]*roles: Vai trò[\s\S]*--where/);
  });
});

describe('lists are changed item by item', () => {
  const rolesAfter = (...flags: string[]) => {
    const dir = storeOf(AGENCIES);
    const done = run(dir, 'agency', 'edit', 'so-y-te', ...flags);
    const roles =
      /roles: (.*)/.exec(readFileSync(join(dir, 'records/so-y-te/agency.yaml'), 'utf8'))?.[1] ?? null;
    return { ...done, roles };
  };
  it.each([
    [['--roles', '-finance'], '[irt-host]'],
    [['--roles=-finance'], '[irt-host]'],
    [['--roles', '-tài chính'], '[irt-host]'],
    [['--roles', '-finance,-irt-host'], null],
    [['--roles', '-finance', '--roles', '+finance'], '[irt-host, finance]'],
    [['--roles', '=finance'], '[finance]'],
    [['--roles', '=finance,irt-host'], '[finance, irt-host]'],
    [['--roles', '+Finance'], '[irt-host, finance]'],
  ])('%j', (flags, roles) => {
    const done = rolesAfter(...flags);
    expect([done.code, done.roles]).toEqual([0, roles]);
    expect(done.err).not.toContain('lưu ý');
  });
  it('a plain value says what it replaces; one that keeps all says nothing', () => {
    const done = rolesAfter('--roles', 'finance');
    expect(done.roles).toBe('[finance]');
    expect(done.err).toContain('thường trực Đội ứng cứu sự cố');
    expect(done.err).toContain('--roles +finance');
    expect(rolesAfter('--roles', 'finance,irt-host').err).not.toContain('lưu ý');
  });
  it('what is not in a list cannot be taken out of it', () => {
    const done = rolesAfter('--roles', '-finance', '--roles', '-finance');
    expect([done.code, done.roles]).toEqual([2, '[irt-host, finance]']);
  });
  it('a sentence that begins with a mark and a blank is a sentence', () => {
    const dir = storeOf({
      ...AGENCIES,
      'records/so-y-te/incident.yaml':
        '- id: i\n  system: his\n  type: dos\n  detected: 2026-09-01T08:30:00+07:00\n',
    });
    expect(run(dir, 'incident', 'edit', 'i', '--lessons', '- Diễn tập sớm hơn').code).toBe(0);
    expect(run(dir, 'incident', 'edit', 'i', '--lessons', '+Gọi ngay').code).toBe(0);
    const record = JSON.parse(run(dir, 'incident', 'show', 'i', '--json').out) as { lessons: string[] };
    expect(record.lessons).toEqual(['- Diễn tập sớm hơn', 'Gọi ngay']);
  });
});

describe('texts pasted with what stood around them', () => {
  it('lose it, and that is said once', () => {
    const dir = storeOf(AGENCIES);
    const done = run(
      dir,
      'agency',
      'edit',
      'so-y-te',
      '--phone',
      ' 0207\t000  0000\n',
      '--note',
      '\r\nDòng một\r\n\tDòng hai \n',
    );
    expect(done.err.match(/lưu ý/g)).toHaveLength(1);
    expect(done.err).toMatch(/--phone, --note/);
    const record = JSON.parse(run(dir, 'agency', 'show', 'so-y-te', '--json').out) as {
      phone: string;
      note: string;
    };
    expect([record.phone, record.note]).toEqual(['0207 000 0000', 'Dòng một\n\tDòng hai']);
    expect(run(dir, 'agency', 'edit', 'so-y-te', '--phone', '0207 000 0000').err).not.toContain('lưu ý');
  });
  it.each([
    ['--name', ' '],
    ['--roles', ''],
    ['--from', '\t'],
    ['--parent', ''],
  ])('%s of nothing is refused', (flag, text) => {
    const { code, err } = run(storeOf(AGENCIES), 'agency', 'edit', 'so-y-te', flag, text);
    expect(code).toBe(2);
    expect(err).toContain(`${flag} chưa ghi gì`);
    expect(err).not.toContain('“”');
  });
});

it('a dry run says what would be, and nothing where nothing would', () => {
  const dir = storeOf(AGENCIES);
  const ends = run(
    dir,
    'agency',
    'dissolve',
    'Xã Hòa An',
    '--successor',
    'Sở Y tế',
    '--on',
    '31/12/2026',
    '--dry-run',
  );
  expect([ends.code, ends.err.includes('Nếu ghi: Xã Hòa An sẽ kết thúc')]).toEqual([0, true]);
  const moves = run(dir, 'system', 'move', 'his', '--to', 'xa-hoa-an', '--on', '31/12/2026', '--dry-run');
  expect([moves.code, moves.err.includes('Nếu ghi: ')]).toEqual([0, true]);
  const same = run(dir, 'agency', 'edit', 'so-y-te', '--type', 'sở', '--dry-run');
  expect(same.err).toContain('Không có gì để ghi');
  expect(same.err).not.toContain('Thay đổi sẽ là');
});

it('an id alone is enough where one record fits', () => {
  const dir = storeOf(AGENCIES);
  const full = run(dir, 'explain', 'd18.drill', 'system/his', '--as-of', '30/11/2026');
  expect(full.code).toBe(0);
  for (const subject of ['his', 'Hệ thống bệnh viện', 'hệ thống thông tin/HIS']) {
    expect(run(dir, 'explain', 'd18.drill', subject, '--as-of', '30/11/2026').out).toBe(full.out);
  }
});
