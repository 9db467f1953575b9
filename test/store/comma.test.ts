import { describe, expect, it } from 'vitest';
import type { KindName } from '../../src/domain/kinds/index.js';
import { formatFile } from '../../src/store/yaml/layout/fmt.js';
import { problemsOf, readFileText } from '../../src/store/yaml/reading/read-file.js';
import { editItem } from '../../src/store/yaml/writing/edit.js';

const HEAD = {
  incident: '- id: i\n  system: s\n  type: fault\n  detected: 2026-01-15T08:00\n',
  activity: '- id: a\n  agency: so-a\n  topic: awareness\n  date: 2026-11-01\n',
} satisfies Partial<Record<KindName, string>>;
type Kind = keyof typeof HEAD;

function read(kind: KindName, text: string) {
  const [item] = readFileText(kind, 'f', text).items;
  if (!item) throw new Error('nothing to read');
  return { record: item.parsed.record as Record<string, unknown> | undefined, problems: problemsOf(item) };
}
const codesIn = (kind: Kind, line: string) =>
  read(kind, `${HEAD[kind]}${line}\n`).problems.map(({ code }) => code);

/** A line, what is wrong in it, what it should be (null: nobody can say), and what its field then holds. */
const CUT: readonly [Kind, string, readonly string[], string | null, unknown?][] = [
  [
    'incident',
    '  impact: { users: 1,200, damageVnd: 950,000,000 }',
    ['impact.users 1,200 1200', 'impact.damageVnd 950,000,000 950000000'],
    '  impact: { users: 1200, damageVnd: 950000000 }',
    { users: 1200, damageVnd: 950_000_000 },
  ],
  [
    'incident',
    '  impact: {users: 1,200}',
    ['impact.users 1,200 1200'],
    '  impact: {users: 1200}',
    { users: 1200 },
  ],
  [
    'incident',
    '  impact: { hours: 1,5 }',
    ['impact.hours 1,5 1.5'],
    '  impact: { hours: 1.5 }',
    { hours: 1.5 },
  ],
  ['incident', '  impact: { hours: 1,500 }', ['impact.hours 1,500 null'], null],
  ['incident', '  impact: { users: 1, 200 }', ['impact.users 1, 200 null'], null],
  [
    'incident',
    '  impact: { users: 12,00 }',
    ['impact.users 12,00 12'],
    '  impact: { users: 12 }',
    { users: 12 },
  ],
  ['incident', '  impact: { damageVnd: [950,000] }', ['impact.damageVnd 950,000 950000'], null],
  [
    'incident',
    '  lessons: [Chi 950,000,000 đồng, đổi mật khẩu]',
    ['lessons.0 Chi 950,000,000 đồng'],
    '  lessons: ["Chi 950,000,000 đồng", đổi mật khẩu]',
    ['Chi 950,000,000 đồng', 'đổi mật khẩu'],
  ],
  [
    'activity',
    '  document: { number: 1, issuer: UBND tỉnh, thành phố } # mới',
    ['document.issuer UBND tỉnh, thành phố'],
    '  document: { number: 1, issuer: "UBND tỉnh, thành phố" } # mới',
    { number: '1', issuer: 'UBND tỉnh, thành phố' },
  ],
  [
    'activity',
    '  document: { issuer: "UBND tỉnh", thành phố, signer: Ng. "A", B }',
    ['document.issuer UBND tỉnh, thành phố', 'document.signer Ng. "A", B'],
    `  document: { issuer: "UBND tỉnh, thành phố", signer: 'Ng. "A", B' }`,
    { issuer: 'UBND tỉnh, thành phố', signer: 'Ng. "A", B' },
  ],
  [
    'activity',
    '  document: { number: 1, date: 2026-11-01, 02 }',
    ['document.date 2026-11-01, 02 null'],
    null,
  ],
  [
    'activity',
    '  document: { issuer: UBND tỉnh,\n    thành phố }',
    ['document.issuer UBND tỉnh, thành phố'],
    null,
  ],
  ['activity', '  document: { issuer: A, # tạm\n    B }', ['document.issuer A, B'], null],
];

