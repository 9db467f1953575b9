import { parseDocument } from 'yaml';
import { type KindName, kinds } from '../../../domain/kinds/index.js';
import type { Raw } from '../../../domain/raw.js';
import { toPlain } from '../../../domain/raw.js';
import { StoreError } from '../../port.js';
import { eolOf } from '../text/items.js';
import { parseItem } from '../text/parse.js';
import { YAML_OPTIONS } from '../text/syntax.js';
import { Unsafe } from '../text/tree.js';
import { type Appended, sameRaw, type Values, valueAt, withValues } from './expected.js';
import { ItemText } from './splice.js';

export interface ItemEdit {
  readonly set: Values;
  readonly append?: Appended | undefined;
}

/**
 * The text of an item after an edit. Only the lines that must change do; whatever way it is done, the new text
 * has to read back as exactly the record that was wanted, or it is not done.
 */
export function editItem(kind: KindName, text: string, edit: ItemEdit): string {
  const raw = parseItem(text).raw;
  if (raw?.type !== 'map') throw new StoreError('cannot-edit', { kind, reason: 'not readable' });
  const expected = withValues(raw, edit.set, edit.append);
  if (sameRaw(raw, expected)) return text;
  for (const way of [spliced, rewritten]) {
    const after = way(kind, text, raw, expected, edit);
    const read = after === undefined ? undefined : parseItem(after).raw;
    if (after !== undefined && read && sameRaw(read, expected)) return after;
  }
  throw new StoreError('cannot-edit', { kind, reason: 'the new text does not read back' });
}

function spliced(
  kind: KindName,
  text: string,
  before: Raw,
  _expected: Raw,
  edit: ItemEdit,
): string | undefined {
  try {
    let now = text;
    let raw = before;
    for (const [path, value] of Object.entries(edit.set)) {
      const steps = path.split('.');
      const next = withValues(raw, { [path]: value });
      const wanted = value === null || value === undefined ? undefined : plainAt(next, steps);
      if (!sameRaw(raw, next)) now = new ItemText(kinds[kind].shape, now).set(steps, wanted);
      raw = next;
    }
    for (const [path, items] of Object.entries(edit.append ?? {})) {
      if (items.length === 0) continue;
      const steps = path.split('.');
      raw = withValues(raw, {}, { [path]: items });
      const all = plainAt(raw, steps) as unknown[];
      now = new ItemText(kinds[kind].shape, now).append(steps, all.slice(-items.length));
    }
    return now;
  } catch (error) {
    if (error instanceof Unsafe) return undefined;
    throw error;
  }
}

function plainAt(raw: Raw, steps: readonly string[]): unknown {
  const value = valueAt(raw, steps);
  return value && toPlain(value);
}

/** Through the parser's own tree: comments and order of keys stay, the layout of this one item may not. */
function rewritten(
  _kind: KindName,
  text: string,
  _before: Raw,
  expected: Raw,
  edit: ItemEdit,
): string | undefined {
  const document = parseDocument(text, YAML_OPTIONS);
  const at = (path: string) => [
    0,
    ...path.split('.').map((step) => (/^\d+$/u.test(step) ? Number(step) : step)),
  ];
  try {
    for (const path of [...Object.keys(edit.set), ...Object.keys(edit.append ?? {})]) {
      let steps = path.split('.');
      const value = plainAt(expected, steps);
      while (steps.length > 1 && !valueAt(expected, steps.slice(0, -1))) steps = steps.slice(0, -1);
      if (value !== undefined) document.setIn(at(path), document.createNode(value));
      else document.deleteIn(at(steps.join('.')));
    }
    const eol = eolOf(text);
    const after = document.toString({ lineWidth: 0 }).replace(/\r?\n/gu, eol);
    return /\n$/u.test(text) ? after : after.trimEnd();
  } catch {
    return undefined;
  }
}
