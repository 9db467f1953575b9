import type { Whole } from '../../cli/answer.js';
import {
  isGap,
  type Result,
  type Severity,
  type State,
  severities,
  states,
} from '../../domain/duties/result.js';
import type { Messages } from '../../messages/messages.js';
import { Streamed } from '../../render/json-text.js';
import type { Judged } from '../judge.js';
import { resultJson } from '../result-words.js';
import type { ScopeSaid } from '../scope.js';
import { reference } from './changes.js';
import type { Comparison } from './comparison.js';

/** How many results have each state, and how many are gaps. */
function counted(results: readonly Result[], isGapCounted: (result: Result) => boolean) {
  const counts = Object.fromEntries(states.map((state) => [state, 0])) as Record<State, number>;
  let gaps = 0;
  for (const result of results) {
    counts[result.state] += 1;
    if (isGap(result.state) && isGapCounted(result)) gaps += 1;
  }
  return { ...counts, gaps };
}

/** Of all results, but of the gaps those of what is required: the contract has it so. */
const summarise = (results: readonly Result[]) => counted(results, ({ severity }) => severity === 'required');

/** What is required and what is advised apart, as the totals under the table have it. */
const summariseBySeverity = (results: readonly Result[]) =>
  Object.fromEntries(
    severities.map((severity) => [
      severity,
      counted(
        results.filter((result) => result.severity === severity),
        () => true,
      ),
    ]),
  ) as Record<Severity, ReturnType<typeof counted>>;

/** Only with `--assume` or `--since`: the document of a plain check has no key more than its contract. */
function comparisonJson({ assumption, earlier }: Comparison) {
  return {
    ...(assumption
      ? {
          assumed: assumption.assumed.map(([kind, record]) => ({ kind, record })),
          assumedAt: assumption.at.day,
          closes: assumption.changes.closed.map(reference),
        }
      : {}),
    ...(earlier
      ? {
          since: {
            asOf: earlier.at.day,
            opened: earlier.changes.opened.map(reference),
            closed: earlier.changes.closed.map(reference),
            still: earlier.changes.still.map(reference),
          },
        }
      : {}),
  };
}

/** The document of `irt check --json`. */
export function checkJson(
  {
    judged,
    results,
    whole,
    comparison,
    scope,
  }: {
    readonly judged: Judged;
    readonly results: readonly Result[];
    readonly whole: Whole;
    readonly comparison: Comparison;
    readonly scope: ScopeSaid['json'];
  },
  t: Messages,
) {
  return {
    format: 'irt.check/1',
    asOf: judged.at.day,
    complete: whole.complete,
    catalogues: judged.catalogues.map(({ id, edition }) => ({ id, edition })),
    summary: summarise(results),
    summaryBySeverity: summariseBySeverity(results),
    results: new Streamed(results, (result) => resultJson(result, t)),
    problems: whole.problems,
    ...comparisonJson(comparison),
    ...scope,
  };
}
