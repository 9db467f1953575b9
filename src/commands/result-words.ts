import { commandText } from '../cli/command-text.js';
import { isBlank, type Result, subjectText } from '../domain/duties/result.js';
import type { Messages } from '../messages/messages.js';
import { textOf } from '../messages/text-of.js';

/** A result's reason in words. */
export const reasonOf = (result: Result, t: Messages): string => textOf(t.result, result, result.due);

/** What a person types to close it: where that would take an object in braces, the command that asks. */
export function commandOf(result: Result, t: Messages): string {
  const { next, subject, duty } = result;
  if (next === null) return '';
  const hasParts = next.some((token) => typeof token === 'object' && !isBlank(token));
  return hasParts ? t.irt`fix ${subjectText(subject)} --duty ${duty}` : commandText(next, t);
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
