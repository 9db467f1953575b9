import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { nfc } from '../../../domain/text.js';
import { aloneIn } from '../../comma.js';

/** A splice that cannot be trusted here: another way is taken. */
export class Unsafe extends Error {}

export type Tree = Node | null | undefined;
export type MapPair = Pair<Node, Node | null>;
export const pairsOf = (map: YAMLMap): MapPair[] => map.items as MapPair[];
export const itemsOf = (list: YAMLSeq): Tree[] => list.items as Tree[];

export function rangeOf(node: Tree): readonly [start: number, end: number] {
  if (!node?.range) throw new Unsafe('no range');
  return [node.range[0], node.range[1]];
}

export const keyOf = (pair: MapPair): string =>
  isScalar(pair.key) ? nfc(String(pair.key.type === Scalar.PLAIN ? pair.key.source : pair.key.value)) : '';

/** Just behind the colon of a field. */
export function behindColon(text: string, pair: MapPair): number {
  const end = rangeOf(pair.key)[1];
  const colon = /^[ \t]*:/u.exec(text.slice(end, end + 200));
  if (!colon) throw new Unsafe('no colon');
  return end + colon[0].length;
}

/** The words behind a value in braces that its comma cut off. */
export function restBehind(map: YAMLMap, pair: MapPair): readonly MapPair[] {
  const pairs = pairsOf(map);
  const at = pairs.indexOf(pair);
  const end = pairs.findIndex((_, index) => index > at && !aloneIn(map, index));
  return isScalar(pair.value) ? pairs.slice(at + 1, end < 0 ? pairs.length : end) : [];
}

/** Where a field in braces ends, with what its comma cut off. */
export function flowEnd(text: string, map: YAMLMap, pair: MapPair): number {
  const last = restBehind(map, pair).at(-1) ?? pair;
  if (aloneIn(map, pairsOf(map).indexOf(last))) return rangeOf(last.key)[1];
  return isEmpty(last.value) ? behindColon(text, last) : rangeOf(last.value)[1];
}

/** `key:` or `-` with nothing behind it. */
export const isEmpty = (node: Tree): boolean =>
  !node || (isScalar(node) && node.type === Scalar.PLAIN && node.source === '');

export const isBlock = (node: Tree): boolean =>
  (isScalar(node) && (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED)) ||
  (isCollection(node) && !node.flow);

/** Where what a node says ends, without the breaks, blank lines and comments the parser counts to it. */
export function contentEnd(text: string, node: Tree, otherwise: number): number {
  if (!node || isEmpty(node)) return otherwise;
  if (isMap(node) && !node.flow) {
    const last = pairsOf(node).at(-1);
    return last ? contentEnd(text, last.value, behindColon(text, last)) : otherwise;
  }
  if (isSeq(node) && !node.flow)
    return contentEnd(text, itemsOf(node).at(-1), rangeOf(itemsOf(node).at(-1))[0]);
  const [start, end] = rangeOf(node);
  if (!isBlock(node)) return end;
  const written = text.slice(start, end);
  const keeps = /^[|>]\d*\+/u.test(written);
  return start + (keeps ? written.replace(/\r?\n$/u, '') : written.trimEnd()).length;
}

/** Where the line break of the line an offset is in stands, or the end of the text. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  if (newline < 0) return text.length;
  return text[newline - 1] === '\r' && newline > offset ? newline - 1 : newline;
}

export const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** Column of an offset, from 0. */
export const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset);

/** The dash of an item of a block list. */
export function dashOf(text: string, item: Tree): number {
  const dash = text.lastIndexOf('-', rangeOf(item)[0] - 1);
  if (dash < 0 || text.slice(dash + 1, rangeOf(item)[0]).trim() !== '') throw new Unsafe('no dash');
  return dash;
}
