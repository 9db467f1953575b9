import { among } from '../../cli/choices.js';
import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit, Failure } from '../../cli/failure.js';
import { isDocumentAsked } from '../../cli/output.js';
import { reportProblems } from '../../cli/problems.js';
import { BACK, type Prompter } from '../../cli/prompter.js';
import { tell } from '../../cli/told.js';
import { gapKey } from '../../domain/duties/compare.js';
import { isGap, type Result } from '../../domain/duties/result.js';
import { called, subjectCalled } from '../called.js';
import { type Judged, judge } from '../judge.js';
import { namingOf } from '../naming.js';
import { fieldLabel } from '../record/input.js';
import { nameOf } from '../record/records.js';
import { reasonOf } from '../result-words.js';
import { reasonText } from '../results-table.js';
import { type ScopeOptions, scopeOf, scopeSaid } from '../scope.js';
import { carryOut, changesBetween, isOpen } from './carry-out.js';
import { toClose } from './gaps.js';
import { type Way, waysOf } from './ways.js';

/** Goes through what is to be put right, most urgent first: how, what is asked, what it comes to. */
export async function fix(ctx: Ctx, subjects: readonly string[], options: ScopeOptions): Promise<ExitCode> {
  const prompter = isDocumentAsked(ctx) ? undefined : await ctx.prompter();
  if (!prompter) throw new Failure('nobody-asked', { instead: ['check', ...subjects, ...flagsOf(options)] });
  return new Round(ctx, prompter, subjects, options, await judge(ctx)).go();
}

const flagsOf = ({ agency, duty = [] }: ScopeOptions): readonly string[] => [
  ...(agency === undefined ? [] : ['--agency', agency]),
  ...duty.flatMap((one) => ['--duty', one]),
];

/** Advice is gone through where it was asked for. */
const isNarrow = (subjects: readonly string[], { duty }: ScopeOptions): boolean =>
  subjects.length > 0 || duty !== undefined;

/** One round through what is open. */
class Round {
  /** Left for later, in order. */
  private readonly passed: string[] = [];
  private closed = 0;

  constructor(
    private readonly ctx: Ctx,
    private readonly prompter: Prompter,
    private readonly subjects: readonly string[],
    private readonly options: ScopeOptions,
    private judged: Judged,
  ) {}

  async go(): Promise<ExitCode> {
    const { ctx } = this;
    const asked = this.asked();
    const scope = scopeOf(ctx, this.judged, this.subjects, this.options);
    for (const note of scopeSaid(ctx, this.judged, scope, asked).notes)
      if ('text' in note) tell(ctx, note.text);
    reportProblems(ctx, this.judged.problems);
    const isStopped = await this.through();
    const left = this.open();
    const isWhole = this.judged.problems.length === 0;
    tell(ctx, ctx.t.fix.summary(this.closed, left.length, isWhole));
    if (isStopped) return exit.cancelled;
    if (!isWhole) return exit.data;
    return left.some(({ state, severity }) => isGap(state) && severity === 'required')
      ? exit.gaps
      : exit.done;
  }

  private open(): readonly Result[] {
    return toClose(this.asked(), isNarrow(this.subjects, this.options));
  }

  private asked(): readonly Result[] {
    const { isAsked } = scopeOf(this.ctx, this.judged, this.subjects, this.options);
    return this.judged.results.filter(isAsked);
  }

  /** Until nothing is left or the officer stops; true where that was by Ctrl-C. */
  private async through(): Promise<boolean> {
    const { ctx } = this;
    for (;;) {
      const open = this.open();
      const gap = open.find((result) => !this.passed.includes(gapKey(result)));
      if (!gap) {
        if (open.length === 0 && this.closed === 0) tell(ctx, ctx.t.fix.none);
        return false;
      }
      try {
        if (await this.one(gap, open.indexOf(gap) + 1, open.length)) return false;
      } catch (error) {
        // What was written before stays written.
        if (error instanceof Failure && error.code === 'cancelled') return true;
        throw error;
      }
    }
  }

