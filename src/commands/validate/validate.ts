import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit } from '../../cli/failure.js';
import { oddityText } from '../../cli/oddities.js';
import { isForPrograms, isSilent, renderDoc, writeOutput, writeValue } from '../../cli/output.js';
import { noticeText, problemText } from '../../cli/problems.js';
import { evaluate } from '../../domain/duties/evaluate.js';
import { waiverProblems } from '../../domain/duties/waiver-problems.js';
import { oddities } from '../../domain/oddities/index.js';
import type { Oddity } from '../../domain/oddities/oddity.js';
import type { Problem } from '../../domain/problem.js';
import { compareBytes } from '../../domain/text.js';
import type { Messages } from '../../messages/messages.js';
import type { Notice, Snapshot } from '../../store/port.js';
import { refuseTooMany } from '../../store/room.js';
import { agencyAsked, bodiesSaid } from '../bodies.js';
import { placed } from '../judge.js';
import { idNamed } from '../named.js';
import { requireRecord } from '../record/shared.js';
import { evidenceIssues, type Remark } from './evidence.js';
import { ownerOf } from './owner.js';
import { validateScreen } from './screen.js';
import type { Entry, Validation } from './validation.js';

/** Every problem of every file: records, settings, catalogues, evidence. Nothing is judged. */
export async function validate(ctx: Ctx, typed: string | undefined): Promise<ExitCode> {
  const opened = await ctx.openStore();
  const snapshot = await opened.store.snapshot();
  refuseTooMany(snapshot.size, 'judged');
  // A broken agency is what one may be looking for; of one that is not there nothing may be cleared.
  const named = typed === undefined ? undefined : idNamed(snapshot, 'agency', typed);
  if (named !== undefined && !snapshot.taken('agency', named)) requireRecord(snapshot, 'agency', named);
  const known = await ctx.openDuties();
  const at = ctx.globals.asOf ?? ctx.now();
  const judged = [
    ...evaluate(snapshot.dataset, known.duties, at).problems,
    ...waiverProblems(snapshot.dataset, known),
  ];
  const kept = evidenceIssues(snapshot, await opened.evidence(), ctx.t);
  const odd = oddities({ dataset: snapshot.dataset, at, duties: known });
  const all: Validation = {
    problems: [...known.problems, ...snapshot.problems, ...placed(snapshot, judged), ...kept.problems]
      .map((problem) => entryOf(snapshot, problem, ctx.t))
      .sort(byPlace),
    notices: [
      ...snapshot.notices.map((notice) => remarkOf(notice, ctx.t)),
      ...kept.remarks,
      ...odd.map((oddity) => oddRemark(snapshot, oddity, ctx.t)),
    ]
      .map(
        ({ about, ...remark }): Entry => ({
          excerpt: '',
          ...remark,
          owner: ownerOf(snapshot, remark.file, about),
        }),
      )
      .sort(byPlace),
  };
  const asked = named === undefined ? null : agencyAsked(snapshot, at, named);
  const said = asked === null ? undefined : bodiesSaid(ctx, snapshot.dataset, asked);
  const isAsked = ({ owner }: Entry) =>
    asked === null || (typeof owner === 'object' && asked.bodies.has(owner.agency));
  const shown = { problems: all.problems.filter(isAsked), notices: all.notices.filter(isAsked) };
  const others = all.problems.length - shown.problems.length;
  // Where a record stands has no meaning: any file that cannot be read may hold what is of the agency asked for.
  const code = all.problems.length > 0 ? exit.data : exit.done;
  if (isSilent(ctx, code)) return code;
  if (isForPrograms(ctx)) {
    writeValue(ctx, { ...validateJson(shown, others), ...said?.json });
    return code;
  }
  const doc = validateScreen(ctx, snapshot, { ...shown, others });
  const notes = [...(said?.notes ?? []), ...(doc.notes ?? [])];
  writeOutput(ctx, await renderDoc(ctx, { ...doc, notes }, []));
  return code;
}

function entryOf(snapshot: Snapshot, problem: Problem, t: Messages): Entry {
  const { code, file, line, column, excerpt = '' } = problem;
  const owner = ownerOf(snapshot, file, problem.args);
  return { code, file, line, column, excerpt, owner, text: problemText(problem, t) };
}

function remarkOf(notice: Notice, t: Messages): Remark {
  const { code, file, line, excerpt = '' } = notice;
  return { code, file, line, column: 1, excerpt, text: noticeText(notice, t) };
}

function oddRemark(snapshot: Snapshot, oddity: Oddity, t: Messages): Remark {
  const { kind, id, path, code } = oddity;
  const { file = '', line = 1, column = 1 } = snapshot.locate(kind, id, path) ?? {};
  return { code, file, line, column, about: { kind, id }, text: oddityText(oddity, t) };
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
