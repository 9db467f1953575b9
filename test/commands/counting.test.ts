import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { expectAgreement } from '../domain/reports/agree.js';
import { irt, storeOf } from '../irt.js';

const SAMPLE = fileURLToPath(new URL('../../data/sample/tuyen-quang', import.meta.url));

const agency = '- { id: so-a, name: Sở A, type: department, roles: [irt-host, finance] }\n';
const system = '- { id: s1, name: Hệ thống 1, agency: so-a, level: 3, inService: 2022-11-01 }\n';
const store = (files: Readonly<Record<string, string>>) =>
  storeOf(
    Object.fromEntries(
      Object.entries({ agency, ...files }).map(([kind, text]) => [`records/a/${kind}.yaml`, text]),
    ),
  );
const run = (dir: string, ...args: string[]) => irt([...args, '--store', dir]);
const report = (dir: string, ...args: string[]) =>
  JSON.parse(run(dir, 'report', 'quarterly', '--period', '2026-Q3', ...args, '--format', 'json').out);
const figure = (tables: Record<string, { figure: string; current: unknown }[]>, id: string, name: string) =>
  tables[id]?.find((row) => row.figure === `quarter.figure.${name}`)?.current;

describe('what happens only after a quarter counts as of the day its report is made', () => {
  const sent = (id: string, by: string, on: string) =>
    `- { id: ${id}, agency: ${by}, type: quarter, period: 2026-Q3, sent: ${on} }\n`;
  it('a report on the quarter sent after it, by --as-of', () => {
    const dir = store({ system, submission: sent('b1', 'so-a', '2026-10-05') });
    const told = (asOf: string) => {
      const { agenciesAsked, agenciesReported, reportedAsOf, asOf: at } = report(dir, '--as-of', asOf);
      return [agenciesAsked, agenciesReported, reportedAsOf, at];
    };
    expect(told('2026-10-04')).toEqual([1, 0, '2026-10-04', '2026-09-30']);
    expect(told('2026-10-05')).toEqual([1, 1, '2026-10-05', '2026-09-30']);
    const { out } = run(dir, 'report', 'quarterly', '--as-of', '2026-11-30', '--format', 'md');
    expect(out).toContain('- **Số cơ quan, đơn vị đã gửi báo cáo quý:** 1\n');
    expect(out).toContain('- **Báo cáo quý đã gửi tính đến hết ngày:** 30/11/2026\n');
    expect(out).toMatch(/đến hết ngày 30\/09\/2026;.*gửi báo cáo quý tính đến hết ngày 30\/11\/2026/);
  });
  it('one paper counts for one agency asked, also after that has ended', () => {
    const merged = [
      '- { id: so-a, name: Sở A, type: department, to: 2026-10-01, successor: so-moi }',
      '- { id: so-b, name: Sở B, type: department, to: 2026-10-01, successor: so-c }',
      '- { id: so-c, name: Sở C, type: department }',
      '- { id: so-moi, name: Sở mới, type: department, from: 2026-10-02 }',
    ].join('\n');
    const dir = store({
      agency: `${merged}\n`,
      submission: sent('b1', 'so-moi', '2026-10-05') + sent('b2', 'so-c', '2026-10-05'),
    });
    const { agenciesAsked, agenciesReported } = report(dir, '--as-of', '2026-11-30');
    expect([agenciesAsked, agenciesReported]).toEqual([3, 2]);
  });
});

