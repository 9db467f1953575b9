import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemsOf, readFileText } from '../../src/store/yaml/reading/read-file.js';
import { parseItem } from '../../src/store/yaml/text/parse.js';
import { canonical } from '../../src/store/yaml/writing/expected.js';

const read = (text: string) => {
  const { raw, faults } = parseItem(text);
  return { meant: raw && canonical(raw), fault: faults[0] };
};

/** The text with the line put in place of the one it corrects. */
function mended(text: string, line: number, better: string): string {
  const rows = text.split('\n');
  rows[line - 1] = better;
  return rows.join('\n');
}

const BELOW = '  agency: so-y-te\n  inService: 2022-11-01\n';
const record = (line: string) => `- id: hsskdt\n${line}\n${BELOW}`;
const NBSP = '\u00a0';

describe('a slip is named, and its line given as it should be: put in its place it says what was meant', () => {
  it.each<[string, string, string, string]>([
    ['no blank behind the colon', '  name:Sở Y tế', 'space', '  name: Sở Y tế'],
    ['and a colon in the value', '  name:Chỉ thị: 18', 'space', '  name: "Chỉ thị: 18"'],
    ['a colon in the value', '  name: Chỉ thị: 18', 'colon', '  name: "Chỉ thị: 18"'],
    ['a colon and a comment', '  name: Chỉ thị: 18 # mới', 'colon', '  name: "Chỉ thị: 18" # mới'],
    ['a colon at the end', '  name: Ghi chú:', 'colon', '  name: "Ghi chú:"'],
    ['a colon and quotes', '  name: Chỉ thị: "18"', 'colon', `  name: 'Chỉ thị: "18"'`],
    ['a colon and both quotes', `  name: L'a: "18"`, 'colon', `  name: 'L''a: "18"'`],
    ['a colon of another keyboard', '  name：Sở Y tế', 'wide-colon', '  name: Sở Y tế'],
    ['a tab', '\tname: Sở Y tế', 'tab', '  name: Sở Y tế'],
    ['two tabs', '\t\tname: Sở Y tế', 'tab', '  name: Sở Y tế'],
    ['a blank of Excel', `${NBSP}${NBSP}name: Sở Y tế`, 'blank', '  name: Sở Y tế'],
    ['a blank of Excel behind one', ` ${NBSP}name: Sở Y tế`, 'blank', '  name: Sở Y tế'],
    ['a blank of Excel too many', `  ${NBSP}name: Sở Y tế`, 'blank', '  name: Sở Y tế'],
    ['a line too far in', '    name: Sở Y tế', 'indent', '  name: Sở Y tế'],
    ['a line too far out', ' name: Sở Y tế', 'indent', '  name: Sở Y tế'],
    ['a line at the margin', 'name: Sở Y tế', 'indent', '  name: Sở Y tế'],
    ['curled quotes', '  name: “Chỉ thị: 18”', 'curled', '  name: "Chỉ thị: 18"'],
    ['a quote not closed', '  name: "Sở Y tế', 'quote', '  name: "Sở Y tế"'],
    ['a single one', "  name: 'Sở Y tế", 'quote', "  name: 'Sở Y tế'"],
    ['text behind a quote', '  name: "Sở" Y tế', 'inner-quote', `  name: '"Sở" Y tế'`],
    ['a bracket not closed', '  x-tags: [a, b', 'bracket', '  x-tags: [a, b]'],
    ['text behind a bracket', '  name: [Gấp] Sở Y tế', 'special', '  name: "[Gấp] Sở Y tế"'],
    ['@', '  name: @so-y-te', 'special', '  name: "@so-y-te"'],
    ['a backtick', '  name: `Sở`', 'special', '  name: "`Sở`"'],
    ['%', '  name: %50', 'special', '  name: "%50"'],
    ['* and more', '  name: *đậm* lắm', 'special', '  name: "*đậm* lắm"'],
    ['|', '  name: | Sở Y tế', 'special', '  name: "| Sở Y tế"'],
    ['>', '  name: > Sở Y tế', 'special', '  name: "> Sở Y tế"'],
    ['a backslash in double quotes', '  name: "C:\\Users\\Sở"', 'backslash', "  name: 'C:\\Users\\Sở'"],
    ['{', '  name: {Sở} Y tế', 'special', '  name: "{Sở} Y tế"'],
  ])('%s', (_, line, hint, better) => {
    const wrong = record(line);
    const { fault, meant } = read(wrong);
    expect(meant).toBeUndefined();
    expect(fault).toMatchObject({ code: 'yaml-syntax', args: { hint }, at: { line: 2 }, better });
    expect(read(mended(wrong, 2, better)).meant).toBe(read(record(better)).meant);
    expect(read(record(better)).meant).toBeDefined();
  });
  it.each([
    ['an anchor', '  name: &Sở Y tế', 'yaml-alias', '  name: "&Sở Y tế"'],
    ['a tag', '  name: !gap Sở', 'yaml-tag', '  name: "!gap Sở"'],
    [
      'no blank in braces',
      '  levelDecision: {number:12/QĐ, date: 2026-01-01}',
      'yaml-syntax',
      '  levelDecision: {number: 12/QĐ, date: 2026-01-01}',
    ],
  ])('%s, which YAML would read otherwise', (_, line, code, better) => {
    const { fault } = read(record(line));
    expect(fault).toMatchObject({ code, better });
    expect(read(mended(record(line), 2, better)).fault).toBeUndefined();
  });
  it('the line a quote was opened on, not the last', () => {
    const { fault } = read(record('  name: "Sở Y tế'));
    expect(fault?.at).toEqual({ line: 2, column: 9 });
  });
});

