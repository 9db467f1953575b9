import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { environment, irt, storeOf } from '../irt.js';

const BIN = fileURLToPath(new URL('../../bin/irt.js', import.meta.url));
const AGENCY = '- { id: so-a, name: Sở A, type: department, roles: [irt-host, finance] }\n';
const SYSTEMS =
  '- { id: s1, name: Cổng dịch vụ, agency: so-a, level: 3, inService: 2022-11-01 }\n' +
  '- { id: s2, name: Thư điện tử, agency: so-a, level: 3, inService: 2022-11-01 }\n';
const store = (files: Record<string, string>, settings = '') =>
  storeOf({
    'irt.yaml': settings,
    'records/so-a/agency.yaml': AGENCY,
    'records/so-a/system.yaml': SYSTEMS,
    ...Object.fromEntries(Object.entries(files).map(([kind, text]) => [`records/so-a/${kind}.yaml`, text])),
  });

interface Line {
  duty: string;
  subject: string;
  state: string;
  due: string | null;
  late: number | null;
  message: string;
  next: string | null;
  args: Record<string, unknown>;
}
function check(dir: string, asOf: string, duty: string): { results: Line[]; problems: { code: string }[] } {
  return JSON.parse(irt(['check', '--store', dir, '--as-of', asOf, '--json', '--duty', duty]).out);
}

/** Types a printed command in a shell, its blanks filled. */
function type(dir: string, next: string | null, fill: Record<string, string>): number | null {
  const filled = Object.entries(fill).reduce(
    (text, [blank, value]) => text.replaceAll(blank, value),
    String(next).replace(/^irt /, `"${process.execPath}" "${BIN}" `),
  );
  return spawnSync('sh', ['-c', `${filled} --store "${dir}" --no-input`], { env: environment() }).status;
}

describe('an answer to a warning with a scope of its own', () => {
  const warning = (...answers: string[]) =>
    `- id: c1\n  source: A05\n  date: 2026-09-01\n  due: 2026-09-20\n  agencies: [so-a]\n  responses:\n${answers.map((a) => `    - { agency: so-a, ${a} }\n`).join('')}`;
  it.each([
    [
      'one of two systems fixed',
      [
        'status: affected, assessed: 2026-09-05, systems: [s1, s2]',
        'status: fixed, assessed: 2026-09-10, fixed: 2026-09-10, systems: [s1]',
      ],
      'Thư điện tử',
    ],
    [
      'one affected, then another harmless',
      [
        'status: affected, assessed: 2026-09-05, systems: [s1]',
        'status: not-affected, assessed: 2026-09-06, systems: [s2]',
      ],
      'Cổng dịch vụ',
    ],
    [
      'everything affected, then one fixed',
      [
        'status: affected, assessed: 2026-09-05',
        'status: fixed, assessed: 2026-09-06, fixed: 2026-09-06, systems: [s2]',
      ],
      'trừ Thư điện tử',
    ],
  ])('%s: open, named, and closed by the command printed', (_, answers, named) => {
    const dir = store({ warning: warning(...answers) });
    const before = check(dir, '2026-11-30', 'd18.warned-vulns').results[0];
    expect(before).toMatchObject({ state: 'overdue', due: '2026-09-20' });
    expect(before?.message).toContain(named);
    const { out } = irt([
      'explain',
      'd18.warned-vulns',
      'warning/c1',
      '--store',
      dir,
      '--as-of',
      '2026-11-30',
    ]);
    expect(out).toMatch(new RegExp(`${named}.*chưa đạt`));
    expect(type(dir, before?.next ?? null, { NGÀY: '2026-11-29' })).toBe(0);
    expect(check(dir, '2026-11-30', 'd18.warned-vulns').results[0]).toMatchObject({ state: 'met', late: 70 });
  });
});

