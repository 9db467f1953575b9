import type { Day } from '../../calendar.js';
import type { KindName, RecordOf } from '../../kinds/index.js';
import { compareBytes } from '../../text.js';
import type { Item } from '../items.js';
import type { Subject } from '../result.js';
import type { RecordArgs, RecordHead, RecordStep } from '../steps.js';
import type { World } from '../world.js';

export const record = <C extends keyof RecordArgs>(
  head: Omit<RecordHead, 'via'> & { readonly via?: string | null },
  code: C,
  args: RecordArgs[C],
): RecordStep => ({ type: 'record', ...head, via: head.via ?? null, code, args }) as RecordStep;

/** The record a result is about, as it stood at the moment judged. */
export const subjectOf = <K extends KindName>(
  world: World,
  kind: K,
  { kind: given, id }: Subject,
): RecordOf<K> | undefined => (given === kind && id !== undefined ? world.get(kind, id) : undefined);

/** Why a record without a day at the moment judged does not count. */
export const withoutDay = ({ kind, id, written, via }: Item): RecordStep =>
  written === undefined
    ? record({ kind, id, day: null, counts: false, via }, 'undated', {})
    : record({ kind, id, day: written, counts: false, via }, 'after-moment', {});

/** Newest first; what had not happened by the moment, or has no day, comes last. */
export const byDay = (items: readonly Item[]): readonly Item[] =>
  [...items].sort(
    (a, b) =>
      compareBytes(b.day ?? '', a.day ?? '') ||
      compareBytes(b.written ?? '', a.written ?? '') ||
      compareBytes(a.id, b.id),
  );

/** Records of which the latest decides. */
export function* weighLatest(items: readonly Item[], last: Day | undefined): Iterable<RecordStep> {
  for (const item of byDay(items)) {
    const { kind, id, day, via } = item;
    if (day === undefined) yield withoutDay(item);
    else yield record({ kind, id, day, counts: true, via }, day === last ? 'latest' : 'earlier', {});
  }
}
