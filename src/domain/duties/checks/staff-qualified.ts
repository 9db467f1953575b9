import { laterDay } from '../../calendar.js';
import { agencyTypes } from '../../kinds/agency.js';
import type { RecordOf } from '../../kinds/index.js';
import { defineCheck } from '../check.js';
import { amount } from '../options.js';
import { isServing } from '../people.js';
import { proofOf } from '../result.js';
import { standing, windowDays } from '../window.js';

/** Each member on the staff of a state body has one of the qualifications the decree names. */
export const staffQualified = defineCheck({
  name: 'staff-qualified',
  subjects: ['member'],
  options: (z) =>
    z.strictObject({
      by: z.iso.date(),
      except: z.array(z.enum(agencyTypes)).default([]),
      window: amount(z),
    }),
  *judge(world, { by, except, window }, duty) {
    const teams = new Map(world.activeTeams().map((team) => [team.id, team]));
    for (const member of world.all('member')) {
      const team = teams.get(member.team);
      if (!team || !isServing(world, member)) continue;
      const type = world.written.get('agency', team.agency)?.type;
      if (type !== undefined && except.includes(type)) continue;
      const head = {
        subject: { kind: 'member', id: member.id },
        agency: world.ownerOfTeam(member.team),
      } as const;
      if (member.employment === 'outsourced') {
        yield { ...head, state: 'not-applicable', due: null, code: 'staff-outsourced', args: {} };
        continue;
      }
      const held = new Set(
        (member.qualifications ?? []).flatMap((q) =>
          q.kind !== undefined && q.issued !== undefined && !world.over(q.expires) ? [q.kind] : [],
        ),
      );
      const args = { held: [...held].sort() };
      const due = laterDay(by, member.joined);
      if (isQualified(held)) {
        yield {
          ...head,
          state: 'met',
          due,
          proof: proofOf('member', [member]),
          code: 'staff-qualified',
          args,
        };
        continue;
      }
      const next = [
        ...['member', 'edit', member.id, '--qualifications'],
        { kind: 'training', name: { blank: 'text' }, issued: { blank: 'date' } },
      ] as const;
      const given = windowDays(window, laterDay(duty.inForce.from, member.joined), due);
      const stand = standing(world.at, due, given);
      if (stand !== 'past') yield { ...head, state: stand, due, code: 'staff-awaited', args, next };
      else if (!held.has('it-degree')) {
        yield { ...head, state: 'missing', due, code: 'staff-unqualified', args, next };
      } else {
        // Five years of work do instead of a certificate; records do not count them.
        yield { ...head, state: 'unknown', due: null, code: 'staff-years-unknown', args, next };
      }
    }
  },
});

type Qualification = NonNullable<NonNullable<RecordOf<'member'>['qualifications']>[number]['kind']>;
const isQualified = (held: ReadonlySet<Qualification>): boolean =>
  held.has('security-degree') || (held.has('it-degree') && (held.has('certificate') || held.has('training')));
