import { describe, expect, it } from 'vitest';
import { momentOfDay } from '../../../src/domain/calendar.js';
import type { Result } from '../../../src/domain/duties/result.js';
import { byUrgency } from '../../../src/domain/duties/urgency.js';

const at = momentOfDay('2026-11-23');
const result = (
  id: string,
  state: Result['state'],
  due: string | null,
  more: Partial<Pick<Result, 'severity' | 'subject'>> = {},
): Result =>
  ({
    ...{ duty: 'd18.x', clause: '1', severity: 'required', agency: 'so-y-te' },
    ...{ subject: { kind: 'system', id }, state, due, waives: null, daysLeft: null, late: null, proof: [] },
    ...{ code: 'interval-exceeded', args: { months: 6, last: '2026-01-01' }, next: null },
    ...more,
  }) as Result;
const incident = { subject: { kind: 'incident' as const, id: 'clock' } };

describe('what is most urgent', () => {
  it('clocks, then what is late longest, what has no day, the unknown, and what falls due soon', () => {
    const given = [
      result('soon', 'due-soon', '2026-11-24'),
      result('unknown', 'unknown', null),
      result('late', 'overdue', '2026-11-20'),
      result('clock', 'due-soon', '2026-11-24T02:00:00+07:00', incident),
      result('undated', 'missing', null),
      result('later', 'missing', '2020-01-01'),
    ];
    const ids = byUrgency(given, at).map(({ subject }) => subject.id);
    expect(ids).toEqual(['clock', 'later', 'late', 'undated', 'unknown', 'soon']);
  });
  it('only what is required and open', () => {
    const given = [
      result('advised', 'missing', null, { severity: 'advice' }),
      result('met', 'met', '2026-11-24'),
      result('pending', 'pending', '2026-11-24T02:00:00+07:00', incident),
      result('waived', 'waived', null),
    ];
    expect(byUrgency(given, at)).toEqual([]);
  });
});
