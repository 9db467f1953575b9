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
import { shareOf, tally } from '../../duties/standing.js';
import { type Beside, beside, type Counted, type QuarterlyLabels } from '../quarterly-labels.js';
import { type Quarter, type Span, spansOf } from './span.js';

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

export type Figure = readonly [
  name: Ending<'quarter.figure.'>,
  of: (span: Span) => Cell | number,
  /** Shown only where one of the quarters has any. */
  ifAny?: 'if-any',
];

/** One figure a row: this quarter, the previous one, the same one of last year. */
export const figures = (id: string, quarter: Quarter, rows: readonly Figure[]): Table =>
  table(
    id,
    [col('figure', 'figure'), ...spanColumns(quarter)],
    rows.flatMap(([name, of, ifAny]) => {
      const values = spansOf(quarter).map(of);
      if (ifAny && values.every((value) => value === 0)) return [];
      const cells = values.map((value) => (typeof value === 'number' ? number(value) : value));
      return [[{ type: 'words', words: words(`quarter.figure.${name}`, {}) }, ...cells]];
    }),
  );

/** A share, or nothing where there is nothing to share. */
export const ratio = (part: number, whole: number): Cell => (whole === 0 ? none : share(part, whole));

/** The share of results that is fulfilled, as everywhere. */
export function fulfilledShare(results: readonly Result[]): Cell {
  const { part, whole } = shareOf(results);
  return ratio(part, whole);
}

type Of = (span: Span) => readonly Result[];

/** What a figure about results leaves out, each kind in a row of its own under it. */
export const besideRows = (name: Counted, of: Of, kinds: readonly Beside[]): readonly Figure[] =>
  kinds.map((kind) => [`${name}.${kind}`, (span) => tally(of(span))[kind], 'if-any']);

/** A share and beside it what it leaves out; its gaps too, unless a figure of their own names them. */
export const shareRows = (
  name: Counted & Ending<'quarter.figure.'>,
  of: Of,
  kinds: readonly Beside[] = beside,
): readonly Figure[] => [[name, (span) => fulfilledShare(of(span))], ...besideRows(name, of, kinds)];
/** Of a share whose gaps are a figure of their own. */
export const LEFT_OUT: readonly Beside[] = ['not-yet-due', 'not-applicable', 'waived'];
