import { problemJson } from '../../cli/problems.js';
import { subjectText } from '../../domain/duties/result.js';
import type { Step } from '../../domain/duties/steps.js';
import type { Messages } from '../../messages/messages.js';
import { resultJson } from '../result-words.js';
import type { Explanation } from './explanation.js';
import { absenceText, stepText } from './words.js';

/**
 * The document of `irt explain --json`: results as in `irt.check/1`, each with its steps. A problem of the subject or
 * of a record weighed names it; any other problem may hide what would have counted.
 */
export function explainJson(
  { judged, duty, subject, results, absence, options, flaws }: Explanation,
  complete: boolean,
  t: Messages,
) {
  const whose = new Map(flaws.map(({ kind, id, problem }) => [problem, { kind, id }]));
  return {
    format: 'irt.explain/1',
    asOf: judged.at.day,
    complete,
    duty: duty.id,
    subject: subjectText(subject),
    results: results.map(({ result, steps }) => ({
      ...resultJson(result, t),
      steps: steps.map((step) => stepJson(step, t)),
    })),
    absence: absence && { code: absence.code, args: absence.args, message: absenceText(absence, t) },
    options,
    problems: judged.problems.map((problem) => {
      const { kind = null, id = null } = whose.get(problem) ?? {};
      return { kind, id, ...problemJson(problem, t) };
    }),
  };
}

/** Keys in fixed order; only `message` follows the language. */
function stepJson(step: Step, t: Messages) {
  const { type, code, args } = step;
  const message = stepText(step, t);
  if (step.type === 'sum') return { type, result: step.result, code, args, message };
  if (step.type === 'note') return { type, code, args, message };
  const { kind, id, day, counts, via } = step;
  return { type, kind, id, day, counts, via, code, args, message };
}