describe('where two corrections would do, none is given', () => {
  it.each([
    ['a field that fits two columns', '- id: a\n  levelDecision:\n    number: 1/QĐ\n   date: 2026-01-01\n'],
    ['a tab that fits two columns', '- id: a\n  levelDecision:\n    number: 1/QĐ\n\tdate: 2026-01-01\n'],
    ['no field at all', '- id: a\n  name Sở Y tế\n'],
    ['a sentence that goes on', '- id: a\n  note: dòng một\n    tiếp theo: hai\n'],
  ])('%s', (_, wrong) => {
    const { fault } = read(wrong);
    expect(fault?.code).toBe('yaml-syntax');
    expect(fault?.better).toBeUndefined();
  });
});

describe('a dash', () => {
  const first = '- id: so-a\n  name: Sở A\n  type: department\n';
  it.each([
    ['without its blank', `${first}-id: so-b\n  name: Sở B\n  type: department\n`, 4],
    ['missing', `${first}id: so-b\n  name: Sở B\n  type: department\n`, 4],
    ['without its blank, in the first record', '-id: so-b\n  name: Sở B\n  type: department\n', 1],
    ['missing in the first record', 'id: so-b\n  name: Sở B\n  type: department\n', 1],
  ])('%s', (_, wrong, line) => {
    const one = readFileText('agency', 'f', wrong);
    const [problem] = one.refused ? [one.refused] : one.items.flatMap(problemsOf);
    expect(problem).toMatchObject({ line, better: '- id: so-b' });
    const { items } = readFileText('agency', 'f', mended(wrong, line, '- id: so-b'));
    expect(items.map(({ parsed }) => parsed.record?.id)).toContain('so-b');
    expect(items.flatMap(problemsOf)).toEqual([]);
  });
});

describe('a remedy never does harm', () => {
  const letter = fc.constantFrom(...'aĐở 12:#"\'“”-@`%&*!|>{}[],.\\?');
  const value = fc.string({ unit: letter, minLength: 1, maxLength: 14 }).map((text) => text.trim());
  const slip = fc.constantFrom<(field: string) => string>(
    (field) => `  ${field}`,
    (field) => `  ${field.replace(': ', ':')}`,
    (field) => `  ${field.replace(': ', '：')}`,
    (field) => `\t${field}`,
    (field) => `${NBSP} ${field}`,
    (field) => `   ${field}`,
    (field) => field,
  );
  it('whatever stands in the line: put in place it reads, and the other fields say the same', () => {
    fc.assert(
      fc.property(value.filter(Boolean), slip, (text, mistype) => {
        const wrong = record(mistype(`name: ${text}`));
        const { fault } = read(wrong);
        if (fault?.better === undefined) return;
        const after = parseItem(mended(wrong, fault.at.line, fault.better));
        expect(after.faults, `${JSON.stringify(wrong)} → ${fault.better}`).toEqual([]);
        const fields = after.raw?.type === 'map' ? after.raw.entries.map(({ key }) => key) : [];
        expect(fields).toEqual(['id', 'name', 'agency', 'inService']);
      }),
      { numRuns: 3000, seed: 18 },
    );
  });
});

