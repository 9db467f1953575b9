import { addDays, type Day } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import type { ExpertFacts } from '../checks/experts.js';
import { countsUntil } from '../people.js';
import type { Explained, Step } from '../steps.js';
import type { World } from '../world.js';
import { itemOf, record } from './records.js';
import { given, note, point, sum } from './sums.js';

/** Every person of the team, how many count, and until when they are enough. */
export function* explainExperts(
  world: World,
  { by, window }: { readonly by: Day; readonly window: number },
  team: string,
  { args, people, enoughUntil }: ExpertFacts,
  { due }: Pick<Explained, 'due'>,
): Iterable<Step> {
  for (const [name, records] of people) {
    const why = args.notCounted.find((one) => one.name === name)?.why;
    for (const member of records) {
      const until = countsUntil(world, member);
      const head = {
        kind: 'member',
        id: member.id,
        day: member.joined,
        counts: until !== undefined,
      } as const;
      if (until !== undefined) {
        yield record(head, 'expert', { name, until, outsourced: member.employment === 'outsourced' });
      } else if (why) yield record(head, 'expert-not', { name, why });
      else yield record(head, 'expert-again', { name });
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
