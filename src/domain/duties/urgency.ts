import { dueInstant, type Moment } from '../calendar.js';
import { clockInstant, isClock } from './clocks.js';
import { isGap, type Result } from './result.js';

/** What has to be sent by an hour, then gaps, then what falls due soon; nothing else waits for anybody. */
function rankOf(result: Result): number | undefined {
  const { state } = result;
  if (!isGap(state) && state !== 'due-soon') return undefined;
  if (isClock(result)) return CLOCK;
  return isGap(state) ? CLOCK + 1 : CLOCK + 2;
}
const CLOCK = 0;

/**
 * What is required and open, the most urgent first: within a rank what is late longest, then what has no day, then the
 * unknown.
 */
export function byUrgency(results: readonly Result[], at: Moment): readonly Result[] {
  const ranked = results
    .filter(({ severity }) => severity === 'required')
    .flatMap((result) => {
      const rank = rankOf(result);
      return rank === undefined ? [] : [{ result, rank, due: instantFor(result, rank, at) }];
    });
  const unknown = ({ result: { state } }: (typeof ranked)[number]) => Number(state === 'unknown');
  // Two without a day are equal here: infinity less infinity is no number.
  ranked.sort((a, b) => a.rank - b.rank || (a.due === b.due ? unknown(a) - unknown(b) : a.due - b.due));
  return ranked.map(({ result }) => result);
}

function instantFor(result: Result, rank: number, at: Moment): number {
  if (rank === CLOCK) return clockInstant(result, at);
  return result.due === null ? Number.POSITIVE_INFINITY : dueInstant(result.due);
}
