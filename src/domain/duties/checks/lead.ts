import { checkEach } from '../each.js';
import { identityOf, isServing, joinedOf, labelOf, peopleOf } from '../people.js';
import { proofOf } from '../result.js';
import type { World } from '../world.js';

/** Each active team has exactly one person in the lead. */
export const lead = checkEach({
  name: 'lead',
  binds: { each: 'team' },
  options: (z) => z.strictObject({ by: z.iso.date(), post: z.string().min(1) }),
  judge(world, team, { by, post }) {
    const { leads, identity } = leadsOf(world, team.id);
    const [only, second] = leads;
    if (only && !second) {
      const args = { name: only.name, post: only.record.post ?? null, ...identity };
      return {
        state: 'met',
        due: null,
        proof: proofOf('member', [only.record]),
        code: 'lead-named',
        args,
      };
    }
    const past = world.at.day > by;
    return {
      state: past ? 'missing' : 'pending',
      due: by,
      code: past ? 'lead-missing' : 'lead-awaited',
      args: { names: leads.map((found) => found.name), post, ...identity },
      next: second
        ? ['member', 'edit', second.record.id, '--no-lead']
        : ['member', 'add', '--team', team.id, '--lead'],
    };
  },
});

/** Each person in the lead, by one record. */
export function leadsOf(world: World, team: string) {
  const leading = joinedOf(world, team).filter((one) => one.lead === true && isServing(world, one));
  const groups = peopleOf(leading, () => true);
  const leads = groups.flatMap((group) =>
    group.people.flatMap((person) => {
      const [record] = person.records;
      return record ? [{ name: labelOf(group, person), record }] : [];
    }),
  );
  return { leads, groups, identity: identityOf(groups) };
}
export type Leads = ReturnType<typeof leadsOf>;
