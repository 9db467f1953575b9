import { dueInstant, type Moment } from '../calendar.js';
import { clockInstant, isClock } from './clocks.js';
import { isGap, type Result } from './result.js';

/**
 * How urgent a result is, the least number first: what has to be sent by an hour and is late or soon due; what is
 * required and a gap; what is required and soon due; the same of advice. Undefined where nothing is open.
 */
function rankOf(result: Result): number | undefined {
  const { severity, state } = result;
  const isOpen = isGap(state) || state === 'due-soon';
  if (!isOpen) return undefined;
  if (severity === 'required' && isClock(result)) return RANK.clock;
  return (severity === 'required' ? RANK.required : RANK.advice) + (isGap(state) ? 0 : 1);
}
const RANK = { clock: 0, required: 1, advice: 3 } as const;

/** Required and late, or to be sent within hours: what cannot wait. */
export const isPressing = (result: Result): boolean => {
  const rank = rankOf(result);
  return rank === RANK.clock || rank === RANK.required;
};

/** All that is open, the most urgent first: within a rank what is late longest, then what has no day, then the unknown. */
export function byUrgency(results: readonly Result[], at: Moment): readonly Result[] {
  const ranked = results.flatMap((result) => {
    const rank = rankOf(result);
    return rank === undefined ? [] : [{ result, rank, due: instantFor(result, rank, at) }];
  });
  const unknown = ({ result: { state } }: (typeof ranked)[number]) => Number(state === 'unknown');
  // Two without a day are equal here: infinity less infinity is no number.
  ranked.sort((a, b) => a.rank - b.rank || (a.due === b.due ? unknown(a) - unknown(b) : a.due - b.due));
  return ranked.map(({ result }) => result);
}

function instantFor(result: Result, rank: number, at: Moment): number {
  if (rank === RANK.clock) return clockInstant(result, at);
  return result.due === null ? Number.POSITIVE_INFINITY : dueInstant(result.due);
}
