import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { irt, storeOf } from '../irt.js';

const AGENCIES = `- id: so-a
  name: Sở A
  type: department
- id: so-b
  name: Sở B
  type: department
- id: so-c
  name: Sở C
  type: department
  from: 2026-07-01
`;
const SYSTEM = '- id: he-a\n  name: Hệ A\n  agency: so-a\n  level: 2\n  inService: 2025-01-01\n';
const SCANS = '- id: s1\n  systems: [he-a]\n  finished: 2026-01-10\n';
const files = {
  'records/agency.yaml': AGENCIES,
  'records/so-a/system.yaml': SYSTEM,
  'records/so-a/scan.yaml': SCANS,
};
const json = (dir: string, ...args: string[]) =>
  JSON.parse(irt(['check', '--json', '--store', dir, ...args]).out);
const scan = ['--duty', 'd18.vuln-scan'];

describe('check --assume', () => {
  it('says which gaps would close, and writes nothing', () => {
    const dir = storeOf(files);
    const document = json(dir, '--as-of', '2026-11-23', ...scan, '--assume', 'scan:he-a@2026-11-20');
    expect(document.results[0].state).toBe('met');
    expect(document.closes).toEqual([
      { duty: 'd18.vuln-scan', subject: 'system/he-a', agency: 'so-a', state: 'met' },
    ]);
    expect(readFileSync(join(dir, 'records/so-a/scan.yaml'), 'utf8')).toBe(SCANS);
    expect(json(dir, '--as-of', '2026-11-23', ...scan)).not.toHaveProperty('closes');
  });
  it('without --as-of judges when what is assumed has come true', () => {
    const document = json(storeOf(files), ...scan, '--assume', 'scan:he-a@05/12/2099');
    expect(document.asOf).toBe('2099-12-05');
    expect(document.results[0].state).toBe('met');
  });
  it('is repeatable, and takes any kind with its fields', () => {
    const closes = json(
      ...([storeOf(files), '--as-of', '2026-11-23', '--assume', 'hunt:he-a@2026-11-20'] as [
        string,
        ...string[],
      ]),
      ...['--assume', 'plan:he-a@2026-11-20', '--assume', 'activity:so-b/directive@2026-11-20'],
      ...['--assume', 'scan:{systems: [he-a], finished: 2026-11-21}'],
    ).closes.map((c: { duty: string }) => c.duty);
    expect(closes.sort()).toEqual(['d18.disseminate', 'd18.plan-issued', 'd18.threat-hunt', 'd18.vuln-scan']);
  });
  it('takes the place of the record whose id it has', () => {
    const dir = storeOf({
      ...files,
      'records/so-a/finding.yaml':
        '- id: f1\n  system: he-a\n  found: 2026-11-01\n  severity: high\n  takeover: true\n',
    });
    const harmless = 'finding:{id: f1, system: he-a, found: 2026-11-01, severity: high, takeover: false}';
    const { closes, results } = json(
      ...([dir, '--as-of', '2026-11-23', '--duty', 'd18.fix-and-hunt'] as [string, ...string[]]),
      ...['--assume', harmless],
    );
    expect(results).toEqual([]);
    expect(closes.map((c: { subject: string }) => c.subject)).toEqual(['finding/f1']);
  });
  it.each([
    ['scan:khong-co@2026-12-05', 'khong-co'],
    ['scn:he-a@2026-12-05', 'scan'],
    ['scan:he-a@2026-02-31', 'scan:'],
    ['incident:he-a@2026-12-05', 'incident'],
    ['drill:{systems: [he-a]}', '--type'],
  ])('%s is refused with a hint', (assumption, hint) => {
    const run = irt(['check', '--store', storeOf(files), '--assume', assumption]);
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.err).toContain(hint);
  });
});

