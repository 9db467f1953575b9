import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit } from '../../cli/failure.js';
import type { Prompter } from '../../cli/prompter.js';
import { lastWholeQuarter, type Period, previousQuarter, quarterOf, yearOf } from '../../domain/calendar.js';
import { isKindName, type KindName, kindNames, kinds } from '../../domain/kinds/index.js';
import { sentence } from '../../messages/writing.js';
import { choose, line } from './ask.js';

/** What is typed after `irt`; undefined where the person went back. */
type Words = readonly string[] | undefined;
type Act = (ctx: Ctx, prompter: Prompter) => Promise<Words>;

/** The common acts, each leading to the command that does it, until the person leaves. */
export async function menu(ctx: Ctx, prompter: Prompter): Promise<ExitCode> {
  const { screen } = ctx.t;
  const names = [...(Object.keys(acts) as (keyof typeof acts)[]), 'leave'] as const;
  const choices = names.map((value) => ({ value, name: screen.act[value] }));
  for (;;) {
    const chosen = await choose(ctx, prompter, screen.menu, choices);
    const act = chosen === undefined ? undefined : acts[chosen as keyof typeof acts];
    if (!act) return exit.done;
    const words = await act(ctx, prompter);
    if (words === undefined) continue;
    const code = await ctx.again(words);
    if (code === exit.cancelled || code === exit.bug) return code;
    ctx.io.err('\n');
  }
}

const acts = {
  record: recordWork,
  incident: async () => ['incident', 'add'],
  gap: async () => ['fix'],
  find: lookUp,
  report,
} satisfies Readonly<Record<string, Act>>;

/** Things that happen first, then what is there for long. */
const inOrder = (names: readonly KindName[]): readonly KindName[] => [
  ...names.filter((kind) => kinds[kind].naming !== 'name'),
  ...names.filter((kind) => kinds[kind].naming === 'name'),
];

async function recordWork(ctx: Ctx, prompter: Prompter): Promise<Words> {
  // An incident has an act of its own.
  const choices = inOrder(kindNames.filter((kind) => kind !== 'incident')).map((kind) => ({
    value: kind,
    name: sentence(ctx.t.kind[kind].one),
  }));
  const kind = await choose(ctx, prompter, ctx.t.screen.whichWork, choices);
  return kind === undefined ? undefined : [kind, 'add'];
}

const views = {
  check: ['check'],
  deadlines: ['deadlines'],
  clocks: ['incident', 'clocks'],
  duties: ['duty', 'list'],
} as const;

async function lookUp(ctx: Ctx, prompter: Prompter): Promise<Words> {
  const { screen, kind } = ctx.t;
  for (;;) {
    const chosen = await choose(ctx, prompter, screen.whichFind, [
      ...(Object.keys(views) as (keyof typeof views)[]).map((value) => ({ value, name: screen.find[value] })),
      ...inOrder(kindNames).map((value) => ({ value, name: kind[value].many })),
    ]);
    if (chosen === undefined) return undefined;
    if (!isKindName(chosen)) return views[chosen as keyof typeof views];
    const typed = await line(ctx, prompter, screen.searchFor(chosen));
    if (typed !== undefined) return [chosen, 'list', ...(typed === '' ? [] : [`--search=${typed}`])];
  }
}

/** So many quarters are offered, the last whole one first. */
const QUARTERS = 4;
/** Formats a report is put in a file as. */
const FILES = ['md', 'csv'] as const;

async function report(ctx: Ctx, prompter: Prompter): Promise<Words> {
  const { screen } = ctx.t;
  const { day } = ctx.globals.asOf ?? ctx.now();
  const last = lastWholeQuarter(day);
  const periods: Period[] = [last];
  while (periods.length < QUARTERS) periods.push(previousQuarter(periods.at(-1) ?? last));
  const now = quarterOf(day);
  const all = now.id === last.id ? periods : [...periods, now];
  for (;;) {
    const period = await choose(
      ctx,
      prompter,
      screen.whichQuarter,
      all.map(({ id, from }) => ({ value: id, name: screen.quarter(Number(id.at(-1)), yearOf(from)) })),
    );
    if (period === undefined) return undefined;
    const fileAs = (format: string): string => `bao-cao-quy-${period}.${format}`;
    const where = await choose(ctx, prompter, screen.whereTo, [
      { value: '', name: screen.onScreen },
      ...FILES.map((format) => ({ value: format, name: screen.toFile(fileAs(format)) })),
    ]);
    if (where === undefined) continue;
    const file = where === '' ? [] : ['--format', where, '--output', fileAs(where)];
    return ['report', 'quarterly', '--period', period, ...file];
  }
}
