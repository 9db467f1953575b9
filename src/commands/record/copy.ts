import { type AnyRecord, type KindName, kinds } from '../../domain/kinds/index.js';
import type { Shape } from '../../domain/kinds/shape.js';

/**
 * What a new record takes over from one like it: who and what it is about and how it was done. Days, papers, what was
 * counted and files of evidence are of that one time, and a copy of them would be taken for a fact.
 */
export function likeness(kind: KindName, record: AnyRecord): Record<string, unknown> {
  const { fields } = kinds[kind].shape;
  return Object.fromEntries(
    Object.entries(record).filter(([name]) => {
      const shape = fields[name];
      return name !== 'id' && name !== 'evidence' && shape !== undefined && !isOfOneTime(shape);
    }),
  );
}

function isOfOneTime(shape: Shape): boolean {
  if (shape.type === 'object') return Object.values(shape.fields).some(isOfOneTime);
  if (shape.type === 'list') return isOfOneTime(shape.of);
  const isCounted = shape.type === 'number' && shape.min === 0;
  const isPeriod = shape.type === 'text' && shape.form !== undefined;
  return shape.type === 'date' || shape.type === 'time' || isCounted || isPeriod;
}
