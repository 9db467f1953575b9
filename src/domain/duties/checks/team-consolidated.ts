import * as z from 'zod';
import { addDays, laterDay } from '../../calendar.js';
import { defineCheck } from '../check.js';
import { earliest } from '../interval.js';
import { unheld } from '../roles.js';
import { lateBy, standing, windowDays } from '../window.js';

/** The host of the response team has a team set up by decision. */
export const teamConsolidated = defineCheck({
  name: 'team-consolidated',
  options: z.strictObject({ by: z.iso.date(), days: z.int().nonnegative(), window: z.int().nonnegative() }),
  *judge(world, { by, days, window }, duty) {
    const hosts = world.holders('irt-host');
    if (hosts.length === 0) yield unheld('irt-host');
    for (const host of hosts) {
      const due = host.from === undefined ? by : laterDay(by, addDays(host.from, days));
      const head = { subject: { kind: 'agency', id: host.id }, agency: host.id, due } as const;
      const group = world.withPredecessors(host.id);
      const ever = world
        .all('team')
        .filter((t) => group.has(t.agency) && t.decision !== undefined && t.established !== undefined);
      const inForce = ever.filter((team) => world.isActive(team));
      const own = inForce.filter((team) => team.agency === host.id).map((team) => team.id);
      if (own.length > 0) {
        const late = lateBy(due, earliest(ever.map((team) => team.established)) ?? due);
        yield { ...head, state: 'met', late, proof: own, code: 'team-in-force', args: { teams: own } };
        continue;
      }
      const next = ['team', 'add', '--agency', host.id];
      const stand = standing(world.at, due, windowDays(window, laterDay(duty.inForce.from, host.from), due));
      const teams = inForce.map((team) => team.id);
      if (stand !== 'past') {
        yield { ...head, state: stand, code: 'team-awaited', args: {}, next };
      } else if (teams.length > 0) {
        yield { ...head, state: 'overdue', proof: teams, code: 'team-of-predecessor', args: { teams }, next };
      } else {
        yield { ...head, state: 'missing', code: 'team-missing', args: {}, next };
      }
    }
  },
});
