import type { Shape } from '../../../domain/kinds/shape.js';
import type { Raw } from '../../../domain/raw.js';

/** One value changed on both sides in ways that exclude each other. */
export class Conflict extends Error {}

/** A value in the three texts; undefined where it is not there. */
export interface Three {
  readonly base: Raw | undefined;
  readonly ours: Raw | undefined;
  readonly theirs: Raw | undefined;
}

/** What both sides made of a value together; throws {@link Conflict}. */
export type MergeValue = (shape: Shape | undefined, three: Three) => Raw | undefined;
