import { addDays, type Day } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import { compareBytes } from '../../text.js';
import { type Answer, type Answering, aboutOf, answering, isUnfixed } from '../answers.js';
import { defineCheck } from '../check.js';
import { amount } from '../options.js';
import { type Parts, proofOf } from '../result.js';
import { awaited, lateBy, standing, windowDays } from '../window.js';
import type { World } from '../world.js';

/** Each living agency a warning addresses says whether it is affected, and fixes what is. */
export const warningAnswered = defineCheck({
  name: 'warning-answered',
  subjects: ['warning'],
  options: (z) => z.strictObject({ days: amount(z), window: amount(z) }),
  *judge(world, { days, window }) {
    for (const warning of world.all('warning')) {
      if (warning.date === undefined) continue;
      const due = dueOf(warning, days);
      for (const agency of addressees(world, warning)) {
        const head = { subject: { kind: 'warning', id: warning.id }, agency, due } as const;
        const stand = standing(world.at, due, windowDays(window, warning.date, due));
        const facts = answering(world, warning, agency);
        const next = ['warning', 'edit', warning.id, '--responses', answerOf(world, facts, agency)] as const;
        const proof = proofOf('warning', [warning]);
        const [first] = openAnswers(world, facts);
        if (first) {
          const state = awaited(stand, 'overdue');
          const code = state === 'overdue' ? 'warning-unfixed' : 'warning-open';
          const about = aboutOf(world, facts.scopes, facts.open);
          const args = { assessed: first.assessed, by: first.agency, ...about };
          // An answer that something is affected closes nothing: it proves no more than that there was one.
          yield { ...head, state, proof: state === 'overdue' ? proof : [], code, args, next };
        } else if (facts.since !== undefined) {
          const late = lateBy(due, facts.since);
          const args = conclusion(world, facts, agency);
          yield { ...head, state: 'met', late, proof, code: 'warning-answered', args };
        } else {
          const state = awaited(stand, 'missing');
          const code = state === 'missing' ? 'warning-unanswered' : 'warning-awaited';
          yield { ...head, state, code, args: {}, next };
        }
      }
    }
  },
});

export const dueOf = ({ due, date }: RecordOf<'warning'>, days: number): Day => due ?? addDays(date, days);

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

/** The answers that keep the warning open, the earliest first. */
const openAnswers = (world: World, { open, deciding }: Answering): readonly Answer[] =>
  open
    .flatMap(deciding)
    .filter((answer) => isUnfixed(answer, world.at.day))
    .sort((a, b) => compareBytes(a.assessed, b.assessed));

/** What to write to close it: a fix of what is open; without an answer yet, whichever it is. */
function answerOf(world: World, { answers, open }: Answering, agency: string): Parts {
  const assessed = { blank: 'date' } as const;
  if (answers.length === 0) return { agency, status: { blank: 'answer' }, assessed };
  const fix: Parts = { agency, status: 'fixed', assessed, fixed: { blank: 'date' } };
  // A system that is nowhere recorded cannot be named; an answer without systems speaks of it too.
  const named = open.every((id) => id !== null && world.written.get('system', id));
  return named ? { ...fix, systems: `[${open.join(', ')}]` } : fix;
}

/** What was said in the end: that it is fixed, where anything was; and which systems are no longer in use. */
function conclusion(world: World, { scopes, deciding, retired }: Answering, agency: string) {
  const said = scopes.flatMap(deciding).sort((a, b) => compareBytes(a.assessed, b.assessed));
  const done = said.filter((answer) => !isUnfixed(answer, world.at.day));
  const last = done.findLast(({ status }) => status !== 'not-affected') ?? done.at(-1) ?? said.at(-1);
  const { systems } = aboutOf(world, scopes, retired);
  const status = done.length === 0 ? 'affected' : last?.status === 'not-affected' ? 'not-affected' : 'fixed';
  return { status, by: last?.agency ?? agency, retired: systems };
}
