import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { irt, storeOf } from '../irt.js';

const SAMPLE = fileURLToPath(new URL('../../data/sample/tuyen-quang', import.meta.url));
const AS_OF = ['--as-of', '2026-11-30'];
const files = {
  'records/so-a/agency.yaml':
    '- id: so-a\n  name: Sở A\n  type: department\n- id: so-b\n  name: Sở B\n  type: department\n  to: 2026-06-30\n  successor: so-c\n- id: so-c\n  name: Sở C\n  type: department\n  from: 2026-07-01\n',
  'records/so-a/system.yaml':
    '- id: he-a\n  name: Hệ thống A\n  agency: so-a\n  level: 3\n  inService: 2022-11-01\n  retired: 2026-08-31\n- id: he-c\n  name: Hệ thống C\n  agency: so-a\n  inService: 2022-11-01\n',
  'records/so-a/scan.yaml': '- id: q1\n  systems: [he-a]\n  finished: 2026-06-01\n  performer: Đội A\n',
};
const noticesIn = (err: string) => err.split('\n').filter((line) => line.startsWith('lưu ý: '));

describe('a likely slip is told when it is recorded', () => {
  it.each<[string, readonly string[], string]>([
    [
      'a day still to come',
      ['scan', 'add', '--systems', 'he-c', '--finished', '5/12/2026'],
      'ghi ngày chưa tới: “Ngày hoàn thành” 05/12/2026',
    ],
    [
      'a visit there is already',
      ['scan', 'add', '--systems', 'he-a', '--finished', '1/6/2026', '--performer', 'đội a'],
      'trùng “Hệ thống”, “Ngày hoàn thành” với đợt rà quét lỗ hổng q1',
    ],
    [
      'a name there is already',
      ['agency', 'add', '--name', 'SỞ A', '--type', 'department'],
      'cơ quan, đơn vị “SỞ A” (so-a-2) trùng tên với cơ quan, đơn vị “Sở A” (so-a)',
    ],
    [
      'an agency that had ended',
      ['activity', 'add', '--agency', 'so-b', '--topic', 'awareness', '--date', '5/8/2026'],
      'cơ quan, đơn vị “Sở B” (so-b) đã kết thúc 30/06/2026. Kiểm tra lại ngày và đơn vị đã ghi (cơ quan kế thừa: so-c)',
    ],
    [
      'a system that was retired',
      ['incident', 'add', '--system', 'he-a', '--type', 'malware', '--detected', '1/9/2026 8:00'],
      'hệ thống thông tin “Hệ thống A” (he-a) đã kết thúc 31/08/2026',
    ],
    [
      'a number nobody can ring',
      ['contact', 'add', '--agency', 'so-a', '--name', 'M', '--phone', '09123'],
      'ghi “09123”',
    ],
    [
      'an address nobody can write to',
      ['agency', 'edit', 'so-a', '--focal-point.email', 'so-a@tinh'],
      '“Thư điện tử” ghi “so-a@tinh”',
    ],
    [
      'what an edit makes of records that are there',
      ['system', 'edit', 'he-a', '--retired', '1/5/2026'],
      'Đợt rà quét lỗ hổng q1 ghi “Ngày hoàn thành” 01/06/2026, nhưng',
    ],
    [
      'a contact to be published, without its address',
      ['contact', 'add', '--agency', 'so-c', '--name', 'M', '--email', 'a@b.vn', '--published', '2/2/2027'],
      'ghi ngày chưa tới: “Ngày công bố” 02/02/2027',
    ],
    [
      'a team to be set up, without a decision',
      ['team', 'add', '--agency', 'so-c', '--name', 'T2', '--established', '2/2/2027'],
      'ghi ngày chưa tới: “Ngày thành lập” 02/02/2027',
    ],
    [
      'a budget by a paper to come, without its sum',
      [
        ...['budget', 'add', '--agency', 'so-c', '--year', '2027', '--purpose', 'irt'],
        ...['--document.number', '1', '--document.date', '1/1/2027'],
      ],
      'ghi ngày chưa tới: “Ngày” 01/01/2027',
    ],
    [
      'a budget of a year after its agency',
      ['budget', 'add', '--agency', 'so-b', '--year', '2027', '--purpose', 'irt', '--allocated', '5000000'],
      'ghi “Năm” 2027, nhưng cơ quan, đơn vị “Sở B” (so-b) đã kết thúc 30/06/2026',
    ],
    [
      'a supplier reviewed after its agency',
      ['supplier', 'add', '--agency', 'so-b', '--name', 'N', '--reviewed', '1/8/2026'],
      'cơ quan, đơn vị “Sở B” (so-b) đã kết thúc 30/06/2026',
    ],
    [
      'a report sent after its agency',
      [
        ...['submission', 'add', '--agency', 'so-b', '--type', 'quarter'],
        ...['--period', '2026-Q3', '--sent', '5/10/2026'],
      ],
      'cơ quan, đơn vị “Sở B” (so-b) đã kết thúc 30/06/2026',
    ],
    [
      'a waiver for an agency that had ended',
      [
        ...['waiver', 'add', '--duty', 'd18.disseminate', '--subject.kind', 'agency', '--subject.id', 'so-b'],
        ...[
          '--reason',
          'x',
          '--document.number',
          '1',
          '--document.date',
          '1/8/2026',
          '--until',
          '31/12/2027',
        ],
      ],
      'Cơ quan đã kết thúc hoạt động ngày 30/06/2026; nghĩa vụ nay thuộc so-c.',
    ],
    [
      'a duty that is off',
      [
        ...['waiver', 'add', '--duty', 'rep.annual', '--subject.kind', 'agency', '--subject.id', 'so-a'],
        ...[
          '--reason',
          'x',
          '--document.number',
          '1',
          '--document.date',
          '1/6/2026',
          '--until',
          '31/12/2027',
        ],
      ],
      '(rep.annual) thuộc danh mục chưa bật',
    ],
  ])('%s', (_what, args, said) => {
    const { code, err } = irt([...args, '--store', storeOf(files), ...AS_OF]);
    expect(code).toBe(0);
    const told = noticesIn(err).filter((line) => !line.includes('chưa được tính là đã thực hiện'));
    expect(told).toEqual([expect.stringMatching(/^lưu ý: \S/u)]);
    expect(told[0]?.toLowerCase()).toContain(said.toLowerCase());
  });

  it('also of a record from a file, and of a dry run; with -q it is not', () => {
    const record = 'systems: [he-a]\nfinished: 2026-12-05\nperformer: Đội B\n';
    const run = (...more: string[]) =>
      irt(['scan', 'add', '--from-file', '-', '--store', storeOf(files), ...AS_OF, ...more], {
        input: record,
      });
    expect(noticesIn(run().err).join()).toContain('05/12/2026');
    expect(noticesIn(run('--dry-run').err).join()).toContain('05/12/2026');
    const quiet = run('-q');
    expect([quiet.code, quiet.err]).toEqual([0, '']);
  });

  it('in JSON as a document of notices, the record alone on stdout', () => {
    const args = ['scan', 'add', '--id', 'q2', '--systems', 'he-a', '--finished', '5/12/2026', '--json'];
    const { code, out, err } = irt([...args, '--store', storeOf(files), ...AS_OF]);
    expect([code, JSON.parse(out).id]).toEqual([0, 'q2']);
    const { notices } = JSON.parse(err.split('\n').find((line) => line.startsWith('{')) ?? '');
    expect(notices).toMatchObject([
      { kind: 'scan', id: 'q2', field: 'finished', code: 'later-fact' },
      { kind: 'scan', id: 'q2', field: 'finished', code: 'outside-life' },
    ]);
  });

  it('only what the change brings is told', () => {
    const dir = storeOf({
      ...files,
      'records/so-a/hunt.yaml': '- id: h\n  systems: [he-a]\n  finished: 2027-01-01\n',
    });
    const { err } = irt(['scan', 'edit', 'q1', '--tool', 'Nessus', '--store', dir, ...AS_OF]);
    expect(noticesIn(err)).toEqual([]);
  });
});

