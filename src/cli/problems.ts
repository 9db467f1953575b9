import type { Lack } from '../domain/doc.js';
import type { Problem } from '../domain/problem.js';
import type { Messages } from '../messages/messages.js';
import type { ProblemText } from '../messages/problem-text.js';
import { textOf } from '../messages/text-of.js';
import { show, shown } from '../render/show.js';
import type { Notice } from '../store/port.js';
import type { Ctx } from './context.js';
import { errJson, isForPrograms } from './output.js';

export function problemText(problem: Problem, t: Messages): ProblemText {
  const { what, fix }: ProblemText = textOf(t.problem, shown(problem));
  const { unchecked, better } = problem;
  return {
    what: unchecked ? `${what} ${t.say.unchecked(unchecked)}` : what,
    // Blanks before it count: it is shown as it is to be typed, in the place of the other.
    fix: better === undefined ? fix : `${fix} ${t.say.better(show(better))}`,
  };
}

/** A problem in JSON: the contract of `irt check --json`, `problems`. */
export function problemJson(problem: Problem, t: Messages): Lack {
  const { file, line, column, code } = problem;
  const { what, fix } = problemText(problem, t);
  return { file, line, column, code, message: `${what} ${fix}` };
}

/** Problems shown at once; the rest are counted. */
const SHOWN = 50;
/** Characters of a line that are repeated. */
const EXCERPT = 400;

/** Says every problem on stderr: where, what was seen, what is expected, how to mend it. */
export function reportProblems(ctx: Ctx, problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const { t, io } = ctx;
  if (isForPrograms(ctx)) {
    errJson(io, { errors: problems.map((problem) => problemJson(problem, t)) });
    return;
  }
  io.err(`${problemLines(problems, t)}${t.say.problems(problems.length)}\n`);
}

/** Problems for a person to read, the first of them where there are many. */
export function problemLines(problems: readonly Problem[], t: Messages): string {
  const lines = problems.slice(0, SHOWN).map((problem) => {
    const { what, fix } = problemText(problem, t);
    const place = `${show(problem.file)}:${problem.line}:${problem.column}`;
    const excerpt = problem.excerpt?.trim()
      ? `\n    ${t.say.seen}: ${show(problem.excerpt.trimEnd().slice(0, EXCERPT))}`
      : '';
    return `${place}: ${what}${excerpt}\n    ${t.say.fix}: ${fix}\n`;
  });
  const rest = problems.length > SHOWN ? `${t.say.moreProblems(problems.length - SHOWN)}\n` : '';
  return lines.join('') + rest;
}

export function noticeText({ code, better }: Notice, { say }: Messages): ProblemText {
  const { what, fix } = say.remark(code);
  return { what, fix: better === undefined ? fix : `${fix} ${say.better(show(better))}` };
}

/** Says what is worth knowing but no problem. */
export function reportNotices(ctx: Ctx, notices: readonly Notice[]): void {
  const { say } = ctx.t;
  if (ctx.globals.quiet || isForPrograms(ctx)) return;
  for (const notice of notices) {
    const { what, fix } = noticeText(notice, ctx.t);
    const place = notice.excerpt === undefined ? show(notice.file) : `${show(notice.file)}:${notice.line}`;
    ctx.io.err(`${say.notice}: ${place}: ${what} ${fix}\n`);
  }
}
