import { laterDay } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import type { DutyHead } from '../check.js';
import type { Explained, Step } from '../steps.js';
import type { World } from '../world.js';
import { record } from './records.js';
import { latestOf, note, point, windowNote } from './sums.js';

/** Every qualification of the member, and the day by which they are asked. */
export function* explainStaff(
  world: World,
  { by, window }: { readonly by: string; readonly window: number },
  duty: DutyHead,
  { id, joined, qualifications = [] }: RecordOf<'member'>,
  { due, state }: Explained,
): Iterable<Step> {
  for (const { kind, issued, expires } of state === 'not-applicable' ? [] : qualifications) {
    const why = issued === undefined ? 'unissued' : world.over(expires) ? 'expired' : null;
    const head = { kind: 'member', id, day: issued ?? null, counts: why === null } as const;
    yield record(head, 'qualification', { kind: kind ?? null, why });
  }
  if (due === null) {
    yield note('no-due', {});
    return;
  }
  yield latestOf('due', [point('set-by-duty', by), point('joined', joined)]);
  if (state !== 'met') yield windowNote(window, laterDay(duty.inForce.from, joined), due);
}
