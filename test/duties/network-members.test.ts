import { expect, it } from 'vitest';
import { momentOfDay } from '../../src/domain/calendar.js';
import { createDataset } from '../../src/domain/dataset.js';
import type { Duty } from '../../src/domain/duties/catalogue.js';
import { evaluate } from '../../src/domain/duties/evaluate.js';
import { subjectText } from '../../src/domain/duties/result.js';
import type { AnyRecord, KindName } from '../../src/domain/kinds/index.js';
import { catalogues } from '../catalogues.js';

const agencies = [
  { id: 'chu-tri', name: 'Sở chủ trì', type: 'department', roles: ['irt-host'] },
  { id: 'cu', name: 'Sở cũ', type: 'department', to: '2025-02-28', successor: 'moi' },
  { id: 'moi', name: 'Sở mới', type: 'department', from: '2025-03-01' },
  { id: 'khac', name: 'Sở khác', type: 'department' },
];
const dataset = createDataset(
  agencies.map(
    (agency) => ['agency', agency as unknown as AnyRecord] as const satisfies [KindName, AnyRecord],
  ),
);

it('further members of the network are named in the options, and pass along their successors', () => {
  const duty = catalogues.flatMap((one) => one.duties).find((one) => one.id === 'rep.half-year');
  if (!duty) throw new Error('no duty');
  const named = { ...duty, options: { ...duty.options, members: ['cu'] } } as Duty;
  const at = (day: string) =>
    evaluate(dataset, [named], momentOfDay(day)).results.map((r) => `${subjectText(r.subject)} ${r.due}`);
  expect(at('2025-02-28')).toEqual(['agency/chu-tri 2023-06-19', 'agency/cu 2023-06-19']);
  expect(at('2025-03-01')).toEqual(['agency/chu-tri 2023-06-19', 'agency/moi 2023-06-19']);
});
