import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadMessages } from '../../src/messages/load.js';

import { type Format, formatNames, natureOf } from '../../src/render/index.js';
import { irt, irtAsync, type Run, storeOf } from '../irt.js';

const AGENCIES =
  '- id: so-a\n  name: Sở A\n  type: department\n  roles: [irt-host, finance]\n- id: so-b\n  name: Sở B\n  type: department\n';
const WHOLE = {
  'records/so-a/agency.yaml': AGENCIES,
  'records/so-a/system.yaml':
    '- id: he-a\n  name: Hệ A\n  agency: so-a\n  level: 2\n  inService: 2026-06-01\n',
  'records/so-a/scan.yaml': '- id: s1\n  systems: [he-a]\n  finished: 2026-11-01\n',
};
const BROKEN = { ...WHOLE, 'records/so-b/incident.yaml': '- id: [\n' };
const AT = ['--as-of', '2026-11-23'];

interface Command {
  readonly args: readonly string[];
  /** In these formats; a filter changes nothing of how a format begins. */
  readonly formats: readonly Format[];
}
const whole = (...args: string[]): Command => ({ args, formats: formatNames });
const filtered = (...args: string[]): Command => ({ args, formats: ['plain', 'json'] });

/** Every command that judges, counts or lists, and each of its filters. */
const COMMANDS: readonly Command[] = [
  whole('check', ...AT),
  whole('deadlines', ...AT),
  whole('report', 'quarterly', '--period', '2026-Q3', ...AT),
  whole('explain', 'd18.vuln-scan', 'system/he-a', ...AT),
  whole('system', 'list'),
  whole('evidence', 'list'),
  filtered('check', '--agency', 'so-a', '--duty', 'd18.vuln-scan', ...AT),
  filtered('check', 'system/he-a', '--duty', 'd18.vuln-scan', '--fail-on', 'never', ...AT),
  filtered('check', '--since', '2026-11-10', '--duty', 'd18.vuln-scan', ...AT),
  filtered('check', '--assume', 'hunt:he-a@2026-11-20', '--duty', 'd18.vuln-scan', ...AT),
  filtered('deadlines', '--overdue', '--agency', 'so-a', '--duty', 'd18.vuln-scan', ...AT),
  filtered('system', 'list', '--agency', 'so-a', '--level', '5'),
  filtered('incident', 'list', '-s', 'khong co'),
];

/** Sentences by which a reader would take it that nothing is missing, or that nothing happened. */
async function allClear(lang: 'vi' | 'en'): Promise<readonly string[]> {
  const { say, label } = await loadMessages(lang);
  const empty = Object.entries(label).filter(([key]) => key.startsWith('quarter.empty.'));
  expect(empty.length).toBeGreaterThan(10);
  return [
    say.checkAllMet(0),
    say.checkAllMet(7).split(':')[0] ?? '',
    say.nothingDue(30),
    say.nothingLate,
    say.noRecords,
    say.noEvidence,
    say.noChanges(true),
    say.noChanges(false),
    say.opened(0),
    say.stillOpen(0),
    say.validateNone(7).split(':')[0] ?? '',
    say.formattedAlready,
    ...empty.map(([, text]) => (text as () => string)()),
  ];
}

const isForPrograms = (format: Format): boolean => natureOf(format)?.value !== undefined;
/** What a format for programs begins with, be it the whole of it or its first line. */
function beginning(out: string): { complete?: unknown; problems?: unknown } {
  try {
    return JSON.parse(out);
  } catch {
    return JSON.parse(out.split('\n')[0] ?? '');
  }
}

