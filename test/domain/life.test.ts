import { describe, expect, it } from 'vitest';
import { agencyMeant } from '../../src/domain/agency-meant.js';
import { momentOfDay } from '../../src/domain/calendar.js';
import { createDataset } from '../../src/domain/dataset.js';
import { World } from '../../src/domain/duties/world.js';
import type { AnyRecord, KindName } from '../../src/domain/kinds/index.js';
import { endOf, overlap } from '../../src/domain/life.js';

describe('the end of a record', () => {
  it.each<[KindName, object, string, string | null | undefined]>([
    ['agency', { to: '2026-06-30' }, '2026-06-30', undefined],
    ['agency', { to: '2026-06-30' }, '2026-07-01', '2026-06-30'],
    ['agency', {}, '2026-07-01', undefined],
    ['system', { retired: '2026-06-30' }, '2026-07-01', '2026-06-30'],
    ['team', { dissolved: '2026-06-30' }, '2026-07-01', '2026-06-30'],
    ['member', { left: '2026-06-30' }, '2026-07-01', '2026-06-30'],
    ['contact', { withdrawn: '2026-06-30' }, '2026-07-01', '2026-06-30'],
    ['plan', { status: 'issued', withdrawn: '2026-06-30' }, '2026-07-01', '2026-06-30'],
    ['plan', { status: 'withdrawn', withdrawn: '2026-06-30' }, '2026-06-30', undefined],
    ['plan', { status: 'withdrawn' }, '2026-07-01', null],
    ['scan', { finished: '2026-06-30' }, '2026-07-01', undefined],
  ])('%s %j on %s', (kind, fields, day, on) => {
    const end = endOf(kind, { id: 'x', ...fields }, day);
    expect(end?.on).toBe(on);
  });
});

describe('two lives', () => {
  const [A, B] = ['2026-06-30', '2026-07-01'];
  it.each([
    [{}, {}, true],
    [{ to: A }, { from: B }, false],
    [{ to: B }, { from: B }, true],
    [{ from: B }, { to: A }, false],
    [{ from: A, to: A }, { from: A, to: A }, true],
  ])('%j and %j', (a, b, at) => {
    expect([overlap(a, b), overlap(b, a)]).toEqual([at, at]);
  });
});

describe('whom an agency named means', () => {
  const agencies = [
    { id: 'a', to: '2024-12-31', successor: 'b' },
    { id: 'b', to: '2026-06-30', successor: 'c' },
    { id: 'c', from: '2026-07-01' },
    { id: 'd', to: '2026-06-30' },
  ].map((record) => ['agency', { name: record.id, type: 'other', ...record } as AnyRecord] as const);
  it.each([
    ['a', '2024-12-31', 'a', ['a']],
    ['a', '2025-01-01', 'b', ['a', 'b']],
    ['b', '2026-06-30', 'b', ['a', 'b']],
    ['b', '2026-07-01', 'c', ['a', 'b', 'c']],
    ['c', '2026-07-01', 'c', ['a', 'b', 'c']],
    ['c', '2026-06-30', 'c', ['c']],
    ['d', '2026-07-01', 'd', ['d']],
  ])('%s on %s', (id, day, carrier, bodies) => {
    const meant = agencyMeant(new World(createDataset(agencies), momentOfDay(day)), id);
    expect([meant.carrier, [...meant.bodies].sort()]).toEqual([carrier, bodies]);
  });
});
