import type { Result } from '../../domain/duties/result.js';

/** Where a deadline stands: still to come, past, or missing without ever having had one. */
export type When = 'ahead' | 'late' | 'undated';
export interface Deadline {
  readonly result: Result;
  readonly when: When;
}

/** Of what is open: what is met now has a due day too, the next time. */
export function whenOf({ state, daysLeft }: Result, within: number): When | undefined {
  if (state === 'overdue' || state === 'missing') return daysLeft === null ? 'undated' : 'late';
  if (daysLeft === null || state === 'waived' || state === 'not-applicable') return undefined;
  return daysLeft >= 0 && daysLeft <= within ? 'ahead' : undefined;
}
