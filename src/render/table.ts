import { Chalk, type ChalkInstance } from 'chalk';
import CliTable3 from 'cli-table3';
import type { Block, Cell, Column, Doc, Lack, Row, Table } from '../domain/doc.js';
import { isGap, type State } from '../domain/duties/result.js';
import { GAP, layout, type Measured, measure, type Placed } from './layout.js';
import { emptyOf, openingOf, saidOf } from './opening.js';
import type { RenderOptions, RenderTexts } from './options.js';
import { ruled, type Wrapped } from './ruled.js';
import { showLine } from './show.js';
import { widthOf, wrap } from './wrap.js';

interface Pen {
  readonly t: RenderTexts;
  readonly chalk: ChalkInstance;
  readonly lacks: readonly Lack[];
}

const NOTHING = '–';

/**
 * For a terminal: no line wider than it, no id cut. Without a width, for a pipe: one record a line, its fields
 * between tabs, nothing cut.
 */
export function renderTable(doc: Doc, { t, width, color, lacks }: RenderOptions): string {
  const pen: Pen = { t, chalk: new Chalk({ level: color }), lacks };
  const fold = (text: string, indent = 0) => (width === null ? [text] : hang(text, width, indent));
  const parts: string[][] = openingOf(doc, lacks).map((words) =>
    fold(showLine(t.label(words))).map((line) => pen.chalk.bold.yellow(line)),
  );
  if (doc.title) parts.push(fold(showLine(t.label(doc.title))).map((line) => pen.chalk.bold(line)));
  const facts = doc.facts.filter(({ value }) => value.type !== 'none');
  if (facts.length > 0) {
    parts.push(
      facts.flatMap(({ label, value }) => fold(`${showLine(t.label(label))}: ${textOf(value, pen)}`, 2)),
    );
  }
  for (const block of doc.blocks) parts.push(blockLines(block, pen, width));
  const lines = parts.filter((part) => part.length > 0).map((part) => part.join('\n'));
  return lines.length === 0 ? '' : `${lines.join('\n\n')}\n`;
}

function blockLines(block: Block, pen: Pen, width: number | null): string[] {
  const said = (text: string) => (width === null ? [text] : [...wrap(text, width)]);
  if (block.type === 'heading') {
    return said(showLine(pen.t.label(block.words))).map((line) => pen.chalk.bold.underline(line));
  }
  if (block.type === 'paragraph') return said(showLine(pen.t.label(block.words)));
  if (block.type === 'list') {
    const items = block.items.flatMap((item) => {
      const text = `- ${showLine(pen.t.label(item))}`;
      return width === null ? [text] : hang(text, width, 2);
    });
    return [...said(showLine(pen.t.label(block.lead))), ...items];
  }
  const title = block.title
    ? said(showLine(pen.t.label(block.title))).map((line) => pen.chalk.bold(line))
    : [];
  const empty = block.rows.length === 0 ? emptyOf(block, pen.lacks) : undefined;
  if (empty) return [...title, ...said(showLine(pen.t.label(empty)))];
  return [...title, ...(width === null ? plain(block, pen) : fitted(block, pen, width))];
}

const textOf = (cell: Cell | undefined, { t, lacks }: Pen): string =>
  cell === undefined ? '' : showLine(saidOf(cell, t, lacks));

/** The word of a state says it all; the colour only helps the eye. */
function paint(text: string, cell: Cell | undefined, { chalk }: Pen): string {
  return cell?.type === 'state' ? colorOf(cell.value, chalk)(text) : text;
}
function colorOf(state: State, chalk: ChalkInstance): (text: string) => string {
  if (isGap(state)) return chalk.red.bold;
  if (state === 'due-soon') return chalk.yellow;
  return state === 'met' ? chalk.green : (text) => text;
}

function plain({ columns, rows }: Table, pen: Pen): string[] {
  const head = columns.map(({ title }) => pen.chalk.bold(showLine(pen.t.label(title)))).join('\t');
  const line = (row: Row) =>
    columns.map((_, index) => paint(textOf(row[index], pen), row[index], pen)).join('\t');
  return [head, ...rows.map(line)];
}

function fitted(table: Table, pen: Pen, width: number): string[] {
  const heads = table.columns.map(({ title }) => showLine(pen.t.label(title)));
  const texts = table.rows.map((row) => table.columns.map((_, i) => textOf(row[i], pen) || NOTHING));
  const measured = table.columns.flatMap((column, i) => {
    const cells = texts.map((row) => row[i] ?? '');
    return column.below ? [] : [measure(column, i, heads[i] ?? '', cells)];
  });
  const placed = layout(measured, width);
  if (!placed) return listed(heads, texts, table, pen, width);
  const leftOut = leftOutLines(measured, placed, pen, width);
  const wrapped = (text: string | undefined, column: Placed, style: Wrapped['style']): Wrapped => ({
    lines: wrap(text ?? '', column.width),
    style,
  });
  const head = placed.map((column) => wrapped(heads[column.index], column, (line) => pen.chalk.bold(line)));
  const body = table.rows.map((row, at) =>
    placed.map((column) =>
      wrapped(texts[at]?.[column.index], column, (line) => paint(line, row[column.index], pen)),
    ),
  );
  if (table.columns.some((column) => column.below)) {
    const around = table.rows.map((row, at) => ({
      above: sectionLines(table, at, pen, width),
      below: belowLines(table, row, pen, width),
    }));
    return [...ruled(placed, head, body, around), ...leftOut];
  }
  if (body.length > LONG) return [...ruled(placed, head, body), ...leftOut];
  const lines = drawn(placed, head, body);
  const fits = lines.every((line) => widthOf(line) <= width);
  return [...(fits ? lines : ruled(placed, head, body)), ...leftOut];
}

