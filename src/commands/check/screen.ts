import type { Ctx } from '../../cli/context.js';
import { isPlain } from '../../cli/output.js';
import type { Block, Doc, Table, Words } from '../../domain/doc.js';
import type { Duty } from '../../domain/duties/catalogue.js';
import type { GapChanges } from '../../domain/duties/compare.js';
import { isGap, type Result, states, subjectText } from '../../domain/duties/result.js';
import { type WaiverUse, waiverKey, waiverUses } from '../../domain/duties/waivers.js';
import { World } from '../../domain/duties/world.js';
import { compareVi } from '../../domain/text.js';
import { agencyHeading } from '../ended.js';
import type { Judged } from '../judge.js';
import { resultsTable } from '../results-table.js';
import { changesTable, closesBlock, waiverBlock } from './changes.js';
import type { Comparison } from './comparison.js';
import { summarise } from './json.js';

export interface ScreenOptions {
  readonly group: 'agency' | 'duty';
  /** Met, pending and not-applicable ones too. */
  readonly all: boolean;
  /** Each advice gap, not only how many. */
  readonly advice: boolean;
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
  const tables = earlier
    ? [changesTable(ctx, earlier.changes, duties, { isList: isList(ctx), withAdvice: options.advice })]
    : gapTables(ctx, judged, results, duties, options);
  const title = earlier
    ? say.sinceTitle(earlier.at.day, earlier.until.day, {
        assumed: assumption !== undefined,
        withAdvice: options.advice,
      })
    : say.checkTitle(judged.at.day);
  const advised = options.advice || options.all || earlier ? [] : results.filter(isAdviceGap);
  const below = [
    ...(earlier ? [paragraph(countsText(ctx, earlier.changes))] : []),
    ...waiverBlock(ctx, usesInScope(judged, results), duties, judged.known),
    ...adviceBlocks(ctx, advised, duties),
    ...(assumption ? closesBlock(ctx, assumption, judged.at, duties) : []),
    ...closing(ctx, results),
  ];
  const blocks = ctx.globals.format === 'csv' ? tables : [...tables, ...below];
  return { id: 'check', title: { text: title }, facts: [], blocks };
}

const countsText = ({ t: { say } }: Ctx, { opened, closed, still }: GapChanges): string =>
  [say.opened(opened.length), say.closed(closed.length), say.stillOpen(still.length)].join(' · ');

/** Formats without headings between rows. */
const isList = (ctx: Ctx): boolean => isPlain(ctx) || ['csv', 'md'].includes(ctx.globals.format ?? 'table');

function gapTables(
  ctx: Ctx,
  judged: Judged,
  results: readonly Result[],
  duties: ReadonlyMap<string, Duty>,
  options: ScreenOptions,
): readonly Table[] {
  const shown = results.filter((result) => isShown(result, options));
  if (isList(ctx)) return [resultsTable(ctx, shown, duties, null)];
  return shown.length === 0 ? [] : [grouped(ctx, judged, shown, duties, options.group)];
}

/** Waivers of what is shown; those that waive nothing belong to the whole store. */
function usesInScope(judged: Judged, results: readonly Result[]): readonly WaiverUse[] {
  const uses = waiverUses(new World(judged.snapshot.dataset, judged.at), judged.results, judged.known);
  if (results.length === judged.results.length) return uses;
  const waived = new Set(
    results
      .filter(({ waives }) => waives !== null)
      .map(({ duty, subject }) => waiverKey(duty, subjectText(subject))),
  );
  return uses.filter(({ duty, subject }) => waived.has(waiverKey(duty, subject)));
}

const isAdviceGap = (result: Result): boolean => result.severity === 'advice' && isGap(result.state);

function isShown(result: Result, { all, advice }: ScreenOptions): boolean {
  if (all) return true;
  const open = isGap(result.state) || result.state === 'due-soon';
  return open && (result.severity === 'required' || advice);
}

function grouped(
  ctx: Ctx,
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

/** The one-line summary. */
function closing(ctx: Ctx, results: readonly Result[]): readonly Block[] {
  const { say } = ctx.t;
  const summary = summarise(results);
  const counts = states.map((state) => [state, summary[state] ?? 0] as const).filter(([, n]) => n > 0);
  const gaps = results.filter((result) => result.severity === 'required' && isGap(result.state));
  const agencies = new Set(gaps.flatMap((result) => result.agency ?? []));
  const soon = results.filter((r) => r.severity === 'required' && r.state === 'due-soon').length;
  const first = gaps.length > 0 ? say.gaps(gaps.length, agencies.size) : say.checkAllMet(results.length);
  const headline = soon > 0 ? `${first}; ${say.dueSoon(soon)}.` : `${first}.`;
  return [paragraph(headline), ...(counts.length > 0 ? [paragraph(say.summary(counts))] : [])];
}
