import { isScalar, type Node, type Pair, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Position } from '../domain/problem.js';
import type { Rest } from '../domain/raw.js';

/**
 * A comma inside `{ … }` or `[ … ]` ends a value, also the one of a number or a sentence: what stands behind it is then
 * a word that is no field, or one item more.
 */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly word: string;
}

/** A word in braces without a colon: from the end of what stands before it to its own. */
export function aloneIn(map: YAMLMap, index: number): Span | undefined {
  const { key, value } = pairsOf(map)[index] ?? {};
  if (!map.flow || value !== null || !isScalar(key) || key.type !== Scalar.PLAIN || !key.range)
    return undefined;
  const before = pairsOf(map)[index - 1];
  return { from: (before && endOf(before)) ?? key.range[0], to: key.range[1], word: key.source ?? '' };
}

/** An item in brackets that stands behind the one before it as `,200` does behind `1`. */
export function gluedIn(list: YAMLSeq, index: number, text: string): Span | undefined {
  const [before, item] = [list.items[index - 1], list.items[index]];
  if (!list.flow || !isPlain(before) || !isPlain(item) || !before.range || !item.range) return undefined;
  const [from, start] = [before.range[1], item.range[0]];
  return /^\d,\d$/u.test(text.slice(from - 1, start + 1))
    ? { from, to: item.range[1], word: item.source ?? '' }
    : undefined;
}

/** The text of a span; over several lines, or beside a comment, no more than the word. */
export function restOf(text: string, { from, to, word }: Span, at: (offset: number) => Position): Rest {
  const written = text.slice(from, to);
  return /^[^\n#]*$/u.test(written) ? { text: written, end: at(to) } : { text: `, ${word}` };
}

const pairsOf = (map: YAMLMap) => map.items as Pair<Node, Node | null>[];
const endOf = ({ key, value }: Pair<Node, Node | null>): number | undefined => (value ?? key).range?.[1];
const isPlain = (node: unknown): node is Scalar & { range: [number, number, number] } =>
  isScalar(node) && node.type === Scalar.PLAIN;
