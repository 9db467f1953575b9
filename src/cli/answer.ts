import type { Doc, Lack } from '../domain/doc.js';
import type { Problem } from '../domain/problem.js';
import type { Notice } from '../store/port.js';
import type { Ctx } from './context.js';
import { type ExitCode, exit } from './failure.js';
import { isForPrograms, isSilent, renderDoc, writeOutput, writeValue } from './output.js';
import { problemJson, reportNotices, reportProblems } from './problems.js';

/** Whether all that a document rests on could be read and judged, and what could not. */
export interface Whole {
  readonly complete: boolean;
  readonly problems: readonly Lack[];
}

export interface Answer {
  /**
   * Whatever could not be read or judged, whatever part of it was asked for: what is judged can hang on any file.
   * The document says so itself, before all else, and the run ends with {@link exit.data}.
   */
  readonly problems: readonly Problem[];
  readonly notices?: readonly Notice[];
  readonly doc: () => Doc;
  /**
   * The document in JSON, where it is not made from the Doc: it has to say whether it is whole. Only a single record
   * stands for itself.
   */
  readonly json?: ((whole: Whole) => Whole & { readonly format: string }) | { readonly record: object };
  /** How the run ends when all could be read. */
  readonly code?: ExitCode;
  /** Nothing is worth saying under `--quiet` when all is well. */
  readonly isVerdict?: boolean;
}

/** Writes what a command that reads records has to say: the one place where a document is said to be incomplete. */
export async function answer(ctx: Ctx, { problems, notices = [], ...said }: Answer): Promise<ExitCode> {
  const lacks = problems.map((problem) => problemJson(problem, ctx.t));
  const code = problems.length > 0 ? exit.data : (said.code ?? exit.done);
  if (!(said.isVerdict && isSilent(ctx, code))) {
    const { json } = said;
    if (!isForPrograms(ctx) || !json) writeOutput(ctx, await renderDoc(ctx, said.doc(), lacks));
    else if ('record' in json) writeValue(ctx, json.record);
    else writeValue(ctx, json({ complete: problems.length === 0, problems: lacks }));
  }
  reportNotices(ctx, notices);
  reportProblems(ctx, problems);
  return code;
}
