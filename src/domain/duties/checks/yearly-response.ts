import { dayInVietnam, instantOf, laterDay } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import type { DutyHead } from '../check.js';
import { checkEach } from '../each.js';
import { type Item, itemOf, viaAgency } from '../items.js';
import { once } from '../once.js';
import { judgeYearly, latest } from '../recurrence.js';
import { proofOf } from '../result.js';
import type { World } from '../world.js';
import { yearly } from '../yearly.js';

/** Each active team handles an incident, hunts, or records a response within so many months. */
export const yearlyResponse = checkEach({
  name: 'yearly-response',
  binds: { each: 'team' },
  options: (z) => z.strictObject(yearly(z)),
  judge(world, team, rhythm, duty) {
    const { agency, proofs, last, start } = factsOf(world, duty, team);
    const proof = proofs
      .filter((one) => one.day !== undefined && one.day === last)
      .flatMap((one) => proofOf(one.kind, [one]));
    return {
      ...judgeYearly(world.at, start, last, rhythm, proof),
      next: ['activity', 'add', '--agency', agency, '--topic', 'response'],
    };
  },
});

export function factsOf(world: World, duty: DutyHead, team: RecordOf<'team'>) {
  const agency = world.ownerOfTeam(team.id) ?? team.agency;
  const group = world.withPredecessors(agency);
  const isHost = world.holders('irt-host').some((host) => host.id === agency);
  const hunts = isHost ? allHunts(world) : (huntsByManager(world).get(agency) ?? []);
  const responses = world
    .naming('activity', 'agency', group)
    .filter((a) => a.topic === 'response')
    .map((a) => itemOf(world, 'activity', a, 'date', viaAgency(agency, a.agency)));
  const proofs = [...incidentsHandled(world), ...hunts, ...responses];
  return {
    agency,
    proofs,
    last: latest(proofs.map((proof) => proof.day)),
    start: laterDay(duty.inForce.from, team.established),
  };
}

const incidentsHandled = once((world) =>
  world
    .all('incident')
    .filter((i) => i.handler !== undefined && i.detected !== undefined)
    .map((i): Item => {
      const day = dayInVietnam(instantOf(i.detected));
      return { kind: 'incident', id: i.id, day, written: day, via: null };
    }),
);

const allHunts = once((world) => world.all('hunt').map((hunt) => itemOf(world, 'hunt', hunt, 'finished')));

/** Hunts by each agency that managed one of their systems when they ended, in order of id. */
const huntsByManager = once((world) => {
  const found = new Map<string, Item[]>();
  for (const hunt of world.all('hunt')) {
    const day = hunt.finished ?? world.at.day;
    const agencies = new Set(hunt.systems.flatMap((system) => world.managerThen(system, day) ?? []));
    const item = itemOf(world, 'hunt', hunt, 'finished');
    for (const agency of agencies) {
      const items = found.get(agency);
      if (items) items.push(item);
      else found.set(agency, [item]);
    }
  }
  return found;
});