describe('who is one person', () => {
  const member = (id: string, name: string, more = '') =>
    `- id: ${id}\n  team: doi\n  name: ${name}\n  joined: 2022-11-01\n  lead: false\n${more}  qualifications: [{ name: ATTT, kind: security-degree, issued: 2020-01-01, meetsStandard: true }]\n`;
  const team = '- { id: doi, name: Đội, agency: so-a, established: 2022-11-01 }\n';
  const three = member('m1', 'Trần Văn Một') + member('m2', 'Trần Văn Hai') + member('m3', 'Trần Văn Ba');
  const experts = (members: string) => {
    const dir = store({ team, member: three + members });
    return check(dir, '2026-11-30', 'd18.irt-experts').results[0] as Line;
  };
  it.each([
    ['Nguyễn Thị Hoà', 'Nguyễn Thị Hòa'],
    ['Nguyễn Thị Hoà', 'NGUYỄN THỊ HÒA'],
    ['Đỗ Văn Thuý', 'Ðỗ Văn Thúy'],
  ])('%s and %s are one, and it is said which records are meant', (one, other) => {
    const { state, args, message } = experts(member('m4', one) + member('m5', other));
    expect([state, args['counted']]).toEqual(['missing', 4]);
    expect(message).toContain(`Tính là một người: ${one} = ${other} (m4, m5)`);
  });
  it('namesakes told apart are two, and it is said', () => {
    const name = 'Nguyễn Văn Hùng';
    const { state, message } = experts(
      member('m4', name, "  person: '1985'\n") + member('m5', name, "  person: '1990'\n"),
    );
    expect(state).toBe('met');
    expect(message).toContain('Trùng tên nhưng là người khác nhau: Nguyễn Văn Hùng (1985; 1990)');
  });
  it('a namesake not told apart is asked for, and is told apart by a flag', () => {
    const name = 'Nguyễn Văn Hùng';
    const dir = store({
      team,
      member: three + member('m4', name, "  person: '1985'\n") + member('m5', name),
    });
    const experts = () => check(dir, '2026-11-30', 'd18.irt-experts').results[0] as Line;
    expect(experts()).toMatchObject({ state: 'missing', args: { counted: 4 } });
    expect(experts().message).toMatch(/--person\): Nguyễn Văn Hùng \(m5\)/);
    expect(irt(['member', 'edit', 'm5', '--person', '1990', '--store', dir, '--no-input']).code).toBe(0);
    expect(experts()).toMatchObject({ state: 'met', args: { counted: 5 } });
  });
});

describe('a gap does not go away by itself', () => {
  it('a supplier whose contract has ended and whose access has not', () => {
    const dir = store({
      supplier:
        '- id: su\n  name: NCC\n  agency: so-a\n  access: true\n  contract: { number: 1/HĐ, from: 2024-01-01, to: 2026-10-31 }\n  securityClause: true\n  incidentClause: true\n  reviewed: 2026-10-01\n',
    });
    const at = (day: string) => check(dir, day, 'd18.supply-chain').results[0] as Line;
    expect(at('2026-10-31').state).toBe('met');
    expect(at('2026-11-01')).toMatchObject({ state: 'missing', due: null });
    expect(at('2026-11-01').message).toMatch(/hết hạn ngày 31\/10\/2026.*--no-access/);
    // Three blanks for days: its own, the first, the last.
    const next = (at('2026-11-01').next ?? '')
      .replace(/contract\.to NGÀY/, 'contract.to 2027-10-31')
      .replaceAll('NGÀY', '2026-11-01');
    expect(type(dir, next, { 'SỐ-KÝ-HIỆU': '2/HĐ' })).toBe(0);
    expect(at('2026-11-01').state).toBe('met');
    const closed = ['supplier', 'edit', 'su', '--no-access'];
    expect(irt([...closed, '--store', dir, '--no-input']).code).toBe(0);
    expect(at('2036-11-01').state).toBe('not-applicable');
  });
});

describe('a paper gives its record no force before its day', () => {
  const waiver = (document: string, more = '') =>
    `- id: w1\n  duty: d18.vuln-scan\n  subject: { kind: system, id: s1 }\n  reason: nâng cấp\n  document: ${document}\n  until: 2026-12-31\n${more}`;
  const state = (dir: string, day: string) =>
    check(dir, day, 'd18.vuln-scan').results.find((r) => r.subject === 'system/s1')?.state;
  it('a waiver, whatever first day it names', () => {
    const scan = '- { id: sc1, systems: [s1], finished: 2026-01-01 }\n';
    for (const more of ['', '  from: 2026-08-01\n']) {
      const dir = store({ scan, waiver: waiver('{ number: 12/QĐ, date: 2026-11-20 }', more) });
      expect([state(dir, '2026-09-30'), state(dir, '2026-11-20')]).toEqual(['overdue', 'waived']);
      const { out } = irt(['explain', 'd18.vuln-scan', 'system/s1', '--store', dir, '--as-of', '2026-09-30']);
      expect(out).toMatch(/w1.*từ ngày 20\/11\/2026 mới có hiệu lực/);
    }
  });
  it('a waiver without any day never holds, and both screens say why', () => {
    const dir = store({ waiver: waiver('{ number: 12/QĐ }') });
    expect(state(dir, '2026-11-20')).toBe('missing');
    const screen = irt(['check', '--store', dir, '--as-of', '2026-11-20']).out;
    expect(screen).toMatch(/w1, .*chưa ghi ngày của văn bản/);
    const { out } = irt(['explain', 'd18.vuln-scan', 'system/s1', '--store', dir, '--as-of', '2026-11-20']);
    expect(out).toMatch(/w1.*không tính: chưa ghi miễn từ ngày nào/);
  });
  it('a team, and money', () => {
    const dir = store({
      team: '- id: doi\n  name: Đội\n  agency: so-a\n  decision: { number: 1/QĐ, date: 2026-11-20 }\n  established: 2022-11-01\n',
      budget:
        '- { id: kp, agency: so-a, year: 2026, purpose: irt, allocated: 5, document: { number: 2/QĐ, date: 2026-07-20 } }\n',
    });
    const team = (day: string) => check(dir, day, 'd18.irt-consolidated').results[0];
    expect([team('2026-11-19')?.state, team('2026-11-20')?.late]).toEqual(['missing', 1421]);
    const money = (day: string) => check(dir, day, 'd18.budget').results[0]?.state;
    expect([money('2026-07-19'), money('2026-07-20')]).toEqual(['missing', 'met']);
    const { out } = irt(['explain', 'd18.budget', 'agency/so-a', '--store', dir, '--as-of', '2026-07-19']);
    expect(out).toMatch(/kp, ngày 20\/07\/2026 – không tính: sau ngày xét/);
  });
});

