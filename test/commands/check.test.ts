import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { irt, storeOf } from '../irt.js';

const SAMPLE = fileURLToPath(new URL('../../data/sample/tuyen-quang', import.meta.url));
const AS_OF = '2026-11-23';
const sampleArgs = ['--store', SAMPLE, '--as-of', AS_OF];

const AGENCY = '- id: so-a\n  name: Sở A\n  type: department\n';
const SYSTEM = '- id: he-a\n  name: Hệ A\n  agency: so-a\n  level: 2\n  inService: 2026-06-01\n';
const SCAN = (day: string) => `- id: s1\n  systems: [he-a]\n  finished: ${day}\n`;
const store = (day: string) =>
  storeOf({
    'records/so-a/agency.yaml': AGENCY,
    'records/so-a/system.yaml': SYSTEM,
    'records/so-a/scan.yaml': SCAN(day),
  });
const scanOnly = ['--duty', 'd18.vuln-scan', '--as-of', AS_OF];

describe('irt check --json', () => {
  const run = irt(['check', '--json', ...sampleArgs]);
  const document = JSON.parse(run.out);

  it('is one document with the keys of the contract, in their order', () => {
    expect(Object.keys(document)).toEqual([
      'format',
      'asOf',
      'complete',
      'catalogues',
      'summary',
      'summaryBySeverity',
      'results',
      'problems',
    ]);
    expect(document.format).toBe('irt.check/1');
    expect(document.asOf).toBe(AS_OF);
    expect(document.catalogues).toEqual([{ id: 'directive-18', edition: '4301-2022' }]);
    expect(Object.keys(document.summary)).toEqual([
      'met',
      'pending',
      'due-soon',
      'overdue',
      'missing',
      'unknown',
      'not-applicable',
      'waived',
      'gaps',
    ]);
    for (const result of document.results) {
      expect(Object.keys(result)).toEqual([
        'duty',
        'clause',
        'severity',
        'subject',
        'agency',
        'state',
        'waives',
        'due',
        'daysLeft',
        'late',
        'proof',
        'code',
        'args',
        'message',
        'next',
      ]);
    }
    expect(document.problems).toEqual([]);
  });

  it('names a proof by its kind and id, as it names a subject', () => {
    const scanned = document.results.find(
      (r: { duty: string; subject: string }) =>
        r.duty === 'd18.vuln-scan' && r.subject === 'system/cong-dich-vu-cong',
    );
    expect(scanned.proof).toEqual([expect.stringMatching(/^scan\/20251230-cong-dich-vu-cong-[a-z0-9]{4}$/)]);
  });

  it('exits 1 with gaps, and its summary counts what it lists', () => {
    expect(run.code).toBe(1);
    expect(run.err).toBe('');
    const count = (state: string) =>
      document.results.filter((r: { state: string }) => r.state === state).length;
    for (const state of Object.keys(document.summary).filter((key) => key !== 'gaps')) {
      expect(document.summary[state], state).toBe(count(state));
      expect(count(state), `the sample shows ${state}`).toBeGreaterThan(0);
    }
    const gaps = document.results.filter(
      (r: { severity: string; state: string }) =>
        r.severity === 'required' && ['overdue', 'missing', 'unknown'].includes(r.state),
    );
    expect(document.summary.gaps).toBe(gaps.length);
  });

  it('counts what is required and what is advised apart, as the totals of the table do', () => {
    const { required, advice } = document.summaryBySeverity;
    const { gaps, ...states } = document.summary;
    for (const state of Object.keys(states))
      expect(required[state] + advice[state], state).toBe(states[state]);
    const gapsOf = (of: Record<string, number>) =>
      ['overdue', 'missing', 'unknown'].reduce((sum, s) => sum + (of[s] ?? 0), 0);
    expect([required.gaps, advice.gaps]).toEqual([gaps, gapsOf(advice)]);
    expect(gapsOf(required)).toBe(gaps);
    const words: Record<string, string> = {
      met: 'met',
      pending: 'pending',
      'due-soon': 'due soon',
      overdue: 'overdue',
      missing: 'missing',
      unknown: 'unknown',
      'not-applicable': 'not applicable',
      waived: 'waived',
    };
    const { out } = irt(['check', '--lang', 'en', ...sampleArgs]);
    for (const [title, counts] of [
      ['Required', required],
      ['Advice', advice],
    ] as const) {
      const [, line = ''] = new RegExp(`^${title}: ([^;\\n]*)`, 'mu').exec(out) ?? [];
      const shown = Object.keys(words).flatMap((state) =>
        counts[state] > 0 ? [`${counts[state]} ${words[state]}`] : [],
      );
      expect(line).toBe(shown.join(' · '));
    }
  });

  it('gives every subject of a duty exactly one result', () => {
    const keys = document.results.map(
      (r: { duty: string; subject: string; agency: string; args: Record<string, string> }) =>
        [r.duty, r.subject, r.agency, r.args['report'], r.args['to']].join(' '),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('says everything in words and names a command for every gap', () => {
    for (const { message, next, state } of document.results) {
      expect(message).not.toMatch(/undefined|null|NaN|\[object/);
      expect(message.length).toBeGreaterThan(5);
      if (['overdue', 'missing', 'unknown', 'due-soon'].includes(state))
        expect(next).toMatch(/^irt [a-z]+ (add|edit) ?/);
    }
  });

  it('is the same bytes on any host', () => {
    for (const env of [
      { TZ: 'UTC', LANG: 'C' },
      { TZ: 'America/New_York', LANG: 'C' },
      { TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8', LC_ALL: 'vi_VN.UTF-8' },
    ]) {
      expect(irt(['check', '--json', ...sampleArgs], { env }).out).toBe(run.out);
    }
  });

  it('changes nothing but message and next with the language', () => {
    const english = JSON.parse(irt(['check', '--json', '--lang', 'en', ...sampleArgs]).out);
    const bare = ({ message: _m, next: _n, ...rest }: Record<string, unknown>) => rest;
    expect({ ...english, results: english.results.map(bare) }).toEqual({
      ...document,
      results: document.results.map(bare),
    });
    expect(english.results[0].message).not.toBe(document.results[0].message);
  });
});

describe('irt check: what is judged and how it ends', () => {
  it.each([
    ['2026-11-01', 'met', 0],
    ['2026-05-01', 'overdue', 1],
  ])('a scan of %s is %s: exit %i', (day, state, code) => {
    const run = irt(['check', '--json', ...scanOnly, '--store', store(day)]);
    expect(JSON.parse(run.out).results[0].state).toBe(day === '2026-05-01' ? 'due-soon' : state);
    expect(run.code).toBe(day === '2026-05-01' ? 0 : code);
  });

  it('--fail-on moves the threshold', () => {
    const dir = store('2026-06-01');
    const code = (on: string) => irt(['check', ...scanOnly, '--store', dir, '--fail-on', on]).code;
    expect([code('gap'), code('due-soon'), code('never')]).toEqual([0, 1, 0]);
  });

  it('--fail-on never still exits 3 on broken data', () => {
    const dir = storeOf({ 'records/so-a/agency.yaml': '- id: so-a\n  name: Sở A\n' });
    expect(irt(['check', '--store', dir, '--fail-on', 'never']).code).toBe(3);
  });

  it('--as-of takes a time', () => {
    const dir = store('2026-11-01');
    const asOf = (at: string) => JSON.parse(irt(['check', '--json', '--store', dir, '--as-of', at]).out).asOf;
    expect(asOf('2026-11-23T17:30:00Z')).toBe('2026-11-24');
    expect(asOf('23/11/2026')).toBe('2026-11-23');
  });

  it('narrows to subjects, an agency, a duty', () => {
    const only = (...args: string[]) =>
      JSON.parse(irt(['check', '--json', ...args, ...sampleArgs]).out).results;
    const subjects = only('system/cong-dich-vu-cong');
    expect(new Set(subjects.map((r: { subject: string }) => r.subject))).toEqual(
      new Set(['system/cong-dich-vu-cong']),
    );
    const agency = only('--agency', 'so-y-te');
    expect(new Set(agency.map((r: { agency: string }) => r.agency))).toEqual(new Set(['so-y-te']));
    const duty = only('--duty', 'd18.drill');
    expect(new Set(duty.map((r: { duty: string }) => r.duty))).toEqual(new Set(['d18.drill']));
  });

  it.each([
    [['check', 'system/khong-co'], 'khong-co'],
    [['check', 'khong-co'], 'system/cong-dich-vu-cong'],
    [['check', '--agency', 'so-y-tee'], 'so-y-te'],
    [['check', '--duty', 'd18.vuln-scn'], 'd18.vuln-scan'],
    [['check', '--as-of', '31/02/2026'], '31/02/2026'],
    [['check', '--jsno'], '--json'],
    [['chek'], 'check'],
    [['check', '--fail-on', 'gaps'], 'gap'],
    [['check', '--format', 'jsn'], 'json'],
  ])('%j is a usage error that helps', (args, hint) => {
    const run = irt([...args, '--store', SAMPLE]);
    expect(run.code).toBe(2);
    expect(run.out).toBe('');
    expect(run.err).toContain(hint);
  });

  it('says what is missing where there is no store', () => {
    const run = irt(['check', '--store', '/nowhere/at/all']);
    expect(run.code).toBe(4);
    expect(run.err).toContain('irt init');
  });
});

describe('one broken record among a hundred', () => {
  const items = Array.from({ length: 100 }, (_, i) =>
    i === 50
      ? '- id: he-50\n  name: Hệ 50\n  agency: so-a\n  inService: 2026-02-31\n'
      : `- id: he-${String(i).padStart(2, '0')}\n  name: Hệ ${i}\n  agency: so-a\n  inService: 2026-06-01\n`,
  );
  const files = { 'records/so-a/agency.yaml': AGENCY, 'records/so-a/system.yaml': items.join('') };

  it('leaves 99 judged and lists one problem with its place: exit 3', () => {
    const run = irt(['check', '--json', ...scanOnly, '--store', storeOf(files)]);
    const { results, problems } = JSON.parse(run.out);
    expect(run.code).toBe(3);
    expect(results).toHaveLength(99);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      file: 'records/so-a/system.yaml',
      line: 204,
      column: 14,
      code: 'value-wrong',
    });
    expect(Object.keys(problems[0])).toEqual(['file', 'line', 'column', 'code', 'message']);
    expect(JSON.parse(run.err).errors[0].file).toBe('records/so-a/system.yaml');
  });

  it('says it in words for people', () => {
    const run = irt(['check', '--store', storeOf(files)]);
    expect(run.err).toContain('records/so-a/system.yaml:204:14');
    expect(run.err).toContain('2026-02-31');
    expect(run.err).toContain('Cách sửa');
    expect(run.err).not.toMatch(/ {4}at /);
  });

  it('also where the YAML itself is broken', () => {
    const broken = {
      ...files,
      'records/so-a/system.yaml': items.join('').replace('name: Hệ 50', 'name: "Hệ 50'),
    };
    const { results, problems } = JSON.parse(
      irt(['check', '--json', ...scanOnly, '--store', storeOf(broken)]).out,
    );
    expect(results).toHaveLength(99);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0].line).toBeGreaterThanOrEqual(201);
    expect(problems[0].line).toBeLessThanOrEqual(205);
  });
});

describe('the screen', () => {
  const shown = (columns: number, ...args: string[]) =>
    irt(['check', '--color', 'always', ...args, ...sampleArgs], { env: { COLUMNS: String(columns) } }).out;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes
  const bare = (text: string) => text.replace(/\u001b\[[\d;]*m/g, '');

  it.each([40, 80, 120])('fits %i columns', async (columns) => {
    const { default: width } = await import('string-width');
    const text = bare(shown(columns, '--agency', 'so-y-te', '--all'));
    const command = /irt |--|\//;
    for (const line of text.split('\n').filter((one) => columns >= 80 || !command.test(one))) {
      expect(width(line), line).toBeLessThanOrEqual(columns);
    }
    expect(text).toContain('Cơ sở dữ liệu hồ sơ sức khỏe');
  });

  it('says states in words and in colour', () => {
    const text = shown(100);
    expect(bare(text)).toContain('quá hạn');
    expect(bare(text)).toContain('sắp đến hạn');
    expect(text).not.toBe(bare(text));
  });

  it('groups by agency in Vietnamese order, or by duty', () => {
    expect(bare(shown(100))).toContain('Sở Y tế (so-y-te)');
    expect(bare(shown(100, '--group', 'duty'))).toContain('(d18.vuln-scan)');
  });

  it('is plain, one result a line and uncut, in a pipe', () => {
    const { out } = irt(['check', ...sampleArgs]);
    expect(out).toBe(bare(out));
    const rows = out.split('\n').filter((line) => line.split('\t').length > 5);
    expect(rows.length).toBeGreaterThan(20);
  });

  it('is quiet when all is well and -q is given', () => {
    const run = irt(['check', '-q', ...scanOnly, '--store', store('2026-11-01')]);
    expect([run.code, run.out, run.err]).toEqual([0, '', '']);
  });

  it('colour follows NO_COLOR, FORCE_COLOR and --color', () => {
    const colored = (env: Record<string, string>, ...args: string[]) => {
      const { out } = irt(['check', ...args, ...sampleArgs], { env });
      return out !== bare(out);
    };
    expect(colored({})).toBe(false);
    expect(colored({ FORCE_COLOR: '1' })).toBe(true);
    expect(colored({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(colored({ NO_COLOR: '1' }, '--color', 'always')).toBe(true);
    expect(colored({ FORCE_COLOR: '1' }, '--json')).toBe(false);
  });

  it('every format says the same number of results', () => {
    const rows = (format: string) => irt(['check', '--all', '--format', format, ...sampleArgs]).out;
    const json = JSON.parse(irt(['check', '--json', ...sampleArgs]).out).results.length;
    expect(rows('csv').trimEnd().split('\r\n').length - 1).toBe(json);
    expect(
      rows('md')
        .split('\n')
        .filter((line) => line.startsWith('| ')).length - 2,
    ).toBe(json);
  });
});

describe('the catalogue', () => {
  it('an unknown one is named with its place: exit 3, nothing is judged as met', () => {
    const dir = storeOf({ 'irt.yaml': 'catalogues: [directiv-18]\n' });
    const run = irt(['check', '--store', dir]);
    expect(run.code).toBe(3);
    expect(run.err).toContain('directive-18');
  });
  it('a wrong irt.yaml is a problem with its line', () => {
    const dir = storeOf({
      'irt.yaml': 'province: Tuyên Quang\nlang: fr\n',
      'records/so-a/agency.yaml': AGENCY,
    });
    const run = irt(['check', '--json', '--store', dir]);
    expect(run.code).toBe(3);
    expect(JSON.parse(run.out).problems[0]).toMatchObject({ file: 'irt.yaml', line: 2 });
  });
});

it('the sample says of itself that it is illustrative', () => {
  expect(readFileSync(`${SAMPLE}/irt.yaml`, 'utf8')).toContain('minh họa');
});
