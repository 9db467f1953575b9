import { expect, it } from 'vitest';
import { momentOfDay } from '../../src/domain/calendar.js';
import { submitted } from '../../src/domain/duties/checks/submitted.js';
import { evaluate } from '../../src/domain/duties/evaluate.js';
import { catalogues } from '../catalogues.js';
import { datasetOf } from '../fixtures.js';

const duties = catalogues.flatMap((one) => one.duties).filter((duty) => duty.check === submitted.name);
const agency = {
  id: 'chu-tri',
  name: 'Sở chủ trì',
  type: 'department',
  roles: ['irt-host'],
  from: '2025-01-01',
};
const system = { id: 'he', name: 'Hệ', agency: 'chu-tri', inService: '2025-01-01' };
const day = '2025-12-28';

it.each(
  duties.map((duty) => [duty.id, duty] as const),
)('%s: what the result says to type closes the period', (_id, duty) => {
  const judged = (submission: readonly object[]) =>
    evaluate(datasetOf({ agency: [agency], system: [system], submission }), [duty], momentOfDay(day))
      .results[0];
  const open = judged([]);
  expect(open?.state).toBe('missing');
  const typed = (open?.next ?? []).map((token) => (typeof token === 'string' ? token : day));
  const flag = (name: string) => typed[typed.indexOf(name) + 1];
  const sent = {
    id: 'bc',
    agency: flag('--agency'),
    type: flag('--type'),
    period: flag('--period'),
    sent: flag('--sent'),
    to: flag('--to'),
  };
  const closed = judged([sent]);
  expect(closed?.proof).toEqual(['submission/bc']);
  expect(closed?.state).toBe('met');
});

it('a report of one kind, named as its result says, is never taken for the other', () => {
  const [unit, owner] = ['rep.levels-unit', 'rep.levels-owner'].map((id) =>
    duties.find((duty) => duty.id === id),
  );
  if (!unit || !owner) throw new Error('no duty');
  const states = (to: string) =>
    [unit, owner].map((duty) => {
      const submission = [
        { id: 'bc', agency: 'chu-tri', type: 'annual', period: '2025', sent: '2025-12-19', to },
      ];
      return evaluate(datasetOf({ agency: [agency], system: [system], submission }), [duty], momentOfDay(day))
        .results[0]?.state;
    });
  expect(states('Chủ quản hệ thống thông tin')).toEqual(['met', 'missing']);
  expect(states('Bộ Công an')).toEqual(['missing', 'met']);
});
