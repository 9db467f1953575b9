import type { AbsenceArgs } from '../domain/duties/absence-codes.js';
import type { NoteArgs, RecordArgs, SumArgs } from '../domain/duties/steps.js';
import type { KindName } from '../domain/kinds/index.js';

/** What `irt explain` says: each step of the way to a result, and the words around them. */
export interface StepTexts {
  readonly record: { readonly [C in keyof RecordArgs]: (args: RecordArgs[C]) => string };
  readonly sum: { readonly [C in keyof SumArgs]: (args: SumArgs[C], result: string) => string };
  readonly note: { readonly [C in keyof NoteArgs]: (args: NoteArgs[C]) => string };
  readonly absence: { readonly [C in keyof AbsenceArgs]: (args: AbsenceArgs[C]) => string };
  /** The record, and after it why it counts or not. */
  weighed(kind: KindName, id: string, day: string | null, via: string | null, why: string): string;
  title(duty: string, subject: string): string;
  /** The moment judged: the end of a day, or a time. */
  asOf(day: string, time: string | null): string;
  quoted(text: string): string;
  verdict(state: string, due: string | null, left: string | null): string;
  readonly heading: Readonly<
    Record<'records' | 'sums' | 'options' | 'close' | 'asOf' | 'waived' | 'notJudged' | 'flaws', string>
  >;
  /** Beside a record that does not count and has data problems. */
  readonly flawed: string;
  flaw(kind: KindName, id: string, what: string, place: string): string;
  readonly noRecords: string;
  proof(ids: readonly string[]): string;
  moreOlder(count: number): string;
  moreLater(count: number): string;
  optionLong(count: number, duty: string): string;
  readonly optionFrom: Readonly<Record<'catalogue' | 'own-choice' | 'store', string>>;
}
