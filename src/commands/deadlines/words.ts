import { subjectText } from '../../domain/duties/result.js';
import type { RunsOut } from '../../domain/duties/runs-out.js';
import type { Messages } from '../../messages/messages.js';
import type { Judged } from '../judge.js';
import type { Naming } from '../naming.js';

/** What ends, and how things stand then. */
export function runsOutText(
  { kind, field, after, successor }: RunsOut,
  judged: Judged,
  { t, subject: nameOf, record }: Naming,
): string {
  const { say, lang } = t;
  const what = say.runsOutWhat[`${kind}.${field}`] ?? `${kind}.${field}`;
  if (kind === 'agency')
    return `${what}; ${say.runsOutSuccessor(successor === null ? null : record('agency', successor))}`;
  if (kind === 'duty') return what;
  const titles = new Map(judged.duties.map((duty) => [duty.id, duty.title[lang]]));
  const follows = after.map(({ duty, subject, state, due }) => ({
    ...{ state, due },
    duty: titles.get(duty) ?? duty,
    subject: nameOf(subject),
  }));
  return `${what}; ${say.runsOutThen(follows)}`;
}

/** What programs read names records by id. */
const byId = (t: Messages): Naming => ({ t, subject: subjectText, record: (_kind, id) => id });

/** One thing that runs out, as `irt.deadlines/1` has it. */
export const runsOutJson = (one: RunsOut, judged: Judged, t: Messages) => ({
  subject: `${one.kind}/${one.id}`,
  field: one.field,
  agency: one.agency,
  day: one.day,
  daysLeft: one.daysLeft,
  successor: one.successor,
  after: one.after.map(({ duty, subject, agency, state, due }) => ({
    ...{ duty, subject: subjectText(subject), agency, state, due },
  })),
  message: runsOutText(one, judged, byId(t)),
});
