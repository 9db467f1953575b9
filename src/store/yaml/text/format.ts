import { type AnyRecord, type KindName, kinds } from '../../../domain/kinds/index.js';
import type { Shape } from '../../../domain/kinds/shape.js';
import { nfc } from '../../../domain/text.js';
import { literalLines, scalarText } from './scalar-text.js';

/** A value as it stands behind `key:` or `-`: what follows on that line, and the lines below it. */
export interface Rendered {
  readonly head: string;
  readonly lines: readonly string[];
}

const WIDTH = 100;

/** A record in canonical form, the first line with its dash; keys in the order of its kind. */
export function formatItem(kind: KindName, record: AnyRecord, eol = '\n'): string {
  return itemLines(record, kinds[kind].shape, 0).join(eol) + eol;
}

/** `indent` is where the lines below begin, `column` where the head does. */
export function render(value: unknown, shape: Shape | undefined, indent: number, column: number): Rendered {
  if (Array.isArray(value)) {
    const flow = shortList(value, shape, column);
    if (flow !== undefined) return { head: flow, lines: [] };
    const of = shape?.type === 'list' ? shape.of : undefined;
    return { head: '', lines: value.flatMap((item) => itemLines(item, of, indent)) };
  }
  if (isGroup(value)) {
    const lines = mapLines(value, shape, indent);
    return lines.length > 0 ? { head: '', lines } : { head: '{}', lines };
  }
  const scalar = scalarOf(value);
  const literal = typeof scalar === 'string' ? literalLines(scalar) : undefined;
  if (!literal) return { head: scalarText(scalar, { dated: isDated(shape) }), lines: [] };
  const pad = ' '.repeat(indent);
  return { head: literal.header, lines: literal.lines.map((line) => (line ? pad + line : '')) };
}

/** `- …` lines of one item of a list. */
export function itemLines(value: unknown, shape: Shape | undefined, indent: number): string[] {
  const { head, lines } = render(value, shape, indent + 2, indent + 2);
  const dash = `${' '.repeat(indent)}- `;
  if (head) return [dash + head, ...lines];
  return lines.map((line, index) => (index === 0 ? dash + line.slice(indent + 2) : line));
}

/** `key: …` lines of one field. */
export function fieldLines(key: string, value: unknown, shape: Shape | undefined, indent: number): string[] {
  const start = `${' '.repeat(indent)}${keyText(key)}:`;
  const { head, lines } = render(value, shape, indent + 2, start.length + 1);
  return [head ? `${start} ${head}` : start, ...lines];
}

function mapLines(value: object, shape: Shape | undefined, indent: number): string[] {
  const fields = fieldsOf(shape);
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  const order = Object.keys(fields);
  const rank = (key: string) => (Object.hasOwn(fields, key) ? order.indexOf(key) : order.length);
  return entries
    .sort(([a], [b]) => rank(a) - rank(b))
    .flatMap(([key, field]) => fieldLines(key, field, fieldAt(shape, key), indent));
}

/** Words and ids, while they fit on the line; texts stand one below the other. */
function shortList(items: readonly unknown[], shape: Shape | undefined, column: number): string | undefined {
  if (items.length === 0) return '[]';
  const isShort = (item: unknown) => typeof item === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]*$/u.test(item);
  if (!items.every(isShort)) return undefined;
  const flow = flowText(items, shape);
  return column + flow.length <= WIDTH ? flow : undefined;
}

/** A value on one line, as it stands inside `[…]` or `{…}`. */
export function flowText(value: unknown, shape?: Shape): string {
  if (Array.isArray(value)) {
    const of = shape?.type === 'list' ? shape.of : undefined;
    return `[${value.map((item) => flowText(item, of)).join(', ')}]`;
  }
  if (isGroup(value)) {
    const entries = Object.entries(value).filter(([, field]) => field !== undefined);
    const fields = entries.map(
      ([key, field]) => `${keyText(key, true)}: ${flowText(field, fieldAt(shape, key))}`,
    );
    return fields.length > 0 ? `{ ${fields.join(', ')} }` : '{}';
  }
  return scalarText(scalarOf(value), { flow: true, dated: isDated(shape) });
}

export const keyText = (key: string, flow = false): string => scalarText(nfc(key), { flow });
export const isDated = (shape: Shape | undefined): boolean =>
  shape?.type === 'date' || shape?.type === 'time';
export const fieldsOf = (shape: Shape | undefined): Readonly<Record<string, Shape>> =>
  shape?.type === 'object' ? shape.fields : {};
export function fieldAt(shape: Shape | undefined, key: string): Shape | undefined {
  const fields = fieldsOf(shape);
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null;
function scalarOf(value: unknown): string | number | boolean | null {
  if (typeof value === 'string') return nfc(value);
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
