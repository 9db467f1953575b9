import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit } from '../../cli/failure.js';
import { formatOf, isSilent, renderDoc, writeJson, writeOutput } from '../../cli/output.js';
import { problemText } from '../../cli/problems.js';
import { evaluate } from '../../domain/duties/evaluate.js';
import type { Problem } from '../../domain/problem.js';
import { compareBytes } from '../../domain/text.js';
import type { Messages, ProblemText } from '../../messages/messages.js';
import type { Notice, Snapshot } from '../../store/port.js';
import { refuseTooMany } from '../../store/room.js';
import { placed } from '../judge.js';
import { requireRecord } from '../record/shared.js';
import { evidenceIssues, type Remark } from './evidence.js';
import { type Owner, ownerOf } from './owner.js';
import { validateScreen } from './screen.js';

/** One thing to mend or to know, in words, and whose it is. */
export interface Entry {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly excerpt: string;
  readonly owner: Owner;
  readonly text: ProblemText;
}
export interface Validation {
  readonly problems: readonly Entry[];
  readonly notices: readonly Entry[];
}

/** Every problem of every file: records, settings, catalogues, evidence. Nothing is judged. */
export async function validate(ctx: Ctx, agency: string | undefined): Promise<ExitCode> {
  const opened = await ctx.openStore();
  const snapshot = await opened.store.snapshot();
  refuseTooMany(snapshot.size, 'judged');
  // A broken agency is what one may be looking for.
  if (agency !== undefined && !snapshot.taken('agency', agency)) requireRecord(snapshot, 'agency', agency);
  const { duties, problems: settings } = await ctx.openDuties();
  const orphaned = evaluate(snapshot.dataset, duties, ctx.globals.asOf ?? ctx.now()).problems;
  const kept = evidenceIssues(snapshot, await opened.evidence(), ctx.t);
  const all: Validation = {
    problems: [...settings, ...snapshot.problems, ...placed(snapshot, orphaned), ...kept.problems]
      .map((problem) => entryOf(snapshot, problem, ctx.t))
      .sort(byPlace),
    notices: [...snapshot.notices.map((notice) => remarkOf(notice, ctx.t)), ...kept.remarks]
      .map((remark): Entry => ({ ...remark, excerpt: '', owner: ownerOf(snapshot, remark.file) }))
      .sort(byPlace),
  };
  const isAsked = ({ owner }: Entry) =>
    agency === undefined || (typeof owner === 'object' && owner.agency === agency);
  const shown = { problems: all.problems.filter(isAsked), notices: all.notices.filter(isAsked) };
  const others = all.problems.length - shown.problems.length;
  const code = shown.problems.length > 0 ? exit.data : exit.done;
  if (isSilent(ctx, code)) return code;
  if (formatOf(ctx) === 'json') writeJson(ctx, validateJson(shown, others));
  else writeOutput(ctx, await renderDoc(ctx, validateScreen(ctx, snapshot, { ...shown, others }), []));
  return code;
}

function entryOf(snapshot: Snapshot, problem: Problem, t: Messages): Entry {
  const { code, file, line, column, excerpt = '' } = problem;
  const owner = ownerOf(snapshot, file, problem.args);
  return { code, file, line, column, excerpt, owner, text: problemText(problem, t) };
}

function remarkOf({ code, file, line }: Notice, { say }: Messages): Remark {
  return { code, file, line, column: 1, text: { what: say.remark(code, file, line), fix: '' } };
}

const byPlace = (a: Entry, b: Entry): number =>
  compareBytes(a.file, b.file) || a.line - b.line || a.column - b.column || compareBytes(a.code, b.code);

/**
 * `irt.validate/1`: order of file, line, column, code; `agency` is null for settings and shared files. `complete` as in
 * every document; `others` are problems outside of what was asked for.
 */
function validateJson({ problems, notices }: Validation, others: number) {
  const json = ({ file, line, column, code, owner, text: { what, fix } }: Entry) => {
    const agency = typeof owner === 'object' ? owner.agency : null;
    return { file, line, column, code, agency, message: fix === '' ? what : `${what} ${fix}` };
  };
  return {
    format: 'irt.validate/1',
    complete: problems.length + others === 0,
    others,
    problems: problems.map(json),
    notices: notices.map(json),
  };
}