describe('check --since', () => {
  it('tells new gaps from closed and still open ones', () => {
    const dir = storeOf({
      ...files,
      'records/so-a/scan.yaml': `${SCANS}- id: s2\n  systems: [he-a]\n  finished: 2026-08-01\n`,
      'records/so-a/hunt.yaml': '- id: h1\n  systems: [he-a]\n  finished: 2026-03-01\n',
    });
    const { since } = json(dir, '--as-of', '2026-11-23', '--since', '31/07/2026', 'system/he-a');
    const duties = (list: { duty: string }[]) => list.map((one) => one.duty);
    expect(since.asOf).toBe('2026-07-31');
    expect(duties(since.closed)).toEqual(['d18.vuln-scan']);
    expect(duties(since.opened)).toEqual(['d18.threat-hunt']);
    expect(duties(since.still)).toEqual(['d18.plan-issued']);
  });
  it('a gap that passed to a successor is the same gap', () => {
    const dir = storeOf({
      ...files,
      'records/agency.yaml': AGENCIES.replace(
        'type: department\n',
        'type: department\n  to: 2026-08-31\n  successor: so-b\n',
      ),
    });
    const { since, results } = json(dir, '--as-of', '2026-11-23', '--since', '2026-07-31', ...scan);
    expect(results[0].agency).toBe('so-b');
    expect([since.opened, since.closed]).toEqual([[], []]);
    expect(since.still).toHaveLength(1);
  });
});

describe('waivers', () => {
  const waiver = (duty: string, subject: string, until: string) =>
    `- id: w1\n  duty: ${duty}\n  subject: ${subject}\n  reason: Chờ kinh phí\n  document: { number: 1/QĐ, date: 2026-01-01, issuer: UBND }\n  until: ${until}\n`;
  const screen = (text: string, asOf: string) =>
    irt(['check', '--store', storeOf({ ...files, 'records/waiver.yaml': text }), '--as-of', asOf]);

  it('shows what is hidden and that the end is near', () => {
    const { out } = screen(waiver('d18.vuln-scan', '{ kind: system, id: he-a }', '2026-12-01'), '2026-11-23');
    expect(out).toContain('đến hết ngày 01/12/2026');
    expect(out).toContain('nếu không có: quá hạn');
    expect(out).toContain('còn 8 ngày');
  });
  it('names one that waives nothing', () => {
    const { out } = screen(waiver('d18.vuln-scn', '{ kind: system, id: he-a }', '2027-12-01'), '2026-11-23');
    expect(out).toContain('không miễn cho mục nào');
  });
  it('without a word of its document is a problem of the data and does not hold', () => {
    const dir = storeOf({
      ...files,
      'records/waiver.yaml': waiver('d18.vuln-scan', '{ kind: system, id: he-a }', '2027-12-01').replace(
        /document: .*/,
        'document: {}',
      ),
    });
    const { results, problems } = json(dir, '--as-of', '2026-11-23', ...scan);
    expect(results[0].state).toBe('overdue');
    expect(problems).toMatchObject([{ file: 'records/waiver.yaml', line: 1, code: 'field-missing' }]);
    expect(problems[0].message).toContain('“document”');
  });
  it('holds through the end of its day in Vietnam', () => {
    const dir = storeOf({
      ...files,
      'records/waiver.yaml': waiver('d18.vuln-scan', '{ kind: system, id: he-a }', '2026-11-23'),
    });
    const state = (at: string) => json(dir, '--as-of', at, ...scan).results[0].state;
    expect([state('2026-11-23T16:59:59Z'), state('2026-11-23T17:00:00Z')]).toEqual(['waived', 'overdue']);
  });
});

describe('the text of a duty', () => {
  const all = {
    ...files,
    'irt.yaml': 'province: T\nlang: vi\ncatalogues: [directive-18, reporting, cybersecurity-2026]\n',
  };
  it('that is a summary is shown as one, never as a quotation', () => {
    const dir = storeOf(all);
    for (const args of [
      ['duty', 'show', 'l116.level-approved'],
      ['explain', 'l116.level-approved', 'system/he-a', '--as-of', '2026-11-23'],
    ]) {
      const { out } = irt([...args, '--store', dir]);
      expect(out).toContain('Tóm tắt nội dung: Hồ sơ đề xuất cấp độ');
      expect(out).not.toContain('Nguyên văn');
    }
  });
  it('the numbers of the law are not marked as our own choice, ours are', () => {
    const { out } = irt(['duty', 'show', 'd18.incident-report', '--store', storeOf(all)]);
    expect(out).toMatch(/atOnceHours: 2 †/);
    expect(out).toMatch(/noTimeDays: 5 †/);
    expect(out).toMatch(/Tham số rules: .*"hours":72(?!.*†)/);
  });
  it('of the dispatch is its own words', () => {
    const { out } = irt(['duty', 'show', 'd18.plan-issued', '--store', storeOf(all)]);
    expect(out).toContain('Nguyên văn: … ban hành phương án');
  });
});

