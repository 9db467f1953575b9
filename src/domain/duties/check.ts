import type * as z from 'zod';
import type { Day } from '../calendar.js';
import type { Zod } from './options.js';
import type { Judgement, Severity, Subject } from './result.js';
import type { World } from './world.js';

export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** A duty as a check sees it: its id, since when it binds, and how grave it is. */
export interface DutyHead {
  readonly id: string;
  readonly clause: string;
  readonly severity: Severity;
  readonly inForce: { readonly from: Day; readonly to?: Day | undefined };
}

/**
 * A way to decide a duty. The options a duty sets in the catalogue are checked against `options` when the
 * catalogue is read; `judge` gives one judgement for each subject that lives at the moment judged, gaps or not.
 * What a judgement rests on is explained apart (`explain/`), from the facts the check exports.
 */
export interface Check<N extends string = string, S extends z.ZodType = z.ZodType> {
  readonly name: N;
  /** What its judgements are about: what a waiver of such a duty can name. */
  readonly subjects: readonly Subject['kind'][];
  readonly options: (zod: Zod) => S;
  readonly judge: (world: World, options: z.infer<S>, duty: DutyHead) => Iterable<Judgement>;
}

export const defineCheck = <const N extends string, S extends z.ZodType>(check: Check<N, S>): Check<N, S> =>
  check;
