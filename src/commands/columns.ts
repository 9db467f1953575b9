import { type KindName, kinds } from '../domain/kinds/index.js';
import type { Shape } from '../domain/kinds/shape.js';
import { labelOf } from '../messages/field-label.js';
import type { Messages } from '../messages/messages.js';

/** A field of a kind as one column of a table. */
export interface Column {
  /** Dotted: `decision.number`; of a list of parts without their places: `qualifications.issued`. */
  readonly path: string;
  /** Of a list of parts, which of them, from 1. */
  readonly part: number | null;
  readonly shape: Shape;
  /** What stands above it, once in a kind. */
  readonly header: string;
}

/**
 * The fields of a kind as columns, its id first. A list of parts (reports, qualifications …) has as many groups of
 * columns as are asked for; lists of ids, words or texts stand in one.
 */
export function columnsOf(
  kind: KindName,
  t: Pick<Messages, 'field'>,
  parts: (list: string) => number,
): readonly Column[] {
  const leaves = Object.entries(kinds[kind].shape.fields).flatMap(([name, shape]) => leavesIn(name, shape));
  const counts = new Map<string, number>();
  const own = ({ path }: Leafy) => labelOf(t.field, kind, path);
  for (const leaf of leaves) counts.set(own(leaf), (counts.get(own(leaf)) ?? 0) + 1);
  const headerOf = (leaf: Leafy): string => {
    const [outer = '', ...inner] = leaf.path.split('.');
    const isClear = inner.length === 0 || counts.get(own(leaf)) === 1;
    return isClear ? own(leaf) : `${labelOf(t.field, kind, outer)} – ${own(leaf)}`;
  };
  return leaves.flatMap((leaf): readonly Column[] => {
    const { path, shape, list } = leaf;
    const header = headerOf(leaf);
    if (list === null) return [{ path, part: null, shape, header }];
    return Array.from({ length: parts(list) }, (_, at) => ({
      ...{ path, part: at + 1, shape },
      header: `${header} ${at + 1}`,
    }));
  });
}

interface Leafy {
  readonly path: string;
  readonly shape: Shape;
  /** The list of parts it stands in. */
  readonly list: string | null;
}

function leavesIn(path: string, shape: Shape, list: string | null = null): readonly Leafy[] {
  if (shape.type === 'object')
    return Object.entries(shape.fields).flatMap(([name, field]) => leavesIn(`${path}.${name}`, field, list));
  if (shape.type === 'list' && shape.of.type === 'object') return leavesIn(path, shape.of, path);
  return [{ path, shape, list }];
}
