import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/messages/messages.js';
import { lists } from '../formats.js';
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
  it('what lies after a day given is judged when it has come true, the rest on the day given', () => {
    const dir = storeOf(files);
    const args = ['--as-of', '2026-11-23', ...scan, '--assume', 'scan:he-a@2026-12-05'];
    const { asOf, results, assumedAt, closes } = json(dir, ...args);
    expect([asOf, results[0].state, assumedAt]).toEqual(['2026-11-23', 'overdue', '2026-12-05']);
    expect(closes).toMatchObject([{ subject: 'system/he-a', state: 'met' }]);
    expect(irt(['check', '--store', dir, ...args]).out).toContain('xét tại ngày 05/12/2026');
  });
  it('the moment is the last thing that happened in it, wherever it is written', () => {
    const dir = storeOf({
      ...files,
      'records/incident.yaml':
        '- id: i1\n  system: he-a\n  type: malware\n  class: ordinary\n  detected: 2026-11-10T08:00\n',
    });
    const report = 'incident:{id: i1, reports: [{kind: initial, to: [mps], sent: "2099-03-01T08:00"}]}';
    const document = json(dir, '--duty', 'd18.incident-report', '--assume', report);
    expect(document.asOf).toBe('2099-03-01');
    expect(document.closes).toMatchObject([{ subject: 'incident/i1', report: 'initial', to: 'mps' }]);
  });
  it('several go on from one another, and lists of parts grow', () => {
    const dir = storeOf({
      ...files,
      'records/warning.yaml': '- id: c1\n  source: A05\n  date: 2026-08-01\n',
      'records/request.yaml': '- id: r1\n  agency: so-b\n  issued: 2026-08-01\n',
      'records/so-a/finding.yaml':
        '- id: f1\n  system: he-a\n  found: 2026-11-01\n  severity: high\n  takeover: true\n  fixed: 2026-11-02\n',
    });
    const assume = [
      ...['warning:c1/so-a@2026-11-20', 'warning:c1/so-b@2026-11-20', 'request:r1@2026-11-20'],
      'hunt:{id: h1, systems: [he-a], finished: 2026-11-02}',
      'finding:{id: f1, hunt: h1}',
    ].flatMap((text) => ['--assume', text]);
    const { closes, assumed } = json(dir, '--as-of', '2026-11-23', ...assume);
    const of = (kind: string) =>
      closes
        .filter((one: { subject: string }) => one.subject.startsWith(kind))
        .map((one: { agency: string }) => one.agency);
    expect([of('warning/'), of('finding/')]).toEqual([['so-a', 'so-b'], ['so-a']]);
    expect(assumed[2].record).toEqual({
      id: 'r1',
      agency: 'so-b',
      issued: '2026-08-01',
      answered: '2026-11-20',
    });
  });
  it('a waiver taken as granted hides the gap and is shown with what it hides', () => {
    const waiver =
      'waiver:{duty: d18.vuln-scan, subject: {kind: system, id: he-a}, reason: a, document: {number: "1", date: 2026-01-01}, until: 2026-12-31}';
    const args = ['--as-of', '2026-11-23', ...scan, '--assume', waiver];
    const { out } = irt(['check', '--store', storeOf(files), ...args]);
    expect(out).toMatch(/system\/he-a.*assumed-1.*nếu không có: quá hạn/);
    expect(out).toMatch(/system\/he-a.*\(d18\.vuln-scan\) – được miễn/);
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
    ['drill:{systems: [he-a]}', '“type”'],
    ['scan:{systems: [he-a], finishd: 2026-12-05}', 'finished'],
    ['scan', 'loại:đối-tượng@ngày'],
    ['warning:c1@2026-12-05', 'warning:MÃ/so-y-te@'],
    ['agency:{id: so-a, to: 2026-11-01, successor: so-a}', 'chạy vòng'],
    ['warning:khong-co/so-a@2026-12-05', 'khong-co'],
    ['request:he-a@2026-12-05', 'he-a'],
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
  it('with --assume the later picture is the one assumed', () => {
    const dir = storeOf(files);
    const args = ['--as-of', '2026-11-23', '--since', '2026-09-30', ...scan];
    const assume = ['--assume', 'scan:he-a@2026-12-05'];
    const { since, closes } = json(dir, ...args, ...assume);
    expect([since.closed, since.still]).toEqual([closes, []]);
    expect(json(dir, ...args).since).toMatchObject({ opened: [], closed: [], still: [{ state: 'overdue' }] });
    expect(irt(['check', '--store', dir, ...args, ...assume]).out).toContain(
      'ngày 05/12/2026 (nếu thực hiện như giả định) so với ngày 30/09/2026',
    );
  });
  it('says of each row in a list what became of it, and of what is no longer judged nothing but that', () => {
    const dir = storeOf({ ...files, 'records/so-a/system.yaml': `${SYSTEM}  retired: 2026-10-31\n` });
    const args = ['check', '--store', dir, '--since', '2026-09-30', ...scan];
    for (const format of lists) {
      const { out } = irt([...args, '--as-of', '2026-11-23', '--format', format]);
      const row = out.split('\n').find((line) => line.includes('he-a')) ?? '';
      expect(row).toContain('không còn thiếu');
      expect(row).toContain('Không còn thuộc diện xét');
      expect(row).not.toContain('quá hạn');
    }
    expect(json(dir, '--as-of', '2026-11-23', '--since', '2026-09-30', ...scan).since.closed).toMatchObject([
      { subject: 'system/he-a', state: null },
    ]);
    expect(json(dir, '--as-of', '2026-10-31', '--since', '2026-09-30', ...scan).since.still).toHaveLength(1);
  });
  it('compares advice too when it is asked for', () => {
    const dir = storeOf(files);
    const args = ['--as-of', '2026-11-23', '--since', '2026-09-30', '--duty', 'd18.principle'];
    expect(json(dir, ...args).since.still).toEqual([]);
    expect(json(dir, ...args, '--advice').since.still).toHaveLength(3);
    expect(irt(['check', '--store', dir, ...args, '--advice']).out).toContain('Mục bắt buộc và khuyến nghị');
  });
  it('a later day than the one judged is refused', () => {
    const run = irt(['check', '--store', storeOf(files), '--as-of', '2026-09-30', '--since', '2026-10-01']);
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.err).toContain('01/10/2026');
  });
  it('a duty of an agency and a warning to it pass on with the agency, whoever is asked for', () => {
    const dir = storeOf({
      ...files,
      'records/agency.yaml': AGENCIES.replace(
        'type: department\n',
        'type: department\n  to: 2026-08-31\n  successor: so-b\n',
      ),
      'records/warning.yaml': '- id: c1\n  source: A05\n  date: 2026-06-01\n  agencies: [so-a]\n',
    });
    for (const [duty, subject] of [
      ['d18.warned-vulns', 'warning/c1'],
      ['d18.disseminate', 'agency/so-b'],
    ] as const) {
      for (const agency of ['so-a', 'so-b']) {
        const args = ['--as-of', '2026-11-23', '--since', '2026-07-31', '--duty', duty, '--agency', agency];
        const { since } = json(dir, ...args);
        expect([since.opened, since.closed]).toEqual([[], []]);
        expect(since.still).toMatchObject([{ subject, agency: 'so-b' }]);
      }
    }
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
  const screen = (text: string, asOf: string, more: Record<string, string> = {}) =>
    irt(['check', '--store', storeOf({ ...files, 'records/waiver.yaml': text, ...more }), '--as-of', asOf]);

  it('shows what is hidden and that the end is near', () => {
    const { out } = screen(waiver('d18.vuln-scan', '{ kind: system, id: he-a }', '2026-12-01'), '2026-11-23');
    expect(out).toContain('đến hết ngày 01/12/2026');
    expect(out).toContain('nếu không có: quá hạn');
    expect(out).toContain('còn 8 ngày');
  });
  it('says how many it hides, and that what is done needs none', () => {
    const { out } = screen(
      `${waiver('d18.disseminate', '{ kind: agency, id: so-a }', '2027-12-01')}${waiver('d18.warned-vulns', '{ kind: warning, id: c1 }', '2027-12-01').replace('w1', 'w2')}`,
      '2026-11-23',
      {
        'records/warning.yaml': '- id: c1\n  source: A05\n  date: 2026-08-01\n',
        'records/activity.yaml': '- id: a1\n  agency: so-a\n  topic: directive\n  date: 2022-11-01\n',
      },
    );
    expect(out).toMatch(/w2.*nếu không có: thiếu \(3 mục\)/);
    expect(out).toMatch(/w1.*hiện không có gì phải miễn/);
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
  it.each([
    'document: { x-note: chưa ký }',
    'document: { nmber: 1/QĐ }',
    "document: { number: '' }",
    'document: 1/QĐ',
  ])('with %s only is a problem of the data and does not hold', (document) => {
    const text = waiver('d18.vuln-scan', '{ kind: system, id: he-a }', '2027-12-01');
    const dir = storeOf({ ...files, 'records/waiver.yaml': text.replace(/document: .*/, document) });
    const { results, problems } = json(dir, '--as-of', '2026-11-23', ...scan);
    expect([results[0].state, problems.length]).toEqual(['overdue', 1]);
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
  it('that is off because irt.yaml cannot be read is not blamed on the officer alone', () => {
    const dir = storeOf({ ...files, 'irt.yaml': 'catalogues: [directive-18, reporting]\ncatalogues: []\n' });
    const { code, err } = irt(['check', '--duty', 'rep.annual', '--store', dir, '--as-of', '2026-11-23']);
    expect(code).toBe(2);
    expect(err).toContain('irt.yaml:2:1');
    expect(err).toContain('chưa bật');
  });
  it('is shown, on or off, with what it leaves out', () => {
    for (const lang of languages) {
      const off = irt(['duty', 'show', 'cybersecurity-2026', '--store', storeOf(files), '--lang', lang]);
      expect(off.code).toBe(0);
      expect(off.out).toContain('TCVN 14423:2026');
      expect(off.out).toContain('l116.level-approved');
      expect(off.out).toContain(lang === 'vi' ? 'chưa bật' : 'not switched on');
    }
    const dir = storeOf(on('directive-18', 'reporting'));
    expect(irt(['duty', 'show', 'reporting', '--store', dir]).out).toContain('đang bật');
    const one = irt(['duty', 'show', 'rep.annual', '--store', storeOf(files)]);
    expect(one.code).toBe(0);
    expect(one.out).toContain('chưa bật; thêm “reporting” vào “catalogues” trong irt.yaml');
    expect(one.out).toContain('Thông tư 20/2017');
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
  it('a key of irt.yaml with nothing after it says nothing', () => {
    const config = 'province:\ncatalogues:\nduties:\n  d18.drill:\n  d18.vuln-scan: { window: }\n';
    const dir = storeOf({ ...files, 'irt.yaml': config });
    const { problems, catalogues } = json(dir, '--as-of', '2026-11-23');
    expect([problems, catalogues]).toMatchObject([[], [{ id: 'directive-18' }]]);
  });
  it('every mistake of irt.yaml is named, and what is right still holds', () => {
    const config = `duties:
  d18.vuln-scan: { window: nhiều, months: 3, constructor: 1, __proto__: 2 }
  __proto__: { window: 1 }
  constructor: { window: 1 }
  d18.drill: 5
  d18.threat-hunt: { window: 0 }
`;
    const dir = storeOf({ ...files, 'irt.yaml': config });
    const { problems } = JSON.parse(irt(['check', '--json', '--store', dir, '--as-of', '2026-11-23']).out);
    expect(problems.map((p: { line: number; code: string }) => `${p.line} ${p.code}`)).toEqual([
      ...['2 setting-wrong', '2 option-fixed', '2 option-fixed', '2 setting-unknown'],
      ...['3 setting-unknown', '4 setting-unknown', '5 setting-wrong'],
    ]);
    expect(irt(['duty', 'list', '--store', dir]).out).toMatch(/d18\.threat-hunt\t.*irt\.yaml: window/);
  });
  it('every mistake of a catalogue is named at once, a wrong check and what several fields say together too', () => {
    const wrong = OWN.replace("edition: '2026'", 'edition: 2026')
      .replace('title: { vi: Rà quét quý, en: Quarterly scan }', 'title: { vi: Rà quét quý }')
      .replace('{ from: 2026-01-01 }', '{ from: 2026-01-01, to: 2025-01-01 }')
      .replace('interval', 'intervl')
      .replace('proof: scan, months: 3', 'proof: scn, months: ba');
    const second = OWN.slice(OWN.indexOf('  - id'))
      .replace('check: interval', 'check: gì-đó')
      .replace('    severity: required\n', '');
    const dir = storeOf({ ...files, 'catalogue/tinh.yaml': `${wrong}${second}` });
    const { problems } = JSON.parse(irt(['check', '--json', '--store', dir]).out);
    const found = problems.map(({ line, code, message }: { line: number; code: string; message: string }) =>
      [line, code, /Có phải ý là “([^”]*)”/.exec(message)?.[1] ?? ''].join(' ').trim(),
    );
    expect(found).toEqual([
      ...['3 setting-wrong', '10 setting-missing', '15 end-before-beginning', '16 setting-wrong interval'],
      ...['17 setting-wrong scan', '17 setting-wrong', '18 setting-missing', '18 duty-twice'],
      '26 setting-wrong',
    ]);
    expect(problems.at(-1).message).toContain('yearly-drill');
  });
  it('a duty of the store with the id of a shipped one is named with its place, and the shipped one is judged', () => {
    const dir = storeOf({ ...files, 'catalogue/tinh.yaml': OWN.replace('tq.quarter-scan', 'd18.vuln-scan') });
    const { problems, results } = json(dir, '--as-of', '2026-11-23', ...scan);
    expect(problems).toMatchObject([{ file: 'catalogue/tinh.yaml', line: 7, code: 'duty-twice' }]);
    expect(results).toMatchObject([{ due: '2026-07-10' }]);
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
  it('says what passes on, also what had come from others, and that waivers do not', () => {
    const dir = storeOf({
      ...files,
      'records/waiver.yaml':
        "- id: w1\n  duty: d18.disseminate\n  subject: { kind: agency, id: so-b }\n  reason: a\n  document: { number: '1', date: 2026-01-01 }\n  until: 2026-12-31\n",
    });
    const dissolve = (id: string, heir: string, on: string) =>
      irt(['agency', 'dissolve', id, '--successor', heir, '--on', on, '--store', dir]).err;
    expect(dissolve('so-a', 'so-b', '2026-08-31')).not.toContain('w1');
    const err = dissolve('so-b', 'so-c', '2026-09-30');
    expect(err).toContain('Chuyển theo: 1 hệ thống thông tin');
    expect(err).toMatch(/Không chuyển theo: văn bản miễn, hoãn cho .+ \(.*miễn.*\)/);
    const waived = json(dir, '--as-of', '2026-10-01', '--duty', 'd18.disseminate').results;
    expect(waived.map((r: { state: string }) => r.state)).toEqual(['missing']);
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
  it('an end written without a successor gets one, on that day only', () => {
    const dir = storeOf({
      ...files,
      'records/agency.yaml': AGENCIES.replace('type: department\n', 'type: department\n  to: 2026-08-31\n'),
    });
    const on = (day: string) =>
      irt(['agency', 'dissolve', 'so-a', '--successor', 'so-b', '--on', day, '--store', dir]).code;
    expect([on('2026-09-30'), on('2026-08-31'), on('2026-08-31')]).toEqual([2, 0, 2]);
    expect(json(dir, '--as-of', '2026-09-01', ...scan).results[0].agency).toBe('so-b');
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
