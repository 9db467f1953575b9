import fc from 'fast-check';
import { addDays, addMonths, type Day, type Moment, readMoment } from '../../../../src/domain/calendar.js';

/** Days on which something begins or ends in law or calendar. */
const TURNS: readonly Day[] = [
  ...['2021-06-30', '2022-10-12', '2022-10-13', '2022-10-18', '2022-10-19', '2022-10-30', '2022-11-18'],
  ...['2022-12-30', '2022-12-31', '2023-01-01', '2023-04-19', '2023-12-31', '2024-02-29', '2025-02-28'],
  ...['2025-08-31', '2026-06-30', '2026-07-01', '2026-08-18', '2026-08-19', '2027-12-31'],
];
const anyDay = fc.integer({ min: 0, max: 2556 }).map((n) => addDays('2021-01-01', n));

/** The moment judged: a whole day or a time of one, now and then before the dispatch. */
export const anyMoment: fc.Arbitrary<Moment> = fc
  .tuple(
    fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...TURNS) },
      { weight: 3, arbitrary: anyDay.filter((day) => day > '2022-10-18') },
    ),
    fc.constantFrom('', '', 'T00:00', 'T06:59:59', 'T23:59:59Z', 'T16:59:59Z', 'T17:00:00Z', 'T12:00+09:00'),
  )
  .map(([day, clock]) => {
    const moment = readMoment(`${day}${clock}`);
    if (!moment) throw new Error(`no moment: ${day}${clock}`);
    return moment;
  });

const NEAR = [-1, 0, 0, 1, 2, -2, -5, -29, -30, -31, 30, -90, -91, 31, -365];
const MONTHS = [-6, -12, -24, 6, 12];

/** Days at which a deadline counted from them falls on the day judged, or a day beside it. */
export const dayNear = ({ day }: Moment): fc.Arbitrary<Day> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...NEAR.map((n) => addDays(day, n))) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom(...MONTHS), fc.constantFrom(-1, 0, 1))
        .map(([months, days]) => addDays(addMonths(day, months), days)),
    },
    { weight: 2, arbitrary: fc.constantFrom(...TURNS) },
    { weight: 1, arbitrary: anyDay },
  );

export const timeNear = (at: Moment): fc.Arbitrary<string> =>
  fc
    .tuple(
      dayNear(at),
      fc.constantFrom('00:00', '06:59', '12:00+09:00', '16:59:59Z', '17:00Z', '23:59', '23:59:59+07:00'),
    )
    .map(([day, clock]) => `${day}T${clock}`);

/** A day after the one judged: what happens then is not known yet. */
export const laterDay = ({ day }: Moment): fc.Arbitrary<Day> =>
  fc.constantFrom(1, 2, 30, 200, 900).map((n) => addDays(day, n));
