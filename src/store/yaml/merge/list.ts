import type { Shape } from '../../../domain/kinds/shape.js';
import type { Raw } from '../../../domain/raw.js';
import { compareBytes } from '../../../domain/text.js';
import { fieldsOf } from '../text/format.js';
import { canonical } from '../writing/expected.js';
import { type Aligned, align, shared } from './align.js';
import { Conflict, type MergeValue, type Three } from './conflict.js';

/** The items of a list in the three texts. */
export interface Lists {
  readonly base: readonly Raw[];
  readonly ours: readonly Raw[];
  readonly theirs: readonly Raw[];
}

/** What neither side took away, in its order, then what either added, in byte order. */
export function mergeSet({ base, ours, theirs }: Lists): Raw[] {
  const [was, a, b] = [base, ours, theirs].map((items) => new Set(items.map(canonical)));
  const kept = base.filter((item) => a?.has(canonical(item)) && b?.has(canonical(item)));
  const added = [...ours, ...theirs].filter((item) => !was?.has(canonical(item)));
  const once = new Map(added.map((item) => [canonical(item), item]));
  return [...kept, ...[...once].sort(([x], [y]) => compareBytes(x, y)).map(([, item]) => item)];
}

/** Each item there was as both sides left it, and between them what either added, by its first date, then its text. */
export function mergeHistory(of: Shape | undefined, { base, ours, theirs }: Lists, merge: MergeValue): Raw[] {
  const a = align(base, ours);
  const b = align(base, theirs);
  if (!a || !b) throw new Conflict();
  return [...base, undefined].flatMap((item, index) => {
    const kept = item && mergeItem(of, { base: item, ours: a.now[index], theirs: b.now[index] }, merge);
    return [...addedAt(of, a, b, index), ...(kept ? [kept] : [])];
  });
}

function mergeItem(of: Shape | undefined, three: Three & { base: Raw }, merge: MergeValue): Raw | undefined {
  const { base, ours, theirs } = three;
  const isReplaced = (side: Raw | undefined) => side !== undefined && shared(base, side) === 0;
  const differ = ours && theirs && canonical(ours) !== canonical(theirs);
  const bothChanged = differ && canonical(ours) !== canonical(base) && canonical(theirs) !== canonical(base);
  // An item with nothing left of what it was is another one: its fields are not mixed with the old one's.
  if (bothChanged && (isReplaced(ours) || isReplaced(theirs))) throw new Conflict();
  return merge(of, three);
}

/** What both added alike is there once. */
function addedAt(of: Shape | undefined, a: Aligned, b: Aligned, index: number): Raw[] {
  const [ours = [], theirs = []] = [a.added[index], b.added[index]];
  if (theirs.length === 0) return [...ours];
  if (ours.length === 0) return [...theirs];
  const left = ours.map(canonical);
  const others = theirs.filter((item) => {
    const found = left.indexOf(canonical(item));
    if (found >= 0) left.splice(found, 1);
    return found < 0;
  });
  const keyed = [...ours, ...others].map((item) => ({
    item,
    day: firstDay(of, item),
    text: canonical(item),
  }));
  keyed.sort((x, y) => compareBytes(x.day, y.day) || compareBytes(x.text, y.text));
  return keyed.map(({ item }) => item);
}

/** The first date or time of an item, in the order of its kind; an item without one comes first. */
function firstDay(of: Shape | undefined, item: Raw): string {
  const entries = item.type === 'map' ? item.entries : [];
  const dated = Object.entries(fieldsOf(of)).filter(([, { type }]) => type === 'date' || type === 'time');
  const days = dated.map(([key]) => entries.find((entry) => entry.key === key)?.value);
  const day = days.find((value) => value?.type === 'scalar');
  return day?.type === 'scalar' ? String(day.value) : '';
}
