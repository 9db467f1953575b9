import type { Leaf, Shape } from './kinds/shape.js';

/** A value that is written in a record, what its field is, and where: `reports.0.sent`. */
export interface Written {
  readonly path: string;
  readonly leaf: Leaf;
  readonly value: unknown;
}

/** Every value of a record that stands in a field the kind declares, those in lists and groups too. */
export function* leavesOf(shape: Shape, value: unknown, path = ''): Generator<Written> {
  if (value === undefined) return;
  if (shape.type === 'list') {
    for (const [index, item] of (value as readonly unknown[]).entries())
      yield* leavesOf(shape.of, item, path ? `${path}.${index}` : String(index));
  } else if (shape.type === 'object') {
    for (const [name, field] of Object.entries(shape.fields))
      yield* leavesOf(field, (value as Record<string, unknown>)[name], path ? `${path}.${name}` : name);
  } else yield { path, leaf: shape, value };
}

/** Whether a field says that something happened; a term set in advance says what is to happen. */
export const isFact = ({ type, term }: Leaf): boolean => type === 'time' || (type === 'date' && !term);
