import type { Ctx } from '../../cli/context.js';
import { shapeAt } from '../../cli/fields.js';
import type { Leftover } from '../../domain/cells.js';
import { type Block, type Doc, type Table, text, type Words } from '../../domain/doc.js';
import { type KindName, kinds } from '../../domain/kinds/index.js';
import { valueAt } from '../../domain/value-at.js';
import { countings } from '../../messages/headers.js';
import { columnName } from '../../sheets/book.js';
import type { Snapshot } from '../../store/port.js';
import { columnsOf } from '../columns.js';
import { fieldLabel } from '../record/input.js';
import { refText, valueText } from '../record/show.js';
import { MOST_PARTS } from './fields.js';
import { type Field, headerKey } from './header.js';
import type { Outcome, TableRead } from './plan.js';
import type { Imported } from './result.js';
import type { LeftOut } from './tables.js';

/** Of changes, refused cells and what was left out, so many are shown at once; the rest are counted. */
const SHOWN = 40;

/** What an import found and what it writes, for a person: columns, cells to mend, changes, and the sum. */
export function importDoc(ctx: Ctx, snapshot: Snapshot, told: Imported): Doc {
  const { sheet } = ctx.t;
  const { files, agency, outcomes, summary, isHeld, isWritten } = told;
  const name = agency === undefined ? undefined : (snapshot.dataset.get('agency', agency)?.name ?? agency);
  const leftOut = files.flatMap((file) => file.leftOut);
  const writes = outcomes.some((one) => 'record' in one);
  const blocks: Block[] = [
    ...files.flatMap((file) => file.tables).flatMap((table) => mappingBlocks(ctx, table)),
    ...(name === undefined ? [] : [paragraph(sheet.agencyGiven(name))]),
    ...leftOut.map((one) => paragraph(leftOutText(ctx, one))),
    ...(leftOut.some(({ what }) => what !== 'no-table') ? [paragraph(sheet.takeHidden)] : []),
    ...files.filter(({ isUntold }) => isUntold).map(({ file }) => paragraph(sheet.hiddenUntold(file))),
    ...skippedBlocks(ctx, outcomes),
    ...guessBlocks(ctx, outcomes),
    ...changeBlocks(ctx, snapshot, outcomes),
    ...refusedBlocks(ctx, told),
    paragraph(sheet.summary(summary)),
    ...(isHeld ? [paragraph(sheet.notWritten(summary.refused + told.refused.length))] : []),
    ...(writes || isHeld ? [] : [paragraph(sheet.nothingToWrite)]),
  ];
  return { id: 'import', title: { text: sheet.title(isWritten) }, facts: [], blocks };
}

const paragraph = (said: string): Block => ({ type: 'paragraph', words: { text: said } satisfies Words });
const counting = new Set(countings.map(headerKey));

/** What is written above a field's column, by its path and place. */
const labelsOf = ({ t }: Ctx, kind: KindName): ReadonlyMap<string, string> =>
  new Map(
    columnsOf(kind, t, () => MOST_PARTS).map(({ path, part, header }) => [
      keyOf({ path, index: part }),
      header,
    ]),
  );
const keyOf = ({ path, index }: Pick<Field, 'path' | 'index'>): string =>
  index === null ? path : `${path} ${index}`;

/** Which column of a sheet goes into which field. */
function mappingBlocks(ctx: Ctx, { file, sheet, kind, header }: TableRead): readonly Block[] {
  const { t } = ctx;
  const labels = labelsOf(ctx, kind);
  const rows = header.columns.map(({ column, text: title, field, by }) => {
    const how = by === 'name' ? '' : ` (${t.sheet.by[by]})`;
    const into = field
      ? `${labels.get(keyOf(field)) ?? field.path}${how}`
      : counting.has(headerKey(title))
        ? t.sheet.countColumn
        : t.sheet.unknownColumn;
    return [text(columnName(column)), text(title), text(into)];
  });
  const table: Table = {
    type: 'table',
    id: 'columns',
    title: { text: t.sheet.table(file, sheet, kind, header.rows) },
    columns: [
      { id: 'column', title: { text: t.sheet.column.column }, whole: true },
      { id: 'header', title: { text: t.sheet.column.header } },
      { id: 'field', title: { text: t.sheet.column.field } },
    ],
    rows,
  };
  return [table];
}

function leftOutText({ t: { sheet } }: Ctx, one: LeftOut): string {
  switch (one.what) {
    case 'sheet':
      return sheet.hiddenSheet(one.sheet);
    case 'no-table':
      return sheet.noTable(one.sheet);
    case 'rows':
      return sheet.hiddenRows(one.sheet, one.rows);
    case 'columns':
      return sheet.hiddenColumns(one.sheet, one.columns);
  }
}

