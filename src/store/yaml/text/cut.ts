import type { YAMLMap, YAMLSeq } from 'yaml';
import {
  behindColon,
  contentEnd,
  dashOf,
  flowEnd,
  itemsOf,
  lineEnd,
  lineStart,
  type MapPair,
  pairsOf,
  rangeOf,
  restBehind,
  type Tree,
  Unsafe,
} from './tree.js';

/** The text without one field of a map that has others. */
export function cutPair(text: string, map: YAMLMap, pair: MapPair): string {
  const pairs = pairsOf(map);
  const index = pairs.indexOf(pair);
  const start = rangeOf(pair.key)[0];
  const next = pairs[index + 1 + (map.flow ? restBehind(map, pair).length : 0)];
  const endOf = (of: MapPair) => contentEnd(text, of.value, behindColon(text, of));
  if (map.flow) {
    const before = pairs[index - 1];
    return next
      ? text.slice(0, start) + text.slice(rangeOf(next.key)[0])
      : text.slice(0, before ? flowEnd(text, map, before) : start) + text.slice(flowEnd(text, map, pair));
  }
  const end = endOf(pair);
  if (text.slice(lineStart(text, start), start).trim() === '') return cutLines(text, start, end);
  // The field shares its line with the dash of its item, and the next one moves up to it.
  if (!next) throw new Unsafe('last field');
  const nextStart = rangeOf(next.key)[0];
  const between = text.slice(lineEnd(text, end), nextStart);
  return between.trim() === ''
    ? text.slice(0, start) + text.slice(nextStart)
    : text.slice(0, start).trimEnd() + text.slice(lineEnd(text, end));
}

/** The text without one item of a list that has others. */
export function cutItem(text: string, list: YAMLSeq, index: number): string {
  const items = itemsOf(list);
  const item: Tree = items[index];
  const next = items[index + 1];
  if (list.flow) {
    const before = items[index - 1];
    return next
      ? text.slice(0, rangeOf(item)[0]) + text.slice(rangeOf(next)[0])
      : text.slice(0, rangeOf(before)[1]) + text.slice(rangeOf(item)[1]);
  }
  const dash = dashOf(text, item);
  if (text.slice(lineStart(text, dash), dash).trim() !== '') throw new Unsafe('dash behind a dash');
  return cutLines(text, dash, contentEnd(text, item, dash + 1));
}

/** Without the lines from the one an offset is in to the one another is in. */
function cutLines(text: string, from: number, to: number): string {
  const start = lineStart(text, from);
  const end = text.indexOf('\n', to);
  if (end >= 0) return text.slice(0, start) + text.slice(end + 1);
  return text.slice(0, start).replace(/\r?\n$/u, '');
}
