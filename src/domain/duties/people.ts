import type { Day } from '../calendar.js';
import type { RecordOf } from '../kinds/index.js';
import { compareBytes, foldName, tidy } from '../text.js';
import type { Identity, Uncounted } from './codes.js';
import type { World } from './world.js';

type Member = RecordOf<'member'>;

/** One person, by however many records. */
export interface Person {
  readonly name: string;
  /** What tells the person from namesakes. */
  readonly person: string | null;
  readonly records: readonly Member[];
}
/** Everybody of one name. */
export interface Namesakes {
  readonly name: string;
  readonly people: readonly Person[];
  /** Records that do not say which of the namesakes they mean, and so add nobody. */
  readonly unnamed: readonly Member[];
}

export const joinedOf = (world: World, team: string): readonly Member[] =>
  world.naming('member', 'team', [team]).filter((member) => member.joined !== undefined);

/**
 * The people of one team's records. One folded name is one person unless `person` tells two apart; a record without
 * it adds nobody where a namesake with one counts, and where none does all such of a name are one.
 */
export function peopleOf(
  records: readonly Member[],
  counts: (record: Member) => boolean,
): readonly Namesakes[] {
  const byName = new Map<string, Map<string | null, Member[]>>();
  for (const record of records) {
    const name = foldName(record.name);
    const people = byName.get(name) ?? new Map<string | null, Member[]>();
    const person = record.person === undefined ? null : foldName(record.person);
    people.set(person, [...(people.get(person) ?? []), record]);
    byName.set(name, people);
  }
  return [...byName.values()].map((people) => {
    const unnamed = people.get(null) ?? [];
    const named = [...people.values()].filter((of) => of !== unnamed);
    const addNobody = named.some((of) => of.some(counts));
    const groups = addNobody || unnamed.length === 0 ? named : [...named, unnamed];
    return {
      name: tidy((groups[0] ?? unnamed)[0]?.name ?? ''),
      people: groups.map(personOf),
      unnamed: addNobody ? unnamed : [],
    };
  });
}

const personOf = (records: readonly Member[]): Person => ({
  name: tidy(records[0]?.name ?? ''),
  person: records[0]?.person ?? null,
  records,
});

/** A name as a list of people has it: with what tells the person from the others of the name. */
export const labelOf = ({ people }: Namesakes, { name, person }: Person): string =>
  people.length > 1 && person !== null ? `${name} (${person})` : name;

export const identityOf = (groups: readonly Namesakes[]): Identity => ({
  merged: groups.flatMap(({ people }) =>
    people
      .filter(({ records }) => records.length > 1)
      .map(({ person, records }) => ({
        names: [...new Set(records.map(({ name }) => tidy(name)))],
        ...{ person, ids: idsOf(records) },
      })),
  ),
  namesakes: groups
    .filter(({ people }) => people.length > 1)
    .map(({ name, people }) => ({ name, people: people.map(({ person }) => person) })),
  unnamed: groups
    .filter(({ unnamed }) => unnamed.length > 0)
    .map(({ name, unnamed }) => ({ name, ids: idsOf(unnamed) })),
});

const idsOf = (records: readonly Member[]): readonly string[] =>
  records.map(({ id }) => id).sort(compareBytes);

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

/** A certificate that meets the standard and lacks its day of issue alone, and whose it is. */
export interface Undated {
  readonly member: Member;
  readonly paper: NonNullable<Member['qualifications']>[number];
}

/** Read as written: one whose day lies ahead is not there yet, and lacks no day. */
export function undatedOf(world: World, records: readonly Member[]): Undated | undefined {
  return records
    .filter((record) => isServing(world, record))
    .flatMap((record) => {
      const member = world.written.get('member', record.id) ?? record;
      return (member.qualifications ?? []).map((paper) => ({ member, paper }));
    })
    .find(
      ({ paper }) => paper.meetsStandard === true && paper.issued === undefined && !world.over(paper.expires),
    );
}

/** Why none of a person's records counts towards the experts. */
export function whyNot(world: World, records: readonly Member[]): Uncounted['why'] {
  const serving = records.filter((record) => isServing(world, record));
  if (serving.length === 0) return records.some((r) => world.hasJoined(r)) ? 'contract-ended' : 'left';
  if (undatedOf(world, serving)) return 'undated';
  const held = serving.flatMap((r) => r.qualifications ?? []).filter((q) => q.issued !== undefined);
  if (held.length === 0) return 'no-qualification';
  return held.some((q) => q.meetsStandard === true) ? 'expired' : 'below-standard';
}