const first = (text: string): string => text.replace(/^\ufeff?"?/u, '').split(/\r?\n/)[0] ?? '';

describe.each(
  COMMANDS.map((command) => [command.args.join(' '), command] as const),
)('irt %s, a file of another agency being broken', (_, { args, formats }) => {
  it.each(formats)('%s begins with it, under -q too, and clears nothing', async (format) => {
    const run = irt([...args, '-q', '--format', format, '--store', storeOf(BROKEN)]);
    expect(run.code).toBe(3);
    if (isForPrograms(format)) {
      const { complete, problems } = beginning(run.out);
      expect(complete).toBe(false);
      if (problems !== undefined)
        expect(problems).toEqual([expect.objectContaining({ file: 'records/so-b/incident.yaml' })]);
      else expect(run.out).toContain('records/so-b/incident.yaml');
      return;
    }
    expect(first(run.out)).toMatch(/^CHƯA ĐẦY ĐỦ: 1 tệp có lỗi \(1 lỗi: records\/so-b\/incident\.yaml\); /);
    expect(first(run.out)).toContain('kết quả dưới đây có thể thiếu');
    expect((await allClear('vi')).filter((sentence) => run.out.includes(sentence))).toEqual([]);
    if (args[0] === 'report') expect(run.out).not.toMatch(/(?:^|[\t,|] ?)(?:0|100 %)(?: ?[\t,|]|$)/mu);
  });
});

it.each(
  COMMANDS.slice(0, 6).map(({ args }) => [args.join(' '), args] as const),
)('irt %s in English, in the file of -o', async (_, args) => {
  const dir = storeOf(BROKEN);
  const run = irt([...args, '--lang', 'en', '-o', 'ra.txt', '--store', dir], { cwd: dir });
  const out = readFileSync(join(dir, 'ra.txt'), 'utf8');
  expect([run.code, first(out).slice(0, 12)]).toEqual([3, 'INCOMPLETE: ']);
  expect((await allClear('en')).filter((sentence) => out.includes(sentence))).toEqual([]);
});

it.each(['check', 'deadlines'])('irt %s says nothing of it when all could be read', (command) => {
  const run = irt([command, ...AT, '--store', storeOf(WHOLE)]);
  expect(run.code).toBeLessThan(2);
  expect(run.out).not.toContain('CHƯA ĐẦY ĐỦ');
});

describe('keys of the documents in JSON', () => {
  it.each<[string, string[], string[]]>([
    [
      'irt.check/1',
      ['check', ...AT],
      ['format', 'asOf', 'complete', 'catalogues', 'summary', 'summaryBySeverity', 'results', 'problems'],
    ],
    [
      'irt.deadlines/1',
      ['deadlines', ...AT],
      ['format', 'asOf', 'complete', 'within', 'deadlines', 'runsOut', 'undated', 'problems'],
    ],
    [
      'irt.clocks/1',
      ['incident', 'clocks', ...AT],
      ['format', 'asOf', 'complete', 'at', 'clocks', 'byDay', 'problems'],
    ],
    [
      'irt.report/1',
      ['report', 'quarterly', '--period', '2026-Q3', ...AT],
      [
        ...['format', 'report', 'complete', 'province', 'period', 'from', 'to', 'asOf'],
        ...['agenciesAsked', 'agenciesReported', 'reportedAsOf', 'tables', 'problems'],
      ],
    ],
    [
      'irt.explain/1',
      ['explain', 'd18.vuln-scan', 'system/he-a', ...AT],
      [...['format', 'asOf', 'complete', 'duty', 'subject', 'results', 'absence', 'options', 'problems']],
    ],
    ['irt.list/1', ['agency', 'list'], ['format', 'kind', 'complete', 'records', 'problems']],
    ['irt.duties/1', ['duty', 'list'], ['format', 'complete', 'duties', 'problems']],
    ['irt.evidence/1', ['evidence', 'list'], ['format', 'complete', 'evidence', 'problems']],
    ['irt.validate/1', ['validate'], ['format', 'complete', 'others', 'problems', 'notices']],
    ['irt.fmt/1', ['fmt', '--check'], ['format', 'complete', 'changed', 'untouched']],
    ['irt.history/1', ['history'], ['format', 'complete', 'entries', 'heads', 'forks', 'faults']],
  ])('%s', (_, args, expected) => {
    const document = JSON.parse(irt([...args, '--json', '--store', storeOf(WHOLE)]).out);
    expect([document.complete, Object.keys(document)]).toEqual([true, expected]);
  });
});

describe('what else is not whole', () => {
  it('settings and catalogues: also where no duty is left to judge', () => {
    for (const files of [
      { 'irt.yaml': 'catalogues: [rieng]\n', 'catalogue/rieng.yaml': 'id: [\n' },
      { 'irt.yaml': 'duties: { d18.vuln-scan: { window: nhieu } }\n' },
    ]) {
      const dir = storeOf({ ...WHOLE, ...files });
      for (const args of [
        ['check', ...AT],
        ['deadlines', ...AT],
        ['duty', 'list'],
      ]) {
        const run = irt([...args, '--json', '--store', dir]);
        expect([run.code, JSON.parse(run.out).complete], args[0]).toEqual([3, false]);
        expect(first(irt([...args, '--format', 'csv', '--store', dir]).out)).toMatch(/^CHƯA ĐẦY ĐỦ: /);
      }
    }
  });

  it('a record of an agency nobody carries on', () => {
    const dead = AGENCIES.replace('Sở A\n', 'Sở A\n  to: 2026-06-30\n');
    const dir = storeOf({ ...WHOLE, 'records/so-a/agency.yaml': dead });
    const run = irt(['check', '--agency', 'so-b', ...AT, '--json', '--store', dir]);
    expect([run.code, JSON.parse(run.out).complete]).toEqual([3, false]);
  });

  it('a record shown without its wrong field', () => {
    const system = `${WHOLE['records/so-a/system.yaml']}  retired: hôm qua\n`;
    const dir = storeOf({ ...WHOLE, 'records/so-a/system.yaml': system });
    const run = irt(['system', 'show', 'he-a', '--store', dir]);
    expect([run.code, first(run.out).slice(0, 12)]).toEqual([3, 'CHƯA ĐẦY ĐỦ:']);
    expect(irt(['agency', 'show', 'so-a', '--store', dir]).code).toBe(0);
  });

  it('an agency asked for that may stand in what could not be read', () => {
    const dir = storeOf({ ...WHOLE, 'records/so-c/agency.yaml': '- id: so-c\n  name: [\n' });
    for (const args of [
      ['check', '--agency', 'so-c', ...AT],
      ['deadlines', '--agency', 'so-c'],
      ['system', 'list', '--agency', 'so-c'],
    ]) {
      const run = irt([...args, '--json', '--store', dir]);
      expect([run.code, JSON.parse(run.out).complete], args.join(' ')).toEqual([3, false]);
    }
    expect(irt(['check', '--agency', 'so-d', ...AT, '--store', storeOf(WHOLE)]).code).toBe(2);
  });

  it('history with a line nobody can read', () => {
    const dir = storeOf(WHOLE);
    irt(['agency', 'add', '--name', 'Sở C', '--type', 'department', '--store', dir]);
    mkdirSync(join(dir, 'history'), { recursive: true });
    writeFileSync(join(dir, 'history/may-la-2026-11.jsonl'), '{"hỏng\n');
    const run = irt(['history', '--store', dir]);
    expect(first(run.out)).toMatch(
      /^CHƯA ĐẦY ĐỦ: .*history\/may-la-2026-11\.jsonl.*irt history verify --store \S+$/,
    );
    expect(JSON.parse(irt(['history', '--json', '--store', dir]).out).complete).toBe(false);
  });

  it('validate of one agency clears nobody, and ends with 3', () => {
    const dir = storeOf(BROKEN);
    const run = irt(['validate', '--agency', 'so-a', '--store', dir]);
    expect(run.code).toBe(3);
    expect(first(run.out)).toContain('Còn 1 lỗi ngoài phần đã rõ là của cơ quan này');
    expect(run.out).toContain('Chưa kết luận được');
    expect(run.out).not.toContain('Không có lỗi');
    const json = irt(['validate', '--agency', 'so-a', '--json', '--store', dir]);
    expect(json.code).toBe(3);
    expect(JSON.parse(json.out)).toMatchObject({ complete: false, others: 1, problems: [] });
  });

  it.each<[string, Record<string, string>]>([
    [
      'a record that names it, in a folder of no agency',
      { 'records/khac/budget.yaml': '- agency: so-a\n  year: [\n' },
    ],
    [
      'a record that names it, in the folder of another',
      { 'records/so-b/budget.yaml': '- id: k1\n  agency: so-a\n  year: hai\n  purpose: irt\n' },
    ],
    ['a file that cannot be read', { 'records/plan.yaml': '- id: [\n' }],
    ['the settings', { 'irt.yaml': 'catalogues: [khong-co]\n' }],
  ])('validate of one agency ends as every command does beside %s', (_, files) => {
    const dir = storeOf({ ...WHOLE, ...files });
    for (const args of [
      ['validate', '--agency', 'so-a'],
      ['validate', '--agency', 'so-a', '-q'],
      ['validate', '--agency', 'so-a', '--format', 'csv'],
      ['check', '--agency', 'so-a', ...AT],
    ]) {
      const { code, out } = irt([...args, '--store', dir]);
      expect([code, out], args.join(' ')).toEqual([3, expect.not.stringContaining('Không có lỗi')]);
    }
  });

  it('fmt does not call a layout tidy that it could not read', () => {
    const dir = storeOf({ 'records/so-b/incident.yaml': '- id: [\n' });
    const run = irt(['fmt', '--store', dir]);
    expect([run.code, run.err]).toEqual([3, expect.not.stringContaining('Mọi tệp')]);
    expect(JSON.parse(irt(['fmt', '--json', '--store', dir]).out).complete).toBe(false);
  });
});

/** Ways a file of records comes to harm. */
const HARM: Readonly<Record<string, (path: string) => void>> = {
  'not YAML': (path) => writeFileSync(path, '- id: [\n'),
  'not UTF-8': (path) => writeFileSync(path, Buffer.from([0x2d, 0x20, 0xe1, 0xff, 0x0a])),
  'no list': (path) => writeFileSync(path, 'id: x\n'),
  'cut off': (path) => writeFileSync(path, '- id: x\n  name: "Chưa hết'),
  'a wrong record': (path) => writeFileSync(path, '- id: x\n  la: 1\n'),
  'in conflict': (path) => writeFileSync(path, '<<<<<<< a\n=======\n>>>>>>> b\n'),
  'a link': (path) => {
    rmSync(path, { force: true });
    symlinkSync('/nowhere', path);
  },
  'a folder': (path) => {
    rmSync(path, { force: true });
    mkdirSync(path);
  },
};

describe('no document of a store with a damaged file is taken for a whole one', () => {
  const plan = fc.record({
    harm: fc.constantFrom(...Object.keys(HARM)),
    kept: fc.subarray(Object.keys(WHOLE).slice(2)),
    kind: fc.constantFrom('agency', 'system', 'scan', 'incident', 'plan', 'team', 'khong-ro'),
    folder: fc.constantFrom('so-b', '_shared', 'so-z'),
    format: fc.constantFrom(...formatNames),
    chosen: fc.subarray([...COMMANDS.keys()], { minLength: 2, maxLength: 3 }),
  });

  it('whatever the command, the format and the harm', async () => {
    const clear = await allClear('vi');
    await fc.assert(
      fc.asyncProperty(plan, async ({ harm, kept, kind, folder, format, chosen }) => {
        const files = Object.entries(WHOLE).filter(([file], at) => at < 2 || kept.includes(file));
        const dir = storeOf(Object.fromEntries(files));
        const path = join(dir, `records/${folder}/${kind}-x.yaml`);
        mkdirSync(dirname(path), { recursive: true });
        HARM[harm]?.(path);
        const runs = await Promise.all(
          chosen.map((at): Promise<Run> => {
            const { args } = COMMANDS[at] ?? { args: [] };
            return irtAsync([...args, '--format', format, '--store', dir]);
          }),
        );
        for (const [at, { code, out }] of runs.entries()) {
          const command = COMMANDS[chosen[at] ?? 0]?.args.join(' ') ?? '';
          expect(code, command).toBe(3);
          if (isForPrograms(format)) expect(beginning(out).complete, command).toBe(false);
          else expect(first(out), command).toMatch(/^CHƯA ĐẦY ĐỦ: 1 tệp có lỗi/);
          expect(
            clear.filter((sentence) => out.includes(sentence)),
            command,
          ).toEqual([]);
        }
      }),
      { numRuns: 10 },
    );
  });
});
