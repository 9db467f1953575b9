import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit, Failure } from '../../cli/failure.js';
import { isForPrograms, isSilent, renderDoc, writeOutput, writeValue } from '../../cli/output.js';
import type { Doc } from '../../domain/doc.js';
import type { History } from '../../domain/history.js';
import { faultDoc } from './faults.js';

/** Enough of a digest that no other line has it by chance. */
const MARK = /^[0-9a-f]{8,64}$/;

/**
 * Whether the history is as irt wrote it: each line names the digest of the one it comes after. That its end was cut off
 * shows only against a mark kept elsewhere: in a report, a mail, a commit.
 */
export async function verifyHistory(ctx: Ctx, marks: readonly string[]): Promise<ExitCode> {
  const wrong = marks.find((mark) => !MARK.test(mark));
  if (wrong !== undefined) {
    const choices = ['0123abcd…'];
    throw new Failure('choice-value', { flag: '--head', seen: wrong, choices, nearest: null });
  }
  const { store } = await ctx.openStore();
  const history = await store.history();
  const known = marks.map((mark) => ({ mark, known: has(history, mark) }));
  const holds = history.faults.length === 0 && known.every((one) => one.known);
  const code = holds ? exit.done : exit.data;
  if (isForPrograms(ctx)) {
    const { heads, forks, faults } = history;
    const whole = faults.length === 0;
    writeValue(ctx, { format: 'irt.history-verify/1', whole, heads, forks, faults, marks: known });
  } else if (!isSilent(ctx, code)) writeOutput(ctx, await renderDoc(ctx, screen(ctx, history, known), []));
  return code;
}

const has = ({ entries }: History, mark: string): boolean =>
  entries.some(({ digest }) => digest.startsWith(mark));

function screen(
  ctx: Ctx,
  { heads, forks, faults }: History,
  known: readonly { readonly mark: string; readonly known: boolean }[],
): Doc {
  const { say } = ctx.t;
  const lines = [
    ...(heads.length === 0 ? [say.historyNone] : faults.length === 0 ? [say.historyWhole] : []),
    ...forks.map(({ lines: of }) => say.historyFork(of.map(({ file, line }) => `${file}:${line}`))),
    ...heads.map(({ machine, lines: count, digest }) => say.historyHead(machine, count, digest)),
    ...known.map((one) => (one.known ? say.historyKnown : say.historyUnknown)(one.mark)),
  ];
  const blocks = lines.map((text) => ({ type: 'paragraph' as const, words: { text } }));
  const wrong = faults.length > 0 ? faultDoc(ctx, faults).blocks : [];
  return { id: 'history-verify', title: null, facts: [], blocks: [...wrong, ...blocks] };
}
