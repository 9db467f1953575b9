import type { Day } from '../calendar.js';
import type { RecordOf } from '../kinds/index.js';
import { personKey } from '../text.js';
import type { World } from './world.js';

type Member = RecordOf<'member'>;

/** Records of one team by person: the same name, after NFC and single spaces, is one person. */
export function peopleOf(world: World, team: string): ReadonlyMap<string, readonly Member[]> {
  const people = new Map<string, Member[]>();
  for (const member of world.all('member')) {
    if (member.team !== team || member.joined === undefined) continue;
    const name = personKey(member.name);
    people.set(name, [...(people.get(name) ?? []), member]);
  }
  return people;
}

/** Joined, not left, and the contract not ended; whether the team is active is asked elsewhere. */
export const isServing = (world: World, member: Member): boolean =>
  world.hasJoined(member) && !world.over(member.contractTo);

/** The last day a record counts towards the experts: undefined when it does not, null without an end. */
export function countsUntil(world: World, member: Member): Day | null | undefined {
  if (!isServing(world, member)) return undefined;
  let until: Day | null | undefined;
  for (const { meetsStandard, issued, expires } of member.qualifications ?? []) {
    if (meetsStandard !== true || issued === undefined || world.over(expires)) continue;
    if (expires === undefined) until = null;
    else if (until === undefined || (until !== null && expires > until)) until = expires;
  }
  if (until === undefined || member.contractTo === undefined) return until;
  return until === null || member.contractTo < until ? member.contractTo : until;
}
