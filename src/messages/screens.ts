import type { Severity, State } from '../domain/duties/result.js';
import type { KindName } from '../domain/kinds/index.js';

/** What the screens that begin a day, or a look at the store, say. */
export interface ScreenTexts {
  /** A record without a name, as people speak of it: by its kind, what it is about, its day. */
  called(kind: KindName, about: string | null, day: string | null): string;
  andOthers(first: string, others: number): string;
  /** Minutes to a due time, below 0 once it is past. */
  left(minutes: number): string;
  clocksTitle(at: string): string;
  readonly noClocks: string;
  /** Of what has to be sent only if the incident is of a class, or touches personal data. */
  readonly clockUntold: string;
  /** Minutes late, or null. */
  sent(late: number | null): string;
  toWhom(recipient: string): string;
  readonly breachNotice: string;
  readonly breachRecipient: string;
  /** What is owed about incidents by a day, and where to see it. */
  clocksByDay(count: number, command: string): string;
  readonly watching: string;
  dayTitle(at: string): string;
  weekTitle(days: number): string;
  weekNone(days: number): string;
  /** `agencies`: how many it concerns. */
  dueLine(day: string, title: string, subject: string, agencies: number): string;
  moreDue(required: number, advice: number, command: string): string;
  moreClocks(count: number, command: string): string;
  readonly agenciesTitle: string;
  readonly agenciesNone: string;
  otherAgencies(count: number): string;
  /** Over the most urgent of what is required. */
  readonly urgentTitle: string;
  /** How long it is late, what is owed, of what and by whom; `by`: null where that is said already. */
  urgentLine(when: string, title: string, subject: string, by: string | null): string;
  /** What of a severity is open or waived; `share`: null where it is not known. */
  openTotals(
    severity: Severity,
    counts: readonly (readonly [State, number])[],
    share: { readonly part: number; readonly whole: number } | null,
  ): string;
  /** Below the first screen of a check; `urgent`: so many stand on it. */
  more(urgent: number, commands: Readonly<Record<'next' | 'agency' | 'details', string>>): string;
  readonly menu: string;
  readonly act: Readonly<Record<'record' | 'incident' | 'gap' | 'find' | 'report' | 'leave', string>>;
  readonly find: Readonly<Record<'check' | 'deadlines' | 'clocks' | 'duties', string>>;
  readonly whichWork: string;
  readonly whichFind: string;
  /** What to search for among records of a kind. */
  searchFor(kind: KindName): string;
  readonly whichQuarter: string;
  quarter(number: number, year: number): string;
  readonly whereTo: string;
  readonly onScreen: string;
  toFile(file: string): string;
  readonly noStore: string;
  readonly begin: Readonly<Record<'here' | 'sample' | 'leave', string>>;
  readonly whichProvince: string;
}
