import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, parseDocument, Scalar } from 'yaml';
import type { Position } from '../../domain/problem.js';
import type { Raw, RawEntry } from '../../domain/raw.js';
import { readCanonical } from './canonical.js';
import { Lines } from './lines.js';
import { type Fault, MAX_DEPTH, syntaxFault } from './syntax.js';

/** Longest item, in characters: a hundred times what a large record needs. */
export const MAX_ITEM = 256 * 1024;

/** Most fields of one map: ten times what any record has. */
const MAX_KEYS = 500;

export interface ParsedItem {
  /** Absent when anything in the item cannot be taken as written. */
  readonly raw?: Raw;
  readonly faults: readonly Fault[];
}

/** YAML 1.2 core, everything that surprises switched off. Duplicate keys are found by `readRecord`, in linear time. */
export const YAML_OPTIONS = {
  schema: 'core',
  version: '1.2',
  merge: false,
  strict: true,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

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
  const raw = converter.raw(list.items[0] as Node | null, 1, TOP);
  return converter.faults.length > 0 ? { faults: converter.faults } : { raw, faults: [] };
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

const TOP: Position = { line: 1, column: 1 };
const only = (fault: Fault): ParsedItem => ({ faults: [fault] });

class Converter {
  readonly faults: Fault[] = [];
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
        items: node.items.map((item) => this.raw(item as Node | null, depth + 1, at)),
        at,
      };
    }
    if (isMap(node)) return { type: 'map', entries: this.entries(node.items, depth, at), at };
    return isScalar(node) ? this.scalar(node, at) : { type: 'scalar', value: null, at };
  }

  /** Anchors, aliases and tags: a diff must be readable line by line, and a value must be what it looks like. */
  properties(node: Node, at: Position = TOP): void {
    const { anchor, tag } = node as { anchor?: string; tag?: string };
    if (isAlias(node as Alias) || anchor !== undefined)
      this.faults.push({ code: 'yaml-alias', args: {}, at });
    if (tag !== undefined) {
      this.faults.push({ code: 'yaml-tag', args: { tag: tag.replace('tag:yaml.org,2002:', '!!') }, at });
    }
  }

  private entries(
    pairs: readonly { key: unknown; value: unknown }[],
    depth: number,
    at: Position,
  ): RawEntry[] {
    if (pairs.length > MAX_KEYS) {
      this.faults.push({ code: 'item-too-many-keys', args: { limit: MAX_KEYS }, at });
      return [];
    }
    return pairs.map((pair) => {
      const key = pair.key as Node | null;
      const keyAt = key?.range ? this.lines.at(key.range[0]) : at;
      if (key) this.properties(key, keyAt);
      if (key && !isScalar(key) && !isAlias(key)) {
        this.faults.push({ code: 'yaml-syntax', args: { detail: 'key', hint: 'key' }, at: keyAt });
      }
      const name = isScalar(key) ? (key.type === Scalar.PLAIN ? (key.source ?? '') : String(key.value)) : '';
      return { key: name, keyAt, value: this.raw(pair.value as Node | null, depth + 1, keyAt) };
    });
  }

  private scalar(node: Scalar, at: Position): Raw {
    const { value, source } = node;
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
