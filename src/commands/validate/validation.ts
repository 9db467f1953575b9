import type { ProblemText } from '../../messages/problem-text.js';
import type { Owner } from './owner.js';

/** One thing to mend or to know, in words, and whose it is. */
export interface Entry {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly excerpt: string;
  readonly owner: Owner;
  readonly text: ProblemText;
}
export interface Validation {
  readonly problems: readonly Entry[];
  readonly notices: readonly Entry[];
}
