import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/messages/messages.js';
import { irt, storeOf } from '../irt.js';

const FILES = {
  'irt.yaml': 'catalogues: [directive-18, cybersecurity-2026]\n',
  'records/a/agency.yaml': '- id: so-a\n  name: Sở A\n  type: department\n  roles: [irt-host, finance]\n',
  'records/a/system.yaml': '- id: s1\n  name: Hệ 1\n  agency: so-a\n  inService: 2022-11-01\n',
};
const BUDGET = `- id: b1
  agency: so-a
  year: 2027
  purpose: irt
  allocated: 950.000
- id: b2
  agency: so-a
  year: 2027
  purpose: security
  allocated: 350000000
  itTotal: 2.000
`;
interface Told {
  file: string;
  line: number;
  message: string;
}
const add = (store: string, ...args: string[]) =>
  irt(['budget', 'add', '--agency', 'so-a', '--year', '2027', ...args, '--no-input', '--store', store]);
const list = (store: string, kind: string, ...args: string[]) =>
  irt([kind, 'list', '--store', store, ...args]).out;

describe('numbers as people of Viet Nam write them', () => {
  it.each([
    '500.000',
    '500,000',
    '500 000',
    '500\u00a0000',
    '500000',
  ])('a flag takes %s for 500000', (typed) => {
    const store = storeOf(FILES);
    expect(add(store, '--purpose', 'talent', '--id', 'b', '--allocated', typed).code).toBe(0);
    expect(readFileSync(join(store, 'records/so-a/budget.yaml'), 'utf8')).toContain('allocated: 500000\n');
  });

  it('what it prints, in either language, can be typed back', () => {
    const store = storeOf(FILES);
    add(store, '--purpose', 'irt', '--id', 'b', '--allocated', '350.000.000');
    for (const lang of languages) {
      const shown = /350.000.000/.exec(list(store, 'budget', '--lang', lang, '--plain'))?.[0] ?? '';
      expect(shown).toBe(lang === 'vi' ? '350.000.000' : '350,000,000');
      expect(irt(['budget', 'edit', 'b', '--planned', shown, '--store', store, '--no-input']).code).toBe(0);
      const [record] = (JSON.parse(list(store, 'budget', '--json')) as { records: { planned: number }[] })
        .records;
      expect(record?.planned).toBe(350_000_000);
    }
  });

  it.each([
    [12.5, 'vi', '12,5'],
    [1.125, 'vi', '1,1250'],
    [0.125, 'vi', '0,125'],
    [1350, 'vi', '1350'],
    [1.125, 'en', '1.1250'],
  ])('a number with decimals (%d, %s) is shown as the flag takes it back', (hours, lang, shown) => {
    const incident = `- id: i\n  system: s1\n  type: malware\n  detected: 2026-11-10T08:00\n  impact: { hours: ${hours}, users: 12000 }\n`;
    const store = storeOf({ ...FILES, 'records/a/incident.yaml': incident });
    const { out } = irt(['incident', 'show', 'i', '--store', store, '--lang', lang]);
    const printed = /(?:gián đoạn|[Hh]ours[^:]*): (?<hours>[\d.,]*\d)/u.exec(out)?.groups?.['hours'] ?? out;
    expect(printed).toBe(shown);
    const edit = (value: string) => {
      expect(
        irt(['incident', 'edit', 'i', '--impact.hours', value, '--store', store, '--no-input']).code,
      ).toBe(0);
      return JSON.parse(irt(['incident', 'show', 'i', '--json', '--store', store]).out).impact.hours;
    };
    expect([edit('7'), edit(printed)]).toEqual([7, hours]);
  });

  it('of a file a number written with marks is a problem that says what was meant, and is never a thousandth', () => {
    const reach = '- id: a1\n  agency: so-a\n  topic: awareness\n  date: 2026-11-01\n  reach: 2.000\n';
    const store = storeOf({ ...FILES, 'records/a/budget.yaml': BUDGET, 'records/a/activity.yaml': reach });
    const { code, out } = irt(['validate', '--json', '--store', store]);
    const { problems } = JSON.parse(out) as { problems: Told[] };
    expect(code).toBe(3);
    expect(
      problems.map(({ file, line, message }) => [file.slice(10), line, /“(\d+)”\?$/.exec(message)?.[1]]),
    ).toEqual([
      ['activity.yaml', 5, '2000'],
      ['budget.yaml', 5, '950000'],
      ['budget.yaml', 11, '2000'],
    ]);
    const check = irt(['check', '--json', '--as-of', '2026-12-31', '--store', store]);
    const { results } = JSON.parse(check.out) as { results: { duty: string; state: string }[] };
    const states = results
      .filter(({ duty }) => duty.includes('budget'))
      .map(({ duty, state }) => `${duty} ${state}`);
    expect(check.code).toBe(3);
    expect(states.sort()).toEqual([
      expect.stringMatching(/^d18.budget (missing|overdue)$/),
      'l116.budget-share unknown',
    ]);
    irt(['fmt', '--store', store]);
    expect(readFileSync(join(store, 'records/a/budget.yaml'), 'utf8')).toBe(BUDGET);
    expect(irt(['budget', 'edit', 'b1', '--note', 'x', '--store', store, '--no-input']).code).toBe(0);
    expect(readFileSync(join(store, 'records/a/budget.yaml'), 'utf8')).toContain('allocated: 950.000\n');
  });

  it('a record given as a file or on standard input may be grouped, and decimals take a comma', () => {
    const store = storeOf(FILES);
    const input = `system: s1
type: fault
detected: 2026-10-01T08:00
impact: { users: 12.000, hours: "1,5", damageVnd: "350 000 000" }
`;
    const added = irt(['incident', 'add', '--id', 'i', '--from-file', '-', '--store', store], { input });
    expect([added.code, added.err]).toEqual([0, expect.any(String)]);
    const { records } = JSON.parse(list(store, 'incident', '--json')) as { records: { impact: object }[] };
    expect(records[0]?.impact).toEqual({ users: 12_000, hours: 1.5, damageVnd: 350_000_000 });
    const both = input.replace('"1,5"', '1.350');
    const refused = irt(['incident', 'add', '--from-file', '-', '--store', store], { input: both });
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('1350 hoặc 1,35')]);
    expect(irt(['incident', 'edit', 'i', '--impact', '{hours: 1.350}', '--store', store]).err).toContain(
      '1350 hoặc 1,35',
    );
  });

  it.each([
    ['500.000.000,00', '“500000000”'],
    ['1.5', 'một số nguyên không âm'],
    ['-500', 'một số nguyên không âm'],
  ])('what is no whole number is refused with what to type: %s', (typed, why) => {
    const { code, err } = add(storeOf(FILES), '--purpose', 'irt', '--allocated', typed);
    expect([code, err]).toEqual([2, expect.stringContaining(why)]);
  });

  it('a province’s own option of a thousand days is not one day', () => {
    const store = storeOf({
      ...FILES,
      'irt.yaml': 'duties:\n  d18.plan-current:\n    window: 1.000\n    days: 45\n',
    });
    const { code, err } = irt(['duty', 'show', 'd18.plan-current', '--store', store]);
    expect([code, err]).toEqual([3, expect.stringContaining('1000')]);
  });

  it('CVE numbers are kept in capitals, however they are typed; others are refused', () => {
    const store = storeOf(FILES);
    const warn = (cves: string) =>
      irt([
        'warning',
        'add',
        '--id',
        'w',
        '--source',
        'A05',
        '--date',
        '2026-10-01',
        '--cves',
        cves,
        '--store',
        store,
        '--no-input',
      ]);
    expect(warn('cve-2026-12345, CVE-2026').err).toContain('CVE-2026-12345');
    expect(warn('cve-2026-12345, Cve-2025-1234').code).toBe(0);
    expect(readFileSync(join(store, 'records/_shared/warning.yaml'), 'utf8')).toContain(
      'cves: [CVE-2026-12345, CVE-2025-1234]',
    );
    const lower = storeOf({
      ...FILES,
      'records/a/warning.yaml': '- id: w\n  source: A\n  date: 2026-10-01\n  cves: [cve-2026-0001]\n',
    });
    expect(irt(['validate', '--store', lower]).code).toBe(0);
    expect(list(lower, 'warning', '--json')).toContain('"CVE-2026-0001"');
  });
});
