import { type KindName, kinds } from '../../../domain/kinds/index.js';
import type { Raw } from '../../../domain/raw.js';
import { StoreError } from '../../port.js';
import { editItem } from '../writing/edit.js';
import { sameRaw } from '../writing/expected.js';
import { commentsOnlyIn } from './comments.js';
import { Conflict } from './conflict.js';
import type { Entry } from './entries.js';
import { editBetween } from './splices.js';
import { mergeValue } from './value.js';

export interface ThreeEntries {
  readonly base: Entry | undefined;
  readonly ours: Entry | undefined;
  readonly theirs: Entry | undefined;
}

/** The lines of a record as both sides made it; undefined where it is gone. Throws {@link Conflict}. */
export function mergeRecord(kind: KindName, three: ThreeEntries): string | undefined {
  const { base, ours, theirs } = three;
  if (ours?.text === theirs?.text || base?.text === theirs?.text) return ours?.text;
  if (base?.text === ours?.text) return theirs?.text;
  const isAsItWas = (side: Entry | undefined) => base?.raw && side?.raw && sameRaw(base.raw, side.raw);
  if (!ours && isAsItWas(theirs)) return undefined;
  if (!theirs && isAsItWas(ours)) return undefined;
  if (!ours?.raw || !theirs?.raw || (base && !base.raw)) throw new Conflict();
  const shape = kinds[kind].shape;
  const wanted = mergeValue(shape, { base: base?.raw, ours: ours.raw, theirs: theirs.raw });
  const was = base?.text ?? '';
  const isAnnotated = (side: Entry) => commentsOnlyIn(side.text, was).length > 0;
  const order = isAnnotated(theirs) && !isAnnotated(ours) ? [theirs, ours] : [ours, theirs];
  const text = order.map((side) => written(kind, side, wanted)).find((one) => one !== undefined);
  if (text === undefined) throw new Conflict();
  // A comment the text of the other side has no place for stands above the record.
  const left = order.flatMap((side) => commentsOnlyIn(side.text, was, text));
  return [...new Set(left)].map((comment) => `${comment}\n`).join('') + text;
}

/** The text of one side with what it lacks; undefined where that cannot be written into it. */
function written(kind: KindName, { text, raw }: Entry, wanted: Raw | undefined): string | undefined {
  if (raw?.type !== 'map' || wanted?.type !== 'map') return undefined;
  try {
    return editItem(kind, text, editBetween(kinds[kind].shape, raw, wanted));
  } catch (error) {
    if (error instanceof StoreError) return undefined;
    throw error;
  }
}
