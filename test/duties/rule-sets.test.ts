import { describe, expect, it } from 'vitest';
import { momentOfDay, readMoment } from '../../src/domain/calendar.js';
import type { Dataset } from '../../src/domain/dataset.js';
import type { Duty } from '../../src/domain/duties/catalogue.js';
import { evaluate } from '../../src/domain/duties/evaluate.js';
import type { Result } from '../../src/domain/duties/result.js';
import { catalogues, directive18 } from '../catalogues.js';
import { datasetOf } from '../fixtures.js';

/** The law changed twice in 2026; an incident is judged by that of the day it was detected, for ever. */
const everything = catalogues.flatMap((catalogue) => catalogue.duties);

/** The same incident, found at another time. */
function storeWith(detected: string, more: Record<string, unknown> = {}): Dataset {
  const records: Record<string, unknown[]> = {
    agency: [
      { id: 'so-a', name: 'Sở A', type: 'department', roles: ['irt-host', 'finance'] },
      { id: 'vien-thong', name: 'Viễn thông tỉnh', type: 'telecom' },
    ],
    system: [{ id: 'cong', name: 'Cổng', agency: 'so-a', level: 3, inService: '2020-01-01' }],
    incident: [{ id: 'su-co', system: 'cong', type: 'ransomware', class: 'serious', detected, ...more }],
  };
  return datasetOf(records);
}

const judged = (dataset: Dataset, day: string, duties: readonly Duty[]): readonly Result[] =>
  evaluate(dataset, duties, readMoment(day) ?? momentOfDay(day)).results.filter(
    (result) => result.duty === 'd18.incident-report',
  );
const owed = (results: readonly Result[]): string[] =>
  results
    .map((result) => {
      const { report, to } = result.args as { report: string; to: string };
      return `${report} to ${to}, due ${result.due}`;
    })
    .sort();

const ruleSets = [
  {
    detected: '2026-06-30T08:00',
    owes: [
      'initial to coordinator, due 2026-07-05',
      'initial to owner, due 2026-07-05',
      'initial to response-unit, due 2026-07-05',
    ],
  },
  { detected: '2026-07-15T08:00', owes: ['initial to mps, due 2026-07-20'] },
  {
    detected: '2026-09-01T08:00',
    owes: ['initial to mps, due 2026-09-04T08:00:00+07:00', 'notice to mps, due 2026-09-02T08:00:00+07:00'],
  },
];
const days = ['2026-09-01', '2026-11-24', '2027-07-01', '2030-01-01'];

describe('reports owed follow the day of detection', () => {
  it.each(ruleSets)('detected $detected', ({ detected, owes }) => {
    const dataset = storeWith(detected);
    for (const day of [detected.slice(0, 10), ...days]) {
      expect(owed(judged(dataset, day, directive18.duties)), day).toEqual(owes);
      expect(owed(judged(dataset, day, everything)), `${day}, all catalogues`).toEqual(owes);
    }
  });

  it.each([
    ['2026-06-30T23:59', 3],
    ['2026-06-30T16:59:59Z', 3],
    ['2026-06-30T17:00:00Z', 1],
    ['2026-07-01T00:00', 1],
    ['2026-08-18T23:59', 1],
    ['2026-08-19T00:00', 2],
  ])('the rules change at midnight in Vietnam: %s', (detected, count) => {
    expect(judged(storeWith(detected), '2026-11-24', everything)).toHaveLength(count);
  });

  it('a final report stays owed under the old rules, however late the incident is closed', () => {
    const dataset = storeWith('2026-06-30T08:00', {
      beyondCapacity: '2026-07-02T08:00',
      closed: '2026-09-10T08:00',
    });
    expect(
      owed(judged(dataset, '2026-11-24', everything)).filter((line) => line.startsWith('final')),
    ).toEqual(['final to coordinator, due 2026-09-15', 'final to owner, due 2026-09-15']);
  });

  it('what was met, and how late, is the same later and with every catalogue on', () => {
    const dataset = storeWith('2026-06-30T08:00', {
      reports: [
        { kind: 'notice', to: ['owner', 'response-unit'], sent: '2026-07-05T17:00' },
        { kind: 'notice', to: ['coordinator'], sent: '2026-07-08T17:00' },
        { kind: 'initial', to: ['mps'], sent: '2026-09-01T17:00' },
      ],
    });
    const first = judged(dataset, '2026-07-08', directive18.duties);
    const lean = (results: readonly Result[]) =>
      results.map(({ state, late, due }) => ({ state, late, due }));
    expect(lean(first)).toEqual([
      { state: 'met', late: 3, due: '2026-07-05' },
      { state: 'met', late: null, due: '2026-07-05' },
      { state: 'met', late: null, due: '2026-07-05' },
    ]);
    for (const day of days) expect(lean(judged(dataset, day, everything)), day).toEqual(lean(first));
  });
});

describe('a further catalogue adds results and changes none', () => {
  it.each([
    '2022-12-31',
    '2026-06-30',
    '2026-07-15',
    '2026-09-01',
    '2026-11-24',
    '2030-01-01',
  ])('%s', (day) => {
    const dataset = storeWith('2026-06-15T08:00');
    const at = momentOfDay(day);
    const own = new Set(directive18.duties.map((duty) => duty.id));
    const alone = evaluate(dataset, directive18.duties, at).results;
    const among = evaluate(dataset, everything, at).results.filter((result) => own.has(result.duty));
    expect(among).toEqual(alone);
  });
});
