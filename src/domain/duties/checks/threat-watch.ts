import { addDays, laterDay } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import type { DutyHead } from '../check.js';
import { checkEach } from '../each.js';
import { itemOf, viaAgency } from '../items.js';
import { once } from '../once.js';
import { atLeastOne } from '../options.js';
import { latest } from '../recurrence.js';
import { proofOf } from '../result.js';
import type { World } from '../world.js';

/** Each active team watches threats: an activity of its own or any warning, again within so many days. */
export const threatWatch = checkEach({
  name: 'threat-watch',
  binds: { each: 'team' },
  options: (z) => z.strictObject({ days: atLeastOne(z) }),
  judge(world, team, { days }, duty) {
    const { agency, proofs, last, from } = factsOf(world, duty, team);
    const due = addDays(from, days);
    const head = {
      due,
      proof: proofs
        .filter((proof) => last !== undefined && proof.day === last)
        .flatMap((proof) => proofOf(proof.kind, [proof])),
    } as const;
    const next = ['activity', 'add', '--agency', agency, '--topic', 'threat-watch'];
    if (world.at.day <= due) {
      const state = last === undefined ? 'pending' : 'met';
      return { ...head, state, code: 'watch-kept', args: { last: last ?? null }, next };
    } else if (last === undefined) {
      return { ...head, state: 'missing', code: 'watch-never', args: {}, next };
    } else {
      return { ...head, state: 'overdue', code: 'watch-lapsed', args: { last }, next };
    }
  },
});

export function factsOf(world: World, duty: DutyHead, team: RecordOf<'team'>) {
  const agency = world.ownerOfTeam(team.id) ?? team.agency;
  const group = world.withPredecessors(agency);
  const watched = world
    .naming('activity', 'agency', group)
    .filter((a) => a.topic === 'threat-watch')
    .map((a) => itemOf(world, 'activity', a, 'date', viaAgency(agency, a.agency)));
  const proofs = [...watched, ...warningsOf(world)];
  const last = latest(proofs.map((proof) => proof.day));
  return { agency, proofs, last, from: laterDay(laterDay(duty.inForce.from, team.established), last) };
}

const warningsOf = once((world) =>
  world.all('warning').map((warning) => itemOf(world, 'warning', warning, 'date')),
);
