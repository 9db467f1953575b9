import { describe, expect, it } from 'vitest';
import { lists } from '../formats.js';
import { irt, storeOf } from '../irt.js';
import { CTRL_C, DOWN, hasTerminal, onTerminal } from '../terminal.js';

const AS_OF = ['--as-of', '2026-11-30'];
const agency = (id: string, name: string, more = '') =>
  `- id: ${id}\n  name: ${name}\n  type: department\n${more}`;
const system = (id: string, name: string, of: string, more = '') =>
  `- id: ${id}\n  name: ${name}\n  agency: ${of}\n  level: 2\n  inService: 2022-11-01\n${more}`;
const files = {
  'records/a/agency.yaml': [
    agency('so-b', 'Sở B', '  to: 2026-06-30\n  successor: so-c\n'),
    agency('so-c', 'Sở C', '  from: 2026-07-01\n  roles: [irt-host, finance]\n'),
    agency('so-d', 'Sở D', '  to: 2026-06-30\n'),
  ].join(''),
  'records/a/system.yaml': [
    system('he-1', 'Hệ thống 1', 'so-b'),
    system('he-2', 'Cổng cũ', 'so-c', '  retired: 2025-12-31\n'),
    system('he-4', 'Hệ thống 4', 'so-c'),
    system('he-3', 'Hệ thống 3', 'so-d'),
  ].join(''),
  'records/a/scan.yaml': [
    '- id: q1\n  systems: [he-1]\n  finished: 2026-06-01\n',
    '- id: q2\n  systems: [he-4]\n  finished: 2026-07-15\n',
    '- id: q3\n  systems: [he-3]\n  finished: 2026-06-01\n',
  ].join(''),
  'records/a/plan.yaml': [
    '- id: p1\n  name: Phương án 1\n  agency: so-b\n  systems: [he-1]\n  status: issued\n  issued: 2026-05-01\n  revisions: [{ date: 2026-08-10, what: x }]\n',
    '- id: p2\n  name: Phương án 2\n  agency: so-c\n  systems: [he-2]\n  status: withdrawn\n',
  ].join(''),
  'records/a/team.yaml':
    '- id: t\n  name: Đội cũ\n  agency: so-b\n  established: 2022-12-01\n  dissolved: 2026-06-30\n',
  'records/a/member.yaml': '- id: m\n  name: Nguyễn A\n  team: t\n  joined: 2022-12-01\n  left: 2026-01-31\n',
  'records/a/contact.yaml':
    '- id: k\n  name: Trực ban\n  agency: so-c\n  phone: "113"\n  published: 2023-01-01\n  withdrawn: 2026-06-30\n',
};
const run = (...args: string[]) => irt([...args, '--store', storeOf(files), ...AS_OF]);

