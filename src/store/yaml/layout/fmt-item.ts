import { type KindName, kinds } from '../../../domain/kinds/index.js';
import { type Raw, toPlain } from '../../../domain/raw.js';
import { fieldsOf, isDated, keyText, type Rendered, render } from '../text/format.js';
import { parseItem } from '../text/parse.js';
import { commentsIn, type Part, partsOf } from '../text/parts.js';
import { literalLines, scalarText } from '../text/scalar-text.js';
import { isEmpty, Unsafe } from '../text/tree.js';
import { sameRaw } from '../writing/expected.js';

/**
 * An item in canonical form, its comments with the fields they are about; undefined where that cannot be had with
 * exactly the same record and every comment. Lines end with LF, in `text` and in the answer.
 */
export function canonicalItem(kind: KindName, text: string, raw: Raw): string | undefined {
  try {
    const lines = linesOf(partsOf(text, raw, kinds[kind].shape), 0);
    const after = `${lines.join('\n')}\n`;
    const read = parseItem(after).raw;
    return read && sameRaw(read, raw) && keepsComments(text, after) ? after : undefined;
  } catch (error) {
    if (error instanceof Unsafe) return undefined;
    throw error;
  }
}

function keepsComments(before: string, after: string): boolean {
  const kept = commentsIn(after);
  return commentsIn(before).every(({ text }) =>
    kept.some((comment) => comment.text.includes(text.trimEnd())),
  );
}

/** `carried` are comments of the dash a part stands behind: it has no line before it, so they join those on its own. */
function linesOf(part: Part, indent: number, carried?: readonly string[]): string[] {
  const pad = ' '.repeat(indent);
  const own = (comments: readonly string[]) => comments.map((comment) => pad + comment.trimEnd());
  const trail = carried ? [...carried, ...part.lead, ...part.trail] : part.trail;
  return [
    ...(carried ? [] : own(part.lead)),
    ...(part.key === undefined ? itemLines(part, indent, trail) : fieldLines(part, indent, trail)),
    ...own(part.after),
  ];
}

function fieldLines(part: Part, indent: number, trail: readonly string[]): string[] {
  const start = `${' '.repeat(indent)}${keyText(part.key ?? '')}:`;
  const whole = rendered(part, indent + 2, start.length + 1);
  if (whole) return [line(start, whole.head, trail), ...whole.lines];
  return [line(start, '', trail), ...inOrder(part).flatMap((inner) => linesOf(inner, indent + 2))];
}

function itemLines(part: Part, indent: number, trail: readonly string[]): string[] {
  const dash = `${' '.repeat(indent)}-`;
  const whole = rendered(part, indent + 2, indent + 2);
  if (whole) return [line(dash, whole.head, trail), ...whole.lines];
  const [first, ...others] = inOrder(part);
  if (!first) throw new Unsafe('nothing in it');
  const [top = '', ...below] = linesOf(first, indent + 2, trail);
  const rest = others.flatMap((inner) => linesOf(inner, indent + 2));
  return [`${dash} ${top.slice(indent + 2)}`, ...below, ...rest];
}

const line = (start: string, head: string, trail: readonly string[]): string =>
  [start, ...(head ? [head] : []), ...trail.map((comment) => comment.trim())].join(' ');

/** Fields in the order of the kind, those it does not know behind them as they stood. */
function inOrder(part: Part): readonly Part[] {
  const order = Object.keys(fieldsOf(part.shape));
  const rank = ({ key = '' }: Part) => (order.includes(key) ? order.indexOf(key) : order.length);
  return part.raw.type === 'map' ? [...part.parts].sort((a, b) => rank(a) - rank(b)) : part.parts;
}

/** A value that has no lines of its parts' own; undefined for one that has. */
function rendered({ raw, node, shape, parts }: Part, indent: number, column: number): Rendered | undefined {
  if (raw.type === 'list') {
    const { head } = render(toPlain(raw), shape, indent, column);
    return head && !parts.some(isCommented) ? { head, lines: [] } : undefined;
  }
  if (raw.type === 'map') return raw.entries.length > 0 ? undefined : { head: '{}', lines: [] };
  const { value, source } = raw;
  // `phone:` waits for a value, and 0912345678 keeps its zero.
  if (value === null) return { head: isEmpty(node) ? '' : 'null', lines: [] };
  if (typeof value === 'number') return { head: source ?? String(value), lines: [] };
  const literal = typeof value === 'string' ? literalLines(value) : undefined;
  if (!literal) return { head: scalarText(value, { dated: isDated(shape) }), lines: [] };
  const pad = ' '.repeat(indent);
  return { head: literal.header, lines: literal.lines.map((text) => (text ? pad + text : '')) };
}

const isCommented = ({ lead, trail, after, parts }: Part): boolean =>
  lead.length + trail.length + after.length > 0 || parts.some(isCommented);
