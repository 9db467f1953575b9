import { expect, it } from 'vitest';
import { momentOfDay } from '../../../src/domain/calendar.js';
import type { Duty } from '../../../src/domain/duties/catalogue.js';
import { idleness } from '../../../src/domain/duties/silence.js';

const duties = (...spans: readonly { from: string; to?: string }[]) =>
  spans.map((inForce) => ({ inForce })) as unknown as readonly Duty[];

it.each([
  ['2021-12-31', { code: 'no-duty-yet', args: { from: '2022-01-01' } }],
  ['2022-01-01', undefined],
  ['2023-06-30', undefined],
  ['2023-07-01', { code: 'no-duty-yet', args: { from: '2024-01-01' } }],
  ['2024-12-31', undefined],
  ['2025-01-01', { code: 'no-duty-any-more', args: { to: '2024-12-31' } }],
])('on %s, whether a duty is in force: %j', (day, why) => {
  const all = duties(
    { from: '2024-01-01', to: '2024-12-31' },
    { from: '2022-01-01', to: '2023-06-30' },
    { from: '2022-03-01', to: '2022-12-31' },
  );
  expect(idleness(all, momentOfDay(day))).toEqual(why);
});

it('is no reason where there is no duty at all: why there is none is a problem of its own', () => {
  expect(idleness([], momentOfDay('2026-11-23'))).toBeUndefined();
});
