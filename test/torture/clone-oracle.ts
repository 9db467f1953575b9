/**
 * What two clones may make of a value, told from the values alone and not by the code under test. Items of lists of
 * parts are never taken away or moved by the edits this judges.
 */
export interface Sides {
  readonly was: unknown;
  readonly one: unknown;
  readonly two: unknown;
}

/** Lists that are sets; every other one is a history. */
const SETS = new Set(['roles']);

/** Whether one field changed on both sides, or the whole was removed here and changed there. */
export function mayConflict(sides: Sides, field = ''): boolean {
  const { was, one, two } = sides;
  if (same(one, two) || same(was, one) || same(was, two)) return false;
  if (areSets(sides, field)) return expectedSet(sides).length === 0;
  if (Array.isArray(one) && Array.isArray(two)) {
    return listOf(was).some((item, index) => mayConflict({ was: item, one: one[index], two: two[index] }));
  }
  if (isMap(one) && isMap(two)) return fieldsOf(sides).some(([key, inside]) => mayConflict(inside, key));
  return true;
}

/** Changes of either side that a result does not have; of a value that is not in conflict. */
export function lostIn(result: unknown, sides: Sides, field = ''): number {
  const { was, one, two } = sides;
  if (same(one, two) || same(was, two)) return same(result, one) ? 0 : 1;
  if (same(was, one)) return same(result, two) ? 0 : 1;
  if (areSets(sides, field)) {
    return same([...listOf(result)].sort(), expectedSet(sides)) ? 0 : 1;
  }
  if (Array.isArray(one) && Array.isArray(two)) {
    const items = listOf(result);
    const count = listOf(was).length;
    const inPlace = listOf(was).map((item, index) =>
      lostIn(items[index], { was: item, one: one[index], two: two[index] }),
    );
    const rest = items.slice(count).map(text).sort();
    const wanted = [...new Set([...one.slice(count), ...two.slice(count)].map(text))].sort();
    return sum(inPlace) + (same(rest, wanted) ? 0 : 1);
  }
  if (!isMap(one) || !isMap(two)) return 1;
  const of = isMap(result) ? result : {};
  return sum(fieldsOf(sides).map(([key, inside]) => lostIn(of[key], inside, key)));
}

function fieldsOf({ was, one, two }: Sides): [string, Sides][] {
  const [w, x, y] = [was, one, two].map((side) => (isMap(side) ? side : {})) as [Fields, Fields, Fields];
  const keys = new Set([w, x, y].flatMap((side) => Object.keys(side)));
  return [...keys].map((key) => [key, { was: w[key], one: x[key], two: y[key] }]);
}

const areSets = ({ one, two }: Sides, field: string): boolean =>
  SETS.has(field) && Array.isArray(one) && Array.isArray(two);

function expectedSet({ was, one, two }: Sides): unknown[] {
  const [w, x, y] = [listOf(was), listOf(one), listOf(two)];
  const all = new Set([...w, ...x, ...y]);
  const isIn = (item: unknown) => (w.includes(item) ? x.includes(item) && y.includes(item) : true);
  return [...all].filter(isIn).sort();
}

type Fields = Readonly<Record<string, unknown>>;
const isMap = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/** A value as one text, whatever the order of its keys. */
const text = (value: unknown): string =>
  JSON.stringify(value, (_key, inside: unknown) =>
    isMap(inside) ? Object.fromEntries(Object.entries(inside).sort(([a], [b]) => (a < b ? -1 : 1))) : inside,
  ) ?? '';
export const same = (a: unknown, b: unknown): boolean => text(a) === text(b);
