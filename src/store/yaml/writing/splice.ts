import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Shape } from '../../../domain/kinds/shape.js';
import { cutItem, cutPair } from '../text/cut.js';
import {
  fieldAt,
  fieldLines,
  fieldsOf,
  flowText,
  isDated,
  itemLines,
  type Rendered,
  render,
} from '../text/format.js';
import { eolOf } from '../text/items.js';
import { type Quote, scalarText } from '../text/scalar-text.js';
import { YAML_OPTIONS } from '../text/syntax.js';
import { type Holder, ofList, walk } from '../text/trail.js';
import {
  behindColon,
  columnOf,
  contentEnd,
  dashOf,
  flowEnd,
  isBlock,
  isEmpty,
  itemsOf,
  keyOf,
  lineEnd,
  type MapPair,
  pairsOf,
  rangeOf,
  restBehind,
  type Tree,
  Unsafe,
} from '../text/tree.js';

const QUOTES: Readonly<Record<string, Quote>> = { QUOTE_SINGLE: 'single', QUOTE_DOUBLE: 'double' };
const WIDTH = 100;

/**
 * The text of one item, for one change; after it the text is another and has to be looked at anew. A change touches the
 * lines it is about and no other, so that whatever a person wrote beside them, comments, quotes, braces, stays: first
 * `walk` goes down the path as far as it is there (`trail`: what holds each step), then a value is cut out, put in the
 * place of another, or added behind its neighbours. Where that cannot be done for sure, {@link Unsafe} is thrown and the
 * item is written anew by whoever asked.
 */
export class ItemText {
  private readonly eol: string;
  private readonly root: Node;

  constructor(
    private readonly shape: Shape,
    private readonly text: string,
  ) {
    this.eol = eolOf(text);
    const list = parseDocument(text, YAML_OPTIONS).contents;
    const root = isSeq(list) ? itemsOf(list)[0] : undefined;
    if (!isMap(root)) throw new Unsafe('no map');
    this.root = root;
  }

  /** The text with a value at a path; undefined takes it away, and what holds nothing else. */
  set(steps: readonly string[], value: unknown): string {
    const { trail, node, shape, rest } = walk(this.root, this.shape, steps);
    const [step, ...inside] = rest;
    if (step === undefined)
      return value === undefined ? this.cut(trail) : this.replace(trail, node, value, shape);
    if (isMap(node)) return this.insert(node, step, nest(inside, value), shape);
    if (isSeq(node)) return this.push(node, [nest(inside, value)], shape, trail);
    return this.replace(trail, node, nest(rest, value), shape);
  }

  /** The text with items at the end of a list that may not be there yet. */
  append(steps: readonly string[], items: readonly unknown[]): string {
    const { trail, node, shape, rest } = walk(this.root, this.shape, steps);
    const isThere = rest.length === 0 && isSeq(node) && itemsOf(node).length > 0;
    return isThere ? this.push(node, items, shape, trail) : this.set(steps, items);
  }

  private cut(trail: Holder[]): string {
    const sizeOf = (holder: Holder) =>
      holder.in.items.length -
      ('pair' in holder && holder.in.flow ? restBehind(holder.in, holder.pair).length : 0);
    while (trail.length > 1 && sizeOf(trail.at(-1)!) === 1) trail.pop();
    const holder = trail.at(-1)!;
    return 'pair' in holder
      ? cutPair(this.text, holder.in, holder.pair)
      : cutItem(this.text, holder.in, holder.index);
  }

  /** Another value in the place of one: respelt on its line where it can be, else written behind its colon or dash. */
  private replace(trail: readonly Holder[], node: Tree, value: unknown, shape: Shape | undefined): string {
    const holder = trail.at(-1);
    if (!holder || value === undefined) throw new Unsafe('no holder');
    const inFlow = trail.some((around) => around.in.flow);
    if (isScalar(node) && !isEmpty(node) && !isBlock(node) && isLine(value)) {
      const quote = QUOTES[node.type ?? ''];
      return this.inPlace(holder, node, scalarText(value, { flow: inFlow, dated: isDated(shape), quote }));
    }
    if (inFlow) return this.inPlace(holder, node, flowText(value, shape));
    return 'pair' in holder
      ? this.behindKey(holder.in, holder.pair, node, value, shape)
      : this.behindDash(node, value, shape);
  }

  /** In the place of a value; in braces of all of it, with what a comma in it may have cut off. */
  private inPlace(holder: Holder, node: Tree, text: string): string {
    const isCut = 'pair' in holder && holder.in.flow && isScalar(node) && !isEmpty(node);
    const end = isCut ? flowEnd(this.text, holder.in, holder.pair) : rangeOf(node)[1];
    return this.put(rangeOf(node)[0], end, text);
  }

  private behindKey(
    map: YAMLMap,
    pair: MapPair,
    node: Tree,
    value: unknown,
    shape: Shape | undefined,
  ): string {
    const slot = behindColon(this.text, pair);
    const rendered = render(value, shape, this.indentOf(map) + 2, columnOf(this.text, slot - 1) + 2);
    return this.fill(slot, node, rendered);
  }

