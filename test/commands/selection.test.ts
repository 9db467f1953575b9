import { describe, expect, it } from 'vitest';
import { formatNames } from '../../src/render/index.js';
import { inWords } from '../formats.js';
import { irt, storeOf } from '../irt.js';

const AT = ['--as-of', '2026-11-30'];
/** so-b passed on to so-c, so-cu to nobody; so-moi begins next year. */
const MERGED = {
  'records/a/agency.yaml': [
    '- { id: so-b, name: Sở B, type: department, to: 2026-06-30, successor: so-c }',
    '- { id: so-c, name: Sở C, type: department, from: 2026-07-01, roles: [irt-host, finance] }',
    '- { id: so-cu, name: Sở cũ, type: department, to: 2026-06-30 }',
    '- { id: so-moi, name: Sở mới, type: department, from: 2027-01-01 }',
    '',
  ].join('\n'),
  'records/a/system.yaml': [
    '- { id: s1, name: Hệ thống 1, agency: so-b, level: 3, inService: 2022-11-01 }',
    '- { id: s2, name: Hệ thống 2, agency: so-b, level: 2, inService: 2022-11-01, retired: 2025-12-31 }',
    '- { id: s3, name: Hệ thống 3, agency: so-c, level: 2, inService: 2022-11-01 }',
    '',
  ].join('\n'),
};
const dir = () => storeOf(MERGED);
const run = (...args: string[]) => irt([...args, '--store', dir()]);

describe('an agency that was merged away', () => {
  it('is judged where its duties lie now, and the document says so in every format', () => {
    for (const format of inWords) {
      const { code, out } = run('check', '--agency', 'so-b', ...AT, '-q', '--format', format);
      expect(code, format).toBe(1);
      expect(out.split('\n')[0], format).toMatch(/so-b đã kết thúc hoạt động hết ngày 30\/06\/2026; .*so-c/);
    }
    const gaps = (agency: string) => {
      const { code, out } = run('check', '--agency', agency, ...AT, '--json');
      return { code, ...JSON.parse(out) };
    };
    const [asked, heir] = [gaps('so-b'), gaps('so-c')];
    expect(asked.summary.gaps).toBeGreaterThan(0);
    expect([asked.code, asked.summary, asked.results]).toEqual([heir.code, heir.summary, heir.results]);
    expect(asked.scope.agency).toEqual({ asked: 'so-b', judged: 'so-c', ended: '2026-06-30' });
    expect(heir.scope).toBeUndefined();
  });

  it('is so with deadlines, and with --since', () => {
    const { out } = run('deadlines', '--agency', 'so-b', ...AT, '--json');
    const { scope, deadlines } = JSON.parse(out);
    expect([scope.agency.judged, deadlines.length > 0]).toEqual(['so-c', true]);
    const since = JSON.parse(
      run('check', '--agency', 'so-b', '--since', '2026-05-31', ...AT, '--json').out,
    ).since;
    expect(since.still.map((one: { subject: string }) => one.subject)).toContain('system/s1');
  });

  it('is itself on a day before', () => {
    const { scope, results } = JSON.parse(
      run('check', '--agency', 'so-b', '--as-of', '2026-06-30', '--json').out,
    );
    expect([scope, results[0].agency]).toEqual([undefined, 'so-b']);
  });
});