describe('a report that cannot be of the period it names', () => {
  const settings = 'catalogues: [directive-18, reporting]\n';
  it('is a problem of the data and no proof, and can be put right', () => {
    const submission =
      '- { id: b1, agency: so-a, type: annual, period: "2022", sent: 2022-01-05 }\n' +
      '- { id: b2, agency: so-a, type: half-year, period: 2023-H1, sent: 2022-06-10 }\n' +
      '- { id: b3, agency: so-a, type: quarter, period: 2023-H1, sent: 2023-06-10 }\n';
    const dir = store({ submission }, settings);
    const annual = () => check(dir, '2023-01-10', 'rep.annual');
    expect(annual().problems.map(({ code }) => code)).toEqual([
      ...['sent-before-period', 'sent-before-period', 'period-misfit'],
    ]);
    expect(annual().results[0]).toMatchObject({ state: 'missing', due: '2022-12-14' });
    expect(irt(['validate', '--store', dir]).code).toBe(3);
    const edit = ['submission', 'edit', 'b1', '--sent', '2022-12-10', '--store', dir, '--no-input'];
    expect(irt(edit).code).toBe(0);
    expect(annual().results[0]).toMatchObject({ state: 'met', args: { last: '2022' } });
  });
  it.each([
    ['2026', 'annual', '2026-11-30', '2026-12-01'],
    ['2026-H2', 'half-year', '2026-11-30', '2026-12-01'],
    ['2026-H1', 'half-year', '2026-05-31', '2026-06-01'],
    ['2026-Q1', 'quarter', '2026-02-28', '2026-03-01'],
    ['2026-Q4', 'quarter', '2026-11-30', '2026-12-01'],
  ])('%s: the first day of its last month is the first that can be', (period, type, early, first) => {
    const dir = store({}, settings);
    const add = (sent: string) =>
      irt([
        ...['submission', 'add', '--agency', 'so-a', '--type', type, '--period', period],
        ...['--sent', sent, '--store', dir, '--no-input'],
      ]).code;
    expect([add(early), add(first)]).toEqual([2, 0]);
  });
});

describe('an incident over several systems', () => {
  const add = (dir: string, ...systems: string[]) =>
    irt([
      ...['incident', 'add', '--store', dir, ...systems, '--type', 'ransomware', '--class', 'urgent'],
      ...['--class-reason', 'x', '--detected', '2026-11-17 10:00', '--no-input'],
    ]);
  it('is told apart from a mistyped id, and the flag for the others is named ready to type', () => {
    const dir = store({});
    const { code, err } = add(dir, '--system', 's1,s2');
    expect(code).toBe(2);
    expect(err).toContain('--system chỉ nhận một giá trị');
    const named = /--system s1 --also-systems s2/.exec(err)?.[0] ?? '';
    expect(add(dir, ...named.split(' ')).code).toBe(0);
  });
  it('is one incident with one set of reports, found by each of its systems', () => {
    const dir = store({
      agency: `${AGENCY}- { id: so-b, name: Sở B, type: department }\n`,
      system: SYSTEMS.replace(/(Thư điện tử, agency: )so-a/, '$1so-b'),
    });
    const id = add(dir, '--system', 's1', '--also-systems', 's1,s2').out.trim();
    expect(check(dir, '2026-11-18', 'd18.incident-report').results.map(({ subject }) => subject)).toEqual([
      ...[`incident/${id}`, `incident/${id}`],
    ]);
    const list = (agency: string) =>
      JSON.parse(irt(['incident', 'list', '--agency', agency, '--json', '--store', dir]).out).records.length;
    expect([list('so-a'), list('so-b')]).toEqual([1, 1]);
    const removal = irt(['system', 'remove', 's2', '--yes', '--store', dir, '--no-input']);
    expect([removal.code, removal.err.includes('alsoSystems.1')]).toEqual([2, true]);
    const report = irt([
      ...['report', 'quarterly', '--store', dir, '--period', '2026-Q4', '--as-of', '2026-11-30'],
      ...['--format', 'md'],
    ]).out;
    expect(report).toContain('Cổng dịch vụ, Thư điện tử');
    expect(report).toMatch(/Sự cố phát hiện trong quý \| 1 \|/);
  });
});
