import { answer } from '../../cli/answer.js';
import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit } from '../../cli/failure.js';
import { isDocumentAsked, isTablesOnly } from '../../cli/output.js';
import { timeText } from '../../domain/calendar.js';
import type { Block } from '../../domain/doc.js';
import { type Clock, clocksOf, isOpen, owedByDay } from '../../domain/duties/clocks.js';
import { Streamed } from '../../render/json-text.js';
import { emptyStore } from '../empty-store.js';
import { type Judged, judge } from '../judge.js';
import { resultJson } from '../result-words.js';
import { idleSaid } from '../scope.js';
import { board } from './board.js';

export interface ClockOptions {
  /** What was sent or is waived too. */
  readonly all: boolean;
  /** Draws the board anew every minute, on a terminal. */
  readonly watch: boolean;
}

const MINUTE_MS = 60_000;
const TOP_LEFT = '\u001b[2J\u001b[3J\u001b[H';
/** Keys that stop watching. */
const STOPS: ReadonlySet<string> = new Set(['q', 'escape', 'ctrl-c', 'ctrl-d']);

/** What has to be sent about incidents by the hour, the most urgent first. */
export async function clocks(ctx: Ctx, options: ClockOptions): Promise<ExitCode> {
  const { io, globals } = ctx;
  const isWatched = options.watch && io.stdinIsTerminal && io.stdoutIsTerminal;
  // A moment given does not move on, and a document is read later.
  if (!isWatched || globals.asOf || isDocumentAsked(ctx)) return drawn(ctx, options, 'full');
  for (;;) {
    io.out(TOP_LEFT);
    const code = await drawn(ctx, options, 'brief');
    io.out(`\n${ctx.t.screen.watching}\n`);
    const end = ctx.now().instant + MINUTE_MS;
    for (let left = MINUTE_MS; left > 0; left = end - ctx.now().instant) {
      const key = await io.nextKey(left);
      if (key !== undefined && STOPS.has(key)) return key === 'ctrl-c' ? exit.cancelled : code;
    }
  }
}

async function drawn(ctx: Ctx, { all }: ClockOptions, size: 'full' | 'brief'): Promise<ExitCode> {
  const judged = await judge(ctx);
  const { results, at, problems, snapshot } = judged;
  const idle = idleSaid(ctx, judged, at);
  const shown = clocksOf(results, at).filter(({ result }) => all || isOpen(result));
  const byDay = owedByDay(results).length;
  return answer(ctx, {
    problems,
    notices: snapshot.notices,
    json: (whole) => ({
      format: 'irt.clocks/1',
      asOf: at.day,
      complete: whole.complete,
      at: timeText(at.instant),
      clocks: new Streamed(shown, (clock) => clockJson(ctx, judged, clock)),
      byDay,
      problems: whole.problems,
    }),
    doc: () => ({
      id: 'clocks',
      title: { text: ctx.t.screen.clocksTitle(timeText(at.instant)) },
      notes: [...emptyStore(ctx, judged), ...idle],
      facts: [],
      blocks: [board(ctx, judged, shown, size), ...(isTablesOnly(ctx) ? [] : byDayBlock(ctx, judged))],
    }),
  });
}

/** Reports the law gives days for have no clock, and are not to be forgotten over those that have. */
export function byDayBlock({ t }: Ctx, { results }: Judged): readonly Block[] {
  const owed = owedByDay(results);
  if (owed.length === 0) return [];
  const duties = [...new Set(owed.map(({ duty }) => duty))].flatMap((duty) => ['--duty', duty]);
  const command = t.irt.line(['check', ...duties]);
  return [{ type: 'paragraph', words: { text: t.screen.clocksByDay(owed.length, command) } }];
}

function clockJson({ t }: Ctx, { snapshot }: Judged, { result, minutesLeft }: Clock) {
  const { id } = result.subject;
  const name = id === undefined ? undefined : snapshot.dataset.get('incident', id)?.name;
  return { ...resultJson(result, t), name: name ?? null, minutesLeft };
}
