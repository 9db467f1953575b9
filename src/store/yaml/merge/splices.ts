import type { Shape } from '../../../domain/kinds/shape.js';
import { type Raw, type RawMap, toPlain } from '../../../domain/raw.js';
import { nfc } from '../../../domain/text.js';
import { fieldAt } from '../text/format.js';
import { ofList } from '../text/trail.js';
import type { ItemEdit } from '../writing/edit.js';
import { canonical, sameRaw } from '../writing/expected.js';
import { fieldOf } from './value.js';

/** The smallest edit that makes one reading of a record another, so that the lines of all else stay as they are. */
export function editBetween(shape: Shape, from: RawMap, to: RawMap): ItemEdit {
  const set: Record<string, unknown> = {};
  const append: Record<string, readonly unknown[]> = {};
  const maps = (at: string, of: Shape | undefined, before: RawMap, after: RawMap): void => {
    const keys = new Set([...before.entries, ...after.entries].map(({ key }) => nfc(key)));
    for (const key of keys) {
      differ(at + key, fieldAt(of, key), fieldOf(before, key), fieldOf(after, key));
    }
  };
  const differ = (path: string, of: Shape | undefined, before?: Raw, after?: Raw): void => {
    if (before && after ? sameRaw(before, after) : before === after) return;
    if (before?.type === 'map' && after?.type === 'map' && isPathable(before) && isPathable(after)) {
      maps(`${path}.`, of, before, after);
    } else if (before?.type === 'list' && after?.type === 'list' && startsWith(after.items, before.items)) {
      append[path] = after.items.slice(before.items.length).map((item) => plain(ofList(of), item));
    } else if (before?.type === 'list' && after?.type === 'list' && isAsLong(before.items, after.items)) {
      for (const [index, item] of after.items.entries()) {
        differ(`${path}.${index}`, ofList(of), before.items[index], item);
      }
    } else {
      set[path] = after && plain(of, after);
    }
  };
  maps('', shape, from, to);
  return { set, append };
}

/** Whether each of its fields can be named in a path. */
const isPathable = (map: RawMap): boolean => map.entries.every(({ key }) => key !== '' && !key.includes('.'));
const startsWith = (items: readonly Raw[], first: readonly Raw[]): boolean =>
  first.length > 0 && first.every((item, index) => items[index] && sameRaw(item, items[index]));
const isAsLong = (a: readonly Raw[], b: readonly Raw[]): boolean =>
  a.length === b.length && a.some((item, index) => canonical(item) === canonical(b[index] ?? item));

/** As it will be written: a text that looks like a number keeps the zeros it was typed with. */
function plain(shape: Shape | undefined, raw: Raw): unknown {
  if (raw.type === 'list') return raw.items.map((item) => plain(ofList(shape), item));
  if (raw.type === 'map') {
    return Object.fromEntries(raw.entries.map(({ key, value }) => [key, plain(fieldAt(shape, key), value)]));
  }
  const isText = shape && shape.type !== 'number' && shape.type !== 'boolean';
  return isText && raw.source !== undefined ? raw.source : toPlain(raw);
}
