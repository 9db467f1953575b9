import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Position } from '../../../domain/problem.js';
import type { Raw, RawEntry, Rest } from '../../../domain/raw.js';
import { aloneIn, gluedIn, restOf, type Span } from '../../comma.js';
import { type CutByHash, cutByHash } from '../../hash.js';
import { remedyAt } from '../../remedy.js';
import { readCanonical } from './canonical.js';
import { Lines } from './lines.js';
import { type Fault, MAX_DEPTH, syntaxFault, YAML_OPTIONS } from './syntax.js';

/** Longest item, in characters: a hundred times what a large record needs. */
export const MAX_ITEM = 256 * 1024;

/** Most fields of one map: ten times what any record has. */
const MAX_KEYS = 500;

export interface ParsedItem {
  /** Absent when anything in the item cannot be taken as written. */
  readonly raw?: Raw;
  readonly faults: readonly Fault[];
  /** Where a `#` ends a value that reads as though it went on. */
  readonly cut?: readonly CutByHash[];
}

/** One item (its dash included) as it was written, with the place of every value. */
export function parseItem(text: string): ParsedItem {
  if (text.length > MAX_ITEM) return only({ code: 'item-too-big', args: { limit: MAX_ITEM }, at: TOP });
  const raw = readCanonical(text);
  return raw ? { raw, faults: [] } : parseYaml(text);
}

/** The same by the YAML parser, whatever form the item is in. */
export function parseYaml(text: string): ParsedItem {
  const lines = new Lines(text);
  const loneReturn = loneReturnIn(text, lines);
  if (loneReturn) return only(loneReturn);
  const document = parseDocument(text, YAML_OPTIONS);
  const syntax = syntaxFault(document, text, lines);
  if (syntax) return only(syntax);
  const list = document.contents;
  if (!isSeq(list) || list.items.length !== 1) {
    return only({ code: 'yaml-syntax', args: { detail: 'item', hint: 'indent' }, at: TOP });
  }
  const converter = new Converter(lines);
  converter.properties(list);
  const lone = loneField(list.items[0], lines);
  if (lone) return only(lone);
  const raw = converter.raw(list.items[0] as Node | null, 1, TOP);
  return converter.faults.length > 0
    ? { faults: converter.faults }
    : { raw, faults: [], ...(converter.cut.length > 0 ? { cut: converter.cut } : {}) };
}

/** A carriage return that ends no line: the parser takes it for one, an editor does not show it. */
export function loneReturnIn(text: string, lines: Lines): Fault | undefined {
  const at = /\r(?!\n)/u.exec(text)?.index;
  if (at === undefined) return undefined;
  return { code: 'yaml-syntax', args: { detail: 'CR', hint: 'return' }, at: lines.at(at) };
}

/** A tree of the parser as it was written, or every reason why it cannot be taken so. */
export function convert(node: Node | null, lines: Lines): ParsedItem {
  const converter = new Converter(lines);
  const raw = converter.raw(node, 1, TOP);
  return converter.faults.length > 0 ? { faults: converter.faults } : { raw, faults: [] };
}

/** `- id:so-y-te` with nothing below is a word to the parser, and a field to whoever typed it. */
function loneField(node: unknown, lines: Lines): Fault | undefined {
  if (!isScalar(node) || node.type !== Scalar.PLAIN || !JOINED.test(node.source ?? '')) return undefined;
  const at = lines.at(node.range?.[0] ?? 0);
  return { code: 'yaml-syntax', args: { detail: 'item', hint: 'space' }, at, ...betterAt(lines, at.line) };
}
/** A key and its value without the blank between. */
const JOINED = /^[A-Za-z][\w-]*[:：][^\s/]/u;

/** A line with the blank put in between the two, where they stand in it just once. */
function parted(row: string, joined: string): string | undefined {
  const [before, after, more] = row.split(joined);
  if (after === undefined || more !== undefined) return undefined;
  return `${before ?? ''}${joined.replace(/[:：]/u, ': ')}${after}`;
}

/** A line that can be read, and was meant otherwise. */
function betterAt(lines: Lines, line: number): { better?: string } {
  const remedy = remedyAt(lines.text, line, (text) => parseDocument(text, YAML_OPTIONS));
  return remedy?.line === line ? { better: remedy.better } : {};
}

const TOP: Position = { line: 1, column: 1 };
const only = (fault: Fault): ParsedItem => ({ faults: [fault] });

class Converter {
  readonly faults: Fault[] = [];
  readonly cut: CutByHash[] = [];
  /** Inside an `x-…` field, where a person's own keys may look like anything. */
  private isOwn = false;
  constructor(private readonly lines: Lines) {}

