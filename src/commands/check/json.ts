import type { Whole } from '../../cli/answer.js';
import { isGap, type Result, states } from '../../domain/duties/result.js';
import type { Messages } from '../../messages/messages.js';
import type { Judged } from '../judge.js';
import { resultJson } from '../result-words.js';
import type { ScopeSaid } from '../scope.js';
import { reference } from './changes.js';
import type { Comparison } from './comparison.js';

/** How many results have each state, and how many required ones are gaps. */
export function summarise(results: readonly Result[]): Record<string, number> {
  const summary: Record<string, number> = Object.fromEntries([...states, 'gaps'].map((state) => [state, 0]));
  for (const result of results) {
    summary[result.state] = (summary[result.state] ?? 0) + 1;
    if (isGap(result.state) && result.severity === 'required') summary['gaps'] = (summary['gaps'] ?? 0) + 1;
  }
  return summary;
}

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
    results: results.map((result) => resultJson(result, t)),
    problems: whole.problems,
    ...comparisonJson(comparison),
    ...scope,
  };
}
