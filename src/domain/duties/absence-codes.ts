import type { Day } from '../calendar.js';
import type { Nothing } from '../nothing.js';
import type { DrillMiss } from './codes.js';

/** Why a duty has no result for a subject, as far as can be told. */
export interface AbsenceArgs {
  'duty-not-yet': { from: Day };
  'duty-ended': { to: Day };
  'kind-not-judged': { kind: string; judged: readonly string[] };
  'record-unreadable': Nothing;
  'system-retired': { on: Day };
  'agency-ended': { on: Day; heir: string | null };
  'team-dissolved': { on: Day };
  'team-inactive': { team: string };
  'member-left': { on: Day; why: 'left' | 'contract-ended' };
  'contact-withdrawn': { on: Day };
  'contract-not-yet': { on: Day };
  'not-yet': { field: string; on: Day };
  'field-absent': { field: string };
  /** `said`: the record says so; else its severity asks for no answer. */
  'finding-harmless': { said: boolean };
  'drill-not-counted': { why: DrillMiss['why'] };
  'drill-old': { on: Day; months: number };
  'exercise-uninvited': { invited: Day | null };
  /** The store is judged only while nobody has the role the duty binds. */
  'store-not-judged': { judged: readonly string[] };
  'not-bound': Nothing;
}
export type Absence = {
  [C in keyof AbsenceArgs]: { readonly code: C; readonly args: AbsenceArgs[C] };
}[keyof AbsenceArgs];

export const absent = <C extends keyof AbsenceArgs>(code: C, args: AbsenceArgs[C]): Absence =>
  ({ code, args }) as Absence;
