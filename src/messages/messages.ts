import type { ResultArgs } from '../domain/duties/codes.js';
import type { Blank, Severity, State } from '../domain/duties/result.js';
import type { FailureArgs } from '../domain/failure.js';
import type { KindName } from '../domain/kinds/index.js';
import type { LabelArgs } from '../domain/labels.js';
import type { OddityArgs } from '../domain/oddities/oddity.js';
import type { ProblemArgs } from '../domain/problem.js';
import type { AskTexts } from './ask.js';
import type { Irt } from './command.js';
import type { DoctorTexts } from './doctor.js';
import type { FixTexts } from './fix.js';
import type { HelpTexts } from './help.js';
import type { Phrases } from './phrases.js';
import type { ProblemText } from './problem-text.js';
import type { ScreenTexts } from './screens.js';
import type { SheetTexts } from './sheets.js';
import type { StepTexts } from './steps.js';
import type { WholeTexts } from './whole.js';

export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/**
 * All prose, in one language. Vietnamese is the source; English has the same type, so that a missing text does not
 * compile. Numbers and days are written as readers of the language expect.
 */
export interface Messages {
  readonly lang: Language;
  readonly result: { readonly [C in keyof ResultArgs]: (args: ResultArgs[C], due: string | null) => string };
  readonly problem: { readonly [C in keyof ProblemArgs]: (args: ProblemArgs[C]) => ProblemText };
  /** What is not wrong but very likely a slip. */
  readonly oddity: { readonly [C in keyof OddityArgs]: (args: OddityArgs[C]) => ProblemText };
  readonly failure: { readonly [C in keyof FailureArgs]: (args: FailureArgs[C]) => string };
  readonly label: { readonly [K in keyof LabelArgs]: (args: LabelArgs[K]) => string };
  readonly state: Readonly<Record<State, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly kind: Readonly<Record<KindName, { readonly one: string; readonly many: string }>>;
  /** By `kind.path` or `kind.field` where a kind means something of its own by it, else by the field's name (`field-label.ts`). */
  readonly field: Readonly<Record<string, string>>;
  /** Values of word fields, by `kind.word` where a kind has a word of its own for it, else by the value. */
  readonly word: Readonly<Record<string, string>>;
  readonly blank: Readonly<Record<Blank['blank'], string>>;
  /** What `duty show` says of a duty. */
  readonly dutyField: Readonly<Record<DutyField, string>>;
  /** Writes a command to be typed. */
  readonly irt: Irt;
  readonly help: HelpTexts;
  readonly say: Phrases;
  readonly screen: ScreenTexts;
  readonly sheet: SheetTexts;
  /** What is asked on a terminal. */
  readonly ask: AskTexts;
  /** What `irt fix` says. */
  readonly fix: FixTexts;
  /** What `irt explain` says. */
  readonly step: StepTexts;
  readonly doctor: DoctorTexts;
  readonly whole: WholeTexts;
  number(value: number): string;
  /** A value that may have decimals, so that a flag reads what is printed as the same one. */
  decimal(value: number): string;
  /** `dd/mm/yyyy`, with the time in Vietnam where there is one. */
  day(value: string): string;
  share(part: number, whole: number): string;
  /** A period a report covers, as people call it. */
  period(value: string): string;
}

export type DutyField =
  | 'citation'
  | 'text'
  | 'summary'
  | 'binds'
  | 'severity'
  | 'inForce'
  | 'explanation'
  | 'interpretation'
  | 'sanction'
  | 'option';
