import type { FactField, RecordHead, Step } from '../steps.js';
import type { World } from '../world.js';
import { record } from './records.js';

/** Where a field that says when something happened is written. */
const written: Partial<Record<FactField, readonly string[]>> = {
  'level-decision': ['levelDecision', 'date'],
  'intake.at': ['intake', 'at'],
  'monitoring.since': ['monitoring', 'since'],
  closed: ['closed'],
  answered: ['answered'],
  review: ['reviewed'],
};

/** A field that has to be there: what it says, that it says so only of later, or that it is lacking. */
export function factStep(
  world: World,
  head: Omit<RecordHead, 'via' | 'counts'>,
  field: FactField,
  value: string | null | undefined,
): Step {
  if (value !== undefined) return record({ ...head, counts: true }, 'fact', { field, value });
  const later = written[field]?.reduce<unknown>(
    (here, name) => (here as Record<string, unknown> | undefined)?.[name],
    world.written.get(head.kind, head.id),
  );
  return typeof later === 'string'
    ? record({ ...head, day: later, counts: false }, 'fact-later', { field })
    : record({ ...head, counts: false }, 'fact-lacking', { field });
}

/** The level of a system at the moment judged; one it has only from a later day is there, and does not count yet. */
export function levelStep(world: World, id: string): Step {
  const level = world.get('system', id)?.level;
  const written = world.written.get('system', id);
  if (level === undefined && written?.level !== undefined) {
    const head = { kind: 'system', id, day: written.levelSince ?? null, counts: false } as const;
    return record(head, 'level-later', { level: written.level });
  }
  return factStep(
    world,
    { kind: 'system', id, day: null },
    'level',
    level === undefined ? undefined : String(level),
  );
}