describe('who has ended is marked', () => {
  it.each([
    ['agency', 'Sở B (đã kết thúc 30/06/2026)'],
    ['system', 'Cổng cũ (đã kết thúc 31/12/2025)'],
    ['system', 'so-b (đã kết thúc 30/06/2026)'],
    ['team', 'Đội cũ (đã kết thúc 30/06/2026)'],
    ['member', 'Nguyễn A (đã kết thúc 31/01/2026)'],
    ['contact', 'Trực ban (đã kết thúc 30/06/2026)'],
    ['plan', 'Phương án 2 (đã kết thúc)'],
  ])('in irt %s list: %s', (kind, said) => {
    const { out } = run(kind, 'list');
    expect(out).toContain(said);
    expect(out).not.toMatch(/Sở C \(đã|Hệ thống 4 \(đã|Phương án 1 \(đã/u);
    expect(run(kind, 'list', '--format', 'csv').out).not.toContain('đã kết thúc');
    expect(run(kind, 'list', '--json').out).not.toContain('đã kết thúc');
  });

  it('in show, the record and what it names, from the day after its last', () => {
    const { out } = run('agency', 'show', 'so-b');
    expect(out).toContain('Sở B (đã kết thúc 30/06/2026)');
    expect(run('plan', 'show', 'p2').out).toContain('he-2 (đã kết thúc 31/12/2025)');
    const lastDay = irt(['agency', 'show', 'so-b', '--store', storeOf(files), '--as-of', '2026-06-30']);
    expect(lastDay.out).not.toContain('đã kết thúc');
  });

  it('in the headings of check and of validate', () => {
    const on = { env: { COLUMNS: '100', FORCE_COLOR: '1' } };
    for (const command of ['check', 'validate']) {
      const { out } = irt([command, '--store', storeOf(files), ...AS_OF], on);
      expect(out).toContain('Sở D (so-d) (đã kết thúc 30/06/2026)');
    }
  });

  it('in the tables of a report, which name who acted on the day', () => {
    const args = ['report', 'quarterly', '--period', '2026-Q3'];
    const { out } = run(...args);
    expect(out).toContain('Sở D (đã kết thúc 30/06/2026)');
    const { tables } = JSON.parse(run(...args, '--json').out);
    expect(tables.planChanges).toMatchObject([{ id: 'p1', agencyName: 'Sở C', date: '2026-08-10' }]);
    expect(JSON.stringify(tables)).toContain('"agencyName":"Sở D"');
    const before = JSON.parse(run('report', 'quarterly', '--period', '2026-Q2', '--json').out).tables;
    expect(before.planChanges).toMatchObject([{ id: 'p1', agencyName: 'Sở B', date: '2026-05-01' }]);
  });
});

describe.skipIf(!hasTerminal)('in a list to choose from', () => {
  it('who has ended comes last and is marked', async () => {
    const args = ['plan', 'add', '--store', storeOf(files), ...AS_OF, '--name', 'P', '--agency', 'so-c'];
    const { screen } = await onTerminal(
      [...args, '--status', 'draft', '--scenarios', '{name: x}'],
      [
        ['❯ ◯ Hệ thống 1', `${DOWN}${DOWN}${DOWN}`],
        ['❯ ◯ Cổng cũ · Sở C (he-2) (đã kết thúc 31/12/2025)', CTRL_C],
      ],
    );
    const places = ['Sở B (he-1)', 'Sở C (he-4)', 'Sở C (he-2) (đã'].map((name) => screen.indexOf(name));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });
});

describe('--agency means the same bodies wherever it is given', () => {
  const listed = (id: string) =>
    JSON.parse(run('scan', 'list', '--agency', id, '--json').out).records.map((r: { id: string }) => r.id);
  it('a living one with those whose duties have come to it; one that ended with who carries them now', () => {
    expect(listed('so-c')).toEqual(['q1', 'q2']);
    expect(listed('so-b')).toEqual(['q1', 'q2']);
    expect(listed('so-d')).toEqual(['q3']);
  });

  it('before it ended, itself', () => {
    const then = irt([
      'scan',
      'list',
      '--agency',
      'so-b',
      '--json',
      '--store',
      storeOf(files),
      '--as-of',
      '2026-06-30',
    ]);
    expect(JSON.parse(then.out).records).toMatchObject([{ id: 'q1' }]);
  });

  it('and the document itself says who it is', () => {
    const passed =
      'so-b đã kết thúc hoạt động hết ngày 30/06/2026; nghĩa vụ nay thuộc so-c, nên dưới đây gồm phần của so-c';
    for (const args of [['scan', 'list'], ['validate']])
      for (const format of lists) {
        const said = (id: string) => run(...args, '--agency', id, '--format', format).out;
        expect(said('so-b')).toContain(passed);
        expect(said('so-d')).toContain(
          'so-d đã kết thúc hoạt động hết ngày 30/06/2026 và chưa có cơ quan kế thừa',
        );
        expect(said('so-c')).not.toContain('hoạt động hết ngày');
      }
    const scope = (...args: string[]) => JSON.parse(run(...args, '--json').out).scope;
    const judged = { agency: { asked: 'so-b', judged: 'so-c', ended: '2026-06-30' } };
    for (const args of [['scan', 'list'], ['validate'], ['check']]) {
      expect(scope(...args, '--agency', 'so-b')).toMatchObject(judged);
      expect(scope(...args, '--agency', 'so-c')).toBeUndefined();
    }
  });

  it('a system handed over is of the body of the day, in a list as in a check', () => {
    const moved = {
      ...files,
      'records/a/system.yaml': system(
        'he-5',
        'Hệ thống 5',
        'so-e',
        '  formerly: [{ agency: so-c, to: 2026-10-31 }]\n',
      ),
      'records/so-e/agency.yaml': agency('so-e', 'Sở E'),
      'records/a/scan.yaml': '- id: q5\n  systems: [he-5]\n  finished: 2026-07-15\n',
      'records/a/plan.yaml': '',
    };
    const store = storeOf(moved);
    const seen = (id: string, day: string) => {
      const json = (...args: string[]) =>
        JSON.parse(irt([...args, '--agency', id, '--json', '--store', store, '--as-of', day]).out);
      const ids = (kind: string) => json(kind, 'list').records.map((one: { id: string }) => one.id);
      const judged = json('check').results.some((one: { subject: string }) => one.subject === 'system/he-5');
      return [ids('system'), ids('scan'), judged];
    };
    expect(seen('so-c', '2026-10-31')).toEqual([['he-5'], ['q5'], true]);
    expect(seen('so-e', '2026-10-31')).toEqual([[], [], false]);
    expect(seen('so-c', '2026-11-01')).toEqual([[], [], false]);
    expect(seen('so-e', '2026-11-01')).toEqual([['he-5'], ['q5'], true]);
  });

  it('in validate too', () => {
    const wrong = {
      ...files,
      'records/so-b/hunt.yaml': '- id: h\n  systems: [he-1]\n  finishd: 2026-06-01\n',
    };
    const store = storeOf(wrong);
    const codes = (id: string) =>
      JSON.parse(irt(['validate', '--json', '--agency', id, '--store', store, ...AS_OF]).out).problems.map(
        (p: { code: string }) => p.code,
      );
    expect(codes('so-c')).toEqual(['field-unknown']);
    expect(codes('so-d')).toEqual(['agency-not-alive']);
  });
});
