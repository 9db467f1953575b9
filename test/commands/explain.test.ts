import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { irt, storeOf } from '../irt.js';

const SAMPLE = fileURLToPath(new URL('../../data/sample/tuyen-quang', import.meta.url));
const sampleArgs = ['--store', SAMPLE, '--as-of', '2026-11-23'];
const explained = (duty: string, subject: string, ...more: string[]) =>
  irt(['explain', duty, subject, ...sampleArgs, ...more]);

interface StepJson extends Record<string, unknown> {
  type: string;
  code: string;
  message: string;
}
const documentOf = (duty: string, subject: string, ...more: string[]) =>
  JSON.parse(explained(duty, subject, '--json', ...more).out);

describe('irt explain --json', () => {
  const document = documentOf('d18.drill', 'system/mang-dien-rong');

  it('is one document with fixed keys', () => {
    expect(Object.keys(document)).toEqual([
      'format',
      'asOf',
      'complete',
      'duty',
      'subject',
      'results',
      'absence',
      'options',
      'problems',
    ]);
    expect(document).toMatchObject({
      format: 'irt.explain/1',
      asOf: '2026-11-23',
      duty: 'd18.drill',
      subject: 'system/mang-dien-rong',
      absence: null,
    });
  });

  it('has the result as irt check --json has it, and the steps to it', () => {
    const check = JSON.parse(
      irt(['check', 'system/mang-dien-rong', '--duty', 'd18.drill', '--json', ...sampleArgs]).out,
    );
    const [{ steps, ...result }] = document.results;
    expect([result]).toEqual(check.results);
    const drills = steps.filter((step: StepJson) => step['kind'] === 'drill');
    expect(drills.map(({ id, day, counts, code }: StepJson) => [id, day, counts, code])).toEqual([
      ['20260715-mang-dien-rong-r5vn', '2026-07-15', false, 'drill-miss'],
      ['20241128-quan-ly-van-ban-cu-8za6', '2024-11-28', true, 'drill-real'],
    ]);
    expect(steps.filter((step: StepJson) => step.type === 'sum').at(-1)).toMatchObject({
      result: '2025-12-31',
      code: 'year-end',
      args: { first: 2023, next: 2025 },
    });
  });

  it('says where each option comes from', () => {
    expect(document.options).toEqual([
      { name: 'fromLevel', value: 3, from: 'catalogue' },
      { name: 'firstYearDays', value: 180, from: 'own-choice' },
      { name: 'window', value: 90, from: 'own-choice' },
      { name: 'rhythm', value: 'calendar-year', from: 'own-choice' },
    ]);
  });

  it('changes nothing but message and next with the language', () => {
    const neutral = (value: unknown): unknown =>
      JSON.parse(
        JSON.stringify(value, (key, one) => (key === 'message' || key === 'next' ? undefined : one)),
      );
    const english = documentOf('d18.drill', 'system/mang-dien-rong', '--lang', 'en');
    expect(neutral(english)).toEqual(neutral(document));
    expect(english.results[0].steps[0].message).not.toBe(document.results[0].steps[0].message);
  });

  it('explains each result of a subject that has several', () => {
    const warning = documentOf('d18.warned-vulns', 'warning/20260915-204-cb-a05-f9kt').results;
    expect(warning.length).toBeGreaterThan(2);
    expect(new Set(warning.map((one: { agency: string }) => one.agency)).size).toBe(warning.length);
    const incident = documentOf('d18.incident-report', 'incident/20250311-thu-dien-tu-cong-vu-11f9').results;
    expect(incident.map((one: { args: { to: string } }) => one.args.to)).toEqual([
      'coordinator',
      'owner',
      'response-unit',
    ]);
    for (const { steps, due } of [...warning, ...incident]) {
      expect(steps.filter((step: StepJson) => step.type === 'sum').at(-1).result).toBe(due);
    }
  });

  it('judges at the day of --as-of', () => {
    const then = JSON.parse(
      irt([
        'explain',
        'd18.drill',
        'system/mang-dien-rong',
        '--store',
        SAMPLE,
        '--json',
        '--as-of',
        '2024-11-20',
      ]).out,
    );
    const drills = then.results[0].steps.filter((step: StepJson) => step['kind'] === 'drill');
    expect(drills.map(({ day, counts, code }: StepJson) => [day, counts, code])).toEqual([
      ['2026-07-15', false, 'after-moment'],
      ['2024-11-28', false, 'after-moment'],
    ]);
  });

  it('names a waiver and what it hides', () => {
    const { results } = documentOf('d18.drill', 'system/ioc');
    expect(results[0]).toMatchObject({ state: 'waived' });
    expect(results[0].waives).not.toBeNull();
    expect(results[0].steps[0]).toMatchObject({ kind: 'waiver', counts: true, code: 'waiver-holds' });
    const over = documentOf('d18.vuln-scan', 'system/cong-dich-vu-cong').results[0].steps[0];
    expect(over).toMatchObject({ kind: 'waiver', counts: false, code: 'waiver-over' });
  });
});

