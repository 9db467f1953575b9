import type { FactField, RecordHead, Step } from '../steps.js';
import type { World } from '../world.js';
import { record } from './records.js';

/** A field that has to be there: what it says, or that it is lacking. */
export const factStep = (
  head: Omit<RecordHead, 'via' | 'counts'>,
  field: FactField,
  value: string | null | undefined,
): Step =>
  value === undefined
    ? record({ ...head, counts: false }, 'fact-lacking', { field })
    : record({ ...head, counts: true }, 'fact', { field, value });

/** The level of a system at the moment judged; one it has only from a later day is there, and does not count yet. */
export function levelStep(world: World, id: string): Step {
  const level = world.get('system', id)?.level;
  const written = world.written.get('system', id);
  if (level === undefined && written?.level !== undefined) {
    const head = { kind: 'system', id, day: written.levelSince ?? null, counts: false } as const;
    return record(head, 'level-later', { level: written.level });
  }
  return factStep(
    { kind: 'system', id, day: null },
    'level',
    level === undefined ? undefined : String(level),
  );
}