describe('one rule says what counts as fulfilled, wherever it is counted', () => {
  const supplier = `- id: su
  name: NCC
  agency: so-a
  access: true
  contract: { number: 1, date: 2025-01-01, issuer: A, from: 2025-01-01, to: 2027-12-31 }
  securityClause: true
  incidentClause: true
  reviewed: 2025-11-15
`;
  const two =
    '- { id: moi, name: Chưa rà quét, agency: so-a, level: 2, inService: 2026-09-01 }\n' +
    '- { id: con-han, name: Còn hạn tới 15/10, agency: so-a, level: 2, inService: 2022-11-01 }\n';
  const dir = () =>
    store({ system: two, supplier, scan: '- { id: sc1, systems: [con-han], finished: 2026-04-15 }\n' });

  it('never done is not on time, and what is due again soon is no gap, in every section', () => {
    const { tables } = report(dir(), '--as-of', '2026-11-30');
    const duty = (id: string) => tables.duties.find((row: { duty: string }) => row.duty === id);
    const whole = { part: 1, whole: 1 };
    expect(duty('d18.vuln-scan')).toMatchObject({ subjects: 2, fulfilled: 1, notYetDue: 1, gaps: 0 });
    expect([duty('d18.vuln-scan').metShare, figure(tables, 'scans', 'scans-on-time')]).toEqual([
      whole,
      whole,
    ]);
    expect(figure(tables, 'scans', 'scans-on-time.not-yet-due')).toBe(1);
    expect([duty('d18.supply-chain').metShare, figure(tables, 'suppliers', 'suppliers-met')]).toEqual([
      whole,
      whole,
    ]);
    expectAgreement(tables);
  });
  it('a share does not move because a day comes near', () => {
    const at = (asOf: string) => report(dir(), '--as-of', asOf).tables.duties;
    const shares = (asOf: string) =>
      at(asOf)
        .filter(({ duty }: { duty: string }) => ['d18.vuln-scan', 'd18.supply-chain'].includes(duty))
        .map(({ metShare }: { metShare: unknown }) => metShare);
    // The windows of the scan and of the review open on 15/09 and 17/08.
    expect(shares('2026-08-16')).toEqual(shares('2026-09-30'));
  });
  it('the report prints the rule once', () => {
    const { out } = run(dir(), 'report', 'quarterly', '--as-of', '2026-11-30', '--format', 'md');
    expect(out.match(/Tỷ lệ = đã thực hiện ÷ \(đã thực hiện \+ chưa đạt\)/g)).toHaveLength(1);
  });
  it('check adds required and advised up apart, each by the same rule', () => {
    const args = ['--as-of', '2026-09-30', '--duty', 'd18.vuln-scan', '--duty', 'd18.principle'];
    const { out } = run(dir(), 'check', ...args);
    expect(out).toContain(
      'Bắt buộc: 1 chưa đến hạn · 1 sắp đến hạn; đã thực hiện 1/1 mục phải có đến nay; còn thời hạn 1 mục\n',
    );
    expect(out).toContain('Khuyến nghị: 1 thiếu; đã thực hiện 0/1 mục phải có đến nay\n');
  });
  it('in the sample every figure is the sum of the list under it, in each quarter', () => {
    for (const period of ['2026-Q1', '2026-Q3', '2026-Q4', '2025-Q3']) {
      const { out } = irt([
        ...['report', 'quarterly', '--period', period, '--json'],
        ...['--store', SAMPLE, '--as-of', '2026-11-23'],
      ]);
      expectAgreement(JSON.parse(out).tables);
    }
  });
});

describe('what nobody recorded is said not to be', () => {
  it('damage, people, money: none of it is 0', () => {
    const dir = store({
      system,
      incident:
        '- { id: i1, system: s1, type: malware, class: ordinary, detected: 2026-08-20T10:00+07:00 }\n',
      drill: '- { id: d1, type: tabletop, systems: [s1], finished: 2026-08-20 }\n',
      budget: '- { id: b1, agency: so-a, year: 2026, purpose: irt, planned: 5 }\n',
      activity: '- { id: h1, agency: so-a, topic: awareness, date: 2026-08-20 }\n',
    });
    const { tables } = report(dir, '--as-of', '2026-11-30');
    expect(figure(tables, 'incidents', 'damage')).toBeNull();
    expect(figure(tables, 'drills', 'drill-participants')).toBeNull();
    expect(tables.budget[0]).toMatchObject({ planned: 5, allocated: null, shareOfItTotal: null });
    expect(tables.awareness[0]).toMatchObject({ count: 1, reach: null });
    const { out } = run(dir, 'report', 'quarterly', '--as-of', '2026-11-30', '--format', 'md');
    expect(out).toContain('| Thiệt hại ước tính (đồng) | chưa ghi |');
  });
});