describe('a further catalogue', () => {
  const on = (...ids: string[]) => ({ ...files, 'irt.yaml': `catalogues: [${ids.join(', ')}]\n` });
  const judged = (dir: string) => [
    ...new Set<string>(
      json(dir, '--as-of', '2026-11-23').results.map((r: { duty: string }) => r.duty.split('.')[0]),
    ),
  ];
  it('yields results only where irt.yaml switches it on', () => {
    expect(judged(storeOf(files))).toEqual(['d18']);
    expect(judged(storeOf(on('directive-18', 'reporting'))).sort()).toEqual(['d18', 'rep']);
    expect(judged(storeOf(on('cybersecurity-2026', 'directive-18'))).sort()).toEqual(['d18', 'l116']);
    expect(judged(storeOf(on('reporting')))).toEqual(['rep']);
  });
  it('is shown, on or off, with what it leaves out', () => {
    for (const lang of ['vi', 'en']) {
      const off = irt(['duty', 'show', 'cybersecurity-2026', '--store', storeOf(files), '--lang', lang]);
      expect(off.code).toBe(0);
      expect(off.out).toContain('TCVN 14423:2026');
      expect(off.out).toContain('l116.level-approved');
      expect(off.out).toContain(lang === 'vi' ? 'chưa bật' : 'not switched on');
    }
    const dir = storeOf(on('directive-18', 'reporting'));
    expect(irt(['duty', 'show', 'reporting', '--store', dir]).out).toContain('đang bật');
    expect(JSON.parse(irt(['duty', 'show', 'reporting', '--json', '--store', dir]).out).on).toBe(true);
  });
});

describe("the province's own options and duties", () => {
  const OWN = `format: irt.catalogue/1
id: tinh
edition: '2026'
title: { vi: Tỉnh, en: Province }
instrument: { vi: Kế hoạch, en: Plan }
duties:
  - id: tq.quarter-scan
    clause: '1'
    citation: { vi: a, en: a }
    title: { vi: Rà quét quý, en: Quarterly scan }
    text: { vi: a, en: a }
    binds: { vi: a, en: a }
    explanation: { vi: a, en: a }
    severity: required
    inForce: { from: 2026-01-01 }
    check: interval
    options: { proof: scan, months: 3, window: 15 }
`;
  it('a † option of irt.yaml holds, and the list says where it comes from', () => {
    const dir = storeOf({ ...files, 'irt.yaml': 'duties:\n  d18.vuln-scan: { window: 0 }\n' });
    const at = ['--as-of', '2026-07-01', ...scan];
    expect(json(storeOf(files), ...at).results[0].state).toBe('due-soon');
    expect(json(dir, ...at).results[0].state).toBe('met');
    expect(irt(['duty', 'list', '--store', dir]).out).toContain('irt.yaml: window');
    expect(irt(['duty', 'show', 'd18.vuln-scan', '--store', dir]).out).toContain('irt.yaml');
  });
  it('a catalogue of the store is judged beside the shipped ones', () => {
    const dir = storeOf({ ...files, 'catalogue/tinh.yaml': OWN });
    const document = json(dir, '--as-of', '2026-11-23', '--duty', 'tq.quarter-scan');
    expect(document.catalogues.map((c: { id: string }) => c.id)).toEqual(['directive-18', 'tinh']);
    expect(document.results).toMatchObject([{ subject: 'system/he-a', state: 'overdue', due: '2026-04-10' }]);
  });
  it.each([
    ['duties:\n  d18.vuln-scan: { months: 12 }\n', 'window', 2],
    ['duties:\n  d18.vuln-scn: { window: 1 }\n', 'd18.vuln-scan', 2],
    ['duties:\n  d18.vuln-scan: { window: nhiều }\n', 'nhiều', 2],
    ['catalogs: [directive-18]\n', 'catalogues', 1],
  ])('%j in irt.yaml is exit 3 with its line and a hint', (config, hint, line) => {
    const run = irt(['check', '--json', '--store', storeOf({ ...files, 'irt.yaml': config })]);
    const [problem] = JSON.parse(run.out).problems;
    expect(run.code).toBe(3);
    expect(problem).toMatchObject({ file: 'irt.yaml', line });
    expect(problem.message).toContain(hint);
  });
  it.each([
    ['severity: required', 'severity: requird', 'required', 14],
    ['explanation:', 'explaination:', 'explanation', 13],
    ['months: 3', 'months: ba', 'ba', 17],
    ['check: interval', 'check: intervl', 'interval', 16],
  ])('a catalogue with %s → %s is exit 3 with its line and a hint', (from, to, hint, line) => {
    const dir = storeOf({ ...files, 'catalogue/tinh.yaml': OWN.replace(from, to) });
    const run = irt(['check', '--json', '--store', dir]);
    const { problems } = JSON.parse(run.out);
    expect(run.code).toBe(3);
    expect(problems.map((p: { message: string }) => p.message).join(' ')).toContain(hint);
    expect(problems.map((p: { line: number }) => p.line)).toContain(line);
    expect(problems[0].file).toBe('catalogue/tinh.yaml');
  });
});

