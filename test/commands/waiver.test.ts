import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { irt, storeOf } from '../irt.js';

const waiver = (id: string, duty: string, subject: string) =>
  `- id: ${id}\n  duty: ${duty}\n  subject: ${subject}\n  reason: Chờ kinh phí\n  document: { number: '1', date: 2026-06-20, issuer: UBND }\n  until: 2027-12-31\n`;
const files = (waivers: string) => ({
  'records/so-a/agency.yaml': '- id: so-a\n  name: Sở A\n  type: department\n  roles: [irt-host, finance]\n',
  'records/so-a/system.yaml':
    '- id: he-a\n  name: Hệ thống A\n  agency: so-a\n  level: 3\n  inService: 2022-11-01\n',
  'records/so-a/waiver.yaml': waivers,
});
const AS_OF = ['--as-of', '2026-11-30'];
const RIGHT = waiver('w9', 'd18.vuln-scan', '{ kind: system, id: he-a }');
const WRONG = [
  waiver('w1', 'd18.vuln-scna', '{ kind: system, id: he-a }'),
  waiver('w2', 'd18.vuln-scan', '{ kind: agency, id: so-a }'),
  waiver('w3', 'd18.vuln-scan', '{ kind: sytem, id: he-a }'),
  waiver('w4', 'tinh.khac', '{ kind: sytem, id: he-a }'),
  waiver('w5', 'd18.vuln-scan', '{ kind: store }'),
  RIGHT,
].join('');

const flags = (duty: string, kind: string, id: string) => [
  ...['--duty', duty, '--subject.kind', kind, '--subject.id', id, '--reason', 'x'],
  ...['--document.number', '1', '--until', '31/12/2027', '--no-input'],
];
const problemsIn = (...args: string[]) => {
  const { code, out } = irt([...args, '--json']);
  const problems = JSON.parse(out).problems as { code: string; line: number; column: number }[];
  return [code, ...problems.map((one) => `${one.code} ${one.line}:${one.column}`)];
};

