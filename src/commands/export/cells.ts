import { Failure } from '../../cli/failure.js';
import type { Meanings } from '../../cli/typed.js';
import { show } from '../../domain/calendar.js';
import type { KindName } from '../../domain/kinds/index.js';
import type { Leaf, Shape } from '../../domain/kinds/shape.js';
import { wordLabelOf } from '../../messages/field-label.js';
import type { Messages } from '../../messages/messages.js';
import type { Out } from '../../sheets/write.js';
import { joinItems } from '../cell-list.js';
import { isSame } from '../import/rows.js';
import { readCell, WrongCell } from '../import/value.js';

export interface CellOf {
  readonly out: Out;
  /** Whether it is taken for the same value when it comes back. */
  readonly isKept: boolean;
}

/** Characters a cell may hold. */
const LONGEST = 32_767;

/**
 * A value of a field as a cell: as people read it, where that is taken for the same value when it comes back, else as
 * the records have it.
 */
export function cellOf(t: Messages, meanings: Meanings, shape: Shape, value: unknown): CellOf {
  if (value === undefined) return { out: null, isKept: true };
  const outs = waysOf(t, meanings.kind, shape, value);
  const kept = outs.find((out) => comesBack(shape, out, value, meanings));
  return { out: kept ?? outs[0] ?? null, isKept: kept !== undefined };
}

function waysOf(t: Messages, kind: KindName, shape: Shape, value: unknown): readonly Out[] {
  if (shape.type === 'list') {
    const { of } = shape;
    const items = value as readonly unknown[];
    const texts = (way: (leaf: Leaf, item: unknown) => string) =>
      items.map((item) =>
        of.type === 'list' || of.type === 'object' ? JSON.stringify(item) : way(of, item),
      );
    const written = texts((_, item) => String(item));
    return [texts((leaf, item) => textsOf(t, kind, leaf, item)[0] ?? ''), written].map((all) =>
      said(joinItems(all)),
    );
  }
  if (shape.type === 'object') return [said(JSON.stringify(value))];
  if (shape.type === 'number') {
    const out = { type: 'number' as const, value: Number(value) };
    return [shape.unit === 'vnd' ? { ...out, format: '#,##0' } : out];
  }
  const texts = textsOf(t, kind, shape, value).map(said);
  return shape.type === 'date' ? [{ type: 'day', day: String(value) }, ...texts] : texts;
}

const said = (text: string): Out => ({ type: 'text', text });

/** The texts a value may be written as, the best to read first. */
function textsOf(t: Messages, kind: KindName, leaf: Leaf, value: unknown): readonly string[] {
  const written = String(value);
  if (leaf.type === 'boolean') return [value ? t.say.yes : t.say.no, written];
  if (leaf.type === 'word' || leaf.ofKind) return [wordLabelOf(t, kind, written), written];
  if (leaf.type === 'date' || leaf.type === 'time') return [show(written), written];
  return [written];
}

function comesBack(shape: Shape, out: Out, value: unknown, meanings: Meanings): boolean {
  if (out === null) return false;
  if (out.type === 'text' && out.text.length > LONGEST) return false;
  const cell =
    out.type === 'number'
      ? { ...out, shown: String(out.value), day: null }
      : out.type === 'day'
        ? { type: 'moment' as const, day: out.day, time: null }
        : out;
  try {
    return isSame(readCell('', shape, cell, meanings).value, value);
  } catch (error) {
    if (error instanceof WrongCell || error instanceof Failure) return false;
    throw error;
  }
}
