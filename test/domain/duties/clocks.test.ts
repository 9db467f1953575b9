import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, momentOfInstant, timeText } from '../../../src/domain/calendar.js';
import { createDataset } from '../../../src/domain/dataset.js';
import { clocksOf, isOpen, owedByDay } from '../../../src/domain/duties/clocks.js';
import { evaluate } from '../../../src/domain/duties/evaluate.js';
import { loadMessages } from '../../../src/messages/load.js';
import { catalogues, directive18 } from '../../catalogues.js';
import { datasetOf } from '../../fixtures.js';
import { runs } from '../../store/support.js';
import { anyMoment } from './random/days.js';
import { anyRecords } from './random/records.js';

const duties = catalogues.flatMap((catalogue) => catalogue.duties);
const incident = (id: string, detected: string, more: object = {}) => ({
  id,
  system: 's',
  type: 'malware',
  detected,
  ...more,
});
const dataset = datasetOf({
  agency: [{ id: 'a', name: 'A', type: 'department' }],
  system: [
    { id: 's', name: 'S', agency: 'a', inService: '2023-03-01' },
    { id: 't', name: 'T', agency: 'a', inService: '2024-03-01' },
  ],
  incident: [
    incident('late', '2026-11-20T08:00+07:00', { class: 'ordinary' }),
    incident('soon', '2026-11-20T20:00+07:00', { class: 'ordinary' }),
    incident('night', '2026-11-23T02:40+07:00', { class: 'serious', classReason: 'x' }),
    incident('unclassed', '2026-11-23T03:00+07:00'),
    incident('sent', '2026-11-23T01:00+07:00', {
      class: 'ordinary',
      reports: [{ kind: 'initial', to: ['mps'], sent: '2026-11-23T02:00+07:00' }],
    }),
    incident('old', '2026-04-02T08:00+07:00', { class: 'ordinary' }),
  ],
});
const at = momentOfInstant(instantOf('2026-11-23T08:15:30+07:00'));
const { results } = evaluate(dataset, directive18.duties, at);
const seen = clocksOf(results, at).map(({ result: { subject, args, state }, minutesLeft }) => [
  ...[subject.id, (args as { report: string }).report, state, minutesLeft],
]);

describe('incident clocks', () => {
  it('late first, what may be due at once where now stands, then what comes, in whole minutes rounded down', () => {
    expect(seen.filter(([, , state]) => state !== 'met')).toEqual([
      ['late', 'initial', 'missing', -16],
      ['unclassed', 'notice', 'unknown', null],
      ['soon', 'initial', 'due-soon', 11 * 60 + 44],
      ['night', 'notice', 'pending', 18 * 60 + 24],
      ['night', 'initial', 'pending', 66 * 60 + 24],
      ['unclassed', 'initial', 'pending', 66 * 60 + 44],
    ]);
  });
  it('of what was sent nothing is counted', () => {
    expect(seen).toContainEqual(['sent', 'initial', 'met', null]);
  });
  it('what the law gives days for has no clock, and is told apart', () => {
    expect(owedByDay(results).map(({ subject }) => subject.id)).toEqual(['old', 'old', 'old']);
  });
  it('at any moment each open result with a due time is there once, and past exactly when it is below 0', () => {
    fc.assert(
      fc.property(
        anyMoment.chain((moment) =>
          anyRecords(
            moment,
            duties.map(({ id }) => id),
          ).map((records) => ({ moment, records })),
        ),
        ({ moment, records }) => {
          const judged = evaluate(createDataset(records), duties, moment).results;
          const clocks = clocksOf(judged, moment);
          expect(new Set(clocks.map(({ result }) => result)).size).toBe(clocks.length);
          for (const { result, minutesLeft } of clocks.filter((one) => isOpen(one.result))) {
            const past = result.due !== null && moment.instant > instantOf(result.due);
            expect(minutesLeft !== null && minutesLeft < 0).toBe(past);
          }
        },
      ),
      runs(60),
    );
  });
});

describe('time left in words', () => {
  it.each([
    [0, 'còn chưa đầy 1 phút', 'less than a minute left'],
    [1, 'còn 1 phút', '1 minute left'],
    [60, 'còn 1 giờ', '1 hour left'],
    [192, 'còn 3 giờ 12 phút', '3 hours 12 minutes left'],
    [1440, 'còn 1 ngày', '1 day left'],
    [1440 + 59, 'còn 1 ngày', '1 day left'],
    [-1, 'quá 1 phút', '1 minute late'],
    [-(2 * 1440 + 4 * 60 + 5), 'quá 2 ngày 4 giờ', '2 days 4 hours late'],
  ])('%d minutes', async (minutes, vi, en) => {
    expect((await loadMessages('vi')).screen.left(minutes)).toBe(vi);
    expect((await loadMessages('en')).screen.left(minutes)).toBe(en);
  });
  it('the moment is told to the minute', async () => {
    expect((await loadMessages('vi')).screen.clocksTitle(timeText(at.instant))).toContain('08:15 23/11/2026');
  });
});
