import { isGap, type Result, type State, subjectText } from './result.js';

/** Gaps of two judgements of the same subjects, at two moments or under an assumption. */
export interface GapChanges {
  /** Gaps now that were none before. */
  readonly opened: readonly GapChange[];
  /** Gaps before that are none now. */
  readonly closed: readonly GapChange[];
  readonly still: readonly GapChange[];
}

export interface GapChange {
  /** As it stands now, or as it stood when nothing is judged of it any more. */
  readonly result: Result;
  /** Null when nothing is judged of it any more: its subject has ended, or the duty. */
  readonly state: State | null;
}

export interface Comparing {
  /** Who carries an agency's duties in the later judgement: a gap that passes on is one and the same gap. */
  readonly heirOf: (agency: string) => string;
  /** Which gaps are asked for, as they stood or as they stand: what passed on is not gone. */
  readonly isAsked: (result: Result) => boolean;
  /** Gaps of advice too, not only of what is required. */
  readonly withAdvice: boolean;
}

export function compareGaps(
  before: readonly Result[],
  after: readonly Result[],
  { heirOf, isAsked, withAdvice }: Comparing,
): GapChanges {
  const counts = ({ severity, state }: Result) => isGap(state) && (withAdvice || severity === 'required');
  const had = new Map<string, Result[]>();
  for (const result of before.filter(counts)) {
    const id = identity(result, heirOf);
    had.set(id, [...(had.get(id) ?? []), result]);
  }
  const now = new Map(after.map((result) => [identity(result, heirOf), result]));
  const opened: GapChange[] = [];
  const still: GapChange[] = [];
  for (const [id, result] of now) {
    if (!counts(result)) continue;
    const past = had.get(id) ?? [];
    if ([result, ...past].some(isAsked)) (past.length > 0 ? still : opened).push(standing(result));
  }
  const closed = [...had].flatMap(([id, past]): readonly GapChange[] => {
    const current = now.get(id);
    if (!current) return past.filter(isAsked).map((result) => ({ result, state: null }));
    return counts(current) || ![current, ...past].some(isAsked) ? [] : [standing(current)];
  });
  return { opened, closed, still };
}

const standing = (result: Result): GapChange => ({ result, state: result.state });

/** What tells a result of one judgement in another of the same bodies. */
export const gapKey = (result: Result): string => identity(result, (agency) => agency);

/**
 * What a result is about, whoever carries it by now; only a warning has a result for each agency, and only an
 * incident one for each report.
 */
function identity({ duty, subject, agency, args }: Result, heirOf: Comparing['heirOf']): string {
  const { report, to } = args as { report?: string; to?: string };
  const { kind, id } = subject;
  const carried = kind === 'agency' && id !== undefined ? { kind, id: heirOf(id) } : subject;
  const addressee = kind === 'warning' && agency !== null ? heirOf(agency) : '';
  return [duty, subjectText(carried), addressee, ...(report ? [report, to] : [])].join(' ');
}
