import { SheetError } from '../book.js';

/** One tag of a part. */
export interface Tag {
  /** From its `<` to behind its `>`. */
  readonly at: number;
  readonly end: number;
  /** With its colon, or empty. */
  readonly prefix: string;
  readonly name: string;
  readonly is: 'open' | 'close' | 'empty';
  /** How deep its element stands; the root stands at 0. */
  readonly depth: number;
  readonly source: string;
}

const TAG =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)((?:[\w.-]+:)?)([\w.-]+)(?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*(\/?)>/gu;

/** The tags of a text in their order; what stands between them is nobody's business. */
export function* tagsOf(xml: string): Generator<Tag> {
  let depth = 0;
  for (const match of xml.matchAll(TAG)) {
    const [source, closes, prefix = '', name, empties] = match;
    if (name === undefined) continue;
    const is = closes ? 'close' : empties ? 'empty' : 'open';
    if (is === 'close') depth -= 1;
    yield { at: match.index, end: match.index + source.length, prefix, name, is, depth, source };
    if (is === 'open') depth += 1;
  }
}

/** The tags at the beginnings of elements of a name. */
export const elementsOf = (xml: string, name: string): readonly Tag[] =>
  [...tagsOf(xml)].filter((tag) => tag.name === name && tag.is !== 'close');

/** An element that stands once: where it begins and where what is in it ends, which is nowhere where it is empty. */
export interface Element {
  readonly start: Tag;
  readonly close: Tag | undefined;
}

export function elementOf(xml: string, name: string): Element | undefined {
  let start: Tag | undefined;
  for (const tag of tagsOf(xml)) {
    if (tag.name !== name) continue;
    if (start && tag.is === 'close' && tag.depth === start.depth) return { start, close: tag };
    if (start) continue;
    if (tag.is === 'empty') return { start: tag, close: undefined };
    start = tag;
  }
  return undefined;
}

/** The element all others stand in. */
export function rootOf(xml: string): Element {
  for (const { name } of tagsOf(xml)) {
    const root = elementOf(xml, name);
    if (root) return root;
    break;
  }
  throw new SheetError({ fault: 'damaged', detail: 'xml' });
}

const written = (name: string): RegExp => new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*')`, 'u');

export function attributeOf(tag: Tag, name: string): string | undefined {
  const value = written(name).exec(tag.source)?.[2];
  return value === undefined ? undefined : plain(value.slice(1, -1));
}

/** The relationship an element names, whatever prefix its namespace has. */
export const relationOf = (tag: Tag): string | undefined => attributeOf(tag, '[\\w.-]+:id');

/** A tag with a value of an attribute. */
export function withAttribute(source: string, name: string, value: string | number): string {
  const said = `"${escapeXml(String(value))}"`;
  const pattern = written(name);
  if (pattern.test(source)) return source.replace(pattern, (_all, before: string) => `${before}${said}`);
  return source.replace(/\s*(\/?>)$/u, (_all, end: string) => ` ${name}=${said}${end}`);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (text: string): string =>
  text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/giu, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** Text as it stands in a part: without what no part may hold. */
export const escapeXml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;');

/** Text of a cell or a note: `_x0041_` is a letter to a spreadsheet, unless its first character is written so itself. */
export const escapeCell = (text: string): string =>
  escapeXml(text.replace(/\r\n?/gu, '\n').replace(/_(?=x[\dA-Fa-f]{4}_)/gu, '_x005F_'));

/** Changes of a text, by places of the text as it was. */
export class Patch {
  private readonly changes: { readonly from: number; readonly to: number; readonly text: string }[] = [];

  constructor(private readonly xml: string) {}

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  replace(from: number, to: number, text: string): void {
    this.changes.push({ from, to, text });
  }

  /** Sets an attribute of a tag no other change is about. */
  set(tag: Tag, name: string, value: string | number): void {
    this.replace(tag.at, tag.end, withAttribute(tag.source, name, value));
  }

  /** Puts text at the end of an element, or at its beginning; one that is empty is opened for it. */
  within({ start, close }: Element, text: string, where: 'first' | 'last', opened = start.source): void {
    if (close) {
      if (opened !== start.source) this.replace(start.at, start.end, opened);
      this.insert(where === 'first' ? start.end : close.at, text);
    } else {
      const open = opened.replace(/\s*\/>$/u, '>');
      this.replace(start.at, start.end, `${open}${text}</${start.prefix}${start.name}>`);
    }
  }

  text(): string {
    const parts: string[] = [];
    let done = 0;
    // What was asked for first stands first in one place.
    for (const { from, to, text } of [...this.changes].sort((a, b) => a.from - b.from || a.to - b.to)) {
      parts.push(this.xml.slice(done, from), text);
      done = to;
    }
    return parts.join('') + this.xml.slice(done);
  }
}
