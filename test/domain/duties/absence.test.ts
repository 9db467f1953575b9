import { describe, expect, it } from 'vitest';
import { readMoment } from '../../../src/domain/calendar.js';
import { createDataset } from '../../../src/domain/dataset.js';
import { absenceOf } from '../../../src/domain/duties/absence.js';
import { evaluate } from '../../../src/domain/duties/evaluate.js';
import type { Subject } from '../../../src/domain/duties/result.js';
import { World } from '../../../src/domain/duties/world.js';
import { type AnyRecord, isKindName } from '../../../src/domain/kinds/index.js';
import { toRaw } from '../../../src/domain/raw.js';
import { readRecord } from '../../../src/domain/read-record.js';
import { directive18 } from '../../catalogues.js';

const written: Record<string, Record<string, unknown>[]> = {
  agency: [
    { id: 'so-a', name: 'Sở A', type: 'department' },
    { id: 'so-b', name: 'Sở B', type: 'department', to: '2025-02-28', successor: 'so-a' },
    { id: 'so-c', name: 'Sở C', type: 'department', to: '2025-02-28' },
    { id: 'so-d', name: 'Sở D', type: 'department', from: '2027-01-01' },
  ],
  system: [
    { id: 'he-a', name: 'Hệ A', agency: 'so-a', level: 3, inService: '2023-01-01' },
    { id: 'he-cu', name: 'Hệ cũ', agency: 'so-a', inService: '2020-01-01', retired: '2025-08-31' },
    { id: 'he-moi', name: 'Hệ mới', agency: 'so-a', inService: '2027-01-01' },
  ],
  finding: [
    { id: 'f1', system: 'he-a', found: '2026-01-01', severity: 'low' },
    { id: 'f2', system: 'he-a', found: '2026-01-01', severity: 'critical', takeover: true },
  ],
  drill: [
    { id: 'd1', type: 'ctf', systems: ['he-a'], finished: '2026-05-01' },
    {
      id: 'd2',
      ...{ type: 'real-combat', systems: ['he-a'], liveSystem: true, scripted: false },
      finished: '2024-05-01',
    },
    {
      id: 'd3',
      ...{ type: 'real-combat', systems: ['he-a'], liveSystem: true, scripted: false },
      finished: '2026-05-01',
    },
  ],
};
const dataset = createDataset(
  Object.entries(written).flatMap(([kind, list]) => {
    if (!isKindName(kind)) throw new Error(kind);
    return list.map((one) => [kind, readRecord(kind, toRaw(one)).record as AnyRecord] as const);
  }),
);
const at = readMoment('2026-11-23') ?? { day: '', instant: 0 };

describe('why a duty has no result for a subject', () => {
  it.each<[string, Subject, string, Record<string, unknown>]>([
    ['d18.vuln-scan', { kind: 'system', id: 'he-cu' }, 'system-retired', { on: '2025-08-31' }],
    ['d18.vuln-scan', { kind: 'system', id: 'he-moi' }, 'not-yet', { field: 'inService', on: '2027-01-01' }],
    ['d18.vuln-scan', { kind: 'system', id: 'he-nao' }, 'record-unreadable', {}],
    [
      'd18.vuln-scan',
      { kind: 'agency', id: 'so-a' },
      'kind-not-judged',
      { kind: 'agency', judged: ['system'] },
    ],
    ['d18.principle', { kind: 'agency', id: 'so-b' }, 'agency-ended', { on: '2025-02-28', heir: 'so-a' }],
    ['d18.principle', { kind: 'agency', id: 'so-c' }, 'agency-ended', { on: '2025-02-28', heir: null }],
    ['d18.principle', { kind: 'agency', id: 'so-d' }, 'not-yet', { field: 'from', on: '2027-01-01' }],
    ['d18.telecom-warn', { kind: 'agency', id: 'so-a' }, 'not-bound', {}],
    ['d18.fix-and-hunt', { kind: 'finding', id: 'f1' }, 'finding-harmless', { said: false }],
    ['d18.drill-objectives', { kind: 'drill', id: 'd1' }, 'drill-not-counted', { why: 'ctf' }],
    ['d18.drill-objectives', { kind: 'drill', id: 'd2' }, 'drill-old', { on: '2024-05-01', months: 12 }],
  ])('%s %j: %s', (id, subject, code, args) => {
    const duty = directive18.duties.find((one) => one.id === id);
    if (!duty) throw new Error(id);
    const { results } = evaluate(dataset, [duty], at);
    expect(results.some((result) => result.subject.id === subject.id)).toBe(false);
    expect(absenceOf(new World(dataset, at), duty, subject)).toEqual({ code, args });
  });

  it('before the duty is in force', () => {
    const before = readMoment('2022-10-18') ?? at;
    const duty = directive18.duties[0];
    if (!duty) throw new Error('no duty');
    expect(absenceOf(new World(dataset, before), duty, { kind: 'agency', id: 'so-a' })).toEqual({
      code: 'duty-not-yet',
      args: { from: '2022-10-19' },
    });
  });
});
