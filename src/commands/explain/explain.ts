import { answer } from '../../cli/answer.js';
import type { Ctx } from '../../cli/context.js';
import type { ExitCode } from '../../cli/failure.js';
import { absenceOf } from '../../domain/duties/absence.js';
import type { Absence } from '../../domain/duties/absence-codes.js';
import type { Duty } from '../../domain/duties/catalogue.js';
import { explain } from '../../domain/duties/explain.js';
import type { Result, Subject } from '../../domain/duties/result.js';
import type { Step } from '../../domain/duties/steps.js';
import { World } from '../../domain/duties/world.js';
import type { KindName } from '../../domain/kinds/index.js';
import type { Problem } from '../../domain/problem.js';
import { type Judged, judge } from '../judge.js';
import { scopeOf } from '../scope.js';
import { explainJson } from './json.js';
import { type Option, optionsOf } from './options.js';
import { explainScreen } from './screen.js';

/** A problem of a record that was weighed: what is wrong in it did not count. */
export interface Flaw {
  readonly kind: KindName;
  readonly id: string;
  readonly problem: Problem;
}

/** All that can be said of one duty and one subject. */
export interface Explanation {
  readonly judged: Judged;
  readonly duty: Duty;
  readonly subject: Subject;
  readonly results: readonly { readonly result: Result; readonly steps: readonly Step[] }[];
  /** Why there is no result; null when there is one. */
  readonly absence: Absence | null;
  readonly options: readonly Option[];
  /** What is wrong with the data of the subject and of each record weighed. */
  readonly flaws: readonly Flaw[];
}

/** Defends a verdict: the clause, the records weighed, the arithmetic, and what closes it. */
export async function explainResults(ctx: Ctx, dutyId: string, subjectId: string): Promise<ExitCode> {
  const judged = await judge(ctx);
  const { isAsked } = scopeOf(ctx, judged, [subjectId], { duty: [dutyId] });
  const found = judged.results.filter(isAsked);
  const duty = judged.duties.find(({ id }) => id === dutyId);
  if (!duty) throw new Error(`no duty ${dutyId}`);
  const [kind, id] = subjectId.split('/');
  const subject: Subject = { kind: kind as KindName | 'store', ...(id === undefined ? {} : { id }) };
  const world = new World(judged.snapshot.dataset, judged.at);
  const explained = found.map((result) => ({ result, steps: explain(world, duty, result) }));
  const explanation: Explanation = {
    judged,
    duty,
    subject,
    results: explained,
    absence: found.length > 0 ? null : absenceOf(world, duty, subject),
    options: optionsOf(duty, judged.opened.config),
    flaws: flawsOf(
      judged,
      subject,
      explained.flatMap(({ steps }) => steps),
    ),
  };
  return answer(ctx, {
    problems: judged.problems,
    json: ({ complete }) => explainJson(explanation, complete, ctx.t),
    doc: () => explainScreen(ctx, explanation),
  });
}

function flawsOf({ snapshot }: Judged, subject: Subject, steps: readonly Step[]): readonly Flaw[] {
  const named = new Map<string, { kind: KindName; id: string }>();
  const add = (kind: KindName, id: string) => named.set(`${kind}/${id}`, { kind, id });
  if (subject.kind !== 'store' && subject.id !== undefined) add(subject.kind, subject.id);
  for (const step of steps) if (step.type === 'record') add(step.kind, step.id);
  return [...named.values()].flatMap(({ kind, id }) =>
    snapshot.problemsOf(kind, id).map((problem) => ({ kind, id, problem })),
  );
}
