import { answer } from '../../cli/answer.js';
import type { Ctx } from '../../cli/context.js';
import type { ExitCode } from '../../cli/failure.js';
import { absenceOf } from '../../domain/duties/absence.js';
import { explain } from '../../domain/duties/explain.js';
import type { Subject } from '../../domain/duties/result.js';
import type { Step } from '../../domain/duties/steps.js';
import { World } from '../../domain/duties/world.js';
import type { KindName } from '../../domain/kinds/index.js';
import { type Judged, judge } from '../judge.js';
import { idleSaid, scopeOf } from '../scope.js';
import type { Explanation, Flaw } from './explanation.js';
import { explainJson } from './json.js';
import { optionsOf } from './options.js';
import { explainScreen } from './screen.js';

/** Defends a verdict: the clause, the records weighed, the arithmetic, and what closes it. */
export async function explainResults(ctx: Ctx, typedDuty: string, typedSubject: string): Promise<ExitCode> {
  const judged = await judge(ctx);
  const { isAsked, asked } = scopeOf(ctx, judged, [typedSubject], { duty: [typedDuty] });
  const [duty, subject] = [asked.duties[0], asked.subjects[0]];
  if (!duty || !subject) throw new Error(`no duty ${typedDuty}`);
  const notes = idleSaid(ctx, judged, judged.at);
  const found = judged.results.filter(isAsked);
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
    doc: () => ({ ...explainScreen(ctx, explanation), notes }),
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