function skippedBlocks({ t }: Ctx, outcomes: readonly Outcome[]): readonly Block[] {
  const groups = new Map<string, { sheet: string; why: Leftover; rows: number[] }>();
  let count = 0;
  for (const one of outcomes) {
    if (one.becomes !== 'skipped') continue;
    count += 1;
    const { sheet, file } = one.table;
    const key = JSON.stringify([file, sheet, one.why]);
    const group = groups.get(key) ?? { sheet, why: one.why, rows: [] };
    group.rows.push(one.row);
    groups.set(key, group);
  }
  if (count === 0) return [];
  const items = [...groups.values()].map(({ sheet, why, rows }) => ({
    text: t.sheet.skippedRows(
      sheet,
      rows.sort((a, b) => a - b),
      why,
    ),
  }));
  return [{ type: 'list', lead: { text: t.sheet.skippedTitle(count) }, items }];
}

function guessBlocks({ t }: Ctx, outcomes: readonly Outcome[]): readonly Block[] {
  const guesses = outcomes.flatMap((one) =>
    'record' in one ? one.guesses.map((guess) => ({ ...guess, sheet: one.table.sheet })) : [],
  );
  if (guesses.length === 0) return [];
  const items = guesses
    .slice(0, SHOWN)
    .map(({ sheet, cell, seen, guess }) => ({ text: `${sheet}!${cell} “${seen}”: ${t.sheet.guess[guess]}` }));
  return [{ type: 'list', lead: { text: t.sheet.guessesTitle }, items: [...items, ...moreThan(t, guesses)] }];
}

const moreThan = (t: Ctx['t'], all: readonly unknown[]): readonly Words[] =>
  all.length > SHOWN ? [{ text: t.sheet.more(all.length - SHOWN) }] : [];

/** New records by what they are called, changed ones field by field. */
function changeBlocks(ctx: Ctx, snapshot: Snapshot, outcomes: readonly Outcome[]): readonly Block[] {
  const { t } = ctx;
  const made = outcomes.filter((one) => 'record' in one);
  if (made.length === 0) return [];
  const ref = refText(ctx, snapshot.dataset);
  const rows = made.slice(0, SHOWN).map(({ table: { kind }, becomes, record, before, set }) => {
    const labels = labelsOf(ctx, kind);
    const labelAt = (path: string) => labels.get(path) ?? fieldLabel(kind, path, t);
    const said = (path: string, value: unknown) =>
      valueText(ctx, kind, path, shapeAt(kinds[kind], path), value, ref) || '–';
    const what = Object.entries(set)
      .filter(([path]) => before || path !== 'name')
      .map(([path, value]) =>
        before
          ? t.sheet.turn(labelAt(path), said(path, valueAt(before, path)), said(path, value))
          : `${labelAt(path)}: ${said(path, value)}`,
      );
    const called = `${record.name ?? t.kind[kind].one} (${record.id})`;
    return [text(t.sheet.change[becomes]), text(called), text(what.join('; '))];
  });
  const table: Table = {
    type: 'table',
    id: 'changes',
    title: { text: t.sheet.changesTitle },
    columns: [
      { id: 'change', title: { text: t.sheet.changeColumn.change }, whole: true },
      { id: 'record', title: { text: t.sheet.changeColumn.record } },
      { id: 'what', title: { text: t.sheet.changeColumn.what } },
    ],
    rows,
  };
  return [table, ...moreThan(t, made).map((words): Block => ({ type: 'paragraph', words }))];
}

function refusedBlocks({ t }: Ctx, { refused, outcomes }: Imported): readonly Block[] {
  const all = [
    ...refused.map(({ file, message }) => ({ place: file, seen: '', message })),
    ...outcomes.flatMap((one) =>
      one.becomes === 'refused'
        ? one.refusals.map(({ cell, seen, message }) => ({
            place: `${one.table.sheet}!${cell}`,
            seen,
            message,
          }))
        : [],
    ),
  ];
  if (all.length === 0) return [];
  const table: Table = {
    type: 'table',
    id: 'refusals',
    title: { text: t.sheet.refusedTitle },
    columns: [
      { id: 'place', title: { text: t.sheet.refusedColumn.place }, whole: true },
      { id: 'seen', title: { text: t.sheet.refusedColumn.seen } },
      { id: 'message', title: { text: t.sheet.refusedColumn.message } },
    ],
    rows: all.slice(0, SHOWN).map(({ place, seen, message }) => [text(place), text(seen), text(message)]),
  };
  return [table, ...moreThan(t, all).map((words): Block => ({ type: 'paragraph', words }))];
}
