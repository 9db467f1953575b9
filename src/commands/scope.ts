import type { Ctx } from '../cli/context.js';
import type { Result } from '../domain/duties/result.js';
import { subjectText } from '../domain/duties/result.js';
import type { Judged } from './judge.js';
import { noSuchDuty } from './no-such-duty.js';
import { requireRecord } from './record/shared.js';
import { readSubject } from './subject.js';

export interface ScopeOptions {
  agency?: string;
  duty?: readonly string[];
}

/** The results a person asked for; an unknown subject, agency or duty is named with the nearest. */
export function inScope(
  ctx: Ctx,
  judged: Judged,
  subjects: readonly string[],
  { agency, duty }: ScopeOptions,
): readonly Result[] {
  const { snapshot, duties, results } = judged;
  const wanted = new Set(subjects.map((subject) => checkedSubject(judged, subject)));
  const ids = duties.map(({ id }) => id);
  for (const id of duty ?? []) if (!ids.includes(id)) throw noSuchDuty(id, judged);
  if (agency !== undefined) {
    const { to, successor } = requireRecord(snapshot, 'agency', agency) as {
      to?: string;
      successor?: string;
    };
    if (to !== undefined && to < judged.at.day && !ctx.globals.quiet) {
      ctx.io.err(`${ctx.t.say.notice}: ${ctx.t.say.agencyDissolved(agency, successor ?? null)}\n`);
    }
  }
  return results.filter(
    (result) =>
      (wanted.size === 0 || wanted.has(subjectText(result.subject))) &&
      (agency === undefined || result.agency === agency) &&
      (duty === undefined || duty.includes(result.duty)),
  );
}

function checkedSubject({ snapshot }: Judged, subject: string): string {
  if (subject === 'store') return subject;
  const { kind, id } = readSubject(subject);
  // A record that is there but broken is no typing error: it has no result, and its problem is listed.
  if (!snapshot.taken(kind, id)) requireRecord(snapshot, kind, id);
  return subject;
}