describe('a comma inside braces or brackets that ends a value', () => {
  it.each(CUT)('%s %s', (kind, line, wrong, better, meant) => {
    const field = /\w+/u.exec(line)?.[0] ?? '';
    const { record, problems } = read(kind, `${HEAD[kind]}${line}\n`);
    const said = problems.map(({ args }) => {
      const { field: at, seen, nearest } = args as { field: string; seen: string; nearest?: string | null };
      return nearest === undefined ? `${at} ${seen}` : `${at} ${seen} ${nearest}`;
    });
    expect(said).toEqual(wrong);
    expect(problems.map((one) => one.better)).toEqual(problems.map(() => better ?? undefined));
    // Nothing is left of the value that could be taken for it.
    for (const name of wrong.map((one) => one.split(' ')[0] ?? '')) {
      const [outer = '', inner = ''] = name.split('.');
      const held = record?.[outer] as Record<string, unknown> | undefined;
      if (!/\d/u.test(inner)) expect(held?.[inner]).toBeUndefined();
    }
    if (better === null) return;
    const mended = read(kind, `${HEAD[kind]}${better}\n`);
    expect(mended.problems).toEqual([]);
    expect(mended.record?.[field]).toEqual(meant);
  });

  it('of a list of texts takes only what is cut away from it', () => {
    const { record } = read('incident', `${HEAD.incident}  lessons: [Chi 950,000 đồng, đổi mật khẩu]\n`);
    expect(record?.['lessons']).toEqual(['đổi mật khẩu']);
  });

  it.each<[Kind, string, readonly string[]]>([
    ['incident', '  impact: { users: 1, hours }', []],
    ['incident', '  alsoSystems: [a1,2b, c]', []],
    ['incident', '  lessons: [a,b, c]', []],
    ['incident', '  x-own: { a: 1,200, b: [1,5] }', []],
    ['incident', '  reports: [{ to: [owner], mps, kind: initial, sent: 2026-01-15T09:00 }]', ['word-alone']],
    ['incident', '  impact: { 200, users: 1 }', ['word-alone']],
    ['incident', '  impact: { usres: 1,200 }', ['field-unknown']],
    ['incident', '  impact: { usres: 1 }', ['field-unknown']],
  ])('%s %s: %j', (kind, line, codes) => {
    expect(codesIn(kind, line)).toEqual(codes);
  });

  it('is lost to no layout', () => {
    for (const line of [
      '  impact: { users: 1,200 }',
      '  lessons: [Chi 1,5 tỷ]',
      '  impact: { usres: 1,200 }',
    ]) {
      const text = `${HEAD.incident}${line}\n`;
      expect(formatFile('incident', text)).toMatchObject({ text, untouched: [{ line: 1 }] });
    }
  });
});

describe('an edit of what a comma cut', () => {
  const item = `${HEAD.incident}  impact: { users: 1,200, damageVnd: 950,000,000 }\n`;
  it.each<[string, Record<string, unknown>, string]>([
    ['takes its rest with it', { 'impact.users': 1200 }, '{ users: 1200, damageVnd: 950,000,000 }'],
    ['also of the last', { 'impact.damageVnd': 950_000_000 }, '{ users: 1,200, damageVnd: 950000000 }'],
    ['also when it goes', { 'impact.users': null }, '{ damageVnd: 950,000,000 }'],
    ['puts nothing between', { 'impact.hours': 2 }, '{ users: 1,200, hours: 2, damageVnd: 950,000,000 }'],
    ['may be of all', { 'impact.users': 5, 'impact.damageVnd': 6 }, '{ users: 5, damageVnd: 6 }'],
  ])('%s', (_, set, impact) => {
    expect(editItem('incident', item, { set })).toBe(`${HEAD.incident}  impact: ${impact}\n`);
  });
  it('leaves nothing where it was all there was', () => {
    const only = `${HEAD.incident}  impact: { users: 1,200 }\n`;
    expect(editItem('incident', only, { set: { 'impact.users': null } })).toBe(HEAD.incident);
  });
});
