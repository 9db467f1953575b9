import { isGap, type Result, subjectText } from './result.js';

/** Required gaps of two judgements of the same subjects, at two moments or under an assumption. */
export interface GapChanges {
  /** Gaps now that were none before. */
  readonly opened: readonly Result[];
  /** Gaps before that are none now; the results as they stand now, or as they stood when they have gone. */
  readonly closed: readonly Result[];
  readonly still: readonly Result[];
}

/** What a result is about, whoever carries it by now; only a warning has a result for each agency. */
const identity = ({ duty, subject, agency, args }: Result): string => {
  const { report = '', to = '' } = args as { report?: string; to?: string };
  return [duty, subjectText(subject), subject.kind === 'warning' ? agency : '', report, to].join(' ');
};

const isRequiredGap = (result: Result): boolean => result.severity === 'required' && isGap(result.state);

export function compareGaps(before: readonly Result[], after: readonly Result[]): GapChanges {
  const had = new Map(before.filter(isRequiredGap).map((result) => [identity(result), result]));
  const now = new Map(after.map((result) => [identity(result), result]));
  const gaps = after.filter(isRequiredGap);
  return {
    opened: gaps.filter((result) => !had.has(identity(result))),
    closed: [...had].flatMap(([id, result]) => {
      const current = now.get(id) ?? result;
      return now.has(id) && isRequiredGap(current) ? [] : [current];
    }),
    still: gaps.filter((result) => had.has(identity(result))),
  };
}
