import { laterDay } from '../../calendar.js';
import { agencyTypes } from '../../kinds/agency.js';
import type { RecordOf } from '../../kinds/index.js';
import { checkEach } from '../each.js';
import { amount } from '../options.js';
import { proofOf } from '../result.js';
import { standing, windowDays } from '../window.js';

/** Each member on the staff of a state body has one of the qualifications the decree names. */
export const staffQualified = checkEach({
  name: 'staff-qualified',
  binds: { each: 'member' },
  options: (z) =>
    z.strictObject({
      by: z.iso.date(),
      except: z.array(z.enum(agencyTypes)).default([]),
      window: amount(z),
    }),
  judge(world, member, { by, except, window }, duty) {
    const team = world.written.get('team', member.team);
    const type = team && world.written.get('agency', team.agency)?.type;
    if (type !== undefined && except.includes(type)) return undefined;
    if (member.employment === 'outsourced') {
      return { state: 'not-applicable', due: null, code: 'staff-outsourced', args: {} };
    }
    const held = new Set(
      (member.qualifications ?? []).flatMap((q) =>
        q.kind !== undefined && q.issued !== undefined && !world.over(q.expires) ? [q.kind] : [],
      ),
    );
    const args = { held: [...held].sort() };
    const due = laterDay(by, member.joined);
    if (isQualified(held)) {
      return {
        state: 'met',
        due,
        proof: proofOf('member', [member]),
        code: 'staff-qualified',
        args,
      };
    }
    const next = [
      ...['member', 'edit', member.id, '--qualifications'],
      { kind: 'training', name: { blank: 'text' }, issued: { blank: 'date' } },
    ] as const;
    const given = windowDays(window, laterDay(duty.inForce.from, member.joined), due);
    const stand = standing(world.at, due, given);
    if (stand !== 'past') return { state: stand, due, code: 'staff-awaited', args, next };
    else if (!held.has('it-degree')) {
      return { state: 'missing', due, code: 'staff-unqualified', args, next };
    } else {
      // Five years of work do instead of a certificate; records do not count them.
      return { state: 'unknown', due: null, code: 'staff-years-unknown', args, next };
    }
  },
});

type Qualification = NonNullable<NonNullable<RecordOf<'member'>['qualifications']>[number]['kind']>;
const isQualified = (held: ReadonlySet<Qualification>): boolean =>
  held.has('security-degree') || (held.has('it-degree') && (held.has('certificate') || held.has('training')));
