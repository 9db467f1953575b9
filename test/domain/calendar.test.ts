import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  daysBetween,
  dueDay,
  dueInstant,
  isBefore,
  lastWholeQuarter,
  readDay,
  readMoment,
  readTime,
  show,
} from '../../src/domain/calendar.js';
import { readQuarter } from '../../src/domain/periods.js';

dayjs.extend(utc);

describe('days as people type them', () => {
  it.each([
    ['05/12/2026', '2026-12-05'],
    ['5-2-2026', '2026-02-05'],
    [' 2026-02-05 ', '2026-02-05'],
    ['13/12/2026', '2026-12-13'],
    ['12/13/2026', undefined],
    ['31/02/2026', undefined],
    ['29/02/2028', '2028-02-29'],
    ['01/02/26', undefined],
  ])('%j is %j', (typed, day) => expect(readDay(typed)).toBe(day));
});

describe('times as people type them', () => {
  it.each([
    ['20/08/2026 9:30', '2026-08-20T09:30+07:00'],
    ['2026-08-20T16:30:15Z', '2026-08-20T16:30:15Z'],
    ['2026-08-20T16:30', '2026-08-20T16:30+07:00'],
    ['20/08/2026 24:00', undefined],
    ['31/02/2026 9:30', undefined],
  ])('%j is %j', (typed, time) => expect(readTime(typed)).toBe(time));
});

it.each([
  ['2026-08-20', '2026-08-20', Date.UTC(2026, 7, 20, 16, 59, 59, 999)],
  ['2026-08-20T16:59Z', '2026-08-20', Date.UTC(2026, 7, 20, 16, 59)],
  ['2026-08-20T17:00Z', '2026-08-21', Date.UTC(2026, 7, 20, 17)],
  ['2026-08-20 00:00', '2026-08-20', Date.UTC(2026, 7, 19, 17)],
])('the moment %s falls on %s', (typed, day, instant) => {
  expect(readMoment(typed)).toEqual({ day, instant });
});

it.each([
  ['2026-08-20', '2026-08-20', Date.UTC(2026, 7, 20, 16, 59, 59, 999), '20/08/2026'],
  ['2026-08-20T23:30:00+07:00', '2026-08-20', Date.UTC(2026, 7, 20, 16, 30), '23:30 20/08/2026'],
  ['2026-08-20T23:30:00Z', '2026-08-21', Date.UTC(2026, 7, 20, 23, 30), '06:30 21/08/2026'],
])('due %s is the day %s in Vietnam', (due, day, instant, shown) => {
  expect([dueDay(due), dueInstant(due), show(due)]).toEqual([day, instant, shown]);
});

it.each([
  ['2026-08-31', 6, '2027-02-28'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-01-31', -2, '2025-11-30'],
])('%s and %i months is %s', (day, months, then) => expect(addMonths(day, months)).toBe(then));

it('months added to any day are those a library of calendars adds', () => {
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.integer({ min: -600, max: 600 }), (date, months) => {
      const from = date.toISOString().slice(0, 10);
      expect(addMonths(from, months)).toBe(dayjs.utc(from).add(months, 'month').format('YYYY-MM-DD'));
    }),
  );
});

it('days between any two are those a library of calendars counts', () => {
  const day = fc
    .date({ min: new Date('0101-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, (a, b) => {
      expect(daysBetween(a, b)).toBe(dayjs.utc(b).diff(dayjs.utc(a), 'day'));
    }),
  );
});

it('of two days or times one lies before the other, however each is written', () => {
  const minute = fc.integer({ min: 0, max: 60 * 24 * 3 });
  const written = fc.tuple(minute, fc.constantFrom('', 'Z', '+07:00', '-02:30'), fc.constantFrom('', ':30'));
  const time = written.map(([at, zone, seconds]) => {
    const text = new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString().slice(0, 16);
    return `${text}${seconds}${zone}`;
  });
  const day = fc.constantFrom('2026-01-01', '2026-01-02', '2026-01-03');
  fc.assert(
    fc.property(time, time, day, day, (a, b, c, d) => {
      expect(isBefore(a, b)).toBe(dueInstant(a) < dueInstant(b));
      expect(isBefore(a, c)).toBe(dueDay(a) < c);
      expect(isBefore(c, d)).toBe(c < d);
    }),
    { numRuns: 2000 },
  );
});

it('days between cross leap days', () => expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2));

it.each([
  ['2026-09-29', '2026-Q2', '2026-04-01', '2026-06-30'],
  ['2026-09-30', '2026-Q3', '2026-07-01', '2026-09-30'],
  ['2026-01-01', '2025-Q4', '2025-10-01', '2025-12-31'],
])('on %s the last whole quarter is %s', (day, id, from, to) => {
  expect(lastWholeQuarter(day)).toEqual({ id, from, to });
  expect(readQuarter(id)).toEqual({ id, from, to });
});
