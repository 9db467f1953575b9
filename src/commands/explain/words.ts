import type { Absence } from '../../domain/duties/absence-codes.js';
import type { Step } from '../../domain/duties/steps.js';
import type { Messages } from '../../messages/messages.js';
import { textOf } from '../../messages/text-of.js';

type Say = (args: unknown, result?: string) => string;

/** A step in words. */
export function stepText(step: Step, { step: words }: Messages): string {
  const say = (words[step.type] as Readonly<Record<string, Say>>)[step.code];
  const said = say?.(step.args, step.type === 'sum' ? step.result : undefined) ?? step.code;
  return step.type === 'record' ? words.weighed(step.kind, step.id, step.day, step.via, said) : said;
}

export const absenceText = (absence: Absence, { step }: Messages): string => textOf(step.absence, absence);
