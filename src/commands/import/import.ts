import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit, Failure } from '../../cli/failure.js';
import { tellOddities } from '../../cli/oddities.js';
import { isForPrograms, renderDoc, writeFile, writeOutput, writeValue } from '../../cli/output.js';
import { problemJson, reportProblems } from '../../cli/problems.js';
import type { Prompter } from '../../cli/prompter.js';
import type { LegacyFont } from '../../domain/cells.js';
import { type AnyRecord, kinds } from '../../domain/kinds/index.js';
import { SheetError } from '../../sheets/book.js';
import type { Encoding } from '../../sheets/delimited.js';
import { openBook } from '../../sheets/open.js';
import type { Snapshot } from '../../store/port.js';
import { idNamed, kindAsked } from '../named.js';
import { requireRecord } from '../record/shared.js';
import { review } from '../review.js';
import { fieldsOf } from './fields.js';
import { givenFiles } from './files.js';
import { type Field, headerKey } from './header.js';
import { importJson } from './json.js';
import { mapped, pairsOf } from './mapping.js';
import { editsOf, type Outcome, planOf, type TableRead } from './plan.js';
import { type FileRefusal, type Imported, summaryOf } from './result.js';
import { importDoc } from './screen.js';
import { type FileRead, type TableOptions, tablesIn } from './tables.js';

export interface ImportOptions {
  kind?: string;
  agency?: string;
  map?: readonly string[];
  hidden?: boolean;
  partial?: boolean;
  yes?: boolean;
  /** Where the sender's own workbook goes, with a note in each bad cell. */
  marked?: string;
  encoding?: Encoding;
  legacyFont?: LegacyFont;
}

/**
 * Takes in what agencies send as they send it: finds the table of each sheet, shows what becomes of every column and
 * row, and writes all of it in one change or nothing.
 */
export async function importSheets(ctx: Ctx, named: string, options: ImportOptions): Promise<ExitCode> {
  const opened = await ctx.openStore();
  const snapshot = await opened.store.snapshot();
  const kind = options.kind === undefined ? undefined : kindAsked(options.kind);
  const agency = options.agency === undefined ? undefined : agencyAsked(snapshot, options.agency);
  const mappings = await opened.mappings();
  const sender = agency ?? '';
  // What was told of this sender once holds until something else is.
  const given = pairsOf(options.map ?? [], kind);
  const told = { ...mappings.of(sender), ...given };
  const reading: TableOptions = {
    ...{ kind, agency, hidden: options.hidden === true },
    mapped: mapped(told, kind),
  };
  const { files, refused, contents } = await readFiles(ctx, named, options, reading);
  const tables = files.flatMap((file) => file.tables);
  const whose = agency ?? (await agencyOf(ctx, snapshot, tables));
  const outcomes = planOf(
    {
      ...{ t: ctx.t, snapshot, today: ctx.now().day, random: ctx.random, agency: whose },
      defaults: (table) => defaultsOf(snapshot, table, whose),
    },
    tables,
  );
  const summary = summaryOf(outcomes);
  const isRefused = summary.refused > 0 || refused.length > 0;
  const isHeld = isRefused && options.partial !== true;
  const writes = isHeld ? [] : editsOf(outcomes, snapshot);
  const changed = outcomes.flatMap((one) => ('record' in one ? [[one.table.kind, one.record] as const] : []));
  const odd = writes.length === 0 ? [] : await review(ctx, snapshot, changed);
  const problems = [...opened.problems, ...snapshot.problems];
  const tell = async (isWritten: boolean): Promise<void> => {
    const told: Imported = { files, refused, outcomes, summary, agency: whose, isHeld, isWritten };
    const lacks = problems.map((problem) => problemJson(problem, ctx.t));
    if (isForPrograms(ctx))
      writeValue(ctx, importJson(told, { complete: lacks.length === 0, problems: lacks }));
    else if (!ctx.globals.quiet || isRefused)
      writeOutput(ctx, await renderDoc(ctx, importDoc(ctx, snapshot, told), lacks));
    reportProblems(ctx, problems);
  };

  if (options.marked !== undefined && !ctx.globals.dryRun)
    await mark(ctx, contents, outcomes, options.marked);
  const ends = isRefused || problems.length > 0 ? exit.data : exit.done;
  if (writes.length === 0 || ctx.globals.dryRun) {
    await tell(false);
    tellOddities(ctx, odd);
    return ends;
  }
  if (!options.yes) {
    const prompter = await ctx.prompter();
    await tell(false);
    tellOddities(ctx, odd);
    if (!prompter) throw new Failure('yes-needed', { command: commandOf(ctx, named, options) });
    if (!(await prompter.confirm(ctx.t.sheet.confirm(writes.length))))
      throw new Failure('cancelled', {}, 'cancelled');
  }
  await opened.store.commit(writes);
  if (Object.keys(given).length > 0) mappings.keep(sender, given);
  if (options.yes) {
    await tell(true);
    tellOddities(ctx, odd);
  }
  if (!ctx.globals.quiet) {
    const { say, sheet, irt } = ctx.t;
    ctx.io.err(`${sheet.written(writes.length)} ${say.undoHow}. ${say.next(irt`check`)}\n`);
  }
  return ends;
}