  /** What is done with one gap; true where the officer stops. */
  private async one(gap: Result, at: number, of: number): Promise<boolean> {
    const { ctx, judged } = this;
    const { fix } = ctx.t;
    const duty = judged.duties.find(({ id }) => id === gap.duty);
    if (!duty) throw new Error(`no duty ${gap.duty}`);
    this.say(gap, at, of);
    const ways = waysOf(judged, duty, gap);
    const choices = [
      ...ways.map((way, index) => ({ value: String(index), name: this.nameOfWay(way) })),
      { value: 'skip', name: fix.skip },
      ...(this.passed.length > 0 ? [{ value: 'back', name: fix.back }] : []),
      { value: 'stop', name: fix.stop },
    ];
    const chosen = await this.prompter.choose(fix.how, among(choices));
    if (chosen === 'stop') return true;
    if (chosen === 'skip') this.passed.push(gapKey(gap));
    else if (chosen === 'back' || chosen === BACK) this.passed.pop();
    else {
      const way = ways[Number(chosen)];
      if (way && (await carryOut({ ctx, prompter: this.prompter, judged }, way.act, gap)))
        await this.sayDone(gap);
    }
    return false;
  }

  private say(gap: Result, at: number, of: number): void {
    const { ctx, judged } = this;
    const { t } = ctx;
    const { dataset } = judged.snapshot;
    const subject = subjectCalled(t, dataset, gap.subject);
    const agency = gap.agency === null ? null : called(t, dataset, 'agency', gap.agency);
    const title = judged.duties.find((duty) => duty.id === gap.duty)?.title[t.lang] ?? gap.duty;
    const about = t.fix.about(subject, agency === subject ? null : agency);
    const left = gap.daysLeft === null ? '' : ` (${t.say.daysLeft(gap.daysLeft)})`;
    ctx.io.err('\n');
    tell(ctx, `${t.fix.heading(at, of)}: ${t.state[gap.state]}${left} · ${title}`);
    tell(ctx, about, '  ');
    tell(ctx, reasonText(namingOf(ctx, dataset), gap), '  ');
  }

  private nameOfWay({ how, act }: Way): string {
    const { t } = this.ctx;
    const { dataset } = this.judged.snapshot;
    if (how === 'waive') return t.fix.waive;
    if (how === 'done') return t.fix.done(act.kind);
    const record = act.id === null ? undefined : dataset.get(act.kind, act.id);
    const labels = act.said.map(({ path }) => fieldLabel(act.kind, path, t));
    return t.fix.complete(act.kind, record ? nameOf(dataset, act.kind, record) : null, [...new Set(labels)]);
  }

  /** By when it has to be done again. */
  private nextOf(now: Result | undefined): string | null {
    const { day } = this.judged.at;
    return now?.state === 'met' && now.due !== null && now.due > day ? now.due : null;
  }

  /** Judges again, and says what that changed. */
  private async sayDone(gap: Result): Promise<void> {
    const { ctx, judged } = this;
    const { fix, say } = ctx.t;
    this.judged = await judge(ctx);
    const { closed, opened } = changesBetween(judged.results, this.judged.results);
    const done = closed.filter(({ state }) => state !== 'waived').length;
    this.closed += done;
    const now = this.judged.results.find((result) => gapKey(result) === gapKey(gap));
    tell(ctx, fix.closed(done, this.nextOf(now)));
    // A command is never broken.
    ctx.io.err(`${say.undoHow}\n`);
    if (closed.length > done) tell(ctx, fix.waived(closed.length - done));
    if (opened.length > 0) tell(ctx, fix.opened(opened.length));
    if (now && isOpen(now)) tell(ctx, fix.stillOpen(reasonOf(now, ctx.t)));
  }
}