describe('reorganisation', () => {
  it('dissolve passes duties on from the day after, and changes nothing before', () => {
    const dir = storeOf(files);
    const before = json(dir, '--as-of', '2026-08-31', ...scan);
    const run = irt([
      'agency',
      'dissolve',
      'so-a',
      '--successor',
      'so-b',
      '--on',
      '31/08/2026',
      '--store',
      dir,
    ]);
    expect(run.code).toBe(0);
    expect(run.err).toContain('so-b');
    expect(json(dir, '--as-of', '2026-08-31', ...scan)).toEqual(before);
    expect(json(dir, '--as-of', '2026-09-01', ...scan).results[0].agency).toBe('so-b');
    expect(readFileSync(join(dir, 'records/agency.yaml'), 'utf8')).toContain('to: 2026-08-31\n');
  });
  it('merge ends several at once, the one they go into aside', () => {
    const dir = storeOf(files);
    expect(
      irt(['agency', 'merge', 'so-a', 'so-b', '--into', 'so-b', '--on', '2026-08-31', '--store', dir]).code,
    ).toBe(0);
    const agencies = JSON.parse(irt(['agency', 'list', '--json', '--store', dir]).out).records;
    expect(agencies.map((a: { id: string; successor?: string }) => [a.id, a.successor])).toEqual([
      ['so-a', 'so-b'],
      ['so-b', undefined],
      ['so-c', undefined],
    ]);
  });
  it.each([
    [['dissolve', 'so-a', '--successor', 'so-x', '--on', '2026-08-31'], 'so-'],
    [['dissolve', 'so-a', '--successor', 'so-a', '--on', '2026-08-31'], 'so-a'],
    [['dissolve', 'so-c', '--successor', 'so-a', '--on', '2026-06-30'], '01/07/2026'],
    [['dissolve', 'so-a', '--successor', 'so-c', '--on', '2026-05-31'], 'so-c'],
    [['dissolve', 'so-a', '--successor', 'so-b', '--on', '31/02/2026'], '--on'],
    [['dissolve', 'so-a', '--on', '2026-08-31'], '--successor'],
  ])('%j is refused', (args, hint) => {
    const dir = storeOf(files);
    const run = irt(['agency', ...args, '--store', dir]);
    expect(run.code).toBe(2);
    expect(run.err).toContain(hint);
    expect(readFileSync(join(dir, 'records/agency.yaml'), 'utf8')).toBe(AGENCIES);
  });
  it('--dry-run shows the change only', () => {
    const dir = storeOf(files);
    const run = irt([
      'agency',
      'dissolve',
      'so-a',
      '--successor',
      'so-b',
      '--on',
      '2026-08-31',
      '--dry-run',
      '--store',
      dir,
    ]);
    expect(run.err).toContain('+  successor: so-b');
    expect(readFileSync(join(dir, 'records/agency.yaml'), 'utf8')).toBe(AGENCIES);
  });
});