describe('irt validate', () => {
  const odd = {
    ...files,
    'records/so-a/hunt.yaml': '- id: h\n  systems: [he-a]\n  finished: 2027-01-01\n',
    'records/so-a/contact.yaml': '- id: m\n  agency: so-c\n  phone: không có\n',
  };
  it('lists likely slips as notices, with their place and whose they are, and ends well', () => {
    const { code, out } = irt(['validate', '--json', '--store', storeOf(odd), ...AS_OF]);
    const { problems, notices } = JSON.parse(out);
    expect([code, problems]).toEqual([0, []]);
    expect(notices).toMatchObject([
      { file: 'records/so-a/contact.yaml', line: 3, column: 10, code: 'no-phone', agency: 'so-c' },
      { file: 'records/so-a/hunt.yaml', line: 3, column: 13, code: 'later-fact', agency: 'so-a' },
      { file: 'records/so-a/hunt.yaml', line: 3, column: 13, code: 'outside-life', agency: 'so-a' },
    ]);
    expect(Object.keys(notices[0])).toEqual(['file', 'line', 'column', 'code', 'agency', 'message']);
  });

  it('has them in csv', () => {
    const { code, out } = irt(['validate', '--format', 'csv', '--store', storeOf(odd), ...AS_OF]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Sở C \(so-c\),records\/so-a\/contact\.yaml:3:10,.*không giống số điện thoại/mu);
  });

  it('finds none in the sample, on its day', () => {
    const { code, out } = irt(['validate', '--json', '--store', SAMPLE, '--as-of', '2026-11-23']);
    expect([code, JSON.parse(out).notices]).toEqual([0, []]);
  });
});
