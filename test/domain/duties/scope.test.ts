import { describe, expect, it } from 'vitest';
import { readMoment } from '../../../src/domain/calendar.js';
import type { Duty } from '../../../src/domain/duties/catalogue.js';
import { checkOf } from '../../../src/domain/duties/checks/index.js';
import { evaluate } from '../../../src/domain/duties/evaluate.js';
import { explain } from '../../../src/domain/duties/explain.js';
import { World } from '../../../src/domain/duties/world.js';
import { catalogues } from '../../catalogues.js';
import { datasetOf, withOptions } from '../../fixtures.js';

/** Whom a duty of systems binds is said for every check of them alike. */
const dataset = datasetOf({
  agency: [
    { id: 'so-a', name: 'Sở A', type: 'department' },
    { id: 'xa-b', name: 'Xã B', type: 'commune' },
  ],
  system: [
    { id: 'chua-ro', name: 'Chưa rõ', agency: 'so-a', inService: '2020-01-01' },
    { id: 'cua-xa', name: 'Của xã', agency: 'xa-b', level: 5, inService: '2020-01-01' },
    {
      ...{ id: 'len', name: 'Lên', agency: 'so-a', level: 4, levelSince: '2026-11-01' },
      inService: '2020-01-01',
    },
    { id: 'thap', name: 'Thấp', agency: 'so-a', level: 3, inService: '2020-01-01' },
  ],
});
const at = readMoment('2026-11-23') ?? { day: '', instant: 0 };
const world = new World(dataset, at);
const bound = catalogues
  .flatMap(({ duties }) => duties)
  .filter((duty) => checkOf(duty).binds?.each === 'system');
const judged = (duty: Duty) =>
  evaluate(dataset, [duty], at).results.map((result) => ({ result, steps: explain(world, duty, result) }));

describe('every check of systems takes a lowest level and types of agency left out', () => {
  it.each(bound.map((duty) => [duty.id, duty] as const))('%s', (_id, shipped) => {
    const duty = withOptions(shipped, { fromLevel: 4, except: ['commune'] });
    const said = new Map(judged(duty).map(({ result, steps }) => [result.subject.id, { result, steps }]));
    expect([...said.keys()].sort()).toEqual(['chua-ro', 'len', 'thap']);
    const { levels } = checkOf(duty).binds ?? {};
    expect(said.get('chua-ro')?.result).toMatchObject({
      ...{ state: 'unknown', due: null, code: levels?.unknown ?? 'level-unknown' },
      next: ['system', 'edit', 'chua-ro', '--level', { blank: 'level' }],
    });
    expect(said.get('thap')?.result).toMatchObject({
      ...{ state: 'not-applicable', due: null, code: levels?.below ?? 'level-below' },
      args: { level: 3, from: 4 },
    });
    for (const { steps } of said.values()) expect(steps[0]).toMatchObject({ kind: 'system', type: 'record' });
  });
});

it.each(['d18.threat-hunt', 'd18.plan-issued'])('%s gives its time from the day of the level', (id) => {
  const shipped = bound.find((duty) => duty.id === id);
  if (!shipped) throw new Error(id);
  const dues = (options: object) =>
    judged(withOptions(shipped, options)).flatMap(({ result, steps }) => {
      const sums = steps.flatMap((step) => (step.type === 'sum' ? [step.result] : []));
      expect(sums.at(-1) ?? null).toBe(result.due);
      return result.subject.id === 'len' ? [result.due] : [];
    });
  const [without] = dues({});
  const [withLevel] = dues({ fromLevel: 4 });
  expect([without !== undefined && (without ?? '') < at.day, (withLevel ?? '') > at.day]).toEqual([
    true,
    true,
  ]);
});
