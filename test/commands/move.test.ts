import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { irt, storeOf } from '../irt.js';
import { ENTER, hasTerminal, onTerminal } from '../terminal.js';

const FILES = {
  'records/a/agency.yaml': `- id: so-a
  name: Sở A
  type: department
  roles: [irt-host, finance]
- id: so-b
  name: Sở B
  type: department
- id: so-c
  name: Sở C
  type: department
  from: 2026-07-02
`,
  'records/a/system.yaml': `- id: s1
  # của Sở A từ đầu
  name: Hệ 1
  agency: so-a
  level: 3
  inService: 2022-11-01
`,
};
interface Told {
  duty: string;
  subject: string;
  agency: string | null;
}
const whose = (store: string, asOf: string): readonly (string | null)[] => {
  const { out } = irt(['check', 'system/s1', '--json', '--as-of', asOf, '--store', store]);
  const { results } = JSON.parse(out) as { results: Told[] };
  expect(results.length).toBeGreaterThan(3);
  return [...new Set(results.map(({ agency }) => agency))];
};
const move = (store: string, ...args: string[]) => irt(['system', 'move', ...args, '--store', store]);
const written = (store: string) => readFileSync(join(store, 'records/a/system.yaml'), 'utf8');

describe('a system handed over', () => {
  it('is listed on each day with the body of that day, and in JSON as it is written', () => {
    const store = storeOf(FILES);
    move(store, 's1', '--to', 'so-b', '--on', '15/09/2026');
    const list = (...args: string[]) => irt(['system', 'list', '--store', store, ...args]).out;
    const row = (...args: string[]) =>
      list(...args, '--format', 'csv')
        .split(/\r?\n/)
        .find((line) => line.startsWith('s1,')) ?? '';
    expect(row('--agency', 'so-a', '--as-of', '2026-09-10')).toContain(',so-a,');
    expect(row('--as-of', '2026-09-15')).toContain(',so-a,');
    expect(row('--as-of', '2026-09-16')).toContain(',so-b,');
    const [written] = JSON.parse(list('--as-of', '2026-09-10', '--json')).records;
    expect(written).toMatchObject({ agency: 'so-b', formerly: [{ agency: 'so-a', to: '2026-09-15' }] });
  });

  it('keeps its past: every result until that day is the old body’s, and so is the report of the quarter', () => {
    const store = storeOf(FILES);
    const quarter = () => {
      const period = ['--period', '2026-Q2', '--as-of', '2026-11-30'];
      const { out } = irt(['report', 'quarterly', ...period, '--format', 'md', '--store', store]);
      // What has been written since is told by the head of the history alone.
      return out.split('\n').filter((line) => !line.includes('Mốc lịch sử'));
    };
    const before = quarter();
    expect(before.some((line) => line.startsWith('| so-a | Sở A |'))).toBe(true);
    const { code, out, err } = move(store, 's1', '--to', 'so-b', '--on', '30/06/2026');
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('Hệ 1 do Sở A quản lý đến hết ngày 30/06/2026; từ ngày 01/07/2026');
    expect(err).toContain(`Tiếp theo: irt check system/s1 --as-of 2026-07-01 --store ${store}\n`);
    expect(err).toContain('irt undo');
    expect(written(store)).toBe(
      `${FILES['records/a/system.yaml'].replace('agency: so-a', 'agency: so-b')}  formerly:\n    - agency: so-a\n      to: 2026-06-30\n`,
    );
    expect([whose(store, '2026-06-30'), whose(store, '2026-07-01')]).toEqual([['so-a'], ['so-b']]);
    expect(quarter()).toEqual(before);
    expect(irt(['validate', '--store', store]).code).toBe(0);
  });

  it('is handed over again, and what each had is said; undone, all is as before', () => {
    const store = storeOf(FILES);
    expect(move(store, 's1', '--to', 'so-b', '--on', '30/06/2026', '-q')).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    const json = move(store, 's1', '--to', 'so-a', '--on', '30/09/2026', '--json').out;
    expect(JSON.parse(json)).toEqual({
      format: 'irt.move/1',
      id: 's1',
      from: 'so-b',
      to: 'so-a',
      on: '2026-09-30',
    });
    expect(['2026-06-30', '2026-09-30', '2026-10-01'].map((day) => whose(store, day)[0])).toEqual([
      'so-a',
      'so-b',
      'so-a',
    ]);
    const explained = irt([
      'explain',
      'd18.vuln-scan',
      'system/s1',
      '--as-of',
      '2026-09-30',
      '--store',
      store,
    ]).out;
    expect(explained.replace(/\s+/g, ' ')).toContain(
      'Hệ 1 do Sở A quản lý đến hết 30/06/2026, Sở B quản lý từ 01/07/2026 đến hết 30/09/2026, Sở A quản lý từ 01/10/2026; kết quả ngày xét thuộc Sở B.',
    );
    expect(irt(['undo', '2', '--store', store]).code).toBe(0);
    expect(written(store)).toBe(FILES['records/a/system.yaml']);
  });

  it('a dry run shows the change and writes nothing', () => {
    const store = storeOf(FILES);
    const { code, err } = move(store, 's1', '--to', 'so-b', '--on', '30/06/2026', '--dry-run');
    expect([code, err]).toEqual([0, expect.stringContaining('+    - agency: so-a')]);
    expect(written(store)).toBe(FILES['records/a/system.yaml']);
  });

  it.each([
    [['s2', '--to', 'so-b', '--on', '30/06/2026'], 'Có phải ý là “s1”?'],
    [['s1', '--to', 'so-bb', '--on', '30/06/2026'], 'Có phải ý là “so-b”?'],
    [['s1', '--to', 'so-a', '--on', '30/06/2026'], 'đang do so-a quản lý'],
    [['s1', '--to', 'so-c', '--on', '30/06/2026'], 'so-c không hoạt động ngày 01/07/2026'],
    [['s1', '--to', 'so-b', '--on', '31/10/2022'], 'đưa vào sử dụng từ 01/11/2022'],
    [['s1', '--to', 'so-b'], '--on'],
    [['s1', '--no-input'], '--to, --on'],
    [['s1', '--to', 'so-b', '--on', '31/02/2026'], 'ngày có thật'],
  ])('%j is refused', (args, why) => {
    const store = storeOf(FILES);
    const { code, err } = move(store, ...args);
    expect([code, err]).toEqual([2, expect.stringContaining(why)]);
    expect(written(store)).toBe(FILES['records/a/system.yaml']);
  });

  it('edit --agency says that it speaks of the past too, and what to type instead', () => {
    const store = storeOf(FILES);
    const edit = (...args: string[]) =>
      irt(['system', 'edit', 's1', ...args, '--no-input', '--store', store]).err;
    expect(edit('--agency', 'so-b', '--dry-run')).toContain('thì gõ: irt system move s1 --to so-b --on NGÀY');
    expect(edit('--agency', 'so-b')).toMatch(
      /irt undo --store \S+, rồi gõ: irt system move s1 --to so-b --on NGÀY --store \S+/,
    );
    for (const quiet of [
      edit('--agency', 'so-b', '--level', '4'),
      edit('--level', '2'),
      edit('--agency', 'so-a', '-q'),
    ]) {
      expect(quiet).not.toContain('system move');
    }
  });

  it.skipIf(!hasTerminal)('asks on a terminal for what is missing', async () => {
    const store = storeOf(FILES);
    const { code, screen } = await onTerminal(
      ['system', 'move', 's1', '--store', store],
      [
        ['cơ quan tiếp nhận', 'so b'],
        ['❯ Sở B (so-b)', ENTER],
        ['ngày cuối cùng', `30/06/2026${ENTER}`],
      ],
    );
    expect([code, screen]).toEqual([0, expect.stringContaining('Sở B')]);
    expect(written(store)).toContain('to: 2026-06-30');
  });
});
