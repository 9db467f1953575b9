import { problemJson } from '../../cli/problems.js';
import { subjectText } from '../../domain/duties/result.js';
import type { Step } from '../../domain/duties/steps.js';
import type { Messages } from '../../messages/messages.js';
import { resultJson } from '../result-words.js';
import type { Explanation } from './explain.js';
import { absenceText, stepText } from './words.js';

/** The document of `irt explain --json`: results as in `irt.check/1`, each with its steps. */
export function explainJson(
  { judged, duty, subject, results, absence, options, flaws }: Explanation,
  t: Messages,
): string {
  const document = {
    format: 'irt.explain/1',
    asOf: judged.at.day,
    duty: duty.id,
    subject: subjectText(subject),
    results: results.map(({ result, steps }) => ({
      ...resultJson(result, t),
      steps: steps.map((step) => stepJson(step, t)),
    })),
    absence: absence && { code: absence.code, args: absence.args, message: absenceText(absence, t) },
    options,
    problems: flaws.map(({ kind, id, problem }) => ({ kind, id, ...problemJson(problem, t) })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
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
