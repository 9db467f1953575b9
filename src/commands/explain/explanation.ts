import type { Absence } from '../../domain/duties/absence-codes.js';
import type { Duty } from '../../domain/duties/catalogue.js';
import type { Result, Subject } from '../../domain/duties/result.js';
import type { Step } from '../../domain/duties/steps.js';
import type { KindName } from '../../domain/kinds/index.js';
import type { Problem } from '../../domain/problem.js';
import type { Judged } from '../judge.js';
import type { Option } from './options.js';

/** A problem of a record that was weighed: what is wrong in it did not count. */
export interface Flaw {
  readonly kind: KindName;
  readonly id: string;
  readonly problem: Problem;
}

/** All that can be said of one duty and one subject. */
export interface Explanation {
  readonly judged: Judged;
  readonly duty: Duty;
  readonly subject: Subject;
  readonly results: readonly { readonly result: Result; readonly steps: readonly Step[] }[];
  /** Why there is no result; null when there is one. */
  readonly absence: Absence | null;
  readonly options: readonly Option[];
  /** What is wrong with the data of the subject and of each record weighed. */
  readonly flaws: readonly Flaw[];
}
