import { cellName } from '../book.js';
import type { Place } from './sheet.js';
import {
  attributeOf,
  elementOf,
  elementsOf,
  escapeCell,
  escapeXml,
  Patch,
  rootOf,
  type Tag,
  tagsOf,
} from './xml.js';

/** A note of a cell. */
export interface CellNote extends Place {
  readonly text: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Notes of a sheet with some more: behind what a note of the sender says, or one of its own. */
export function withNotes(
  xml: string | undefined,
  notes: readonly CellNote[],
  author: string,
  namespace: string,
): string {
  const whole = xml ?? `${HEAD}<comments xmlns="${namespace}"><authors/><commentList/></comments>`;
  const authors = elementOf(whole, 'authors');
  const list = elementOf(whole, 'commentList');
  const patch = new Patch(whole);
  const p = rootOf(whole).start.prefix;
  const by = elementsOf(whole, 'author').length;
  const name = `<${p}author>${escapeXml(author)}</${p}author>`;
  if (authors) patch.within(authors, name, 'last');
  else patch.within(rootOf(whole), `<${p}authors>${name}</${p}authors>`, 'first');
  const there = new Map(elementsOf(whole, 'comment').map((tag) => [attributeOf(tag, 'ref') ?? '', tag]));
  const made: string[] = [];
  for (const note of notes) {
    const ref = cellName(note.row, note.column);
    const before = there.get(ref);
    if (before) append(whole, patch, before, `\n\n${author}: ${note.text}`);
    else
      made.push(
        `<${p}comment ref="${ref}" authorId="${by}"><${p}text>${run(p, note.text)}</${p}text></${p}comment>`,
      );
  }
  if (list) patch.within(list, made.join(''), 'last');
  else patch.within(rootOf(whole), `<${p}commentList>${made.join('')}</${p}commentList>`, 'last');
  return patch.text();
}

const run = (p: string, text: string): string =>
  `<${p}r><${p}t xml:space="preserve">${escapeCell(text)}</${p}t></${p}r>`;

/** Puts a run behind the text of a note; text without runs becomes the first of them. */
function append(xml: string, patch: Patch, comment: Tag, text: string): void {
  let inside: Tag | undefined;
  for (const tag of tagsOf(xml)) {
    if (tag.at < comment.at) continue;
    if (tag.name === 'text' && tag.is === 'empty') {
      patch.within({ start: tag, close: undefined }, run(tag.prefix, text), 'last');
      return;
    }
    if (tag.name === 'text' && tag.is === 'open') inside = tag;
    else if (inside && tag.name === 't' && tag.depth === inside.depth + 1) {
      if (tag.is !== 'close') patch.insert(tag.at, `<${tag.prefix}r>`);
      if (tag.is !== 'open') patch.insert(tag.end, `</${tag.prefix}r>`);
    } else if (inside && tag.name === 'text') {
      patch.insert(tag.at, run(tag.prefix, text));
      return;
    } else if (tag.name === 'comment' && tag.is === 'close') return;
  }
}

const VML = 'urn:schemas-microsoft-com:vml';
const OFFICE = 'urn:schemas-microsoft-com:office:office';
const EXCEL = 'urn:schemas-microsoft-com:office:excel';
const TYPE = '_x0000_t202';
/** Numbers of shapes come in blocks, of which each sheet has its own. */
const BLOCK = 1024;

/** The blocks of numbers that are taken by the shapes of a part. */
export const blocksIn = (vml: string): readonly number[] =>
  [...vml.matchAll(/<\w+:idmap\b[^>]*\bdata\s*=\s*["']([\d,\s]+)["']/gu)].flatMap(([, data = '']) =>
    data.split(',').map(Number),
  );

/** The shapes of the notes of a sheet with some more: without one a note is not to be seen. */
export function withShapes(vml: string | undefined, notes: readonly CellNote[], block: number): string {
  const whole = vml ?? emptyShapes(block);
  const end = whole.lastIndexOf('</');
  const ids = [...whole.matchAll(/_x0000_s(\d+)/gu)].map(([, id]) => Number(id));
  const first = Math.max(block * BLOCK, ...ids) + 1;
  const type = whole.includes(`id="${TYPE}"`) ? '' : SHAPE_TYPE;
  const shapes = notes.map((note, at) => shape(note, `_x0000_s${first + at}`)).join('');
  return `${whole.slice(0, end)}${type}${shapes}${whole.slice(end)}`;
}

const emptyShapes = (block: number): string =>
  `<xml xmlns:v="${VML}" xmlns:o="${OFFICE}" xmlns:x="${EXCEL}"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout></xml>`;

/** Each says its own namespaces: what the sender's part calls them is its own affair. */
const SPACES = `xmlns:v="${VML}" xmlns:o="${OFFICE}" xmlns:x="${EXCEL}"`;
const SHAPE_TYPE = `<v:shapetype ${SPACES} id="${TYPE}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

const CHARACTERS_A_LINE = 40;

function shape({ row, column, text }: CellNote, id: string): string {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + 1 + Math.floor(line.length / CHARACTERS_A_LINE), 1);
  const [left, top] = [column + 1, Math.max(0, row - 2)];
  const anchor = [left, 15, top, 10, left + 4, 15, top + lines + 1, 4].join(', ');
  return [
    `<v:shape ${SPACES} id="${id}" type="#${TYPE}" style="position:absolute;margin-left:60pt;margin-top:2pt;width:240pt;height:${lines * 15}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`,
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>',
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>`,
    `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  ].join('');
}
