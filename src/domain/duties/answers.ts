import { addDays, type Day } from '../calendar.js';
import type { RecordOf } from '../kinds/index.js';
import { compareBytes } from '../text.js';
import type { About } from './codes.js';
import type { World } from './world.js';

/** What somebody said of a warning, once it was assessed. */
export interface Answer {
  readonly agency: string;
  readonly assessed: Day;
  readonly status: string | undefined;
  readonly fixed: Day | undefined;
  /** The systems it speaks of; none for everything. */
  readonly systems: readonly string[];
  /** Its place among the responses as written. */
  readonly index: number;
}

/** What a warning is answered for by itself: a system an answer names, or everything else (null). */
export type Scope = string | null;

export interface Answering {
  readonly answers: readonly Answer[];
  readonly scopes: readonly Scope[];
  /** Those decided by an answer that is affected and not fixed, and of a system still in use. */
  readonly open: readonly Scope[];
  /** Those of systems no longer in use that nobody fixed. */
  readonly retired: readonly string[];
  /** The day from which on, without a break, an answer has stood and no scope been open. */
  readonly since: Day | undefined;
  /** The answers that decide a scope at the moment judged. */
  readonly deciding: (scope: Scope) => readonly Answer[];
}

/** How a warning stands with a living agency, by its own answers and those of its predecessors. */
export function answering(world: World, { responses = [] }: RecordOf<'warning'>, agency: string): Answering {
  const group = world.withPredecessors(agency);
  const answers = responses.flatMap(({ agency: by, assessed, status, fixed, systems = [] }, index) =>
    by === undefined || assessed === undefined || !group.has(by)
      ? []
      : [{ agency: by, assessed, status, fixed, systems, index }],
  );
  const scopes: readonly Scope[] = [null, ...new Set(answers.flatMap(({ systems }) => systems))];
  const goneFrom = (scope: Scope): Day | undefined => {
    const retired = scope === null ? undefined : world.get('system', scope)?.retired;
    return retired === undefined ? undefined : addDays(retired, 1);
  };
  const isGone = (scope: Scope, day: Day) => (goneFrom(scope) ?? '9999-12-31') <= day;
  const unfixed = (scope: Scope, day: Day) =>
    decidingOn(answers, agency, scope, day).some((answer) => isUnfixed(answer, day));
  const isOpen = (scope: Scope, day: Day) => !isGone(scope, day) && unfixed(scope, day);

  let since: Day | undefined;
  const turns = [
    ...answers.flatMap(({ assessed, fixed }) => [assessed, fixed]),
    ...scopes.map((scope) => goneFrom(scope)),
  ].filter((day): day is Day => day !== undefined && day <= world.at.day);
  for (const day of [...new Set(turns)].sort(compareBytes)) {
    const closed = answers.some(({ assessed }) => assessed <= day) && !scopes.some((s) => isOpen(s, day));
    since = closed ? (since ?? day) : undefined;
  }
  const today = world.at.day;
  return {
    answers,
    scopes,
    open: scopes.filter((scope) => isOpen(scope, today)),
    retired: scopes.flatMap((s) => (s !== null && isGone(s, today) && unfixed(s, today) ? [s] : [])),
    since,
    deciding: (scope) => decidingOn(answers, agency, scope, today),
  };
}

const speaksOf = ({ systems }: Answer, scope: Scope): boolean =>
  systems.length === 0 || (scope !== null && systems.includes(scope));

/** Not harmless, and no fix by the day. */
export const isUnfixed = ({ status, fixed }: Answer, day: Day): boolean =>
  status !== 'not-affected' && (fixed === undefined || fixed > day);

/** The agency's own last answer about a scope alone; without one, the last of each predecessor. */
function decidingOn(answers: readonly Answer[], agency: string, scope: Scope, day: Day): readonly Answer[] {
  const last = new Map<string, Answer>();
  for (const answer of answers) {
    if (answer.assessed > day || !speaksOf(answer, scope)) continue;
    const before = last.get(answer.agency);
    if (!before || before.assessed <= answer.assessed) last.set(answer.agency, answer);
  }
  const own = last.get(agency);
  return own ? [own] : [...last.values()];
}

export function aboutOf(world: World, all: readonly Scope[], some: readonly Scope[]): About {
  const rest = some.includes(null);
  const names = (scopes: readonly Scope[]) =>
    scopes.flatMap((id) => (id === null ? [] : [world.written.get('system', id)?.name ?? id]));
  return {
    rest,
    systems: rest ? [] : names(some),
    besides: rest ? names(all.filter((scope) => !some.includes(scope))) : [],
  };
}
