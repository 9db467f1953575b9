import { addDays, laterDay } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import { defineCheck } from '../check.js';
import { amount, type OptionsOf, type Zod } from '../options.js';
import { earliest } from '../recurrence.js';
import { type Command, proofOf } from '../result.js';
import { unheld } from '../roles.js';
import { setUp } from '../teams.js';
import { lateBy, standing, windowDays } from '../window.js';
import type { World } from '../world.js';

const options = (z: Zod) =>
  z.strictObject({
    by: z.iso.date(),
    days: amount(z),
    window: amount(z),
  });
type TeamOptions = OptionsOf<typeof options>;

/** The host of the response team has a team set up by decision. */
export const teamConsolidated = defineCheck({
  name: 'team-consolidated',
  subjects: ['agency', 'store'],
  options,
  *judge(world, options, duty) {
    const hosts = world.holders('irt-host');
    if (hosts.length === 0) yield unheld('irt-host');
    for (const host of hosts) {
      const { all, due, inForce, own: ownTeams, first } = factsOf(world, options, host);
      const head = { subject: { kind: 'agency', id: host.id }, agency: host.id, due } as const;
      const own = ownTeams.map((team) => team.id);
      if (own.length > 0) {
        const late = lateBy(due, first ?? due);
        yield {
          ...head,
          state: 'met',
          late,
          proof: proofOf('team', own),
          code: 'team-in-force',
          args: { teams: own },
        };
        continue;
      }
      const undecided = all.find(
        (team) => team.agency === host.id && team.decision === undefined && world.isActive(team),
      );
      const next: Command = undecided
        ? [
            ...['team', 'edit', undecided.id, '--decision.number', { blank: 'text' } as const],
            ...['--decision.date', { blank: 'date' } as const],
          ]
        : ['team', 'add', '--agency', host.id];
      const { window } = options;
      const stand = standing(world.at, due, windowDays(window, laterDay(duty.inForce.from, host.from), due));
      const teams = inForce.map((team) => team.id);
      if (stand !== 'past') {
        yield { ...head, state: stand, proof: proofOf('team', teams), code: 'team-awaited', args: {}, next };
      } else if (teams.length > 0) {
        yield {
          ...head,
          state: 'overdue',
          proof: proofOf('team', teams),
          code: 'team-of-predecessor',
          args: { teams },
          next,
        };
      } else {
        yield { ...head, state: 'missing', code: 'team-missing', args: {}, next };
      }
    }
  },
});

export function factsOf(world: World, { by, days }: TeamOptions, host: RecordOf<'agency'>) {
  const group = world.withPredecessors(host.id);
  const all = world.naming('team', 'agency', group);
  const ever = all.filter((team) => team.decision !== undefined && team.established !== undefined);
  const inForce = ever.filter((team) => world.isActive(team));
  return {
    due: host.from === undefined ? by : laterDay(by, addDays(host.from, days)),
    all,
    ever,
    inForce,
    own: inForce.filter((team) => team.agency === host.id),
    /** When one that ever met it was set up, of the host or a predecessor. */
    first: earliest(ever.map(setUp)),
  };
}
