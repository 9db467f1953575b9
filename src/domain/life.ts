import type { Day } from './calendar.js';
import { type AnyRecord, type KindName, kinds } from './kinds/index.js';

/** The days a body, a system, a person's post or a paper is there, both included; an open end is absent. */
export interface Life {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/** The life of a record, as its kind declares it; empty for kinds that have none. */
export function lifeOf(kind: KindName, record: AnyRecord): Life {
  const { life } = kinds[kind];
  if (!life) return {};
  return { from: record[life.from] as Day | undefined, to: record[life.to] as Day | undefined };
}

/** The field of the day or time from which a record of a kind is there. */
export const beginOf = (kind: KindName): string | undefined => kinds[kind].life?.from ?? kinds[kind].happens;

/**
 * Whether a record had ended before a day, and when: its last day lies behind, or it says itself that it is over
 * without saying since when.
 */
export function endOf(kind: KindName, record: AnyRecord, day: Day): { readonly on: Day | null } | undefined {
  const { to } = lifeOf(kind, record);
  if (to !== undefined) return to < day ? { on: to } : undefined;
  const [field, word] = kinds[kind].life?.over ?? [];
  return field !== undefined && record[field] === word ? { on: null } : undefined;
}

/** Whether two were ever there at once. */
export const overlap = (a: Life, b: Life): boolean =>
  (a.to === undefined || b.from === undefined || b.from <= a.to) &&
  (b.to === undefined || a.from === undefined || a.from <= b.to);
