import { addDays, type Day } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import type { Experts, Uncounted } from '../codes.js';
import { checkEach } from '../each.js';
import { amount, atLeastOne } from '../options.js';
import {
  countsUntil,
  identityOf,
  joinedOf,
  labelOf,
  peopleOf,
  type Undated,
  undatedOf,
  whyNot,
} from '../people.js';
import { type Command, proofOf } from '../result.js';
import type { World } from '../world.js';

/** Each active team has enough qualified people, hired ones included. */
export const experts = checkEach({
  name: 'experts',
  binds: { each: 'team' },
  options: (z) =>
    z.strictObject({
      minimum: atLeastOne(z),
      by: z.iso.date(),
      /** Days ahead in which it shows that fewer will remain. */
      window: amount(z),
    }),
  judge(world, team, { minimum, by, window }) {
    const { args, nearest, enoughUntil, proof } = countPeople(world, team.id, minimum);
    // Whoever lacks a day alone counts with it: sooner done than a person found.
    const next = nearest ? dating(nearest) : ['member', 'add', '--team', team.id];
    if (args.counted < minimum) {
      const state = world.at.day <= by ? 'pending' : 'missing';
      const code = state === 'pending' ? 'experts-awaited' : 'experts-too-few';
      // Too few prove nothing yet; of a gap they are named.
      return { state, due: by, proof: state === 'missing' ? proof : [], code, args, next };
    }
    if (enoughUntil !== null && enoughUntil <= addDays(world.at.day, window)) {
      return { proof, state: 'due-soon', due: enoughUntil, code: 'experts-ending', args, next };
    } else {
      return { proof, state: 'met', due: null, code: 'experts-enough', args };
    }
  },
});

/** The certificate again, with its day. */
const dating = ({ member, paper: { name, kind } }: Undated): Command => [
  ...['member', 'edit', member.id, '--qualifications'],
  {
    ...(name === undefined ? {} : { name }),
    ...(kind === undefined ? {} : { kind }),
    ...{ issued: { blank: 'date' }, meetsStandard: 'true' },
  },
];

export function countPeople(world: World, team: string, needed: number) {
  const groups = peopleOf(joinedOf(world, team), (record) => countsUntil(world, record) !== undefined);
  const ends: (Day | null)[] = [];
  const proof: string[] = [];
  const notCounted: Uncounted[] = [];
  let nearest: Undated | undefined;
  let outsourced = 0;
  for (const group of groups) {
    const ofName: (Day | null)[] = [];
    for (const person of group.people) {
      const { records } = person;
      const counting = countingOf(world, records);
      if (counting.length === 0) {
        const undated = undatedOf(world, records);
        const paper = undated ? { paper: undated.paper.name ?? null } : {};
        notCounted.push({ name: labelOf(group, person), why: whyNot(world, records), ...paper });
        nearest ??= undated;
        continue;
      }
      proof.push(...counting.map(({ record }) => record.id));
      ofName.push(lastEnd(counting.map(({ until }) => until)));
      if (counting.every(({ record }) => record.employment === 'outsourced')) outsourced += 1;
    }
    // Once none of the namesakes told apart counts, those not told apart do, as one.
    const [longest, ...others] = ofName.sort(byEnd);
    const after = countingOf(world, group.unnamed).map(({ until }) => until);
    if (longest !== undefined) ends.push(lastEnd([longest, ...after]), ...others);
  }
  ends.sort(byEnd);
  const total = ends.length + notCounted.length;
  const args: Experts = {
    ...{ needed, counted: ends.length, total, outsourced, notCounted },
    ...identityOf(groups),
  };
  // The last day on which enough remain is the end of the last one needed, those without an end first.
  return {
    args,
    groups,
    nearest,
    enoughUntil: ends[needed - 1] ?? null,
    proof: proofOf('member', proof.sort()),
  };
}

const countingOf = (world: World, records: readonly RecordOf<'member'>[]) =>
  records.flatMap((record) => {
    const until = countsUntil(world, record);
    return until === undefined ? [] : [{ record, until }];
  });

/** Those without an end first, then the last to end. */
const byEnd = (a: Day | null, b: Day | null): number =>
  a === b ? 0 : a === null ? -1 : b === null ? 1 : a > b ? -1 : 1;
const lastEnd = (ends: readonly (Day | null)[]): Day | null => [...ends].sort(byEnd)[0] ?? null;
