import { flagOf } from '../../cli/plain-flags.js';
import { tell } from '../../cli/told.js';
import { withRecords } from '../../domain/dataset.js';
import { evaluate } from '../../domain/duties/evaluate.js';
import { kinds } from '../../domain/kinds/index.js';
import { reasonOf } from '../result-words.js';
import type { Asking } from './ask-leaf.js';

/** An id no record has: that of one whose questions are being answered. */
const BEING_ASKED = 'x';

/** Says what duties ask of a record as it has been answered so far, with its due times. */
export async function sayOwed(
  { ctx, snapshot, kind }: Asking,
  draft: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { owes = '' } = kinds[kind];
  const { duties } = await ctx.openDuties();
  const id = typeof draft['id'] === 'string' ? draft['id'] : BEING_ASKED;
  const dataset = withRecords(snapshot.dataset, [[kind, { ...draft, id }]]);
  const owed = evaluate(dataset, duties, ctx.globals.asOf ?? ctx.now()).results.filter(
    ({ subject, next }) => subject.kind === kind && subject.id === id && next?.includes(flagOf(owes)),
  );
  for (const result of owed) tell(ctx, `• ${reasonOf(result, ctx.t)}`, '  ');
}
