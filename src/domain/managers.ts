import { addDays, type Day } from './calendar.js';
import type { RecordOf } from './kinds/index.js';

type Managed = Pick<RecordOf<'system'>, 'agency' | 'formerly'>;

/** A body that managed a system, and through which days; null where there is no such end. */
export interface Managing {
  readonly agency: string;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Who managed a system until when, the earliest first; of equal days the first written. */
export const formerManagers = ({ formerly = [] }: Managed): readonly { agency: string; to: Day }[] =>
  formerly
    .flatMap(({ agency, to }) => (agency === undefined || to === undefined ? [] : [{ agency, to }]))
    .sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0));

/** The body that manages a system on a day, as written. */
export const managerOn = (system: Managed, day: Day): string =>
  (system.formerly && formerManagers(system).find(({ to }) => to >= day)?.agency) ?? system.agency;

/** Every body that managed a system, in order; one that no day is left to is none. */
export function managersOf(system: Managed): readonly Managing[] {
  const found: Managing[] = [];
  let from: Day | null = null;
  for (const { agency, to } of formerManagers(system)) {
    if (from !== null && to < from) continue;
    found.push({ agency, from, to });
    from = addDays(to, 1);
  }
  return [...found, { agency: system.agency, from, to: null }];
}