describe('a waiver that can waive nothing', () => {
  const listed = [
    3,
    'waiver-of-no-duty 2:9',
    'waiver-of-other 9:20',
    'value-wrong 15:20',
    'waiver-of-no-duty 20:9',
    'value-wrong 21:20',
    'waiver-of-other 27:20',
  ];
  it.each([
    ['validate', []],
    ['check', []],
    ['check of one subject and one duty', ['system/he-a', '--duty', 'd18.vuln-scan']],
  ])('is a problem in %s', (command, more) => {
    const dir = storeOf(files(WRONG));
    expect(problemsIn(command.split(' ')[0] ?? '', '--store', dir, ...AS_OF, ...more)).toEqual(listed);
  });

  it('is no waiver in force', () => {
    const { out } = irt(['check', '--store', storeOf(files(WRONG)), ...AS_OF]);
    expect(out).toContain('Văn bản miễn, hoãn đang có hiệu lực: 1\n');
    expect(out).toContain('(d18.vuln-scan) – w9');
  });

  it.each([
    [['d18.vuln-scna', 'system', 'he-a'], '--duty: Không có nghĩa vụ “d18.vuln-scna”'],
    [['d18.vuln-scna', 'system', 'he-a'], 'Có phải ý là “d18.vuln-scan”?'],
    [['d18.vuln-scan', 'agency', 'so-a'], '--subject.kind: Nghĩa vụ “Rà quét lỗ hổng 06 tháng/lần”'],
    [['d18.vuln-scan', 'agency', 'so-a'], 'chỉ xét hệ thống thông tin (kind: system)'],
  ])('is refused by add before anything is written (%j)', ([duty = '', kind = '', id = ''], said) => {
    const dir = storeOf(files(RIGHT));
    const { code, out, err } = irt(['waiver', 'add', '--store', dir, ...flags(duty, kind, id)]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
    expect(readFileSync(join(dir, 'records/so-a/waiver.yaml'), 'utf8')).toBe(RIGHT);
  });

  it('is refused by edit, from a file and as an assumption; what was wrong before can be edited elsewhere', () => {
    const dir = storeOf(files(WRONG));
    const editing = (...args: string[]) => irt(['waiver', 'edit', '--store', dir, ...args]);
    expect(editing('w9', '--duty', 'd18.vuln-scn').err).toContain('Có phải ý là “d18.vuln-scan”?');
    expect(editing('w1', '--reason', 'khác').code).toBe(0);
    expect(editing('w1', '--duty', 'd18.vuln-scan').code).toBe(0);
    const text = waiver('w7', 'd18.vuln-scn', '{ kind: system, id: he-a }');
    const adding = irt(['waiver', 'add', '--store', dir, '--from-file', '-'], { input: text });
    expect([adding.code, adding.err]).toEqual([2, expect.stringContaining('“d18.vuln-scan”')]);
    const assumed =
      'waiver:{duty: d18.vuln-scn, subject: {kind: system, id: he-a}, reason: a, document: {number: "1"}, until: 2027-12-31}';
    const checked = irt(['check', '--store', dir, ...AS_OF, '--assume', assumed]);
    expect([checked.code, checked.out]).toEqual([2, '']);
    expect(checked.err).toContain('“d18.vuln-scan”');
  });
});

describe('a waiver that may be right', () => {
  const off = waiver('w1', 'rep.annual', '{ kind: agency, id: so-a }');
  it('of a duty of a shipped catalogue that is off is no problem, and the table says why it waives nothing', () => {
    const dir = storeOf(files(off));
    expect(problemsIn('validate', '--store', dir, ...AS_OF)).toEqual([0]);
    expect(irt(['check', '--store', dir, ...AS_OF]).out).toMatch(
      /w1, .*thuộc danh mục chưa bật “.*” \(reporting\)/,
    );
    const { code } = irt(['waiver', 'add', '--store', dir, ...flags('rep.annual', 'agency', 'so-a')]);
    expect(code).toBe(0);
  });

  it('of a duty that may stand in what could not be read is not the problem; that is', () => {
    const own = waiver('w1', 'tinh.rieng', '{ kind: agency, id: so-a }');
    for (const broken of [
      { 'catalogue/tinh.yaml': 'id: tinh\n' },
      { 'irt.yaml': 'catalogues: [diretive-18]\n' },
    ]) {
      const dir = storeOf({ ...files(own), ...broken });
      const { code, out } = irt(['validate', '--store', dir, '--json']);
      expect(code).toBe(3);
      expect(out).not.toContain('waiver-of-no-duty');
    }
  });

  it('of the store is right for a duty that judges the store', () => {
    const host = waiver('w1', 'd18.irt-consolidated', '{ kind: store }');
    expect(problemsIn('validate', '--store', storeOf(files(host)), ...AS_OF)).toEqual([0]);
  });
});

describe('a waiver that waives nothing', () => {
  const of = (subject: string, duty: string, more = 'document: { number: "1", date: 2026-06-20 }') =>
    `- { id: w1, duty: ${duty}, subject: ${subject}, reason: x, until: 2027-12-31, ${more} }\n`;
  const STORE = {
    ...files(''),
    'records/so-a/system.yaml':
      '- { id: he-a, name: Hệ A, agency: so-a, level: 3, inService: 2022-11-01 }\n- { id: he-cu, name: Hệ cũ, agency: so-a, level: 3, inService: 2022-11-01, retired: 2026-05-31 }\n- { id: he-vua, name: Hệ vừa dừng, agency: so-a, level: 3, inService: 2022-11-01, retired: 2026-10-31 }\n- { id: he-moi, name: Hệ mới, agency: so-a, level: 3, inService: 2027-03-01 }\n',
    'records/so-cu/agency.yaml':
      '- { id: so-cu, name: Sở cũ, type: department, to: 2026-05-31, successor: so-a }\n',
  };
  const idle: [string, string, string][] = [
    [
      'without any day',
      of('{ kind: system, id: he-a }', 'd18.vuln-scan', 'document: { number: "1" }'),
      'chưa ghi miễn từ ngày nào',
    ],
    [
      'of a duty that does not bind the subject',
      of('{ kind: agency, id: so-a }', 'd18.contact-telecom'),
      'không thuộc diện áp dụng',
    ],
    [
      'of the store while an agency has the role',
      of('{ kind: store }', 'd18.budget'),
      'chỉ được xét khi chưa cơ quan nào giữ vai trò ấy',
    ],
    [
      'of a system retired before its paper',
      of('{ kind: system, id: he-cu }', 'd18.vuln-scan'),
      'dừng sử dụng từ sau ngày 31/05/2026',
    ],
    [
      'of such a system, though it says it began before',
      of(
        '{ kind: system, id: he-cu }',
        'd18.vuln-scan',
        'from: 2026-01-01, document: { number: "1", date: 2026-06-20 }',
      ),
      'dừng sử dụng từ sau ngày 31/05/2026',
    ],
    [
      'of an agency ended before it',
      of('{ kind: agency, id: so-cu }', 'd18.disseminate'),
      'kết thúc hoạt động ngày 31/05/2026',
    ],
  ];
  const right: [string, string][] = [
    ['of what is judged', of('{ kind: system, id: he-a }', 'd18.vuln-scan')],
    ['of what was judged when it began', of('{ kind: system, id: he-vua }', 'd18.vuln-scan')],
    ['of what is still to come', of('{ kind: system, id: he-moi }', 'd18.vuln-scan')],
    ['that is over', of('{ kind: system, id: he-cu }', 'd18.vuln-scan').replace('2027-12-31', '2026-11-29')],
  ];
  const notices = (dir: string) => {
    const { code, out } = irt(['validate', '--store', dir, ...AS_OF, '--json']);
    const told = JSON.parse(out).notices as { code: string; message: string; line: number }[];
    const ofWaivers = told.filter((one) => one.code.startsWith('waiver-'));
    return [code, ...ofWaivers.map((one) => `${one.code} ${one.line}: ${one.message}`)];
  };

  it.each(idle)('%s: told by validate, and by add in words and in JSON', (_, record, said) => {
    const dir = storeOf({ ...STORE, 'records/so-a/waiver.yaml': record });
    expect(notices(dir)).toEqual([
      0,
      expect.stringMatching(new RegExp(`^waiver-(?:idle|undated) 1: .*${said}`, 'u')),
    ]);
    const yaml = record.replace(/^- /u, '').replace('id: w1, ', '');
    const adding = (...more: string[]) =>
      irt(['waiver', 'add', '--from-file', '-', '--store', storeOf(STORE), ...AS_OF, ...more], {
        input: yaml,
      });
    expect([adding().code, adding().err]).toEqual([
      0,
      expect.stringMatching(new RegExp(`lưu ý: .*${said}`, 'u')),
    ]);
    expect(adding('--json').err).toMatch(/"code":"waiver-(?:idle|undated)"/u);
  });

  it.each(right)('is not said of one %s', (_, record) => {
    expect(notices(storeOf({ ...STORE, 'records/so-a/waiver.yaml': record }))).toEqual([0]);
  });

  it('is told by the edit that makes it so, and not again', () => {
    const dir = storeOf({
      ...STORE,
      'records/so-a/waiver.yaml': of('{ kind: system, id: he-a }', 'd18.vuln-scan'),
    });
    const edit = (...flags: string[]) =>
      irt(['waiver', 'edit', 'w1', ...flags, '--store', dir, ...AS_OF]).err;
    expect(edit('--subject.id', 'he-cu')).toContain('lưu ý: Văn bản miễn, hoãn w1 không miễn cho mục nào');
    expect(edit('--reason', 'y')).not.toContain('lưu ý: Văn bản');
    expect(edit('--unset', 'document.date')).toContain('chưa ghi miễn từ ngày nào');
  });

  it.each(idle)('%s is apart from those in force in the list of check', (_, record, said) => {
    const used = of('{ kind: system, id: he-a }', 'd18.threat-hunt').replace('w1', 'w2');
    const dir = storeOf({ ...STORE, 'records/so-a/waiver.yaml': record + used });
    const { out } = irt(['check', '--store', dir, ...AS_OF]);
    const [, inForce = '', none = ''] =
      /Văn bản miễn, hoãn đang có hiệu lực: 1\n((?:- .*\n)+)\nVăn bản miễn, hoãn không miễn cho mục nào: 1\n((?:- .*\n)+)/u.exec(
        out,
      ) ?? [];
    expect([inForce, none]).toEqual([
      expect.stringContaining('w2, '),
      expect.stringMatching(new RegExp(`w1, .*${said}`, 'u')),
    ]);
    expect(inForce).not.toContain('w1, ');
  });

  it('that has no day is named also where only its subject is asked for', () => {
    const record = of('{ kind: system, id: he-a }', 'd18.vuln-scan', 'document: { number: "1" }');
    const dir = storeOf({ ...STORE, 'records/so-a/waiver.yaml': record });
    const check = (...args: string[]) => irt(['check', '--store', dir, ...AS_OF, ...args]).out;
    expect(check('system/he-a')).toContain('irt waiver edit w1 --document.date NGÀY');
    expect(check('--duty', 'd18.threat-hunt')).not.toContain('w1');
  });
});
