import type { Whole } from '../../cli/answer.js';
import { valueAt } from '../../domain/value-at.js';
import { columnName } from '../../sheets/book.js';
import type { Imported } from './result.js';

/** The document of an import: what became of every column and row. */
export function importJson(told: Imported, { complete, problems }: Whole) {
  const { files, refused, outcomes, summary, agency, isWritten } = told;
  const tables = files.flatMap((file) => file.tables);
  return {
    format: 'irt.import/1',
    complete,
    written: isWritten,
    summary,
    agency: agency ?? null,
    sheets: tables.map(({ file, sheet, kind, header }) => ({
      ...{ file, sheet, kind },
      header: { from: header.rows[0], to: header.rows[1] },
      columns: header.columns.map(({ column, text, field, by }) => ({
        column: columnName(column),
        header: text,
        field: field?.path ?? null,
        part: field?.index ?? null,
        by: field ? by : null,
      })),
    })),
    leftOut: files.flatMap(({ file, leftOut }) => leftOut.map((one) => ({ file, ...one }))),
    refusals: [
      ...refused.map(({ file, message }) => ({ file, sheet: null, cell: null, seen: '', message })),
      ...outcomes.flatMap((one) =>
        one.becomes === 'refused'
          ? one.refusals.map(({ cell, seen, message }) => ({
              ...{ file: one.table.file, sheet: one.table.sheet, cell, seen, message },
            }))
          : [],
      ),
    ],
    skipped: outcomes.flatMap((one) =>
      one.becomes === 'skipped'
        ? [{ file: one.table.file, sheet: one.table.sheet, row: one.row, why: one.why }]
        : [],
    ),
    guesses: outcomes.flatMap((one) =>
      'record' in one
        ? one.guesses.map((guessed) => ({ file: one.table.file, sheet: one.table.sheet, ...guessed }))
        : [],
    ),
    records: outcomes.flatMap((one) =>
      'record' in one
        ? [
            {
              ...{ file: one.table.file, sheet: one.table.sheet, row: one.row },
              record: `${one.table.kind}/${one.record.id}`,
              change: one.becomes,
              set: Object.entries(one.set).map(([field, after]) => ({
                field,
                before: (one.before && valueAt(one.before, field)) ?? null,
                after,
              })),
            },
          ]
        : [],
    ),
    problems,
  };
}
