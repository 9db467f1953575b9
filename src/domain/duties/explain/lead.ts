import { type lead, leadsOf } from '../checks/lead.js';
import { isServing } from '../people.js';
import { notJoined } from './experts.js';
import type { Explainer } from './explainer.js';
import { record, subjectOf } from './records.js';
import { given, note, point } from './sums.js';

/** Everybody recorded in the lead; exactly one has to serve. */
export const explainLead: Explainer<typeof lead> = function* (world, { by }, _duty, { subject }) {
  const team = subjectOf(world, 'team', subject)?.id;
  if (team === undefined) return;
  const { leads, groups } = leadsOf(world, team);
  for (const member of world.all('member')) {
    if (member.team !== team || member.lead !== true || member.joined === undefined) continue;
    const { id, name, joined: day, post = null } = member;
    const counts = isServing(world, member);
    const head = { kind: 'member', id, day, counts } as const;
    const another = groups.some(({ people }) => people.some(({ records }) => records.indexOf(member) > 0));
    const adds = !another && !groups.some(({ unnamed }) => unnamed.includes(member));
    if (another) yield record({ ...head, counts: false }, 'expert-again', { name });
    else if (!adds) yield record({ ...head, counts: false }, 'expert-unnamed', { name });
    else if (counts) yield record(head, 'lead', { name, post });
    else {
      const why = world.hasJoined(member) ? 'contract-ended' : 'left';
      yield record(head, 'lead-not', { name, why });
    }
  }
  yield* notJoined(world, team, ({ lead }) => lead === true);
  if (leads.length === 1) {
    yield note('no-due', {});
    return;
  }
  yield note('leads', { names: leads.map(({ name }) => name) });
  yield given('due', point('set-by-duty', by));
  yield note('no-window', {});
};
