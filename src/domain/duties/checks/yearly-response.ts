import * as z from 'zod';
import { dayInVietnam, instantOf, laterDay } from '../../calendar.js';
import { defineCheck } from '../check.js';
import { judgeYearly, latest } from '../interval.js';
import { yearly } from '../yearly.js';

/** Each active team handles an incident, hunts, or records a response within so many months. */
export const yearlyResponse = defineCheck({
  name: 'yearly-response',
  options: z.strictObject(yearly),
  *judge(world, rhythm, duty) {
    const hosts = new Set(world.holders('irt-host').map((agency) => agency.id));
    const handled = world
      .all('incident')
      .filter((i) => i.handler !== undefined && i.detected !== undefined)
      .map((i) => ({ id: i.id, day: dayInVietnam(instantOf(i.detected)) }));
    for (const team of world.activeTeams()) {
      const agency = world.ownerOfTeam(team.id) ?? team.agency;
      const group = world.withPredecessors(agency);
      const hunts = world
        .all('hunt')
        .filter((h) => hosts.has(agency) || h.systems.some((id) => world.ownerOfSystem(id) === agency))
        .map((h) => ({ id: h.id, day: h.finished }));
      const responses = world
        .all('activity')
        .filter((a) => a.topic === 'response' && group.has(a.agency))
        .map((a) => ({ id: a.id, day: a.date }));
      const proofs = [...handled, ...hunts, ...responses];
      const last = latest(proofs.map((proof) => proof.day));
      yield {
        ...judgeYearly(world.at, laterDay(duty.inForce.from, team.established), last, rhythm),
        subject: { kind: 'team', id: team.id },
        agency,
        proof: proofs
          .filter((proof) => proof.day !== undefined && proof.day === last)
          .map((proof) => proof.id),
        next: ['activity', 'add', '--agency', agency, '--topic', 'response'],
      };
    }
  },
});
