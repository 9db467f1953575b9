import type { Day } from '../calendar.js';
import type { RecordOf } from '../kinds/index.js';
import { fold } from '../text.js';
import type { World } from './world.js';

/** A paper noted among the evidence of a system or of the agency that manages it. */
export interface Paper {
  /** The record that notes it. */
  readonly kind: 'system' | 'agency';
  readonly in: string;
  readonly number: string | null;
  /** Absent where the paper is noted without its day. */
  readonly date: Day | undefined;
}

/**
 * Papers whose label or subject holds one of the words, dated ones first. Kinds of paper have no field of their
 * own; what the officer calls the paper decides.
 */
export function papersOf(
  world: World,
  system: RecordOf<'system'>,
  words: readonly string[],
): readonly Paper[] {
  const wanted = words.map(fold);
  const heir = world.living(system.agency);
  const agencies = new Set([system.agency, ...('id' in heir ? world.withPredecessors(heir.id) : [])]);
  const noted = [
    { kind: 'system' as const, record: system },
    ...[...agencies].flatMap((id) => {
      const record = world.get('agency', id);
      return record ? [{ kind: 'agency' as const, record }] : [];
    }),
  ];
  const papers = noted.flatMap(({ kind, record }) =>
    (record.evidence ?? []).flatMap(({ label = '', document }) => {
      const called = fold(`${label} ${document?.subject ?? ''}`);
      if (!wanted.some((word) => called.includes(word))) return [];
      return [{ kind, in: record.id, number: document?.number ?? null, date: document?.date }];
    }),
  );
  return papers.sort((a, b) => compareDays(a.date, b.date));
}

const compareDays = (a: Day | undefined, b: Day | undefined): number =>
  a === b ? 0 : a === undefined ? 1 : b === undefined ? -1 : a < b ? -1 : 1;

/** Enterprises' own systems: the decree on levels binds state bodies and only encourages others. */
export const isManagedBy = (
  world: World,
  system: RecordOf<'system'>,
  types: readonly RecordOf<'agency'>['type'][],
): boolean => {
  const type = world.written.get('agency', system.agency)?.type;
  return type !== undefined && types.includes(type);
};

/** What to type to note a paper in a system's evidence. */
export const notePaper = (system: string, word: string) =>
  [
    ...['system', 'edit', system, '--evidence'],
    { label: word, document: { number: { blank: 'text' }, date: { blank: 'date' } } },
  ] as const;
