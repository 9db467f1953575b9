import type { Day } from '../../calendar.js';
import type { Step } from '../steps.js';
import { came, given, latestOf, plus, point } from './sums.js';

/** A day the source sets, and so many days for an agency founded later. */
export function* foundedSteps(
  by: Day,
  days: number,
  { from }: { readonly from?: Day | undefined },
): Iterable<Step> {
  if (from === undefined) {
    yield given('due', point('set-by-duty', by));
    return;
  }
  const later = plus('later-due', point('agency-from', from), days, 'days');
  yield later;
  yield latestOf('due', [point('set-by-duty', by), came(later, 'later-due')]);
}
