import type { Raw } from '../../../domain/raw.js';
import { canonical } from '../writing/expected.js';

/** What became of the items of a list on one side. */
export interface Aligned {
  /** For each item there was: the one in its place, or undefined where it is gone. */
  readonly now: readonly (Raw | undefined)[];
  /** The new items before each item there was; the last ones are those behind all. */
  readonly added: readonly (readonly Raw[])[];
}

/** Beyond so many comparisons nobody is told which item became which. */
const MAX_PAIRS = 1_000_000;

/**
 * Finds the items of a list again after it was changed: in their order, each in the place of the one it shares most
 * with. Undefined when the lists are too long to be compared.
 */
export function align(before: readonly Raw[], after: readonly Raw[]): Aligned | undefined {
  let start = 0;
  const same = (a: Raw | undefined, b: Raw | undefined): boolean =>
    a !== undefined && b !== undefined && canonical(a) === canonical(b);
  while (same(before[start], after[start])) start += 1;
  let end = 0;
  const room = Math.min(before.length, after.length) - start;
  while (end < room && same(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const old = before.slice(start, before.length - end);
  const now = after.slice(start, after.length - end);
  if (old.length * now.length > MAX_PAIRS) return undefined;
  const middle = pair(old, now);
  const none = (count: number): Raw[][] => Array.from({ length: count }, () => []);
  return {
    now: [...before.slice(0, start), ...middle.now, ...before.slice(before.length - end)],
    added: [...none(start), ...middle.added, ...none(end)],
  };
}

/** The pairing that shares most in all; of equal ones, the one that keeps more items and keeps them further up. */
function pair(old: readonly Raw[], now: readonly Raw[]): Aligned {
  const weights = old.map((a) => now.map((b) => 1 + 2 * shared(a, b)));
  const best = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row = best[i] ?? [];
    for (let j = now.length - 1; j >= 0; j -= 1) {
      row[j] = Math.max((weights[i]?.[j] ?? 0) + at(i + 1, j + 1), at(i + 1, j), at(i, j + 1));
    }
  }
  const found: (Raw | undefined)[] = [];
  const added: Raw[][] = [[]];
  for (let i = 0, j = 0; i < old.length || j < now.length; ) {
    const item = now[j];
    if (i < old.length && item && at(i, j) === (weights[i]?.[j] ?? 0) + at(i + 1, j + 1)) {
      found.push(item);
      added.push([]);
      [i, j] = [i + 1, j + 1];
    } else if (i < old.length && (!item || at(i, j) === at(i + 1, j))) {
      found.push(undefined);
      added.push([]);
      i += 1;
    } else {
      if (item) added.at(-1)?.push(item);
      j += 1;
    }
  }
  return { now: found, added };
}

/** How much two items have in common: their fields with one value, and one more when nothing differs. */
export function shared(a: Raw, b: Raw): number {
  if (canonical(a) === canonical(b)) return a.type === 'map' ? a.entries.length + 1 : 1;
  if (a.type !== 'map' || b.type !== 'map') return 0;
  const fields = new Map(b.entries.map(({ key, value }) => [key, canonical(value)]));
  return a.entries.filter(({ key, value }) => fields.get(key) === canonical(value)).length;
}
