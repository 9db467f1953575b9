import {
  type Block,
  type Cell,
  type Column,
  none,
  number,
  share,
  type Table,
  type Words,
  words,
} from '../../doc.js';
import type { Result } from '../../duties/result.js';
import type { QuarterlyLabels } from '../quarterly-labels.js';
import { bindingOf, gapsOf, metOf, type Quarter, type Span, spansOf } from './span.js';

/** What may follow a prefix among the labels that need nothing. */
type Ending<P extends string> = keyof QuarterlyLabels extends infer K
  ? K extends `${P}${infer E}`
    ? E
    : never
  : never;
type ColumnLabel = Ending<'quarter.col.'>;

export const heading = (name: Ending<'quarter.heading.'>): Block => ({
  type: 'heading',
  words: words(`quarter.heading.${name}`, {}),
});
export const paragraph = (said: Words): Block => ({ type: 'paragraph', words: said });

type Looks = Pick<Column, 'align' | 'whole' | 'spare'>;
export const col = (id: string, title: ColumnLabel, looks: Looks = {}): Column => ({
  id,
  title: words(`quarter.col.${title}`, {}),
  ...looks,
});
/** A column of figures: to the right, never broken. */
export const figureCol = (id: string, title: ColumnLabel, looks: Looks = {}): Column =>
  col(id, title, { align: 'right', whole: true, ...looks });
export const idCol = (id: string, title: ColumnLabel, looks: Looks = {}): Column =>
  col(id, title, { whole: true, ...looks });

export const table = (
  id: string,
  columns: readonly Column[],
  rows: Table['rows'],
  said: { title?: Ending<'quarter.table.'>; empty?: Ending<'quarter.empty.'> } = {},
): Table => ({
  type: 'table',
  id,
  title: said.title === undefined ? null : words(`quarter.table.${said.title}`, {}),
  columns,
  rows,
  ...(said.empty === undefined ? {} : { empty: words(`quarter.empty.${said.empty}`, {}) }),
});

export const spanColumns = (quarter: Quarter): readonly Column[] =>
  spansOf(quarter).map((span) => ({
    id: span.id,
    title: words('quarter.name', { period: span.period.id }),
    align: 'right',
    whole: true,
  }));

export type Figure = readonly [name: Ending<'quarter.figure.'>, of: (span: Span) => Cell | number];

/** One figure a row: this quarter, the previous one, the same one of last year. */
export const figures = (id: string, quarter: Quarter, rows: readonly Figure[]): Table =>
  table(
    id,
    [col('figure', 'figure'), ...spanColumns(quarter)],
    rows.map(([name, of]) => [
      { type: 'words', words: words(`quarter.figure.${name}`, {}) },
      ...spansOf(quarter).map((span) => {
        const value = of(span);
        return typeof value === 'number' ? number(value) : value;
      }),
    ]),
  );

/** A share, or nothing where there is nothing to share. */
export const shareOf = (part: number, whole: number): Cell => (whole === 0 ? none : share(part, whole));

/** Of those a duty binds, the ones without a gap. */
export function onTime(results: readonly Result[]): Cell {
  const binding = bindingOf(results);
  return shareOf(binding.length - gapsOf(binding).length, binding.length);
}

/** Of those a duty binds, the ones that meet it. */
export function metShare(results: readonly Result[]): Cell {
  const binding = bindingOf(results);
  return shareOf(metOf(binding).length, binding.length);
}
