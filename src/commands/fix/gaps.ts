import { isTime } from '../../domain/calendar.js';
import { gapKey } from '../../domain/duties/compare.js';
import { isGap, type Result } from '../../domain/duties/result.js';
import { compareBytes } from '../../domain/text.js';

/**
 * What there is to close, most urgent first: what runs by the hour, then what is late longest, what has no day, what is
 * not known, and what falls due soon; what is only advised after all that is required.
 */
export const toClose = (results: readonly Result[], withAdvice: boolean): readonly Result[] =>
  results
    .filter(({ state }) => isGap(state) || state === 'due-soon')
    .filter(({ severity }) => withAdvice || severity === 'required')
    .sort(
      (a, b) =>
        Number(a.severity === 'advice') - Number(b.severity === 'advice') ||
        rankOf(a) - rankOf(b) ||
        compareBytes(a.due ?? '', b.due ?? '') ||
        compareBytes(gapKey(a), gapKey(b)),
    );

function rankOf({ state, due }: Result): number {
  if (due !== null && isTime(due)) return 0;
  if (state === 'due-soon') return 4;
  if (state === 'unknown') return 3;
  return due === null ? 2 : 1;
}