/** The command as it was given. */
function commandOf({ t }: Ctx, named: string, options: ImportOptions): string {
  const { kind, agency, map = [], hidden, partial, encoding, legacyFont, marked } = options;
  const valued = [
    ...[['--kind', kind] as const, ['--agency', agency] as const],
    ...map.map((one) => ['--map', one] as const),
    ...[
      ['--marked', marked] as const,
      ['--encoding', encoding] as const,
      ['--legacy-font', legacyFont] as const,
    ],
  ];
  return t.irt.line([
    ...['import', named],
    ...valued.flatMap(([flag, value]) => (value === undefined ? [] : [flag, value])),
    ...(hidden ? ['--hidden'] : []),
    ...(partial ? ['--partial'] : []),
  ]);
}

function agencyAsked(snapshot: Snapshot, typed: string): string {
  const id = idNamed(snapshot, 'agency', typed);
  return requireRecord(snapshot, 'agency', id).id;
}

/** Reads every file; of one that gives no rows it is told why, and the others are read. */
async function readFiles(ctx: Ctx, named: string, options: ImportOptions, reading: TableOptions) {
  const files: (FileRead & { readonly file: string; readonly isUntold: boolean })[] = [];
  const refused: FileRefusal[] = [];
  const contents: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  for (const { name, sheet, bytes } of givenFiles(ctx, named)) {
    if (ctx.io.stderrIsTerminal && !ctx.globals.quiet) ctx.io.err(`${ctx.t.sheet.reading(name)}\n`);
    const { encoding, legacyFont } = options;
    const content = await bytes();
    contents.push({ name, bytes: content });
    try {
      const book = await openBook(content, { name: sheet, encoding, legacyFont });
      files.push({ file: name, isUntold: !book.tellsHidden, ...tablesIn(name, book, reading) });
    } catch (error) {
      if (!(error instanceof SheetError)) throw error;
      refused.push({ file: name, message: ctx.t.sheet.fault(error.args) });
    }
  }
  return { files, refused, contents };
}

/** Writes the sender's own workbook with a note in each bad cell, where there is one. */
async function mark(
  ctx: Ctx,
  contents: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  outcomes: readonly Outcome[],
  to: string,
): Promise<void> {
  const { sheet } = ctx.t;
  const say = (text: string): void => {
    if (!ctx.globals.quiet && !isForPrograms(ctx)) ctx.io.err(`${text}\n`);
  };
  const [content, another] = contents;
  if (!content || another) throw new Failure('import-marked', { file: another?.name ?? to, fault: null });
  const marks = outcomes.flatMap((one) =>
    one.becomes === 'refused' ? one.refusals.map((refusal) => ({ sheet: one.table.sheet, ...refusal })) : [],
  );
  if (marks.length === 0) {
    say(sheet.markedNothing);
    return;
  }
  const { markWorkbook } = await import('../../sheets/marked.js');
  const { author, listName, header } = sheet.markedWords;
  try {
    writeFile(ctx, to, [markWorkbook(content.bytes, marks, { author, listName, listHeader: header })]);
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
    throw new Failure('import-marked', { file: content.name, fault: error.args });
  }
  say(sheet.marked(to, marks.length));
}

/** Whether rows of a table say themselves whose they are. */
const saysWhose = ({ kind, header }: TableRead): boolean =>
  !('agency' in kinds[kind].shape.fields) ||
  header.columns.some(({ field }) => field?.path === 'agency' || field?.path === 'id');

/** Whose rows they are that name no agency: asked for, with what stands above the table as a hint. */
async function agencyOf(
  ctx: Ctx,
  snapshot: Snapshot,
  tables: readonly TableRead[],
): Promise<string | undefined> {
  const silent = tables.find((table) => !saysWhose(table));
  if (!silent) return undefined;
  const titles = silent.titles.map((title) => ` ${headerKey(title)} `);
  const all: readonly AnyRecord[] = snapshot.dataset.all('agency');
  const hints = all
    .filter(
      ({ name }) => name !== undefined && titles.some((title) => title.includes(` ${headerKey(name)} `)),
    )
    .map(({ id, name = null }) => ({ kind: 'agency' as const, id, name }));
  const prompter: Prompter | undefined = await ctx.prompter();
  const [only, other] = hints;
  if (
    prompter &&
    only &&
    !other &&
    (await prompter.confirm(ctx.t.sheet.isOf(silent.sheet, only.name ?? only.id)))
  )
    return only.id;
  throw new Failure('import-agency', { sheet: silent.sheet, hints: hints.slice(0, 5) });
}

/** What rows are taken to say that do not: the agency asked for, and its team where it has one only. */
function defaultsOf(
  { dataset }: Snapshot,
  { kind, header }: TableRead,
  agency: string | undefined,
): readonly (readonly [Field, unknown])[] {
  if (agency === undefined) return [];
  const lacks = (path: string) =>
    path in kinds[kind].shape.fields && !header.columns.some(({ field }) => field?.path === path);
  const [team, another] = dataset.all('team').filter((one) => one.agency === agency);
  return fieldsOf(kind).flatMap((field): readonly (readonly [Field, unknown])[] => {
    if (field.path === 'agency' && lacks('agency')) return [[field, agency]];
    return field.path === 'team' && lacks('team') && team && !another ? [[field, team.id]] : [];
  });
}
