import type { Block, Cell, Doc, Lack, Table } from '../domain/doc.js';
import { emptyOf, openingOf, saidOf } from './opening.js';
import type { RenderOptions, RenderTexts } from './options.js';
import { show } from './show.js';

/** What Markdown, or HTML inside it, would take for more than text. */
const MARKUP = /[\\`*_[\]<>|~&$]/g;
/** What GitHub makes a link of without being asked. */
const BARE_LINK = /(:)(?=\/\/)|(?<=\bwww)(\.)/giu;
/** What at the start of a line makes a heading, a list, a rule. */
const LINE_START = /^(\s*)([#+=-]|\d+[.)])/;

/** GitHub-flavoured Markdown, for a file or a ticket. */
export function renderMd(doc: Doc, { t, lacks }: RenderOptions): string {
  const pen: Pen = { t, lacks };
  const facts = doc.facts.filter(({ value }) => value.type !== 'none');
  const parts = [
    ...openingOf(doc, lacks).map((words) => paragraph(t.label(words))),
    ...(doc.title ? [`# ${inline(t.label(doc.title))}`] : []),
    ...(facts.length > 0
      ? [facts.map(({ label, value }) => `- **${inline(t.label(label))}:** ${cellOf(value, pen)}`).join('\n')]
      : []),
    ...doc.blocks.map((block) => blockOf(block, pen)),
  ];
  return `${parts.join('\n\n')}\n`;
}

interface Pen {
  readonly t: RenderTexts;
  readonly lacks: readonly Lack[];
}

function blockOf(block: Block, pen: Pen): string {
  const { t, lacks } = pen;
  if (block.type === 'heading') return `## ${inline(t.label(block.words))}`;
  if (block.type === 'paragraph') return paragraph(t.label(block.words));
  if (block.type === 'list') {
    const items = block.items.map((item) => `- ${paragraph(t.label(item))}`);
    return [paragraph(t.label(block.lead)), '', ...items].join('\n');
  }
  const title = block.title ? `### ${inline(t.label(block.title))}\n\n` : '';
  const empty = block.rows.length === 0 ? emptyOf(block, lacks) : undefined;
  return title + (empty ? paragraph(t.label(empty)) : tableOf(block, pen));
}

function tableOf({ columns, rows }: Table, pen: Pen): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ title }) => inline(pen.t.label(title)))),
    line(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...rows.map((row) => line(columns.map((_, index) => cellOf(row[index], pen)))),
  ].join('\n');
}

const cellOf = (cell: Cell | undefined, { t, lacks }: Pen): string =>
  cell === undefined ? '' : inline(saidOf(cell, t, lacks));

/** Text on one line, line breaks kept as breaks. */
const inline = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => show(line).replace(MARKUP, '\\$&').replace(BARE_LINK, '\\$&'))
    .join('<br>');

const paragraph = (text: string): string =>
  inline(text.trimStart()).replace(LINE_START, (_, blank: string, mark: string) =>
    /\d/.test(mark) ? `${blank}${mark.slice(0, -1)}\\${mark.slice(-1)}` : `${blank}\\${mark}`,
  );
