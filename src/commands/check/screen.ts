import type { Ctx } from '../../cli/context.js';
import { isList, isTablesOnly } from '../../cli/output.js';
import type { Block, Doc, Table, Words } from '../../domain/doc.js';
import type { Duty } from '../../domain/duties/catalogue.js';
import type { GapChanges } from '../../domain/duties/compare.js';
import { isGap, type Result } from '../../domain/duties/result.js';
import { byUrgency } from '../../domain/duties/urgency.js';
import { compareVi } from '../../domain/text.js';
import { agencyHeading } from '../ended.js';
import type { Judged } from '../judge.js';
import { type Naming, namingOf } from '../naming.js';
import { resultsTable } from '../results-table.js';
import { changesTable, closesBlock } from './changes.js';
import type { Comparison } from './comparison.js';
import { headline, totals } from './totals.js';
import { waiverBlocks } from './waivers.js';

/** So many are what is most urgent. */
export const URGENT = 5;

export interface ScreenOptions {
  readonly group: 'agency' | 'duty';
  /** Met, pending and not-applicable ones too. */
  readonly all: boolean;
  /** Each advice gap, not only how many. */
  readonly advice: boolean;
  /** The most urgent alone. */
  readonly next: boolean;
  /** Gaps against another judgement, instead of all of them or beside them. */
  readonly comparison: Comparison;
}

/** What a person sees: gaps and what falls due, by agency or duty, each with the command that closes it. */
export function checkScreen(
  ctx: Ctx,
  judged: Judged,
  results: readonly Result[],
  options: ScreenOptions,
): Doc {
  const duties = new Map(judged.duties.map((duty) => [duty.id, duty]));
  const { comparison } = options;
  const { say } = ctx.t;
  const { assumption, earlier } = comparison;
  const unrecorded = assumption?.unrecorded ?? new Set<string>();
  const naming = namingOf(ctx, judged.snapshot.dataset, unrecorded);
  const tables = earlier
    ? [
        changesTable(ctx, naming, earlier.changes, duties, {
          isList: isList(ctx),
          withAdvice: options.advice,
        }),
      ]
    : gapTables(ctx, naming, judged, results, duties, options);
  const title = earlier
    ? say.sinceTitle(earlier.at.day, earlier.until.day, {
        assumed: assumption !== undefined,
        withAdvice: options.advice,
      })
    : say.checkTitle(judged.at.day, assumption !== undefined);
  const advised = options.advice || options.all || earlier ? [] : results.filter(isAdviceGap);
  const counts = earlier ? countsText(ctx, earlier.changes, judged.problems.length === 0) : '';
  const below = [
    ...(counts === '' ? [] : [paragraph(counts)]),
    ...(options.next
      ? []
      : [
          ...waiverBlocks(ctx, { judged, results, duties, unrecorded, naming }),
          ...adviceBlocks(ctx, advised, duties),
        ]),
    ...(assumption ? closesBlock(ctx, naming, assumption, judged.at, duties) : []),
    ...closing(ctx, results, judged.problems.length > 0),
  ];
  const blocks = isTablesOnly(ctx) ? tables : [...tables, ...below];
  return { id: 'check', title: { text: title }, facts: [], blocks };
}

/** Where not everything could be read, that there are none is not said. */
function countsText({ t: { say } }: Ctx, { opened, closed, still }: GapChanges, isWhole: boolean): string {
  const counts = [
    [say.opened, opened.length],
    [say.closed, closed.length],
    [say.stillOpen, still.length],
  ] as const;
  const shown = counts.filter(([, count]) => isWhole || count > 0);
  return shown.map(([text, count]) => text(count)).join(' · ');
}

function gapTables(
  ctx: Ctx,
  naming: Naming,
  judged: Judged,
  results: readonly Result[],
  duties: ReadonlyMap<string, Duty>,
  options: ScreenOptions,
): readonly Table[] {
  if (options.next) return [nextTable(ctx, naming, judged, results, duties)];
  const shown = results.filter((result) => isShown(result, options));
  if (isList(ctx)) return [resultsTable(ctx, naming, shown, duties, null)];
  return shown.length === 0 ? [] : [grouped(ctx, naming, judged, shown, duties, options.group)];
}

/** What cannot wait, the most urgent first, each with why and what to type. */
const nextTable = (
  ctx: Ctx,
  naming: Naming,
  { at }: Judged,
  results: readonly Result[],
  duties: ReadonlyMap<string, Duty>,
): Table => ({
  ...resultsTable(ctx, naming, byUrgency(results, at).slice(0, URGENT), duties, null),
  empty: { text: ctx.t.screen.agenciesNone },
});

const isAdviceGap = (result: Result): boolean => result.severity === 'advice' && isGap(result.state);

function isShown(result: Result, { all, advice }: ScreenOptions): boolean {
  if (all) return true;
  const open = isGap(result.state) || result.state === 'due-soon';
  return open && (result.severity === 'required' || advice);
}

function grouped(
  ctx: Ctx,
  naming: Naming,
  judged: Judged,
  results: readonly Result[],
  duties: ReadonlyMap<string, Duty>,
  by: 'agency' | 'duty',
): Table {
  const groups = new Map<string, Result[]>();
  for (const result of results) {
    const key = by === 'agency' ? (result.agency ?? '') : result.duty;
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  const named = [...groups].map(([key, rows]) => ({
    name: nameOf(ctx, judged, duties, by, key, rows),
    rows,
  }));
  named.sort((a, b) => compareVi(a.name, b.name));
  let before = 0;
  const sections = named.map(({ name, rows }) => {
    const section = { before, words: { text: name } };
    before += rows.length;
    return section;
  });
  return {
    ...resultsTable(
      ctx,
      naming,
      named.flatMap(({ rows }) => rows),
      duties,
      by,
    ),
    sections,
  };
}

function nameOf(
  ctx: Ctx,
  judged: Judged,
  duties: ReadonlyMap<string, Duty>,
  by: 'agency' | 'duty',
  key: string,
  rows: readonly Result[],
): string {
  if (by === 'duty') return `${duties.get(key)?.title[ctx.t.lang] ?? key} (${key})`;
  if (key === '') return rows[0]?.subject.kind === 'store' ? ctx.t.say.store : ctx.t.say.noAgency;
  return agencyHeading(ctx, judged.snapshot.dataset, key);
}

const paragraph = (text: string): Block => ({ type: 'paragraph', words: { text } satisfies Words });

function adviceBlocks(
  ctx: Ctx,
  advised: readonly Result[],
  duties: ReadonlyMap<string, Duty>,
): readonly Block[] {
  if (advised.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { duty } of advised) counts.set(duty, (counts.get(duty) ?? 0) + 1);
  const { say, lang } = ctx.t;
  const items = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, count]) => ({ text: say.adviceLine(id, duties.get(id)?.title[lang] ?? id, count) }));
  return [{ type: 'list', lead: { text: say.advice(advised.length) }, items }, paragraph(say.adviceHow)];
}

/** The headline, and a line of totals of each severity. */
const closing = (ctx: Ctx, results: readonly Result[], isPart: boolean): readonly Block[] => [
  paragraph(headline(ctx, results, isPart)),
  ...totals(ctx, results).map((words): Block => ({ type: 'paragraph', words })),
];