  raw(node: Node | null, depth: number, around: Position): Raw {
    if (!node) return { type: 'scalar', value: null, at: around };
    const at = node.range ? this.lines.at(node.range[0]) : around;
    if (depth > MAX_DEPTH) {
      if (!this.faults.some((fault) => fault.code === 'item-too-deep')) {
        this.faults.push({ code: 'item-too-deep', args: { limit: MAX_DEPTH }, at });
      }
      return { type: 'scalar', value: null, at };
    }
    this.properties(node, at);
    if (isSeq(node)) {
      return {
        type: 'list',
        items: node.items.map((item, index) => this.item(node, index, item as Node | null, depth, at)),
        at,
      };
    }
    if (isMap(node)) return { type: 'map', entries: this.entries(node, depth, at), at };
    return isScalar(node) ? this.scalar(node, at) : { type: 'scalar', value: null, at };
  }

  /** Anchors, aliases and tags: a diff must be readable line by line, and a value must be what it looks like. */
  properties(node: Node, at: Position = TOP): void {
    const { anchor, tag } = node as { anchor?: string; tag?: string };
    if (isAlias(node as Alias) || anchor !== undefined)
      this.faults.push({ code: 'yaml-alias', args: {}, at, ...betterAt(this.lines, at.line) });
    if (tag !== undefined) {
      const args = { tag: tag.replace('tag:yaml.org,2002:', '!!') };
      this.faults.push({ code: 'yaml-tag', args, at, ...betterAt(this.lines, at.line) });
    }
  }

  private item(list: YAMLSeq, index: number, node: Node | null, depth: number, at: Position): Raw {
    const raw = this.raw(node, depth + 1, at);
    const span = this.isOwn ? undefined : gluedIn(list, index, this.lines.text);
    return span && raw.type === 'scalar' ? { ...raw, glued: this.rest(span) } : raw;
  }

  private rest(span: Span): Rest {
    return restOf(this.lines.text, span, (offset) => this.lines.at(offset));
  }

  private entries(map: YAMLMap, depth: number, at: Position): RawEntry[] {
    const pairs: readonly { key: unknown; value: unknown }[] = map.items;
    if (pairs.length > MAX_KEYS) {
      this.faults.push({ code: 'item-too-many-keys', args: { limit: MAX_KEYS }, at });
      return [];
    }
    return pairs.map((pair, index) => {
      const key = pair.key as Node | null;
      const keyAt = key?.range ? this.lines.at(key.range[0]) : at;
      if (key) this.properties(key, keyAt);
      if (key && !isScalar(key) && !isAlias(key)) {
        this.faults.push({ code: 'yaml-syntax', args: { detail: 'key', hint: 'key' }, at: keyAt });
      }
      const name = isScalar(key) ? (key.type === Scalar.PLAIN ? (key.source ?? '') : String(key.value)) : '';
      if (!this.isOwn) this.typed(key, pair.value, keyAt);
      const around = this.isOwn;
      this.isOwn ||= name.startsWith('x-');
      const value = this.raw(pair.value as Node | null, depth + 1, keyAt);
      this.isOwn = around;
      const span = this.isOwn ? undefined : aloneIn(map, index);
      return { key: name, keyAt, value, ...(span ? { alone: this.rest(span) } : {}) };
    });
  }

  /** Keys no one means: with a blank of a web page before them, or with their value in them (`{kind:initial}`). */
  private typed(key: Node | null, value: unknown, at: Position): void {
    if (!isScalar(key) || key.type !== Scalar.PLAIN) return;
    const source = key.source ?? '';
    if (/^[^\S ]/u.test(source)) {
      const args = { detail: 'key', hint: 'blank' } as const;
      this.faults.push({ code: 'yaml-syntax', args, at, ...betterAt(this.lines, at.line) });
    } else if (JOINED.test(source)) {
      const args = { detail: 'key', hint: 'space' } as const;
      const inBraces = value === null ? parted(this.lines.line(at.line), source) : undefined;
      const better = inBraces === undefined ? betterAt(this.lines, at.line) : { better: inBraces };
      this.faults.push({ code: 'yaml-syntax', args, at, ...better });
    }
  }

  private scalar(node: Scalar, at: Position): Raw {
    const { value, source } = node;
    const cut = cutByHash(this.lines.text, node, (offset) => this.lines.at(offset));
    if (cut) this.cut.push(cut);
    if (typeof value === 'string') {
      const lone = /[\ud800-\udfff]/u.test(value);
      if (lone) this.faults.push({ code: 'yaml-syntax', args: { detail: '\\ud800', hint: 'character' }, at });
      return { type: 'scalar', value, at };
    }
    // A number too long to be held exactly stays the text it was typed as.
    if (typeof value === 'number' && !isExact(value)) return { type: 'scalar', value: source ?? '', at };
    if (typeof value === 'number' || typeof value === 'boolean') return { type: 'scalar', value, source, at };
    return { type: 'scalar', value: null, at };
  }
}

const isExact = (value: number): boolean => !Number.isInteger(value) || Number.isSafeInteger(value);
