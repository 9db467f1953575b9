import { Failure } from '../../cli/failure.js';
import { type FieldFlag, isSet, readItems } from '../../cli/fields.js';
import { flagOf } from '../../cli/plain-flags.js';
import type { Meanings } from '../../cli/typed.js';
import type { List } from '../../domain/kinds/shape.js';

type Sign = '+' | '-' | '=' | '';
interface Piece {
  readonly sign: Sign;
  readonly text: string;
}

/** What the texts of a flag make of a list, and what stood in it that plain values push out. */
export interface ListChange {
  readonly items: readonly unknown[];
  readonly pushedOut: readonly unknown[];
}

/**
 * A list of words, records or sentences changed item by item: `+a` puts one in, `-a` takes one out, `=a,b` is all there
 * is, and so is a plain `a,b`.
 */
export function changedList(
  flag: FieldFlag & { readonly shape: List },
  texts: readonly string[],
  before: readonly unknown[],
  meanings?: Meanings,
): ListChange {
  const name = flagOf(flag.path);
  const { shape } = flag;
  const pieces = texts.flatMap((text) => piecesOf(text, isSet(shape)));
  const read = (text: string) => readItems(name, shape, text, meanings);
  const whole = pieces.filter(({ sign }) => sign === '' || sign === '=');
  const start = whole.length === 0 ? before : whole.flatMap(({ text }) => read(text));
  let items = isSet(shape) ? [...new Set(start)] : [...start];
  for (const { sign, text } of pieces) {
    if (sign === '+') items = [...items, ...read(text).filter((item) => !items.includes(item))];
    if (sign === '-') items = without(name, items, before.includes(text) ? [text] : read(text));
  }
  const isAsked = pieces.some(({ sign }) => sign === '') && !pieces.some(({ sign }) => sign === '=');
  return { items, pushedOut: isAsked ? before.filter((item) => !items.includes(item)) : [] };
}

function without(flag: string, items: readonly unknown[], out: readonly unknown[]): unknown[] {
  const missing = out.find((item) => !items.includes(item));
  if (missing !== undefined) {
    throw new Failure('not-in-list', { flag, seen: String(missing), has: items.map(String) });
  }
  return items.filter((item) => !out.includes(item));
}

/** `+a,-b` is two changes of a set; of sentences, which may hold such marks, only the first mark of all counts. */
function piecesOf(text: string, isOfSet: boolean): readonly Piece[] {
  const trimmed = text.trim();
  if (!/^[+=-]\S/u.test(trimmed)) return [{ sign: '', text: trimmed }];
  const parts = isOfSet ? trimmed.split(/,\s*(?=[+-])/u) : [trimmed];
  return parts.map((part) => ({ sign: part.slice(0, 1) as Sign, text: part.slice(1).trim() }));
}
