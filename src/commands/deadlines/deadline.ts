import type { Result } from '../../domain/duties/result.js';

/** Where a deadline stands: still to come, past, or missing without ever having had one. */
export type When = 'ahead' | 'late' | 'undated';
export interface Deadline {
  readonly result: Result;
  readonly when: When;
}