describe('deadlines leave nothing out unsaid', () => {
  const dir = () =>
    store({
      system,
      scan: '- { id: sc1, systems: [s1], finished: 2026-01-01 }\n',
      waiver: `- id: w1
  duty: d18.vuln-scan
  subject: { kind: system, id: s1 }
  reason: x
  document: { number: 12/QĐ, date: 2026-06-20, issuer: UBND }
  until: 2026-10-31
`,
      incident: `- id: i1
  system: s1
  type: malware
  class: ordinary
  detected: 2026-10-20T10:00+07:00
  reports: [{ kind: initial, to: [mps], sent: 2026-10-21T10:00+07:00 }]
`,
    });
  const deadlines = (...args: string[]) => run(dir(), 'deadlines', '--as-of', '2026-10-25', ...args).out;
  const both = ['--duty', 'd18.vuln-scan', '--duty', 'd18.intake'];

  it('the end of a waiver is a line of its own, with what follows', () => {
    const line = deadlines(...both)
      .split('\n')
      .find((row) => row.includes('waiver/w1'));
    expect(line).toMatch(/^sắp tới\thết hiệu lực\t31\/10\/2026\tcòn 6 ngày\t/);
    expect(line).toContain('sau đó: system/s1 quá hạn từ sau ngày 01/07/2026');
    const { runsOut, deadlines: due } = JSON.parse(deadlines(...both, '--json'));
    expect(due).toEqual([]);
    expect(runsOut).toMatchObject([
      {
        ...{ subject: 'waiver/w1', field: 'until', day: '2026-10-31', daysLeft: 6, agency: 'so-a' },
        after: [{ duty: 'd18.vuln-scan', subject: 'system/s1', state: 'overdue', due: '2026-07-01' }],
      },
    ]);
    expect(JSON.parse(deadlines('--within', '5d', '--json')).runsOut).toEqual([]);
    expect(JSON.parse(deadlines('--duty', 'd18.intake', '--json')).runsOut).toEqual([]);
  });
  it('what is missing without a date is counted, and --overdue lists it last', () => {
    expect(deadlines(...both)).toMatch(
      /Ngoài ra còn 1 mục bắt buộc thiếu hoặc chưa xác định mà không có hạn; xem bằng: irt check --duty d18.vuln-scan --duty d18.intake --store \S+\n/,
    );
    const late = JSON.parse(deadlines('--overdue', '--json'));
    const parts = late.deadlines.map(({ when }: { when: string }) => when);
    expect(parts.at(-1)).toBe('undated');
    expect(parts).toEqual([...parts].sort());
    expect(late.deadlines.map(({ subject }: { subject: string }) => subject)).toContain('incident/i1');
  });
  it('every gap of the check is listed or counted', () => {
    const at = ['--store', SAMPLE, '--as-of', '2026-11-23', '--json'];
    const { results } = JSON.parse(irt(['check', ...at]).out);
    const gaps = results.filter(({ state }: { state: string }) =>
      ['overdue', 'missing', 'unknown'].includes(state),
    );
    for (const args of [[], ['--overdue']]) {
      const { deadlines: listed, undated } = JSON.parse(irt(['deadlines', ...args, ...at]).out);
      const late = listed.filter(({ when }: { when: string }) => when !== 'ahead');
      expect(late.length + undated.required + undated.advice).toBe(gaps.length);
    }
  });
  it('on a terminal what lies ahead stands first, what is late under a heading of its own', () => {
    const out = irt(['deadlines', '--store', dir(), '--as-of', '2026-10-25', '--color', 'always'], {
      env: { COLUMNS: '100' },
    }).out;
    const places = [
      'Sắp tới, trong 30 ngày',
      'ngày cuối được miễn, hoãn',
      'Đã quá hạn hoặc còn thiếu',
      'quá 1.456 ngày',
    ];
    const at = places.map((text) => out.indexOf(text));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at[0]).toBeGreaterThan(0);
  });
  it('nothing late is said as that, and not as nothing due', () => {
    expect(deadlines('--overdue', '--duty', 'd18.vuln-scan')).toContain('Không có mục nào quá hạn.');
    expect(deadlines('--overdue', '--duty', 'd18.vuln-scan')).not.toContain('đến hạn trong');
    expect(deadlines('--within', '5d', '--duty', 'd18.vuln-scan')).toContain(
      'Không có mục nào đến hạn trong 5 ngày tới.',
    );
  });
});

it('a narrow terminal says which columns it has no room for', () => {
  const at = (columns: string) =>
    irt(['report', 'quarterly', '--store', SAMPLE, '--as-of', '2026-11-23', '--color', 'always'], {
      env: { COLUMNS: columns },
    }).out;
  expect(at('100')).toMatch(/không hiện \d+ cột:/);
  expect(at('400')).not.toContain('không hiện');
});
