import type * as z from 'zod';
import type { Day } from '../calendar.js';
import type { Absence } from './absence-codes.js';
import type { Zod } from './options.js';
import type { Judgement, Severity, Subject } from './result.js';
import type { Each } from './subjects.js';
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

/** Whom a check judges one by one, and how it is said of a system that it has no level, or one too low. */
export interface Binds {
  readonly each: Each;
  readonly levels?: LevelCodes;
}
export interface LevelCodes {
  readonly unknown: 'level-unknown' | 'drill-level-unknown';
  readonly below: 'level-below' | 'drill-level-low';
}

/** Why a duty says nothing of a record that is there; undefined where the check has no reason of its own. */
export type Absent<O> = (world: World, id: string, options: O) => Absence | undefined;

/**
 * A way to decide a duty. The options a duty sets in the catalogue are checked against `options` when the
 * catalogue is read; `judge` gives one judgement for each subject that lives at the moment judged, gaps or not.
 * What a judgement rests on is explained apart (`explain/`), from the facts the check exports.
 */
export interface Check<N extends string, S extends z.ZodObject> extends Judge<z.infer<S>> {
  readonly name: N;
  readonly options: (zod: Zod) => S;
}

/** What a check is to whoever has options for it. */
export interface Judge<O> {
  /** What its judgements are about: what a waiver of such a duty can name. */
  readonly subjects: readonly Subject['kind'][];
  readonly binds?: Binds;
  readonly judge: (world: World, options: O, duty: DutyHead) => Iterable<Judgement>;
  readonly absent?: Absent<O>;
}

/** A check that finds its subjects itself: what is owed by whoever holds a role, or several times of one record. */
export const defineCheck = <const N extends string, S extends z.ZodObject>(check: Check<N, S>): Check<N, S> =>
  check;
