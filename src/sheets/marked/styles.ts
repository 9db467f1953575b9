import { elementOf, Patch, rootOf, tagsOf, withAttribute } from './xml.js';

/** Light red behind what is wrong, as spreadsheets themselves show what is bad. */
const BAD = 'FFFFC7CE';

const EMPTY = (namespace: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}"/>`;

/** What a sheet of styles has at the least, in the order in which it has to stand. */
const LEAST: readonly (readonly [name: string, count: number, inside: (p: string) => string])[] = [
  ['fonts', 1, (p) => `<${p}font><${p}sz val="11"/><${p}name val="Calibri"/></${p}font>`],
  [
    'fills',
    2,
    (p) =>
      ['none', 'gray125']
        .map((type) => `<${p}fill><${p}patternFill patternType="${type}"/></${p}fill>`)
        .join(''),
  ],
  [
    'borders',
    1,
    (p) =>
      `<${p}border>${['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => `<${p}${side}/>`).join('')}</${p}border>`,
  ],
  ['cellStyleXfs', 1, (p) => `<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`],
  ['cellXfs', 1, (p) => `<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`],
];

/** The styles of a workbook, to which some are added; those that are there keep their numbers. */
export class Styles {
  private readonly xml: string;
  private readonly prefix: string;
  private readonly xfs: readonly string[];
  private readonly added: string[] = [];
  private readonly fonts: string[] = [];
  private readonly marked = new Map<number, number>();

  constructor(xml: string | undefined, namespace: string) {
    this.xml = completed(xml ?? EMPTY(namespace));
    this.prefix = rootOf(this.xml).start.prefix;
    this.xfs = childrenOf(this.xml, 'cellXfs');
  }

  /** The number of a style that is like another, seen to be bad. */
  bad(style: number): number {
    const known = this.marked.get(style);
    if (known !== undefined) return known;
    const like = this.xfs[style] ?? this.xfs[0] ?? `<${this.prefix}xf/>`;
    const end = like.indexOf('>') + 1;
    const start = withAttribute(
      withAttribute(like.slice(0, end), 'fillId', countIn(this.xml, 'fills')),
      'applyFill',
      1,
    );
    const made = this.add(start + like.slice(end));
    this.marked.set(style, made);
    return made;
  }

  /** The number of a style of the list: its heads, its texts, its links. */
  list(look: 'head' | 'text' | 'link'): number {
    const p = this.prefix;
    const font =
      look === 'text'
        ? 0
        : this.addFont(
            look === 'head'
              ? `<${p}b/><${p}sz val="11"/>`
              : `<${p}u/><${p}sz val="11"/><${p}color rgb="FF0563C1"/>`,
          );
    return this.add(
      `<${p}xf numFmtId="49" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><${p}alignment vertical="top" wrapText="1"/></${p}xf>`,
    );
  }

  text(): string {
    const p = this.prefix;
    const patch = new Patch(this.xml);
    const append = (list: string, items: readonly string[]): void => {
      const element = elementOf(this.xml, list);
      if (!element || items.length === 0) return;
      const count = countIn(this.xml, list) + items.length;
      patch.within(element, items.join(''), 'last', withAttribute(element.start.source, 'count', count));
    };
    append('fonts', this.fonts);
    append(
      'fills',
      this.marked.size === 0
        ? []
        : [
            `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${BAD}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
          ],
    );
    append('cellXfs', this.added);
    return patch.text();
  }

  private add(xf: string): number {
    this.added.push(xf);
    return this.xfs.length + this.added.length - 1;
  }

  private addFont(inside: string): number {
    const p = this.prefix;
    this.fonts.push(`<${p}font>${inside}<${p}name val="Calibri"/></${p}font>`);
    return countIn(this.xml, 'fonts') + this.fonts.length - 1;
  }
}

/** Styles with the lists nothing can be added without. */
function completed(xml: string): string {
  let whole = xml;
  // Behind the one that stands before it: from the first on, each has one.
  let before = 'numFmts';
  for (const [name, count, inside] of LEAST) {
    const there = elementOf(whole, name);
    if (!there?.close) {
      const root = rootOf(whole);
      const p = root.start.prefix;
      const text = `<${p}${name} count="${count}">${inside(p)}</${p}${name}>`;
      const patch = new Patch(whole);
      const previous = elementOf(whole, before);
      if (there) patch.replace(there.start.at, there.start.end, text);
      else if (previous) patch.insert((previous.close ?? previous.start).end, text);
      else patch.within(root, text, 'first');
      whole = patch.text();
    }
    before = name;
  }
  return whole;
}

const countIn = (xml: string, list: string): number => childrenOf(xml, list).length;

/** The elements right in a list, each as it is written. */
function childrenOf(xml: string, list: string): readonly string[] {
  const children: string[] = [];
  let within: number | undefined;
  let from = 0;
  for (const tag of tagsOf(xml)) {
    if (within === undefined) {
      if (tag.name === list && tag.is === 'open') within = tag.depth;
    } else if (tag.depth === within) break;
    else if (tag.depth === within + 1) {
      if (tag.is === 'open') from = tag.at;
      else children.push(xml.slice(tag.is === 'empty' ? tag.at : from, tag.end));
    }
  }
  return children;
}
