import { describe, expect, it } from 'vitest';
import { momentOfDay } from '../../../src/domain/calendar.js';
import { runsOut } from '../../../src/domain/duties/runs-out.js';
import { kindNames, kinds } from '../../../src/domain/kinds/index.js';
import type { Shape } from '../../../src/domain/kinds/shape.js';
import { loadMessages } from '../../../src/messages/load.js';

import { directive18 } from '../../catalogues.js';
import { datasetOf } from '../../fixtures.js';

const [vi, en] = await Promise.all([loadMessages('vi'), loadMessages('en')]);

const agency = [
  { id: 'so-a', name: 'Sở A', type: 'department', roles: ['irt-host'] },
  { id: 'xa-b', name: 'Xã B', type: 'commune', to: '2026-11-10', successor: 'so-a' },
  { id: 'xa-c', name: 'Xã C', type: 'commune', to: '2026-11-09' },
];
const certified = { kind: 'certificate', issued: '2024-01-01', meetsStandard: true };
const person = (id: string, more: object = {}) => ({
  ...{ id, name: id, team: 'doi', joined: '2024-01-01', qualifications: [certified] },
  ...more,
});
const records = {
  agency,
  system: [{ id: 'he-a', name: 'Hệ A', agency: 'so-a', inService: '2023-01-01', level: 2 }],
  scan: [{ id: 's1', systems: ['he-a'], finished: '2026-01-01' }],
  team: [{ id: 'doi', name: 'Đội', agency: 'so-a', established: '2023-01-01' }],
  member: [
    ...['an', 'binh', 'chi'].map((id) => person(id)),
    person('dung', { contractTo: '2026-11-15' }),
    person('em', { qualifications: [{ ...certified, expires: '2026-11-20' }] }),
    person('da-nghi', { left: '2025-01-01', contractTo: '2026-11-15' }),
  ],
  supplier: [
    {
      ...{ id: 'ncc', name: 'NCC', agency: 'so-a', access: true, securityClause: true, incidentClause: true },
      ...{ reviewed: '2026-06-01', contract: { number: '1', from: '2025-01-01', to: '2026-12-01' } },
    },
  ],
  waiver: [
    {
      ...{ id: 'w1', duty: 'd18.vuln-scan', subject: { kind: 'system', id: 'he-a' }, reason: 'x' },
      ...{ document: { number: '1', date: '2026-06-20' }, until: '2026-10-31' },
    },
    {
      ...{ id: 'w2', duty: 'd18.threat-hunt', subject: { kind: 'system', id: 'he-a' }, reason: 'x' },
      ...{ document: { number: '2', date: '2026-06-20' }, from: '2026-10-26', until: '2026-10-31' },
    },
  ],
};
const dutiesOf = (to?: string) =>
  directive18.duties.map((duty) =>
    duty.id === 'd18.principle' && to ? { ...duty, inForce: { ...duty.inForce, to } } : duty,
  );
const told = (day: string, within: number, to?: string) =>
  runsOut(datasetOf(records), dutiesOf(to), momentOfDay(day), within).map((one) => [
    ...[one.day, `${one.kind}/${one.id}`, one.field, one.daysLeft],
    one.after.map(({ duty, state, due }) => `${duty} ${state} ${due}`).join(', '),
  ]);

describe('what runs out', () => {
  it('has its last day, the days to it, and how things stand the day after', () => {
    expect(told('2026-10-25', 30)).toEqual([
      ['2026-10-31', 'waiver/w1', 'until', 6, 'd18.vuln-scan overdue 2026-07-01'],
      ['2026-11-09', 'agency/xa-c', 'to', 15, ''],
      ['2026-11-10', 'agency/xa-b', 'to', 16, ''],
      ['2026-11-15', 'member/dung', 'contractTo', 21, 'd18.irt-experts missing 2022-12-30'],
      ['2026-11-15', 'team/doi', 'experts', 21, 'd18.irt-experts missing 2022-12-30'],
      ['2026-11-20', 'member/em', 'qualifications.expires', 26, ''],
    ]);
  });
  it('on its last day it still holds, on the day after it is told no more', () => {
    const waivers = (day: string) => told(day, 0).filter(([, id]) => id === 'waiver/w1');
    expect(waivers('2026-10-30')).toEqual([]);
    expect(waivers('2026-10-31')).toHaveLength(1);
    expect(waivers('2026-11-01')).toEqual([]);
  });
  it('a contract with a supplier, and a duty', () => {
    const named = told('2026-11-21', 30, '2026-12-11').map((row) => row.slice(0, 4));
    expect(named).toEqual([
      ['2026-12-01', 'supplier/ncc', 'contract.to', 10],
      ['2026-12-11', 'duty/d18.principle', 'inForce.to', 20],
    ]);
  });
  it('an agency that ends says who carries its duties then', () => {
    const ends = runsOut(datasetOf(records), dutiesOf(), momentOfDay('2026-11-01'), 30);
    expect(ends.flatMap(({ kind, id, successor }) => (kind === 'agency' ? [[id, successor]] : []))).toEqual([
      ['xa-c', null],
      ['xa-b', 'so-a'],
    ]);
  });
});

it('whatever kind declares a last day, both languages say what it is of', () => {
  const ends = (shape: Shape, path: string): readonly string[] => {
    if (shape.type === 'list') return ends(shape.of, path);
    if (shape.type !== 'object') return shape.type === 'date' && shape.ends ? [path] : [];
    return Object.entries(shape.fields).flatMap(([name, field]) => ends(field, `${path}.${name}`));
  };
  const declared = kindNames.flatMap((kind) => ends(kinds[kind].shape, kind));
  expect(declared).toContain('waiver.until');
  const wanted = [...declared, 'team.experts', 'duty.inForce.to'].sort();
  for (const { say } of [vi, en]) expect(Object.keys(say.runsOutWhat).sort()).toEqual(wanted);
});
