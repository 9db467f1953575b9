import * as z from 'zod';
import { addDays, type Day } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import { amount } from '../amounts.js';
import { defineCheck } from '../check.js';
import { subjectOf } from '../explain/records.js';
import { explainWarning } from '../explain/warning-answered.js';
import { latest } from '../interval.js';
import { type Parts, proofOf } from '../result.js';
import { awaited, lateBy, standing, windowDays } from '../window.js';
import type { World } from '../world.js';

/** Each living agency a warning addresses says whether it is affected, and fixes what is. */
export const warningAnswered = defineCheck({
  name: 'warning-answered',
  subjects: ['warning'],
  options: z.strictObject({ days: amount(), window: amount() }),
  *judge(world, { days, window }) {
    for (const warning of world.all('warning')) {
      if (warning.date === undefined) continue;
      const due = dueOf(warning, days);
      for (const agency of addressees(world, warning)) {
        const head = { subject: { kind: 'warning', id: warning.id }, agency, due } as const;
        const stand = standing(world.at, due, windowDays(window, warning.date, due));
        const answers = deciding(world, warning, agency);
        const open = answers.find((answer) => answer.closed === undefined);
        const assessed = { blank: 'date' } as const;
        const answer: Parts = open
          ? { agency, status: 'fixed', assessed, fixed: { blank: 'date' } }
          : { agency, status: { blank: 'answer' }, assessed };
        const next = ['warning', 'edit', warning.id, '--responses', answer] as const;
        const closed = latest(answers.map((answer) => answer.closed));
        if (open) {
          const state = awaited(stand, 'overdue');
          const code = state === 'overdue' ? 'warning-unfixed' : 'warning-open';
          const args = { assessed: open.assessed, by: open.agency };
          // An answer that something is affected closes nothing: it proves no more than that there was one.
          const proof = state === 'overdue' ? proofOf('warning', [warning]) : [];
          yield { ...head, state, proof, code, args, next };
        } else if (closed !== undefined) {
          const last = answers.find((answer) => answer.closed === closed);
          const args = { status: last?.status ?? 'fixed', by: last?.agency ?? agency };
          const late = lateBy(due, closed);
          yield {
            ...head,
            state: 'met',
            late,
            proof: proofOf('warning', [warning]),
            code: 'warning-answered',
            args,
          };
        } else {
          const state = awaited(stand, 'missing');
          const code = state === 'missing' ? 'warning-unanswered' : 'warning-awaited';
          yield { ...head, state, code, args: {}, next };
        }
      }
    }
  },
  *explain(world, { days, window }, _duty, { subject, agency }) {
    const warning = subjectOf(world, 'warning', subject);
    if (!warning || agency === null) return;
    const due = dueOf(warning, days);
    yield* explainWarning(world, { days, window, due }, warning, agency, deciding(world, warning, agency));
  },
});

const dueOf = ({ due, date }: RecordOf<'warning'>, days: number): Day => due ?? addDays(date, days);

/** Those a warning names, or every agency that was there on its day; each by its living successor, once. */
function addressees(world: World, warning: RecordOf<'warning'>): readonly string[] {
  const everyone = () =>
    world.written.all('agency').filter((a) => a.from === undefined || a.from <= warning.date);
  const named = warning.agencies ?? everyone().map((agency) => agency.id);
  const living = new Set<string>();
  for (const [index, id] of named.entries()) {
    const heir = world.living(id);
    if ('id' in heir) living.add(heir.id);
    else if (warning.agencies) world.ownerBy('warning', warning, `agencies.${index}`, id);
  }
  return [...living].sort();
}

export interface Answer {
  readonly agency: string;
  readonly assessed: Day;
  readonly status: string | undefined;
  /** Day from which nothing more is owed; undefined while affected and not fixed. */
  readonly closed: Day | undefined;
}

/** The agency's own last answer alone; without one, the last of each predecessor. */
function deciding(world: World, warning: RecordOf<'warning'>, agency: string): readonly Answer[] {
  const last = new Map<string, Answer>();
  for (const { agency: by, assessed, status, fixed } of warning.responses ?? []) {
    if (by === undefined || assessed === undefined) continue;
    const before = last.get(by);
    if (before && before.assessed > assessed) continue;
    last.set(by, { agency: by, assessed, status, closed: status === 'not-affected' ? assessed : fixed });
  }
  const own = last.get(agency);
  if (own) return [own];
  return [...world.withPredecessors(agency)].flatMap((id) => last.get(id) ?? []);
}
