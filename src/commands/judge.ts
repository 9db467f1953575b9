import type { Ctx, OpenStore } from '../cli/context.js';
import type { Moment } from '../domain/calendar.js';
import type { Dataset } from '../domain/dataset.js';
import type { Catalogue, Duty } from '../domain/duties/catalogue.js';
import { evaluate } from '../domain/duties/evaluate.js';
import type { Result } from '../domain/duties/result.js';
import { type KnownDuties, waiverProblems } from '../domain/duties/waiver-problems.js';
import type { Problem } from '../domain/problem.js';
import type { RecordProblem } from '../domain/references.js';
import type { Snapshot } from '../store/port.js';
import { refuseTooMany } from '../store/room.js';

/** The store judged at one moment. */
export interface Judged {
  readonly opened: OpenStore;
  readonly snapshot: Snapshot;
  readonly at: Moment;
  readonly catalogues: readonly Catalogue[];
  readonly duties: readonly Duty[];
  /** Shipped catalogues that are not switched on. */
  off(): readonly Catalogue[];
  readonly known: KnownDuties;
  readonly results: readonly Result[];
  /** The same store at another moment, or with other records. */
  again(at: Moment, dataset?: Dataset): readonly Result[];
  /** Every problem of records, settings and catalogues, in order of place. */
  readonly problems: readonly Problem[];
}

/** Reads the store and judges all of it; what cannot be read or judged is among the problems. */
export async function judge(ctx: Ctx): Promise<Judged> {
  const opened = await ctx.openStore();
  const snapshot = await opened.store.snapshot();
  refuseTooMany(snapshot.size, 'judged');
  const read = await ctx.openDuties();
  const at = ctx.globals.asOf ?? ctx.now();
  const { results, problems } = evaluate(snapshot.dataset, read.duties, at);
  const waivers = waiverProblems(snapshot.dataset, read);
  return {
    opened,
    snapshot,
    at,
    catalogues: read.catalogues,
    duties: read.duties,
    off: read.off,
    known: read,
    results,
    again: (moment, dataset = snapshot.dataset) => evaluate(dataset, read.duties, moment).results,
    problems: [...read.problems, ...snapshot.problems, ...placed(snapshot, [...problems, ...waivers])].sort(
      byPlace,
    ),
  };
}

/** What judging found wrong with records, with the place of each; without what another problem already explains. */
export const placed = (snapshot: Snapshot, problems: readonly RecordProblem[]): readonly Problem[] =>
  problems
    .filter((problem) => !isEcho(snapshot, problem))
    .map((problem): Problem => {
      const place = snapshot.locate(problem.kind, problem.id, problem.path);
      const { file = '', line = 1, column = 1, excerpt = '' } = place ?? {};
      return { code: problem.code, args: problem.args, file, line, column, excerpt } as Problem;
    });

/** An agency whose successor is written, and cannot be read, is not one without. */
function isEcho({ dataset, problemsOf }: Snapshot, { code, args }: RecordProblem): boolean {
  if (code !== 'agency-not-alive') return false;
  const seen = new Set<string>();
  let last = args.agency;
  for (let at: string | undefined = last; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    last = at;
    at = dataset.get('agency', at)?.successor;
  }
  return problemsOf('agency', last).some(
    (problem) => 'field' in problem.args && problem.args.field === 'successor',
  );
}

const byPlace = (a: Problem, b: Problem): number =>
  a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;
