import type { Day } from '../calendar.js';
import type { AnyRecord, KindName } from '../kinds/index.js';
import type { World } from './world.js';

/** The predecessor whose record it is. */
export const viaAgency = (own: string, agency: string): string | null => (agency === own ? null : agency);
export function viaSystem(world: World, own: string, systems: readonly string[]): string | null {
  if (systems.includes(own)) return null;
  const lineage = world.lineage(own);
  return systems.find((id) => lineage.has(id)) ?? null;
}

const dayIn = (record: AnyRecord | undefined, field: string) => record?.[field] as Day | undefined;

/** A record weighed by one day of its own. */
export interface Item {
  readonly kind: KindName;
  readonly id: string;
  /** The day as it stood; absent when there is none yet. */
  readonly day: Day | undefined;
  /** The day as written. */
  readonly written: Day | undefined;
  readonly via: string | null;
}

export const itemOf = (
  world: World,
  kind: KindName,
  seen: AnyRecord,
  field: string,
  via: string | null = null,
): Item => ({
  kind,
  id: seen.id,
  day: dayIn(seen, field),
  written: dayIn(world.written.get(kind, seen.id), field),
  via,
});