/** Says which columns there was no room for: a table never lacks one unsaid. */
function leftOutLines(measured: readonly Measured[], placed: readonly Placed[], pen: Pen, width: number) {
  const kept = new Set(placed.map(({ index }) => index));
  const names = measured.filter(({ index }) => !kept.has(index)).map(({ head }) => head);
  return names.length === 0 ? [] : [...wrap(pen.t.columnsLeftOut(names), width)];
}

/** The title of the rows that begin here. */
function sectionLines({ sections }: Table, at: number, pen: Pen, width: number): string[] {
  const section = sections?.find(({ before }) => before === at);
  if (!section) return [];
  const lines = wrap(showLine(pen.t.label(section.words)), width).map((line) => pen.chalk.bold(line));
  return at === 0 ? lines : ['', ...lines];
}

/** What stands under a row: of what it speaks and why, then what to type. */
function belowLines({ columns }: Table, row: Row, pen: Pen, width: number): string[] {
  const textFor = (kind: Column['below']) =>
    columns
      .map((column, i) => (column.below === kind ? textOf(row[i], pen) : ''))
      .filter((text) => text !== '')
      .join(' · ');
  const reason = [textFor('subject'), textFor('reason')].filter((text) => text !== '').join(': ');
  const command = textFor('command');
  const lines = (text: string, hanging: number, style: (line: string) => string) =>
    text === '' ? [] : hang(text, width - INDENT, hanging).map((line) => ' '.repeat(INDENT) + style(line));
  return [
    ...lines(reason, 0, (line) => line),
    ...lines(command === '' ? '' : `→ ${command}`, 2, (line) => pen.chalk.cyan(line)),
  ];
}
const INDENT = 2;

/** Rows from which cli-table3 is too slow: nearly a millisecond each. */
const LONG = 200;

/** Only a rule under the head: no other frame. */
const LIGHT = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '' },
  ...{ bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' },
  ...{ left: '', 'left-mid': '', right: '', 'right-mid': '' },
  ...{ mid: '─', 'mid-mid': '─'.repeat(GAP), middle: ' '.repeat(GAP) },
};

function drawn(
  placed: readonly Placed[],
  head: readonly Wrapped[],
  body: readonly (readonly Wrapped[])[],
): string[] {
  const cell = ({ lines, style }: Wrapped) => lines.map((line) => style(line)).join('\n');
  const drawing = new CliTable3({
    head: head.map(cell),
    chars: LIGHT,
    colAligns: placed.map(({ column }) => column.align ?? 'left'),
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
  });
  drawing.push(...body.map((row) => row.map(cell)));
  return drawing
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}

/** Each row as lines "label: value", for a terminal too narrow for the columns. */
function listed(
  heads: readonly string[],
  texts: readonly (readonly string[])[],
  table: Table,
  pen: Pen,
  width: number,
): string[] {
  return table.rows.flatMap((row, at) => {
    const lines = heads.flatMap((head, i) => {
      const text = texts[at]?.[i] ?? '';
      return field(head, text, width, table.columns[i]?.whole === true).map((line, n) => {
        const label = n === 0 && line.startsWith(`${head}:`) ? `${head}:` : '';
        return pen.chalk.bold(label) + paint(line.slice(label.length), row[i], pen);
      });
    });
    const title = sectionLines(table, at, pen, width);
    return at === 0 || title.length > 0 ? [...title, ...lines] : ['', ...lines];
  });
}

/** A whole value goes to a line of its own before it is broken; one wider than the terminal stays in one piece. */
function field(head: string, text: string, width: number, whole: boolean): string[] {
  const line = `${head}: ${text}`;
  if (!whole || widthOf(line) <= width) return hang(line, width, 2);
  const indent = widthOf(text) + 2 <= width ? '  ' : '';
  return [...hang(`${head}:`, width, 2), indent + text];
}

/** Wrapped, with every line but the first moved in. */
function hang(text: string, width: number, indent: number): string[] {
  const [first = '', ...rest] = wrap(text, width);
  if (rest.length === 0) return [first];
  const others = text.trim().replace(/ +/g, ' ').slice(first.length);
  return [first, ...wrap(others, Math.max(1, width - indent)).map((line) => ' '.repeat(indent) + line)];
}
