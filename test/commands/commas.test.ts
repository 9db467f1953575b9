import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { irt, storeOf } from '../irt.js';

const FILES = {
  'records/so-a/agency.yaml': '- id: so-a\n  name: Sở A\n  type: department\n',
  'records/so-a/system.yaml': '- id: s1\n  name: Hệ 1\n  agency: so-a\n  inService: 2022-11-01\n',
};
const INCIDENT =
  '- id: i1\n  system: s1\n  type: malware\n  class: ordinary\n  detected: 2026-11-01T10:00+07:00\n';
const AT = 'records/so-a/incident.yaml';
const withImpact = (impact: string) => storeOf({ ...FILES, [AT]: `${INCIDENT}  impact: ${impact}\n` });

interface Told {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly message: string;
}
const problemsIn = (store: string): readonly Told[] =>
  (JSON.parse(irt(['validate', '--json', '--store', store]).out) as { problems: Told[] }).problems;
const shown = (store: string, kind: string, id: string) =>
  JSON.parse(irt([kind, 'show', id, '--json', '--store', store]).out) as Record<string, unknown>;

/** Does what a remedy says: puts the line it gives in the place of the one it is about. */
function follow(store: string, { file, line, message }: Told): void {
  const better = /viết đúng là: (.*)$/u.exec(message)?.[1] ?? '';
  const rows = readFileSync(join(store, file), 'utf8').split('\n');
  rows[line - 1] = better;
  writeFileSync(join(store, file), rows.join('\n'));
}

describe('a number with a comma in braces', () => {
  it('is never its first group: it is told, does not count, and its remedy makes it the number meant', () => {
    const store = withImpact('{ users: 1,200, damageVnd: 950,000,000 }');
    const told = problemsIn(store);
    expect(told.map(({ code, message }) => [code, /“(\d+)”\?/u.exec(message)?.[1]])).toEqual([
      ['value-wrong', '1200'],
      ['value-wrong', '950000000'],
    ]);
    expect(told.map(({ message }) => message).join()).not.toMatch(/Bỏ trường|impact\.200/u);
    expect(shown(store, 'incident', 'i1')['impact']).toBeUndefined();
    for (const format of ['text', 'json']) {
      const report = irt(['report', 'quarterly', '2026-Q4', '--format', format, '--store', store]).out;
      expect(report).not.toMatch(/(?<!\d)950(?!\d)/u);
    }
    follow(store, told[0] as Told);
    expect(problemsIn(store)).toEqual([]);
    expect(shown(store, 'incident', 'i1')['impact']).toEqual({ users: 1200, damageVnd: 950_000_000 });
  });

  it('is put right by edit too, and kept as it stands by fmt', () => {
    const store = withImpact('{ users: 1,200 }');
    const before = readFileSync(join(store, AT), 'utf8');
    expect(irt(['fmt', '--store', store]).err).toContain('i1');
    expect(readFileSync(join(store, AT), 'utf8')).toBe(before);
    const edit = irt(['incident', 'edit', 'i1', '--impact.users', '1.200', '--store', store]);
    expect(edit.code, edit.err).toBe(0);
    expect(readFileSync(join(store, AT), 'utf8')).toBe(before.replace('1,200', '1200'));
  });

  it('of a flag and of a file given with a command is the number typed', () => {
    const store = storeOf(FILES);
    const id = ['--id', 'i2', '--system', 's1', '--type', 'malware', '--detected', '1/11/2026 10:00'];
    const impact = ['--impact', '{users: 1,200, hours: 1,5}', '--lessons', 'Mất 1,5 giờ,đổi mật khẩu'];
    const added = irt(['incident', 'add', ...id, ...impact, '--store', store]);
    expect(added.code, added.err).toBe(0);
    expect(shown(store, 'incident', 'i2')).toMatchObject({
      impact: { users: 1200, hours: 1.5 },
      lessons: ['Mất 1,5 giờ', 'đổi mật khẩu'],
    });
    const input =
      'system: s1\ntype: malware\ndetected: 2026-11-02T10:00\nimpact: { users: 1,200 }\nhandler: Đội A\n';
    const read = irt(['incident', 'add', '--id', 'i3', '--from-file', '-', '--store', store], { input });
    expect(read.code, read.err).toBe(0);
    expect(shown(store, 'incident', 'i3')['impact']).toEqual({ users: 1200 });
    const lessons = irt(['incident', 'add', '--id', 'i4', '--from-file', '-', '--store', store], {
      input: `${input}lessons: [Chi 950,000 đồng]\n`,
    });
    expect(lessons.code).toBe(2);
    expect(lessons.err).toContain('lessons: ["Chi 950,000 đồng"]');
  });
});

describe('a text with a comma in braces', () => {
  it('is told with the line in quotes, and nobody is told to remove its end', () => {
    const file = 'records/so-a/activity.yaml';
    const head = '- id: a\n  agency: so-a\n  topic: awareness\n  date: 2026-11-01\n';
    const store = storeOf({
      ...FILES,
      [file]: `${head}  document: { number: 1, issuer: UBND tỉnh, thành phố }\n`,
    });
    const [told, ...others] = problemsIn(store);
    expect([told?.code, others]).toEqual(['value-split', []]);
    expect(told?.message).toMatch(/dấu phẩy.*nháy/u);
    expect(told?.message).not.toContain('Bỏ trường');
    follow(store, told as Told);
    expect(problemsIn(store)).toEqual([]);
    expect(shown(store, 'activity', 'a')['document']).toEqual({
      number: '1',
      issuer: 'UBND tỉnh, thành phố',
    });
  });

  it('and a number, of settings and catalogues too', () => {
    const store = storeOf({
      ...FILES,
      'irt.yaml': 'duties:\n  d18.vuln-scan: { window: 1,000 }\n',
    });
    const [told, ...others] = problemsIn(store);
    expect([told?.code, others]).toEqual(['setting-wrong', []]);
    expect(told?.message).toContain('d18.vuln-scan: { window: 1000 }');
    follow(store, told as Told);
    expect(readFileSync(join(store, 'irt.yaml'), 'utf8')).toContain('{ window: 1000 }');

    const own = storeOf({
      ...FILES,
      'irt.yaml': 'catalogues: [directive-18, tinh]\n',
      'catalogue/tinh.yaml':
        'format: irt.catalogue/1\nid: tinh\nedition: "1"\ntitle: { vi: Quy định tỉnh, thành phố, en: Rules }\n',
    });
    const title = problemsIn(own).find(({ code }) => code === 'value-split');
    expect(title?.message).toContain('title: { vi: "Quy định tỉnh, thành phố", en: Rules }');
    expect(problemsIn(own).map(({ code }) => code)).not.toContain('setting-unknown');
  });
});
