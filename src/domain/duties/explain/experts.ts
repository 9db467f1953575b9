import { addDays } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import { countPeople, type experts } from '../checks/experts.js';
import { itemOf } from '../items.js';
import { countsUntil, whyNot } from '../people.js';
import type { Step } from '../steps.js';
import type { World } from '../world.js';
import type { Explainer } from './explainer.js';
import { record, subjectOf } from './records.js';
import { given, note, point, sum } from './sums.js';

/** Every person of the team, how many count, and until when they are enough. */
export const explainExperts: Explainer<typeof experts> = function* (
  world,
  { minimum, by, window },
  _duty,
  { subject, due },
) {
  const team = subjectOf(world, 'team', subject)?.id;
  if (team === undefined) return;
  const { args, groups, enoughUntil } = countPeople(world, team, minimum);
  for (const { people, unnamed } of groups) {
    for (const { records } of people) yield* weighPerson(world, records);
    for (const { id, name, joined } of unnamed) {
      yield record({ kind: 'member', id, day: joined, counts: false }, 'expert-unnamed', { name });
    }
  }
  yield* notJoined(world, team);
  const { counted, needed, outsourced } = args;
  yield note('experts-count', { counted, needed, outsourced });
  if (counted < needed) {
    yield given('due', point('set-by-duty', by));
    yield note('no-window', {});
  } else if (enoughUntil === null) yield note('no-due', {});
  else {
    yield sum(enoughUntil, 'experts-until', { needed, due: due !== null });
    yield note('window-full', { days: window, opens: addDays(enoughUntil, -window) });
  }
};

/** Every record of one person. */
function* weighPerson(world: World, records: readonly RecordOf<'member'>[]): Iterable<Step> {
  const counted = records.some((member) => countsUntil(world, member) !== undefined);
  const why = whyNot(world, records);
  for (const member of records) {
    const { id, name, joined: day, employment } = member;
    const until = countsUntil(world, member);
    const head = { kind: 'member', id, day, counts: until !== undefined } as const;
    if (until !== undefined) {
      yield record(head, 'expert', { name, until, outsourced: employment === 'outsourced' });
    } else if (!counted) yield record(head, 'expert-not', { name, why });
    else yield record(head, 'expert-again', { name });
  }
}

/** Those of the team who had not joined by the moment judged. */
export function* notJoined(
  world: World,
  team: string,
  among: (member: RecordOf<'member'>) => boolean = () => true,
): Iterable<Step> {
  for (const member of world.all('member')) {
    if (member.team !== team || member.joined !== undefined || !among(member)) continue;
    const { kind, id, written } = itemOf(world, 'member', member, 'joined');
    yield record({ kind, id, day: written ?? null, counts: false }, 'member-not-joined', {
      name: member.name,
    });
  }
}
