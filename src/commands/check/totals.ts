import type { Ctx } from '../../cli/context.js';
import type { Words } from '../../domain/doc.js';
import { isGap, type Result, type State, severities, states } from '../../domain/duties/result.js';
import { shareOf, tally } from '../../domain/duties/standing.js';

/** How it stands, in a sentence. Of what could not be read nothing is known, so that then nothing is cleared. */
export function headline({ t: { say, whole } }: Ctx, results: readonly Result[], isPart: boolean): string {
  const required = results.filter((result) => result.severity === 'required');
  const gaps = required.filter((result) => isGap(result.state));
  const agencies = new Set(gaps.flatMap((result) => result.agency ?? []));
  const soon = required.filter(({ state }) => state === 'due-soon').length;
  const clear = isPart ? whole.checkPartMet : say.checkAllMet;
  // What does not apply is no duty met.
  const applying = required.some(({ state }) => state !== 'not-applicable') ? required.length : 0;
  const first = gaps.length > 0 ? say.gaps(gaps.length, agencies.size) : clear(applying);
  return soon > 0 ? `${first}; ${say.dueSoon(soon)}.` : `${first}.`;
}

/** A line of totals of each severity: what is required and what is advised make no sum. */
export const totals = ({ t: { say } }: Ctx, results: readonly Result[]): readonly Words[] =>
  bySeverity(results).map(({ severity, own }) => ({
    text: say.summary(severity, counted(own, states), {
      ...shareOf(own),
      notYetDue: tally(own)['not-yet-due'],
    }),
  }));

/** The same in brief: the share that is done, which is known only where all was read, and what is not done. */
export const openTotals = (
  { t: { screen } }: Ctx,
  results: readonly Result[],
  isPart: boolean,
): readonly Words[] =>
  bySeverity(results).map(({ severity, own }) => ({
    text: screen.openTotals(
      severity,
      counted(own, OPEN),
      isPart || shareOf(own).whole === 0 ? null : shareOf(own),
    ),
  }));
/** What falls due soon stands in the headline. */
const OPEN: readonly State[] = ['overdue', 'missing', 'unknown', 'waived'];

const bySeverity = (results: readonly Result[]) =>
  severities
    .map((severity) => ({ severity, own: results.filter((result) => result.severity === severity) }))
    .filter(({ own }) => own.length > 0);

const counted = (own: readonly Result[], of: readonly State[]) =>
  of
    .map((state) => [state, own.filter((result) => result.state === state).length] as const)
    .filter(([, n]) => n > 0);
