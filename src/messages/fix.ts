import type { KindName } from '../domain/kinds/index.js';

const works: readonly KindName[] = ['scan', 'hunt', 'drill', 'activity'];
/** Whether a record says that something was done, and not that something is there. */
export const isWork = (kind: KindName): boolean => works.includes(kind);

/** How far a gap comes by what would be written. */
export type Reached = 'done' | 'nearer' | 'not-done';

/** What `irt fix` says. */
export interface FixTexts {
  readonly none: string;
  /** Of so many things to close, this one. */
  heading(at: number, of: number): string;
  about(subject: string, agency: string | null): string;
  readonly how: string;
  done(kind: KindName): string;
  complete(kind: KindName, name: string | null, labels: readonly string[]): string;
  readonly waive: string;
  readonly skip: string;
  readonly back: string;
  readonly stop: string;
  /** What a record will say. */
  willAdd(kind: KindName): string;
  willEdit(kind: KindName, name: string): string;
  change(label: string, from: string | null, to: string): string;
  /** How many gaps are closed by it, and how far the one at hand comes. */
  wouldClose(count: number, reached: Reached): string;
  readonly sure: string;
  readonly write: string;
  readonly answerAgain: string;
  readonly drop: string;
  closed(count: number, next: string | null): string;
  /** What a waiver hides is not done. */
  waived(count: number): string;
  stillOpen(why: string): string;
  opened(count: number): string;
  /** At the end: what was closed, and what is left. */
  summary(closed: number, left: number, isWhole: boolean): string;
}
