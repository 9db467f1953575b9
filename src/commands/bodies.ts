import type { Ctx } from '../cli/context.js';
import { agencyMeant } from '../domain/agency-meant.js';
import { World } from '../domain/duties/world.js';
import { endOf } from '../domain/life.js';
import type { Snapshot } from '../store/port.js';
import { requireRecord } from './record/shared.js';

/** The bodies `--agency` means; of one that has ended it is said who carries its duties now. */
export function bodiesOf(ctx: Ctx, snapshot: Snapshot, agency: string): ReadonlySet<string> {
  const record = requireRecord(snapshot, 'agency', agency);
  const at = ctx.globals.asOf ?? ctx.now();
  const { carrier, bodies } = agencyMeant(new World(snapshot.dataset, at), agency);
  const hasEnded = endOf('agency', record, at.day) !== undefined;
  if (hasEnded && !ctx.globals.quiet && ctx.globals.format !== 'json') {
    const heir = carrier === agency ? null : carrier;
    ctx.io.err(`${ctx.t.say.notice}: ${ctx.t.say.agencyDissolved(agency, heir)}\n`);
  }
  return bodies;
}
