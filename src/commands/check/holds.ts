import { endOfDay, instantOf, isTime, type Moment } from '../../domain/calendar.js';
import type { Dataset } from '../../domain/dataset.js';
import type { Result } from '../../domain/duties/result.js';
import { kindNames, kinds } from '../../domain/kinds/index.js';
import type { Shape } from '../../domain/kinds/shape.js';
import { leavesOf } from '../../domain/leaves.js';

/** The last instant at which the same comes of the same records: the end of the day, unless hours count before. */
export function holdsUntil(results: readonly Result[], dataset: Dataset, at: Moment): number {
  if (results.some(isCounting)) return at.instant;
  const end = endOfDay(at.day);
  for (const kind of kindNames) {
    const { shape } = kinds[kind];
    if (!hasTimes(shape)) continue;
    for (const record of dataset.all(kind)) {
      for (const { leaf, value } of leavesOf(shape, record)) {
        if (leaf.type === 'time' && isAhead(String(value), at, end)) return at.instant;
      }
    }
  }
  return end;
}

/** What is owed by an hour, and not done. */
const isCounting = ({ due, state }: Result): boolean =>
  due !== null && isTime(due) && state !== 'met' && state !== 'not-applicable';

/** What is dated later is not there yet. */
function isAhead(time: string, { instant }: Moment, end: number): boolean {
  const at = instantOf(time);
  return at > instant && at <= end;
}

const hasTimes = (shape: Shape): boolean =>
  shape.type === 'time' ||
  (shape.type === 'list' && hasTimes(shape.of)) ||
  (shape.type === 'object' && Object.values(shape.fields).some(hasTimes));
