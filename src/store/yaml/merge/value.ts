import type { Shape } from '../../../domain/kinds/shape.js';
import type { Raw, RawMap } from '../../../domain/raw.js';
import { nfc } from '../../../domain/text.js';
import { fieldAt } from '../text/format.js';
import { ofList } from '../text/trail.js';
import { sameRaw } from '../writing/expected.js';
import { Conflict, type MergeValue } from './conflict.js';
import { mergeHistory, mergeSet } from './list.js';

/**
 * What both sides made of a value together, the same whichever side is ours: a group field by field, a list of ids
 * or words as a set, any other list as a history.
 */
export const mergeValue: MergeValue = (shape, { base, ours, theirs }) => {
  if (same(ours, theirs) || same(base, theirs)) return ours;
  if (same(base, ours)) return theirs;
  if (ours?.type === 'map' && theirs?.type === 'map' && (!base || base.type === 'map')) {
    return mergeMap(shape, base, ours, theirs);
  }
  if (ours?.type === 'list' && theirs?.type === 'list' && (!base || base.type === 'list')) {
    const of = ofList(shape);
    const three = { base: base?.items ?? [], ours: ours.items, theirs: theirs.items };
    const items = isSet(of) ? mergeSet(three) : mergeHistory(of, three, mergeValue);
    // Each side kept something, and together they would leave nothing.
    if (items.length === 0) throw new Conflict();
    return { type: 'list', items };
  }
  throw new Conflict();
};

function mergeMap(
  shape: Shape | undefined,
  base: RawMap | undefined,
  ours: RawMap,
  theirs: RawMap,
): Raw | undefined {
  const keys = new Set([ours, theirs].flatMap(({ entries }) => entries.map(({ key }) => nfc(key))));
  const entries = [...keys].flatMap((key) => {
    const three = { base: fieldOf(base, key), ours: fieldOf(ours, key), theirs: fieldOf(theirs, key) };
    const value = mergeValue(fieldAt(shape, key), three);
    return value ? [{ key, value }] : [];
  });
  return entries.length > 0 ? { type: 'map', entries } : undefined;
}

/** A field with nothing behind its colon is as if absent. */
export function fieldOf(map: RawMap | undefined, key: string): Raw | undefined {
  const value = map?.entries.find((entry) => nfc(entry.key) === key)?.value;
  return value?.type === 'scalar' && value.value === null ? undefined : value;
}

const same = (a: Raw | undefined, b: Raw | undefined): boolean => (a && b ? sameRaw(a, b) : a === b);
const isSet = (of: Shape | undefined): boolean =>
  of?.type === 'ref' || of?.type === 'word' || of?.type === 'slug';
