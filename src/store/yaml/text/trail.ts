import { isMap, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Shape } from '../../../domain/kinds/shape.js';
import { fieldAt } from './format.js';
import { itemsOf, keyOf, type MapPair, pairsOf, type Tree } from './tree.js';

/** What holds a value: the field of a map or an item of a list. */
export type Holder = { in: YAMLMap; pair: MapPair } | { in: YAMLSeq; index: number };

export interface Walk {
  /** The holders passed, outermost first. */
  readonly trail: Holder[];
  readonly node: Tree;
  readonly shape: Shape | undefined;
  /** Steps that lead to nothing yet. */
  readonly rest: readonly string[];
}

/** As far along a path as there is something. */
export function walk(root: Node, rootShape: Shape, steps: readonly string[]): Walk {
  const trail: Holder[] = [];
  let node: Tree = root;
  let shape: Shape | undefined = rootShape;
  for (const [depth, step] of steps.entries()) {
    const holder = holderOf(node, step);
    if (!holder) return { trail, node, shape, rest: steps.slice(depth) };
    trail.push(holder);
    shape = 'pair' in holder ? fieldAt(shape, step) : ofList(shape);
    node = 'pair' in holder ? holder.pair.value : itemsOf(holder.in)[holder.index];
  }
  return { trail, node, shape, rest: [] };
}

function holderOf(node: Tree, step: string): Holder | undefined {
  if (isMap(node)) {
    const pair = pairsOf(node).find((candidate) => keyOf(candidate) === step);
    return pair && { in: node, pair };
  }
  return isSeq(node) && Number(step) < node.items.length ? { in: node, index: Number(step) } : undefined;
}

export const ofList = (shape: Shape | undefined): Shape | undefined =>
  shape?.type === 'list' ? shape.of : undefined;