describe('a # inside brackets', () => {
  const focal = '  focalPoint: { name: "Tổ #3", phone: 0207 }';
  it.each<[string, string, string]>([
    ['a value', '  focalPoint: { name: Tổ #3, phone: 0207 }', focal],
    [
      'the last value',
      '  focalPoint: { phone: 0207, name: Tổ #3 }',
      '  focalPoint: { phone: 0207, name: "Tổ #3" }',
    ],
    [
      'two values, and a comment',
      '  focalPoint: {name: Tổ #3, phone: Nhà #1} # mới',
      '  focalPoint: {name: "Tổ #3", phone: "Nhà #1"} # mới',
    ],
    ['an item', '  lessons: [Tổ #3, Tổ 4]', '  lessons: ["Tổ #3", Tổ 4]'],
    [
      'a value in both',
      '  reports: [{ channel: Tổ # 3 }, { kind: final }]',
      '  reports: [{ channel: "Tổ # 3" }, { kind: final }]',
    ],
    ['an item that is a map', '  changes:\n  - { what: Tổ #3 }', '  - { what: "Tổ #3" }'],
  ])('is named and the line given: %s', (_, line, better) => {
    const wrong = record(line);
    const { fault } = read(wrong);
    const at = line.split('\n').length + 1;
    expect(fault).toMatchObject({ code: 'yaml-syntax', args: { hint: 'hash' }, at: { line: at }, better });
    expect(read(mended(wrong, at, better)).fault).toBeUndefined();
  });
  it('in a record that is one line of braces', () => {
    expect(read('- { id: a, name: Tổ #3, type: other }\n').fault?.better).toBe(
      '- { id: a, name: "Tổ #3", type: other }',
    );
  });
  it.each([
    ['behind quotes', '  focalPoint: { name: "Tổ" #3, phone: 0207 }'],
    ['before a comma at the end of a line', '  focalPoint: { name: Tổ #3,\n    phone: 0207 }'],
  ])('is named, and no line given: %s', (_, line) => {
    const { fault } = read(record(line));
    expect([fault?.args, fault?.at.line, fault?.better]).toMatchObject([{ hint: 'hash' }, 2, undefined]);
  });
  it.each([
    ['a comment', '  lessons: [a, b # hai bài học'],
    ['no #', '  lessons: [a, b'],
  ])('is not what keeps a bracket open: %s', (_, line) => {
    expect(read(record(line)).fault?.args).toMatchObject({ hint: 'bracket' });
  });
});

describe('a value that a # cuts short', () => {
  it.each([
    ['  name: Phòng #3', '  name: "Phòng #3"'],
    ['  name: Phòng "A" #3', `  name: 'Phòng "A" #3'`],
    ['  name: Phòng #3 # tên mới', '  name: "Phòng #3" # tên mới'],
    ['  changes: [] # 3\n  lessons:\n  - Phòng #3', '  - "Phòng #3"'],
    ['  note: Gửi\n    Phòng #3', undefined],
  ])('%s is told with the line as it should be', (line, better) => {
    const [cut, ...others] = parseItem(record(line)).cut ?? [];
    expect([cut?.at.line, cut?.better, others]).toEqual([line.split('\n').length + 1, better, []]);
    if (better === undefined) return;
    const after = parseItem(mended(record(line), cut?.at.line ?? 0, better));
    expect([after.faults, after.cut]).toEqual([[], undefined]);
    expect(canonical(after.raw ?? { type: 'list', items: [] })).toMatch(/Phòng .*#3"/u);
  });
  const cut = (line: string) => parseItem(record(line)).cut?.map(({ at }) => at.line) ?? [];
  it.each([
    '  name: Phòng #3',
    '  name: Phòng # 3',
    '  name: Sở Y tế #mới',
    '  name: Nhà A3 #2 tầng 1',
  ])('%s', (line) => {
    expect(cut(line)).toEqual([2]);
  });
  it.each([
    '  name: Sở Y tế # tên mới',
    '  name: Sở Y tế   # đổi từ 2026',
    '  level: 3 #cấp độ',
    '  retired: 2026-01-01 # 3 năm',
    '  agency2: so-y-te #3',
    '  name: "Phòng #3"',
    '  name: C#3',
    '  name: Sở #',
    '  name: Sở Y tế #---',
    '  # 3 dòng',
    '  note: |\n    Phòng #3',
  ])('not in %s', (line) => {
    expect(cut(line)).toEqual([]);
  });
});