  /** The first line of what has several stands on the line of the dash. */
  private behindDash(node: Tree, value: unknown, shape: Shape | undefined): string {
    const slot = dashOf(this.text, node) + 1;
    const column = columnOf(this.text, slot) + 1;
    const rendered = render(value, shape, column, column);
    if (rendered.head) return this.fill(slot, node, rendered);
    const [first = '', ...lines] = rendered.lines;
    return this.fill(slot, node, { head: first.trimStart(), lines });
  }

  /** Puts a value behind a colon or a dash, and keeps the comment that stood on that line. */
  private fill(slot: number, node: Tree, { head, lines }: Rendered): string {
    const end = contentEnd(this.text, node, slot);
    const isBlockText = isBlock(node) && isScalar(node);
    const until = isBlockText ? end : lineEnd(this.text, end);
    const first = (head ? ` ${head}` : '') + this.commentBeside(slot, node, end);
    return this.put(slot, until, [first, ...lines].join(this.eol));
  }

  /** The comment on the line of a colon or dash; of a value that begins there too, the one behind its end. */
  private commentBeside(slot: number, node: Tree, end: number): string {
    const beginsBelow = isBlock(node) && (isScalar(node) || rangeOf(node)[0] > lineEnd(this.text, slot));
    if (isBlock(node) && !beginsBelow) return '';
    const from = beginsBelow ? slot : end;
    return /^.*?([ \t]+#.*)$/u.exec(this.text.slice(from, lineEnd(this.text, from)))?.[1] ?? '';
  }

  /** A new field, behind the nearest one that comes before it in the order of the kind. */
  private insert(map: YAMLMap, key: string, value: unknown, shape: Shape | undefined): string {
    if (value === undefined) throw new Unsafe('nothing to insert');
    const pairs = pairsOf(map);
    const order = Object.keys(fieldsOf(shape));
    const rank = order.indexOf(key);
    const before = (pair: MapPair) =>
      rank >= 0 && order.indexOf(keyOf(pair)) < rank && order.includes(keyOf(pair));
    const ranked = pairs.filter(before).sort((a, b) => order.indexOf(keyOf(a)) - order.indexOf(keyOf(b)));
    const after = ranked.at(-1) ?? pairs.at(-1);
    if (map.flow || !after) {
      const field = `${scalarText(key, { flow: true })}: ${flowText(value, fieldAt(shape, key))}`;
      if (!after) return this.put(...rangeOf(map), `{ ${field} }`);
      const end = flowEnd(this.text, map, after);
      return this.put(end, end, `, ${field}`);
    }
    const lines = fieldLines(key, value, fieldAt(shape, key), this.indentOf(map));
    return this.below(contentEnd(this.text, after.value, behindColon(this.text, after)), lines);
  }

  /** New items at the end of a list that has some. */
  private push(
    list: YAMLSeq,
    items: readonly unknown[],
    shape: Shape | undefined,
    trail: readonly Holder[],
  ): string {
    const of = ofList(shape);
    const last = itemsOf(list).at(-1);
    if (!last) throw new Unsafe('empty list');
    if (!list.flow) {
      const indent = columnOf(this.text, dashOf(this.text, itemsOf(list)[0]));
      const lines = items.flatMap((item) => itemLines(item, of, indent));
      return this.below(contentEnd(this.text, last, rangeOf(last)[0]), lines);
    }
    const [, end] = rangeOf(last);
    const flow = items.map((item) => `, ${flowText(item, of)}`).join('');
    const fits = columnOf(this.text, lineEnd(this.text, end)) + flow.length <= WIDTH;
    const holder = trail.at(-1);
    const inFlow = trail.some((around) => around.in.flow);
    if (inFlow || !holder || !('pair' in holder) || (fits && items.every(isShort)))
      return this.put(end, end, flow);
    const indent = this.indentOf(holder.in) + 2;
    const kept = itemsOf(list).map((item) => `${' '.repeat(indent)}- ${this.text.slice(...rangeOf(item))}`);
    const lines = [...kept, ...items.flatMap((item) => itemLines(item, of, indent))];
    return this.fill(behindColon(this.text, holder.pair), list, { head: '', lines });
  }

  private below(offset: number, lines: readonly string[]): string {
    const end = lineEnd(this.text, offset);
    return this.put(end, end, lines.map((line) => this.eol + line).join(''));
  }

  private put(from: number, to: number, text: string): string {
    return this.text.slice(0, from) + text + this.text.slice(to);
  }

  private indentOf(map: YAMLMap): number {
    return columnOf(this.text, rangeOf(pairsOf(map)[0]?.key)[0]);
  }
}

type Line = string | number | boolean;
/** A scalar that stands on one line, whatever it is quoted with. */
const isLine = (value: unknown): value is Line =>
  typeof value === 'string' ? !value.includes('\n') : typeof value === 'number' || typeof value === 'boolean';
const isShort = (value: unknown): boolean => isLine(value) && String(value).length <= 80;

function nest(steps: readonly string[], value: unknown): unknown {
  return value === undefined
    ? undefined
    : steps.reduceRight<unknown>((inner, step) => ({ [step]: inner }), value);
}
