import { commandText } from '../../cli/command-text.js';
import { problemJson } from '../../cli/problems.js';
import { isGap, type Result, states, subjectText } from '../../domain/duties/result.js';
import type { Messages } from '../../messages/messages.js';
import type { Judged } from '../judge.js';

/** A result's reason in words. */
export const reasonOf = (result: Result, t: Messages): string =>
  (t.result[result.code] as (args: unknown, due: string | null) => string)(result.args, result.due);

/** How many results have each state, and how many required ones are gaps. */
export function summarise(results: readonly Result[]): Record<string, number> {
  const summary: Record<string, number> = Object.fromEntries([...states, 'gaps'].map((state) => [state, 0]));
  for (const result of results) {
    summary[result.state] = (summary[result.state] ?? 0) + 1;
    if (isGap(result.state) && result.severity === 'required') summary['gaps'] = (summary['gaps'] ?? 0) + 1;
  }
  return summary;
}

/** One result as the contract `irt.check/1` has it: keys and their order are fixed. */
export const resultJson = (result: Result, t: Messages) => ({
  duty: result.duty,
  clause: result.clause,
  severity: result.severity,
  subject: subjectText(result.subject),
  agency: result.agency,
  state: result.state,
  waives: result.waives,
  due: result.due,
  daysLeft: result.daysLeft,
  late: result.late,
  proof: result.proof,
  code: result.code,
  args: result.args,
  message: reasonOf(result, t),
  next: result.next === null ? null : commandText(result.next, t),
});

/** The document of `irt check --json`. */
export function checkJson(judged: Judged, results: readonly Result[], t: Messages): string {
  const document = {
    format: 'irt.check/1',
    asOf: judged.at.day,
    catalogues: judged.catalogues.map(({ id, edition }) => ({ id, edition })),
    summary: summarise(results),
    results: results.map((result) => resultJson(result, t)),
    problems: judged.problems.map((problem) => problemJson(problem, t)),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
