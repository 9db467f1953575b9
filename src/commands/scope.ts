import type { Ctx } from '../cli/context.js';
import { reportProblems } from '../cli/problems.js';
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

/** Whether a person asked for a result; an unknown subject, agency or duty is named with the nearest. */
export function scopeOf(
  ctx: Ctx,
  judged: Judged,
  subjects: readonly string[],
  { agency, duty }: ScopeOptions,
): (result: Result) => boolean {
  const { snapshot, duties } = judged;
  const wanted = new Set(subjects.map((subject) => checkedSubject(judged, subject)));
  const ids = new Set(duties.map(({ id }) => id));
  const unknown = duty?.find((id) => !ids.has(id));
  if (unknown !== undefined) {
    // What could not be read of the settings or a catalogue may be why.
    reportProblems(ctx, judged.problems);
    throw noSuchDuty(unknown, judged);
  }
  if (agency !== undefined) {
    const { to, successor } = requireRecord(snapshot, 'agency', agency) as {
      to?: string;
      successor?: string;
    };
    if (to !== undefined && to < judged.at.day && !ctx.globals.quiet) {
      ctx.io.err(`${ctx.t.say.notice}: ${ctx.t.say.agencyDissolved(agency, successor ?? null)}\n`);
    }
  }
  return (result) =>
    (wanted.size === 0 || wanted.has(subjectText(result.subject))) &&
    (agency === undefined || result.agency === agency) &&
    (duty === undefined || duty.includes(result.duty));
}

/** The results a person asked for. */
export const inScope = (
  ctx: Ctx,
  judged: Judged,
  subjects: readonly string[],
  options: ScopeOptions,
): readonly Result[] => judged.results.filter(scopeOf(ctx, judged, subjects, options));

function checkedSubject({ snapshot }: Judged, subject: string): string {
  if (subject === 'store') return subject;
  const { kind, id } = readSubject(subject);
  // A record that is there but broken is no typing error: it has no result, and its problem is listed.
  if (!snapshot.taken(kind, id)) requireRecord(snapshot, kind, id);
  return subject;
}
