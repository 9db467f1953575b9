import { isMap, isSeq, type Node, Parser, parseDocument } from 'yaml';
import type { Shape } from '../../../domain/kinds/shape.js';
import type { Raw } from '../../../domain/raw.js';
import { fieldAt } from './format.js';
import { YAML_OPTIONS } from './syntax.js';
import { ofList } from './trail.js';
import {
  columnOf,
  dashOf,
  isEmpty,
  itemsOf,
  keyOf,
  lineStart,
  pairsOf,
  rangeOf,
  type Tree,
  Unsafe,
} from './tree.js';

/** A field of a map or an item of a list, with the comments that are about it. */
export interface Part {
  /** Undefined for an item of a list. */
  readonly key: string | undefined;
  readonly raw: Raw;
  readonly node: Tree;
  readonly shape: Shape | undefined;
  readonly above: Part | undefined;
  /** Offset of its key or its dash, and the column of that, from 0. */
  readonly start: number;
  readonly column: number;
  readonly parts: Part[];
  /** Comments on lines of their own before it, on its line, and on lines of their own behind its last line. */
  readonly lead: string[];
  readonly trail: string[];
  readonly after: string[];
}

/** The one record of an item's text; `raw` is what the text was read as. */
export function partsOf(text: string, raw: Raw, shape: Shape): Part {
  const comments = commentsIn(text);
  const list = parseDocument(text, YAML_OPTIONS).contents;
  if (!isSeq(list)) throw new Unsafe('no list');
  // A dash is looked for backwards from what it stands before, and a comment between the two may hold one.
  const bare = comments.reduce(
    (rest, { offset, text: hidden }) =>
      rest.slice(0, offset) + ' '.repeat(hidden.length) + rest.slice(offset + hidden.length),
    text,
  );
  const root = partOf(bare, { key: undefined, node: itemsOf(list)[0], raw, shape, start: 0 }, undefined);
  const parts = flat(root);
  for (const comment of comments) attach(bare, parts, comment);
  return root;
}

interface Comment {
  readonly offset: number;
  readonly text: string;
}

/** Every comment of a text; what only looks like one inside quotes or a block of text is none. */
export function commentsIn(text: string): Comment[] {
  const found: Comment[] = [];
  const visit = (token: unknown): void => {
    if (typeof token !== 'object' || token === null) return;
    const { type, offset, source } = token as { type?: unknown; offset?: number; source?: string };
    if (type === 'comment') found.push({ offset: offset ?? 0, text: source ?? '' });
    else for (const inner of Object.values(token)) visit(inner);
  };
  for (const token of new Parser().parse(text)) visit(token);
  return found.sort((a, b) => a.offset - b.offset);
}

function partOf(
  text: string,
  own: Pick<Part, 'key' | 'node' | 'raw' | 'shape' | 'start'>,
  above: Part | undefined,
): Part {
  const part: Part = {
    ...own,
    above,
    column: columnOf(text, own.start),
    parts: [],
    lead: [],
    trail: [],
    after: [],
  };
  const { node, raw } = own;
  if (isMap(node) && raw.type === 'map') {
    for (const [at, pair] of pairsOf(node).entries()) {
      const key = keyOf(pair);
      const shape = fieldAt(own.shape, key);
      // On a line of its own it would no longer be seen that it belongs to what stands before it.
      if (raw.entries[at]?.alone && !shape) throw new Unsafe('cut by a comma');
      const inner = { key, node: pair.value, raw: present(raw.entries[at]?.value) };
      part.parts.push(partOf(text, { ...inner, shape, start: rangeOf(pair.key)[0] }, part));
    }
  }
  if (isSeq(node) && raw.type === 'list') {
    for (const [at, item] of itemsOf(node).entries()) {
      const start = node.flow ? rangeOf(item)[0] : dashOf(text, item);
      const read = raw.items[at];
      const isText = ofList(own.shape)?.type === 'text';
      if (isText && read?.type === 'scalar' && read.glued) throw new Unsafe('cut by a comma');
      const inner = { key: undefined, node: item, raw: present(raw.items[at]), start };
      part.parts.push(partOf(text, { ...inner, shape: ofList(own.shape) }, part));
    }
  }
  return part;
}

function present(raw: Raw | undefined): Raw {
  if (!raw) throw new Unsafe('tree and record differ');
  return raw;
}

const flat = (part: Part): Part[] => [part, ...part.parts.flatMap(flat)];

/** Gives a comment to the part it is about, by the line it stands on and how far it is indented. */
function attach(text: string, parts: readonly Part[], { offset, text: comment }: Comment): void {
  const before = parts.findLast(({ start }) => start < offset);
  const next = parts.find(({ start }) => start > offset);
  if (!before) throw new Unsafe('comment before the record');
  if (text.slice(lineStart(text, offset), offset).trim() !== '') {
    behind(before, offset).trail.push(comment);
    return;
  }
  const column = columnOf(text, offset);
  if (isWithin(before.node, offset)) before.lead.push(comment);
  else if (next && column <= next.column) next.lead.push(comment);
  else outwards(before, column).after.push(comment);
}

/** Behind the bracket that closes a row, a comment is about the row. */
function behind(part: Part, offset: number): Part {
  const { above } = part;
  const node = above?.node;
  const isClosed = (isMap(node) || isSeq(node)) && node.flow && rangeOf(node)[1] <= offset;
  return above && isClosed ? behind(above, offset) : part;
}

/** Between a key and the value on a later line. */
const isWithin = (node: Tree, offset: number): boolean =>
  !isEmpty(node) && !isMap(node) && !isSeq(node) && rangeOf(node as Node)[1] > offset;

/** The innermost part around that is indented no further; a field of the record at least. */
function outwards(part: Part, column: number): Part {
  return part.above?.above && part.column > column ? outwards(part.above, column) : part;
}