describe('irt explain on the screen', () => {
  it('says clause, quotation, verdict, records, arithmetic, reading and command', () => {
    const { out, code, err } = explained('d18.drill', 'system/soc');
    expect([code, err]).toEqual([0, '']);
    for (const said of [
      'Căn cứ: Công văn 4301/UBND-THCBKS',
      'Nguyên văn: “… tổ chức diễn tập thực chiến',
      'Thiếu · hạn 31/12/2023',
      'Cuộc diễn tập 20260521-soc-99wq, ngày 21/05/2026 – không tính: thi CTF.',
      'Hạn = ngày 31/12 của năm 2023 = 31/12/2023.',
      'Cách hiểu: “01 lần/năm”',
      'firstYearDays = 180 († lựa chọn của phần mềm',
      'irt drill add --type real-combat --systems soc',
    ]) {
      expect(out).toContain(said);
    }
  });

  it('speaks English', () => {
    const { out } = explained('d18.drill', 'system/soc', '--lang', 'en');
    expect(out).toContain('Due = 31 December of 2023 = 31/12/2023.');
    expect(out).not.toMatch(/không tính|undefined|\[object/);
  });

  it.each([
    ['d18.drill', 'system/quan-ly-van-ban-cu', 'đã dừng sử dụng'],
    ['d18.drill', 'agency/so-y-te', 'chỉ xét hệ thống thông tin (system)'],
    ['d18.principle', 'agency/so-tt-tt', 'nghĩa vụ nay thuộc cong-an-tinh'],
    ['d18.budget', 'store', 'chỉ xét cơ quan, đơn vị (agency)'],
  ])('says why %s does not judge %s: exit 0', (duty, subject, said) => {
    const run = explained(duty, subject);
    expect(run.code).toBe(0);
    expect(run.out).toContain(said);
    expect(documentOf(duty, subject).results).toEqual([]);
  });

  it('explains the result of the store itself', () => {
    const dir = storeOf({ 'records/so-a/agency.yaml': '- id: so-a\n  name: Sở A\n  type: department\n' });
    const run = irt(['explain', 'd18.budget', 'store', '--store', dir]);
    expect(run.code).toBe(0);
    expect(run.out).toContain('Không có cơ quan đang hoạt động nào giữ vai trò');
  });

  it.each([
    [['d18.dril', 'system/soc'], 'd18.drill'],
    [['d18.drill', 'system/sco'], 'soc'],
    [['d18.drill', 'sytem/soc'], 'system'],
    [['d18.drill', 'khong-co'], 'system/'],
    [['d18.drill'], 'LOẠI/MÃ'],
  ])('%j is a usage error that helps', (args, hint) => {
    const run = irt(['explain', ...args, ...sampleArgs]);
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.err).toContain(hint);
  });

  it('lists data problems and exits 3, and still explains', () => {
    const dir = storeOf({
      'records/so-a/agency.yaml': '- id: so-a\n  name: Sở A\n  type: department\n',
      'records/so-a/system.yaml':
        '- id: he-a\n  name: Hệ A\n  agency: so-a\n  inService: 2026-06-01\n- id: he-b\n  name: Hệ B\n  agency: so-a\n  inService: 2026-02-31\n',
    });
    const run = (subject: string) => irt(['explain', 'd18.vuln-scan', subject, '--store', dir]);
    expect(run('system/he-a').code).toBe(3);
    expect(run('system/he-a').out).toContain('mốc bắt đầu 01/06/2026 + 6 tháng = 01/12/2026');
    expect(run('system/he-b').out).toContain('Bản ghi có lỗi dữ liệu');
  });

  it('is one step a row for a spreadsheet, and Markdown for a file', () => {
    const csv = explained('d18.vuln-scan', 'system/ioc', '--format', 'csv').out.trimEnd().split('\r\n');
    const steps = documentOf('d18.vuln-scan', 'system/ioc').results[0].steps;
    expect(csv).toHaveLength(steps.length + 2);
    expect(explained('d18.vuln-scan', 'system/ioc', '--format', 'md').out).toMatch(/^# Vì sao/);
  });
});

it('names a level from a later day with that day, and does not call it unrecorded', () => {
  const store = storeOf({
    'records/so-a/agency.yaml': '- id: so-a\n  name: Sở A\n  type: department\n',
    'records/so-a/system.yaml':
      '- id: he-a\n  name: Hệ A\n  agency: so-a\n  inService: 2023-01-01\n  level: 3\n  levelSince: 2026-03-01\n',
  });
  const steps = (asOf: string): StepJson[] =>
    JSON.parse(irt(['explain', 'd18.drill', 'system/he-a', '--json', '--store', store, '--as-of', asOf]).out)
      .results[0].steps;
  expect(steps('2026-02-28')).toMatchObject([
    {
      kind: 'system',
      id: 'he-a',
      day: '2026-03-01',
      counts: false,
      code: 'level-later',
      message:
        'Hệ thống thông tin he-a, ngày 01/03/2026 – không tính: có cấp độ 3 từ ngày này, sau ngày xét.',
    },
  ]);
  expect(steps('2026-03-01')[0]).toMatchObject({ code: 'fact', counts: true });
});

describe('near misses: each is named with its own reason', () => {
  const store = (kind: string, records: string, more: Record<string, string> = {}): string =>
    storeOf({
      'records/so-a/agency.yaml':
        '- { id: so-a, name: Sở A, type: department, roles: [irt-host, finance] }\n- { id: vt, name: VT, type: telecom }\n',
      'records/so-a/system.yaml':
        '- { id: he-a, name: Hệ A, agency: so-a, inService: 2023-01-31, level: 3 }\n',
      'records/so-a/team.yaml':
        '- { id: doi, name: Đội, agency: so-a, established: 2023-01-01, decision: { number: 1/QĐ } }\n',
      ...more,
      [`records/so-a/${kind}.yaml`]: records,
    });
  const run = (dir: string, duty: string, subject: string, ...more: string[]) =>
    irt(['explain', duty, subject, '--store', dir, '--as-of', '2026-11-26', ...more]).out;

  it.each([
    [
      'a fact of a later day is not said to be unrecorded',
      [
        'system',
        '- { id: he-a, name: Hệ A, agency: so-a, inService: 2023-01-31, monitoring: { since: 2026-12-01 } }',
      ],
      ['d18.proactive-watch', 'system/he-a'],
      'Hệ thống thông tin he-a, ngày 01/12/2026 – không tính: việc giám sát sau ngày xét.',
    ],
    [
      'an answer of a later day',
      ['request', '- { id: yc, agency: vt, issued: 2026-11-20, answered: 2026-12-01 }'],
      ['d18.telecom-coordination', 'request/yc'],
      'Yêu cầu điều phối yc, ngày 01/12/2026 – không tính: ngày trả lời sau ngày xét.',
    ],
    [
      'a fix of a later day',
      [
        'finding',
        '- { id: dy, system: he-a, found: 2026-11-01, severity: high, takeover: true, fixStarted: 2026-12-01 }',
      ],
      ['d18.fix-and-hunt', 'finding/dy'],
      'Điểm yếu, lỗ hổng dy, ngày 01/12/2026 – không tính: việc khắc phục sau ngày xét.',
    ],
    [
      'a contact published later',
      ['contact', "- { id: c1, agency: so-a, phone: '0912', url: x.vn, published: 2026-12-31 }"],
      ['d18.contact-province', 'agency/so-a'],
      'Đầu mối tiếp nhận c1, ngày 31/12/2026 – không tính: sau ngày xét.',
    ],
    [
      'a clause recorded as not there',
      [
        'supplier',
        '- { id: ncc, name: NCC, agency: so-a, access: true, contract: { number: 1 }, securityClause: false }',
      ],
      ['d18.supply-chain', 'supplier/ncc'],
      'Nhà cung cấp ncc – ghi rõ là không có điều khoản bảo đảm an toàn.',
    ],
    [
      'a leader who has not joined',
      ['member', '- { id: m1, name: An, team: doi, joined: 2027-01-01, lead: true }'],
      ['d18.irt-lead', 'team/doi'],
      'Thành viên Đội m1, ngày 01/01/2027 – An: không tính: chưa vào Đội tại ngày xét.',
    ],
    [
      'an exercise without an invitation',
      ['activity', '- { id: t1, agency: so-a, topic: national-exercise, date: 2026-11-01, attended: true }'],
      ['d18.national-exercises', 'team/doi'],
      't1, ngày 01/11/2026 – không tính: chưa ghi giấy mời hoặc ngày của giấy mời.',
    ],
    [
      'the same, asked for itself',
      [
        'activity',
        '- { id: t1, agency: so-a, topic: national-exercise, date: 2027-01-01, invitation: { date: 2026-12-01 } }',
      ],
      ['d18.national-exercises', 'activity/t1'],
      'Giấy mời ngày 01/12/2026, sau ngày xét, nên chưa được xét.',
    ],
    [
      'a budget for another purpose',
      ['budget', '- { id: k2, agency: so-a, year: 2027, purpose: security, allocated: 5000000 }'],
      ['d18.budget', 'agency/so-a'],
      'Khoản kinh phí k2 – không tính: kinh phí năm 2027 cho mục đích khác: an toàn thông tin.',
    ],
    [
      'a report sent later, and its kind as everywhere',
      [
        'incident',
        "- { id: sc, system: he-a, type: malware, class: urgent, classReason: x, detected: '2026-11-20T08:00', reports: [{ kind: notice, to: [mps], sent: '2026-12-20T09:00' }] }",
      ],
      ['d18.incident-report', 'incident/sc'],
      '09:00 20/12/2026 – thông báo sự cố (gửi lực lượng chuyên trách bảo vệ an ninh mạng (Bộ Công an)): không tính: gửi sau thời điểm xét.',
    ],
    [
      'no report at all, of an incident',
      ['incident', "- { id: sc, system: he-a, type: malware, detected: '2026-11-20T08:00' }"],
      ['d18.incident-report', 'incident/sc'],
      'Sự cố sc – chưa ghi báo cáo nào đã gửi.',
    ],
    [
      'an answer that says fixed and not when',
      [
        'warning',
        '- { id: cb, source: A05, date: 2026-10-01, responses: [{ agency: vt, status: fixed, assessed: 2026-10-04 }] }',
      ],
      ['d18.warned-vulns', 'warning/cb'],
      'vt trả lời đã khắc phục, chưa ghi ngày khắc phục xong: chưa đạt',
    ],
    [
      'a weakness that says it is harmless',
      ['finding', '- { id: dy, system: he-a, found: 2026-11-01, severity: high, takeover: false }'],
      ['d18.fix-and-hunt', 'finding/dy'],
      'Điểm yếu được ghi là không cho phép xâm nhập',
    ],
  ] as const)('%s', (_, [kind, records], [duty, subject], said) => {
    const dir = store(kind, `${records}\n`);
    expect(run(dir, duty, subject)).toContain(said);
    expect(run(dir, duty, subject, '--lang', 'en')).not.toMatch(/undefined|null|không|\[object/);
  });

  it('a practice that does not name the member, while it would count', () => {
    const members = '- { id: m1, name: An, team: doi, joined: 2023-01-01 }\n';
    const activities =
      '- { id: t1, agency: so-a, topic: practice, date: 2026-11-01 }\n- { id: t2, agency: so-a, topic: practice, date: 2024-11-01 }\n';
    const out = run(
      store('activity', activities, { 'records/so-a/member.yaml': members }),
      'd18.practice',
      'member/m1',
    );
    expect(out).toContain('t1, ngày 01/11/2026 – không tính: không ghi tên người này.');
    expect(out).not.toContain('t2');
  });

  it('a plan that is not in force, a revision without a day or of a later one, a change of a later one', () => {
    const plans =
      '- { id: p1, name: P1, agency: so-a, systems: [he-a], status: issued, issued: 2024-01-01, scenarios: [{ name: x }],\n' +
      '    revisions: [{ date: 2026-12-31 }, { what: x }, { date: 2025-01-01 }] }\n' +
      '- { id: p2, name: P2, agency: so-a, systems: [he-a], status: draft }\n';
    const system =
      '- { id: he-a, name: Hệ A, agency: so-a, inService: 2023-01-31, changes: [{ date: 2026-12-05, what: x }] }\n';
    const dir = store('plan', plans, { 'records/so-a/system.yaml': system });
    const steps: StepJson[] = JSON.parse(run(dir, 'd18.plan-current', 'system/he-a', '--json')).results[0]
      .steps;
    const records = steps.filter((step) => step.type === 'record');
    expect(records.map((step) => [step['id'], step['day'], step['counts'], step.code])).toEqual([
      ['p1', '2024-01-01', true, 'plan-touched'],
      ['p1', '2026-12-31', false, 'after-moment'],
      ['p1', null, false, 'revision-undated'],
      ['p1', '2025-01-01', true, 'plan-touched'],
      ['p2', null, false, 'plan-miss'],
      ['he-a', '2026-12-05', false, 'after-moment'],
    ]);
  });

  it('a record with a data problem: the field is said to be wrong, not only lacking', () => {
    const dir = store('scan', '- { id: s1, systems: [he-a], finished: 2026-02-31 }\n');
    const out = run(dir, 'd18.vuln-scan', 'system/he-a');
    expect(out).toContain('s1 – không tính: chưa ghi ngày hoàn thành (bản ghi có lỗi dữ liệu, xem dưới).');
    expect(out).toContain(
      'Đợt rà quét lỗ hổng s1 (records/so-a/scan.yaml:1): “finished” ghi “2026-02-31” không đúng.',
    );
    const { problems } = JSON.parse(run(dir, 'd18.vuln-scan', 'system/he-a', '--json'));
    expect(problems).toMatchObject([
      { kind: 'scan', id: 's1', file: 'records/so-a/scan.yaml', code: 'value-wrong' },
    ]);
    // What the other duty does not weigh keeps its answer from being complete all the same.
    const other = JSON.parse(run(dir, 'd18.threat-hunt', 'system/he-a', '--json'));
    expect(other.complete).toBe(false);
    expect(other.problems).toMatchObject([{ kind: null, id: null, code: 'value-wrong' }]);
  });

  it('enough experts for long: their last day is no due day', () => {
    const member = (n: number) =>
      `- { id: m${n}, name: Người ${n}, team: doi, joined: 2023-01-01, qualifications: [{ name: x, kind: certificate, issued: 2023-01-01, expires: 2028-01-0${n}, meetsStandard: true }] }\n`;
    const out = run(store('member', [1, 2, 3, 4, 5].map(member).join('')), 'd18.irt-experts', 'team/doi');
    expect(out).toContain(
      'Ngày cuối cùng còn đủ 5 người, theo ngày hết hạn hợp đồng, văn bằng của từng người = 01/01/2028;',
    );
    expect(out).not.toContain('Hạn = ');
  });
});

/** A command as printed, its capitals filled in, as a shell would give it to the program. */
function typed(command: string, blanks: Readonly<Record<string, string>>): string[] {
  const filled = Object.entries(blanks).reduce(
    (text, [blank, value]) => text.replaceAll(blank, value),
    command,
  );
  return [...filled.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)]
    .map(([, single, double, bare]) => single ?? double ?? bare ?? '')
    .slice(1);
}

describe('the command to type, typed as printed, closes it or leads to the one that does', () => {
  const blanks = {
    'NGÀY GIỜ': '2026-11-25 08:00',
    NGÀY: '2026-11-25',
    'NỘI DUNG': 'abc',
    SỐ: '1000',
    'ĐỊA-CHỈ': 'https://tuyenquang.gov.vn/x',
    'TÌNH-TRẠNG': 'affected',
  };
  it.each([
    ['d18.vuln-scan', 'system/he-a', [], ['scan add --systems he-a', '--finished NGÀY']],
    ['d18.threat-hunt', 'system/he-a', [], ['hunt add --systems he-a', '--finished NGÀY']],
    ['d18.drill', 'system/he-a', [], ['drill add', '--finished NGÀY']],
    [
      'd18.contact-province',
      'agency/so-a',
      [],
      ['contact add --agency so-a', '--phone "NỘI DUNG" --url ĐỊA-CHỈ --published NGÀY'],
    ],
    ['d18.budget', 'agency/so-a', [], ['budget add', '--allocated SỐ']],
    [
      'd18.irt-consolidated',
      'agency/so-a',
      ['--name', 'Đội', '--established', '2026-11-20'],
      ['team add --agency so-a', '--decision.number "NỘI DUNG" --decision.date NGÀY'],
    ],
    [
      'd18.warned-vulns',
      'warning/cb',
      [],
      [
        '{agency: so-a, status: TÌNH-TRẠNG, assessed: NGÀY}',
        '{agency: so-a, status: fixed, assessed: NGÀY, fixed: NGÀY}',
      ],
    ],
  ] as const)('%s %s', (duty, subject, asked, steps) => {
    const store = storeOf({
      'records/so-a/agency.yaml':
        '- { id: so-a, name: Sở A, type: department, roles: [irt-host, finance] }\n',
      'records/so-a/system.yaml':
        '- { id: he-a, name: Hệ A, agency: so-a, inService: 2023-01-31, level: 3 }\n',
      'records/_shared/warning.yaml': '- { id: cb, source: A05, date: 2026-11-01 }\n',
    });
    const args = ['--store', store, '--as-of', '2026-11-26'];
    const result = () => JSON.parse(irt(['explain', duty, subject, '--json', ...args]).out).results[0];
    for (const [index, step] of steps.entries()) {
      const { next } = result();
      expect(next).toContain(step);
      const done = irt([
        ...typed(next, blanks),
        ...(index === 0 ? asked : []),
        '--store',
        store,
        '--no-input',
      ]);
      expect(done.code, done.err).toBe(0);
    }
    expect(result()).toMatchObject({ state: 'met', next: null });
  });

  it('leaves alone what is withdrawn; what is to be finished on a later day is not finished', () => {
    const store = storeOf({
      'records/so-a/agency.yaml': '- { id: so-a, name: Sở A, type: department, roles: [irt-host] }\n',
      'records/so-a/system.yaml':
        '- { id: he-a, name: Hệ A, agency: so-a, inService: 2023-01-31, level: 3 }\n',
      'records/so-a/scan.yaml': '- { id: s1, systems: [he-a], finished: 2026-12-24 }\n',
      'records/so-a/contact.yaml':
        "- { id: c1, agency: so-a, phone: '1', published: 2023-01-01, withdrawn: 2024-01-01 }\n- { id: c2, agency: so-a, published: 2026-12-24 }\n",
    });
    const next = (duty: string, subject: string): string =>
      JSON.parse(irt(['explain', duty, subject, '--json', '--store', store, '--as-of', '2026-11-26']).out)
        .results[0].next;
    expect(next('d18.vuln-scan', 'system/he-a')).toBe('irt scan edit s1 --finished NGÀY');
    expect(next('d18.contact-province', 'agency/so-a')).toBe(
      'irt contact edit c2 --phone "NỘI DUNG" --url ĐỊA-CHỈ --published NGÀY',
    );
  });
});
