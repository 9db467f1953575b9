import type { Day } from '../calendar.js';
import type { RecordOf } from '../kinds/index.js';
import { managerOn } from '../managers.js';
import { mentions } from '../text.js';
import type { Zod } from './options.js';
import { proofOf } from './result.js';
import { lateBy } from './window.js';
import type { World } from './world.js';

/** A paper noted among the evidence of a system or of the agency that manages it. */
export interface Paper {
  /** The record that notes it. */
  readonly kind: 'system' | 'agency';
  readonly in: string;
  readonly number: string | null;
  /** Absent where the paper is noted without its day. */
  readonly date: Day | undefined;
  /** Called a draft, a plan, a proposal: no proof that the thing was done. */
  readonly draft: boolean;
}

/** How a paper is known by what an officer calls it: whole words, case and marks set aside. */
export const paperNames = (z: Zod) => ({
  /** What it is called; the first is the one suggested. */
  words: z.array(z.string().min(1)).min(1),
  /** Beside one of these words it is not the thing itself. */
  unless: z.array(z.string().min(1)).default([]),
});
export interface PaperNames {
  readonly words: readonly string[];
  readonly unless: readonly string[];
}

/**
 * Papers whose label or subject holds one of the words, dated ones first. Kinds of paper have no field of their
 * own; what the officer calls the paper decides.
 */
export function papersOf(
  world: World,
  system: RecordOf<'system'>,
  { words, unless }: PaperNames,
): readonly Paper[] {
  const manager = managerOn(system, world.at.day);
  const heir = world.living(manager);
  const agencies = new Set([manager, ...('id' in heir ? world.withPredecessors(heir.id) : [])]);
  const noted = [
    { kind: 'system' as const, record: world.written.get('system', system.id) ?? system },
    ...[...agencies].flatMap((id) => {
      const record = world.written.get('agency', id);
      return record ? [{ kind: 'agency' as const, record }] : [];
    }),
  ];
  const papers = noted.flatMap(({ kind, record }) =>
    (record.evidence ?? []).flatMap(({ label = '', document }) => {
      const called = `${label}; ${document?.subject ?? ''}`;
      if (!mentions(called, words)) return [];
      const { number = null, date } = document ?? {};
      // Written on a later day it does not exist yet; one without its day does, undated.
      if (date !== undefined && date > world.at.day) return [];
      return [{ kind, in: record.id, number, date, draft: mentions(called, unless) }];
    }),
  );
  return papers.sort((a, b) => compareDays(a.date, b.date));
}

/** The first of them that proves anything, given or else without its day. */
export const provingPaper = (papers: readonly Paper[], since?: Day): Paper | undefined =>
  papers.find(({ date, draft }) => !draft && (date === undefined || since === undefined || date >= since));

/** What is said of a paper that is there; `due` is null where it only has to be. */
export function kept<const P extends string>(
  paper: P,
  { kind, in: record, number, date: on }: Dated,
  due: Day | null,
) {
  return {
    state: 'met',
    due,
    late: due === null ? null : lateBy(due, on),
    proof: proofOf(kind, [record]),
    code: 'paper-kept',
    args: { paper, on, number },
  } as const;
}
type Dated = Paper & { readonly date: Day };
export const hasDay = (paper: Paper | undefined): paper is Dated => paper?.date !== undefined;

const compareDays = (a: Day | undefined, b: Day | undefined): number =>
  a === b ? 0 : a === undefined ? 1 : b === undefined ? -1 : a < b ? -1 : 1;

/** What to type to note a paper in a system's evidence. */
export const notePaper = (system: string, word: string) =>
  [
    ...['system', 'edit', system, '--evidence'],
    { label: word, document: { number: { blank: 'text' }, date: { blank: 'date' } } },
  ] as const;