describe('what selects nothing is no success', () => {
  it.each<[string, string[], RegExp]>([
    [
      'a duty of a system out of use',
      ['check', 'system/s2', '--duty', 'd18.drill'],
      /system\/s2, d18\.drill: .*31\/12\/2025/,
    ],
    ['a system out of use', ['check', 'system/s2'], /system\/s2: .*31\/12\/2025/],
    ['an agency ended', ['check', 'agency/so-b'], /agency\/so-b: .*so-c/],
    [
      'an agency without heir',
      ['check', '--agency', 'so-cu'],
      /so-cu: .*30\/06\/2026; chưa có cơ quan kế thừa/,
    ],
    ['an agency to come', ['check', '--agency', 'so-moi'], /so-moi: .*01\/01\/2027/],
    [
      'a duty not of such an agency',
      ['check', '--agency', 'so-c', '--duty', 'd18.telecom-warn'],
      /so-c, d18\.telecom-warn: /,
    ],
    [
      'a duty before its day',
      ['check', '--duty', 'd18.drill', '--as-of', '2022-01-01'],
      /d18\.drill: .*có hiệu lực từ ngày/,
    ],
    ['a kind no duty judges', ['check', 'system/s1', '--duty', 'd18.incident-report'], /chỉ xét sự cố/],
    ['the deadlines of none', ['deadlines', '--agency', 'so-moi'], /so-moi: .*01\/01\/2027/],
    [
      'a quarter to come',
      ['report', 'quarterly', '--period', '2027-Q1'],
      /2027-Q1 bắt đầu ngày 01\/01\/2027/,
    ],
    ['a level there is not', ['system', 'list', '--level', '9'], /--level ghi “9”.*1, 2, 3, 4, 5/],
    ['a level of what has none', ['scan', 'list', '--level', '3'], /--level/],
    ['a quarter there is not', ['report', 'quarterly', '--period', '2026-Q9'], /2026-Q9/],
    ['an agency there is not', ['system', 'list', '--agency', 'so-d'], /so-d/],
    ['a word that is no duty', ['deadlines', '--duty', 'foo'], /foo/],
  ])('%s: exit 2, with what was meant', (_, args, said) => {
    const at = args.includes('--as-of') || args[1] === 'list' ? [] : AT;
    const { code, out, err } = run(...args, ...at);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(said);
  });

  it('is said of the part that has no result beside one that has', () => {
    const { code, out } = run('check', 'system/s1', 'system/s2', '--duty', 'd18.vuln-scan', ...AT, '--json');
    const { scope, results } = JSON.parse(out);
    expect([code, results.length]).toEqual([1, 1]);
    expect(scope.without).toEqual([
      expect.objectContaining({ subject: 'system/s2', duty: 'd18.vuln-scan', code: 'system-retired' }),
    ]);
  });

  it('is not met where the duty does not apply', () => {
    const { code, out } = run('check', 'system/s3', '--duty', 'd18.drill', ...AT);
    expect([code, out]).toEqual([0, expect.stringContaining('1 không áp dụng')]);
    expect(out).not.toContain('Không còn mục');
  });

  it('is incomplete, not mistyped, where something could not be read', () => {
    const broken = storeOf({ ...MERGED, 'records/b/system.yaml': '- id: [\n' });
    const { code, out } = irt(['check', 'system/s2', '--duty', 'd18.drill', ...AT, '--store', broken]);
    expect(code).toBe(3);
    expect(out).toMatch(/^CHƯA ĐẦY ĐỦ: /);
    expect(out).toContain('system/s2, d18.drill: ');
  });
});

describe('a day on which no duty is in force is no all-clear', () => {
  const EARLY = ['--as-of', '2016-11-23'];
  it.each<[string, string[]]>([
    ['check', ['check', ...EARLY]],
    ['check -q', ['check', '-q', ...EARLY]],
    ['check against an earlier day still', ['check', '--since', '2015-01-01', ...EARLY]],
    ['check of an agency', ['check', '--agency', 'so-b', ...EARLY]],
    ['deadlines', ['deadlines', ...EARLY]],
    ['what is overdue', ['deadlines', '--overdue', ...EARLY]],
    ['explain', ['explain', 'd18.vuln-scan', 'system/s1', '--as-of', '2020-11-23']],
    ['a report of a period before', ['report', 'quarterly', '--period', '2019-Q1', ...AT]],
    ['a report made on such a day', ['report', 'quarterly', ...EARLY]],
  ])('%s: exit 2, and the first day of any', (_, args) => {
    for (const format of formatNames) {
      const { code, out, err } = run(...args, '--format', format);
      expect([code, out], format).toEqual([2, '']);
      expect(err, format).toContain('sớm nhất từ ngày 19/10/2022');
    }
  });

  it('is the last day before the first duty, and no later one', () => {
    expect(run('check', '--as-of', '2022-10-18').code).toBe(2);
    expect(run('check', '--as-of', '2022-10-19').code).toBe(1);
    expect(run('report', 'quarterly', '--period', '2022-Q3', ...AT).code).toBe(2);
    expect(run('report', 'quarterly', '--period', '2022-Q4', ...AT).code).toBe(0);
  });

  it('is said beside what could not be read, which is why it ends with 3', () => {
    const broken = storeOf({ ...MERGED, 'records/b/system.yaml': '- id: [\n' });
    for (const args of [
      ['check', ...EARLY],
      ['report', 'quarterly', '--period', '2019-Q1', ...AT],
    ]) {
      const { code, out } = irt([...args, '--store', broken]);
      expect([code, out]).toEqual([3, expect.stringContaining('sớm nhất từ ngày 19/10/2022')]);
    }
  });
});

describe('what is not there yet is no mistake', () => {
  it('an incident: nothing is owed, and the command to record one', () => {
    const { code, out } = run('check', '--duty', 'd18.incident-report', ...AT);
    expect([code, out]).toEqual([0, expect.stringContaining('Kho chưa có bản ghi nào về sự cố')]);
    expect(out).toContain('irt incident add');
  });

  it.each<[string[]]>([
    [['check']],
    [['deadlines']],
    [['report', 'quarterly']],
    [['system', 'list']],
  ])('%j on a store without a record: said, with what to type next', (args) => {
    const { code, out } = irt([...args, '--store', storeOf({})]);
    expect(code).toBeLessThan(2);
    expect(out.split('\n')[0]).toMatch(/^Kho chưa có bản ghi nào\. .*irt agency add/);
  });

  it('a search repeats what was searched for', () => {
    const { code, out } = run('system', 'list', '-s', 'khám bệnh', '--level', '4');
    expect([code, out]).toEqual([0, expect.stringContaining('“khám bệnh”, Cấp độ 4')]);
  });
});
