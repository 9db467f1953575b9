import { describe, expect, it } from 'vitest';
import { momentOfDay } from '../../../src/domain/calendar.js';
import { createDataset } from '../../../src/domain/dataset.js';
import type { Duty } from '../../../src/domain/duties/catalogue.js';
import { compareGaps, type GapChange } from '../../../src/domain/duties/compare.js';
import { evaluate } from '../../../src/domain/duties/evaluate.js';
import { type Result, subjectText } from '../../../src/domain/duties/result.js';
import { waiverUses } from '../../../src/domain/duties/waivers.js';
import { windowDays } from '../../../src/domain/duties/window.js';
import { World } from '../../../src/domain/duties/world.js';
import { directive18 } from '../../catalogues.js';
import type { Written } from './random/records.js';

const dutyOf = (id: string): Duty => {
  const duty = directive18.duties.find((one) => one.id === id);
  if (!duty) throw new Error(`no duty ${id}`);
  return duty;
};
const scan = dutyOf('d18.vuln-scan');
const judge = (records: readonly Written[], duty: Duty, day: string) =>
  evaluate(createDataset(records), [duty], momentOfDay(day));
const agency = (id: string, more = {}): Written => ['agency', { id, name: id, type: 'department', ...more }];
const system = (id: string, of: string, more = {}): Written => [
  'system',
  { id, name: id, agency: of, inService: '2020-01-01', ...more },
];

describe('a duty in force', () => {
  const closed: Duty = { ...scan, inForce: { from: '2023-01-01', to: '2024-12-31' } };
  it.each([
    ['2022-12-31', 0],
    ['2023-01-01', 1],
    ['2024-12-31', 1],
    ['2025-01-01', 0],
  ])('from its first day through its last: %s', (day, count) => {
    expect(judge([agency('a'), system('s', 'a')], closed, day).results).toHaveLength(count);
  });
});

describe('an agency with nobody alive', () => {
  it.each([
    [{ to: '2024-12-31' }, 'no-successor'],
    [{ from: '2026-01-01' }, 'not-yet-alive'],
    [{ to: '2024-12-31', successor: 'moi' }, 'not-yet-alive'],
  ])('%j is listed, and its system judged under the id as written', (more, why) => {
    const records = [agency('a', more), agency('moi', { from: '2027-01-01' }), system('s', 'a')];
    const { results, problems } = judge(records, scan, '2025-06-01');
    expect(results.map((result) => result.agency)).toEqual(['a']);
    expect(problems).toMatchObject([{ kind: 'system', id: 's', path: 'agency', args: { agency: 'a', why } }]);
  });
});

it('records of a system and its predecessors stand by id, whoever they name', () => {
  const plan = (id: string, of: string): Written => [
    'plan',
    {
      id,
      name: id,
      agency: 'a',
      systems: [of],
      status: 'issued',
      issued: '2022-12-01',
      scenarios: [{ name: 'x' }],
    },
  ];
  const records = [
    ...[agency('a'), system('cu', 'a'), system('moi', 'a', { predecessors: ['cu'] })],
    ...[plan('p-1', 'cu'), plan('p-2', 'moi'), plan('p-3', 'cu')],
  ];
  const { results } = judge(records, dutyOf('d18.plan-issued'), '2025-01-01');
  const proofs = new Map(results.map((result) => [subjectText(result.subject), result.proof]));
  expect(proofs.get('system/moi')).toEqual(['plan/p-1', 'plan/p-2', 'plan/p-3']);
});

it('the days given may be none, and the window is then closed', () => {
  expect(windowDays(30, '2026-02-01', '2026-01-01')).toBe(0);
  expect(windowDays(30, '2026-01-01', '2026-01-31')).toBe(7);
});

describe('gaps of two judgements', () => {
  const records = [agency('a', { to: '2024-12-31', successor: 'b' }), agency('b'), system('s', 'a')];
  const on = (day: string, more: readonly Written[] = []) => judge([...records, ...more], scan, day).results;
  const ids = (changes: readonly GapChange[]) =>
    changes.map(({ result }) => `${subjectText(result.subject)} ${result.agency}`);
  const comparing = {
    heirOf: (id: string) => (id === 'a' ? 'b' : id),
    isAsked: () => true,
    withAdvice: false,
  };
  const compare = (before: readonly Result[], after: readonly Result[]) =>
    compareGaps(before, after, comparing);
  it('one that passed to a successor is still the same', () => {
    const { opened, closed, still } = compare(on('2024-12-31'), on('2025-01-01'));
    expect([ids(opened), ids(closed), ids(still)]).toEqual([[], [], ['system/s b']]);
  });
  it('what an agency owes, and a warning to it, passes on with it, whoever is asked for', () => {
    const warning: Written = [
      'warning',
      { id: 'w', source: 'A05', date: '2024-06-01', agencies: ['a', 'c'] },
    ];
    for (const [id, expected] of [
      ['d18.disseminate', ['agency/b b']],
      ['d18.warned-vulns', ['warning/w b']],
    ] as const) {
      const at = (day: string) => judge([...records, agency('c'), warning], dutyOf(id), day).results;
      for (const asked of ['a', 'b']) {
        const isAsked = (result: Result) => result.agency === asked;
        const { opened, closed, still } = compareGaps(at('2024-12-31'), at('2025-01-01'), {
          ...comparing,
          isAsked,
        });
        expect([ids(opened), ids(closed), ids(still)]).toEqual([[], [], expected]);
      }
    }
  });
  it('a proof closes it, a retirement too', () => {
    const proof: Written = ['scan', { id: 'q', systems: ['s'], finished: '2025-01-01' }];
    expect(compare(on('2025-01-01'), on('2025-01-01', [proof])).closed).toMatchObject([{ state: 'met' }]);
    const gone = compare(on('2025-01-01'), []);
    expect(gone.closed).toMatchObject([{ state: null, result: { state: 'missing' } }]);
    expect(compare([], on('2025-01-01')).opened).toHaveLength(1);
  });
});

describe('what a waiver is used for', () => {
  const waiver = (id: string, duty: string, until: string, system = 's'): Written => [
    'waiver',
    {
      id,
      duty,
      subject: { kind: 'system', id: system },
      reason: 'Chờ',
      document: { number: '1', date: '2025-01-01' },
      until,
    },
  ];
  const records = [
    ...[
      agency('a'),
      system('s', 'a'),
      ['scan', { id: 'q', systems: ['s'], finished: '2025-01-01' }] as const,
    ],
    ...[waiver('w-1', 'd18.vuln-scan', '2025-03-03'), waiver('w-2', 'd18.threat-hunt', '2025-03-04')],
    waiver('w-3', 'd18.threat-hunt', '2025-02-01', 'gone'),
    waiver('w-5', 'd18.threat-hnt', '2025-02-01'),
    waiver('w-4', 'd18.vuln-scan', '2025-01-31'),
  ] satisfies Written[];
  it('what it hides, whether anything, and whether it ends soon', () => {
    const at = momentOfDay('2025-02-01');
    const dataset = createDataset(records);
    const duties = [scan, dutyOf('d18.threat-hunt')];
    const { results } = evaluate(dataset, duties, at);
    const uses = waiverUses(new World(dataset, at), results, { duties, whole: true, off: () => [] });
    const told = uses.map(({ id, hides, unused, daysLeft, endsSoon }) => [
      ...[id, hides.length, unused, daysLeft, endsSoon],
    ]);
    expect(told).toEqual([
      ['w-1', 0, false, 30, true],
      ['w-2', 1, false, 31, false],
      ['w-3', 0, true, 0, true],
    ]);
  });
});
