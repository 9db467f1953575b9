import { extname } from 'node:path';
import { answer } from '../../cli/answer.js';
import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit, Failure } from '../../cli/failure.js';
import { writeFile } from '../../cli/output.js';
import { problemJson, reportProblems } from '../../cli/problems.js';
import { asYaml } from '../../cli/written.js';
import { type Cell, type Doc, text } from '../../domain/doc.js';
import { kindNames } from '../../domain/kinds/index.js';
import { compareBytes } from '../../domain/text.js';
import { show } from '../../render/show.js';
import { type Out, type OutSheet, writeBook } from '../../sheets/write.js';
import { agencyAsked } from '../bodies.js';
import { kindAsked } from '../named.js';
import { recordsAsked } from '../record/list.js';
import { type Chosen, lackSheet, manifestSheet, type Sheets, sheetsOf } from './sheets.js';

export interface ExportOptions {
  kind?: readonly string[];
  agency?: string;
  /** `field=value`, all of which hold. */
  where?: readonly string[];
}

type Target =
  | { readonly as: 'workbook'; readonly book: 'xlsx' | 'ods' }
  | { readonly as: 'rows'; readonly format: 'csv' }
  | { readonly as: 'value'; readonly format: 'json' }
  | { readonly as: 'text' };

const TARGETS: Readonly<Record<string, Target>> = {
  '.xlsx': { as: 'workbook', book: 'xlsx' },
  '.ods': { as: 'workbook', book: 'ods' },
  '.csv': { as: 'rows', format: 'csv' },
  '.json': { as: 'value', format: 'json' },
  ...{ '.yaml': { as: 'text' }, '.yml': { as: 'text' } },
};

/** Writes records, every field of them, in the form the ending of the file asks for. */
export async function exportRecords(ctx: Ctx, options: ExportOptions): Promise<ExitCode> {
  const target = targetOf(ctx);
  const asked = (options.kind ?? []).map(kindAsked);
  const opened = await ctx.openStore();
  const snapshot = await opened.store.snapshot();
  const at = ctx.globals.asOf ?? ctx.now();
  const bodies = options.agency === undefined ? undefined : agencyAsked(snapshot, at, options.agency).bodies;
  const chosen: readonly Chosen[] = kindNames
    .filter((kind) => asked.length === 0 || asked.includes(kind))
    .map((kind) => ({
      kind,
      records: [...recordsAsked(snapshot, kind, at.day, { bodies, where: options.where })].sort((a, b) =>
        compareBytes(a.id, b.id),
      ),
    }))
    .filter(({ kind, records }) => records.length > 0 || asked.includes(kind));
  // A file of one table: of several only the first would come back.
  if (target.as === 'rows' && chosen.length > 1)
    throw new Failure('option-value-missing', { option: '--kind' });

  const problems = [...opened.problems, ...snapshot.problems];
  const lacks = problems.map((problem) => problemJson(problem, ctx.t));
  const value = () => ({
    format: 'irt.export/1' as const,
    complete: problems.length === 0,
    day: at.day,
    records: Object.fromEntries(chosen.map(({ kind, records }) => [kind, records])),
    problems: lacks,
  });
  if (target.as === 'value')
    return answer(withFormat(ctx, target.format), { problems, json: value, doc: emptyDoc });
  if (target.as === 'text') return written(ctx, { problems, chosen, unkept: [] }, [asYaml(value())]);
  const { sheets, unkept, manifest } = sheetsOf(ctx, snapshot, chosen);
  if (target.as === 'rows') {
    tellUnkept(ctx, unkept);
    return answer(withFormat(ctx, target.format), { problems, doc: () => docOf(sheets) });
  }
  const all = [...lackSheet(ctx, lacks), ...sheets, manifestSheet(manifest)];
  return written(ctx, { problems, chosen, unkept }, [await writeBook(target.book, all)]);
}

const emptyDoc = (): Doc => ({ id: 'export', title: null, facts: [], blocks: [] });

/** What the ending of the file asks for, unless a format is given. */
function targetOf({ globals: { format, output } }: Ctx): Target {
  const target = TARGETS[`.${format ?? ''}`] ?? TARGETS[extname(output ?? '').toLowerCase()];
  if (target) return target;
  throw new Failure('choice-value', {
    ...{ flag: '-o', seen: output ?? '', choices: Object.keys(TARGETS), nearest: null },
  });
}

const withFormat = (ctx: Ctx, format: 'csv' | 'json'): Ctx => ({
  ...ctx,
  globals: { ...ctx.globals, format },
});

interface Told extends Pick<Sheets, 'unkept'> {
  readonly problems: Parameters<typeof reportProblems>[1];
  readonly chosen: readonly Chosen[];
}

function written(
  ctx: Ctx,
  { problems, chosen, unkept }: Told,
  pieces: readonly (string | Uint8Array)[],
): ExitCode {
  const { output = '' } = ctx.globals;
  writeFile(ctx, output, pieces);
  const counts = chosen.map(({ kind, records }) => ({ kind, records: records.length }));
  if (!ctx.globals.quiet) ctx.io.err(`${ctx.t.sheet.out.written(show(output), counts)}\n`);
  tellUnkept(ctx, unkept);
  reportProblems(ctx, problems);
  return problems.length > 0 ? exit.data : exit.done;
}

/** Places that are named; the others are counted. */
const NAMED = 5;

function tellUnkept(ctx: Ctx, unkept: readonly string[]): void {
  if (unkept.length > 0)
    ctx.io.err(
      `irt: ${ctx.t.say.notice}: ${ctx.t.sheet.out.unkept(unkept.length, unkept.slice(0, NAMED))}\n`,
    );
}

/** Sheets as a document, for formats of text. */
const docOf = (sheets: readonly OutSheet[]): Doc => ({
  ...emptyDoc(),
  blocks: sheets.map(({ name, rows: [head = [], ...rows] }) => ({
    type: 'table',
    id: name,
    title: null,
    columns: head.map((cell, at) => ({
      id: String(at),
      title: { text: cell?.type === 'text' ? cell.text : '' },
    })),
    rows: rows.map((row) => row.map(cellOfDoc)),
  })),
});

function cellOfDoc(out: Out): Cell {
  if (out === null) return { type: 'none' };
  if (out.type === 'number') return { type: 'number', value: out.value, written: true };
  return text(out.type === 'day' ? out.day : out.text);
}
