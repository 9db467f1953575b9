import { addMonths } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import type { Step } from '../steps.js';
import type { World } from '../world.js';
import { record, viaAgency } from './records.js';

/** Practices of the team's agency that would still count, had they named the member. */
export function* explainOthers(
  world: World,
  practices: readonly RecordOf<'activity'>[],
  { id: member, team }: RecordOf<'member'>,
  months: number,
): Iterable<Step> {
  const agency = world.ownerOfTeam(team);
  if (agency === null) return;
  const group = world.withPredecessors(agency);
  for (const { id, agency: by, date, members } of practices) {
    const counting = date !== undefined && addMonths(date, months) >= world.at.day;
    if (!counting || !group.has(by) || members?.includes(member)) continue;
    const head = { kind: 'activity', id, day: date, counts: false, via: viaAgency(agency, by) } as const;
    yield record(head, 'practice-others', {});
  }
}
