import type { Ctx } from '../../cli/context.js';
import { isPlain } from '../../cli/output.js';
import type { Block, Doc, Table, Words } from '../../domain/doc.js';
import type { Duty } from '../../domain/duties/catalogue.js';
import { isGap, type Result, states } from '../../domain/duties/result.js';
import type { AnyRecord } from '../../domain/kinds/index.js';
import { compareVi } from '../../domain/text.js';
import type { Judged } from '../judge.js';
import { resultsTable } from '../results-table.js';
import { summarise } from './json.js';

export interface ScreenOptions {
  readonly group: 'agency' | 'duty';
  /** Met, pending and not-applicable ones too. */
  readonly all: boolean;
  /** Each advice gap, not only how many. */
  readonly advice: boolean;
}

/** What a person sees: gaps and what falls due, by agency or duty, each with the command that closes it. */
export function checkScreen(
  ctx: Ctx,
  judged: Judged,
  results: readonly Result[],
  options: ScreenOptions,
): Doc {
  const duties = new Map(judged.duties.map((duty) => [duty.id, duty]));
  const shown = results.filter((result) => isShown(result, options));
  const advised = options.advice || options.all ? [] : results.filter(isAdviceGap);
  const format = ctx.globals.format ?? 'table';
  const flat = isPlain(ctx) || format === 'csv' || format === 'md';
  const tables =
    shown.length === 0 && !flat
      ? []
      : [flat ? resultsTable(ctx, shown, duties, null) : grouped(ctx, judged, shown, duties, options.group)];
  return {
    id: 'check',
    title: { text: ctx.t.say.checkTitle(judged.at.day) },
    facts: [],
    blocks:
      format === 'csv'
        ? tables
        : [...tables, ...adviceBlocks(ctx, advised, duties), ...closing(ctx, results)],
  };
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
  const agency = judged.snapshot.dataset.get('agency', key) as AnyRecord | undefined;
  return agency?.name ? `${agency.name} (${key})` : key;
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
