import type { Ctx } from '../../cli/context.js';
import type { Lack } from '../../domain/doc.js';
import type { AnyRecord, KindName } from '../../domain/kinds/index.js';
import type { Shape } from '../../domain/kinds/shape.js';
import { valueAt } from '../../domain/value-at.js';
import { MANIFEST_SHEET, type Manifest, manifestRows } from '../../sheets/manifest.js';
import type { Out, OutSheet } from '../../sheets/write.js';
import type { Snapshot } from '../../store/port.js';
import { type Column, columnsOf } from '../columns.js';
import { meaningsOf } from '../named.js';
import { cellOf } from './cells.js';

/** The records of a kind that go out. */
export interface Chosen {
  readonly kind: KindName;
  readonly records: readonly AnyRecord[];
}

export interface Sheets {
  readonly sheets: readonly OutSheet[];
  /** Cells that would come back as something else. */
  readonly unkept: readonly string[];
}

/** A sheet a kind: its fields as columns, a record a row. */
export function sheetsOf(
  ctx: Ctx,
  snapshot: Snapshot,
  chosen: readonly Chosen[],
): Sheets & { manifest: Manifest } {
  const unkept: string[] = [];
  const made = chosen.map(({ kind, records }) => {
    const columns = columnsFor(ctx, kind, records);
    const meanings = meaningsOf(snapshot, kind);
    const rows = records.map((record) =>
      columns.map((column): Out => {
        const value = fieldOf(record, column);
        // Ids are known: what they name was looked up when they were read.
        if (isId(column.shape) && value !== undefined) return { type: 'text', text: String(value) };
        const { out, isKept } = cellOf(ctx.t, meanings, column.shape, value);
        if (!isKept) unkept.push(`${kind}/${record.id}: ${column.header}`);
        return out;
      }),
    );
    const head = columns.map(({ header }): Out => ({ type: 'text', text: header }));
    const name = sheetName(ctx.t.kind[kind].many);
    const sheet: OutSheet = { name, heads: 1, widths: columns.map(widthOf), rows: [head, ...rows] };
    return { kind, columns, sheet };
  });
  const manifest: Manifest = {
    agency: null,
    day: (ctx.globals.asOf ?? ctx.now()).day,
    version: ctx.version,
    sheets: made.map(({ kind, columns, sheet }) => ({
      ...{ name: sheet.name, kind },
      columns: columns.map(({ path, part }) => ({ path, part })),
    })),
  };
  return { sheets: made.map(({ sheet }) => sheet), unkept, manifest };
}

/** The sheet by which a workbook is known when it comes back. */
export const manifestSheet = (manifest: Manifest): OutSheet => ({
  ...{ name: MANIFEST_SHEET, isSecret: true, heads: 0, widths: [] },
  rows: manifestRows(manifest).map((row) => row.map((text): Out => ({ type: 'text', text }))),
});

/** What could not be read, before all sheets: whoever opens the workbook sees that it is not whole. */
export const lackSheet = ({ t }: Ctx, lacks: readonly Lack[]): readonly OutSheet[] =>
  lacks.length === 0
    ? []
    : [
        {
          name: sheetName(t.sheet.out.incomplete),
          ...{ heads: 1, widths: [40, 10, 80] },
          rows: [
            [{ type: 'text', text: t.sheet.out.incompleteWhy(lacks.length) }],
            ...lacks.map(({ file, line, message }): Out[] => [
              { type: 'text', text: file },
              { type: 'number', value: line },
              { type: 'text', text: message },
            ]),
          ],
        },
      ];

const isId = (shape: Shape): boolean => shape.type === 'ref' || shape.type === 'slug';

/** As many groups of columns for a list of parts as the record with the most of them needs. */
export function columnsFor(
  { t }: Pick<Ctx, 't'>,
  kind: KindName,
  records: readonly AnyRecord[],
): readonly Column[] {
  const parts = (list: string): number =>
    Math.max(
      1,
      ...records.map((record) => (valueAt(record, list) as readonly unknown[] | undefined)?.length ?? 0),
    );
  return columnsOf(kind, t, parts);
}

function fieldOf(record: AnyRecord, { path, part }: Column): unknown {
  if (part === null) return valueAt(record, path);
  const [list = '', ...inside] = path.split('.');
  const item = (record[list] as readonly Readonly<Record<string, unknown>>[] | undefined)?.[part - 1];
  return item && valueAt(item, inside.join('.'));
}

const LONGEST_NAME = 31;
/** A name a sheet may have. */
const sheetName = (label: string): string => {
  const name = label
    .replace(/[\\/?*[\]:]/gu, ' ')
    .replace(/^'+|'+$/gu, '')
    .slice(0, LONGEST_NAME)
    .trim();
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
};

const widthOf = ({ header, shape }: Column): number => {
  if (shape.type === 'text' || shape.type === 'list') return 32;
  return Math.max(12, Math.min(24, header.length + 2));
};
