import type { Shape } from '../../domain/kinds/shape.js';
import { fold, isOneEditAway } from '../../domain/text.js';
import type { Merge, Row, Sheet, Value } from '../../sheets/book.js';

/** A field a column may hold: of a list of parts, which of them, from 1. */
export interface Field {
  readonly path: string;
  readonly index: number | null;
  readonly shape: Shape;
  /** As irt itself writes it above the column. */
  readonly header: string;
  /** Whatever else it may be called. */
  readonly names: readonly string[];
}

export interface HeaderColumn {
  readonly column: number;
  readonly text: string;
  readonly field: Field | undefined;
  /** How it was recognised: as it is written, one letter aside, by a mapping given now or kept. */
  readonly by: 'name' | 'near' | 'map';
}

export interface Header {
  /** Its first and last row, as a spreadsheet counts them. */
  readonly rows: readonly [first: number, last: number];
  readonly columns: readonly HeaderColumn[];
  /** How many columns are known. */
  readonly known: number;
}

/** Rows with something in them among which the header is looked for. */
const LOOKED_AT = 20;
/** Rows a header may take. */
const TALLEST = 3;

/**
 * The header of a sheet: of its first rows, up to three together, those under which most columns are known. A title
 * above it, cells merged over several columns or rows, and brackets with units are no hindrance.
 */
export function findHeader(
  sheet: Sheet,
  fields: readonly Field[],
  mapped: ReadonlyMap<string, Field>,
): Header | undefined {
  // What irt itself writes comes before what it understands as well.
  const names = [
    namesOf(fields, ({ header }) => [header]),
    namesOf(fields, ({ header, path, names: others }) => [header, path, ...others]),
  ] as const;
  const grid = new Grid(sheet);
  const firsts = sheet.rows.slice(0, LOOKED_AT).map(({ number }) => number);
  const exact = [givenBy(mapped), namedBy(names[0]), namedBy(names[1])];
  let best: Header | undefined;
  // Of several that tell as much the lowest is taken: what stands above it is a title.
  for (let height = 1; height <= TALLEST; height += 1) {
    for (const first of firsts) {
      const header = read(grid, first, first + height - 1, exact);
      if (header.known > (best?.known ?? 0)) best = header;
    }
  }
  // Slips of the pen are looked for in the header alone: any text is nearly something.
  return best && read(grid, ...best.rows, [...exact, nearTo(names[1])]);
}

/** Text as headers are compared: marks, case, stops, numbering and what stands in brackets aside. */
export const headerKey = (text: string): string =>
  fold(text.replace(/\([^()]*\)|\[[^[\]]*\]/gu, ' '))
    .replace(/^\s*(?:\d{1,2}|[ivx]{1,4})[.)]\s*/u, '')
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();

/** By what they are called, the fields that may be meant, the most likely first. */
type Names = ReadonlyMap<string, readonly Field[]>;

function namesOf(fields: readonly Field[], namesIn: (field: Field) => readonly string[]): Names {
  const names = new Map<string, Field[]>();
  const put = (name: string, field: Field) => {
    const key = headerKey(name);
    const there = names.get(key);
    if (!there) names.set(key, [field]);
    else if (!there.includes(field)) there.push(field);
  };
  // What a record cannot do without is meant before what it can.
  const byNeed = [...fields].sort((a, b) => Number(a.shape.optional) - Number(b.shape.optional));
  for (const field of byNeed) for (const name of namesIn(field)) put(name, field);
  return names;
}

function read(grid: Grid, first: number, last: number, ways: readonly Way[]): Header {
  const columns = grid
    .columnsIn(first, last)
    .map((column) => ({ column, parts: grid.above(column, first, last) }));
  const found = new Map<number, HeaderColumn>();
  const taken = new Set<Field>();
  for (const { by, look } of ways) {
    for (const { column, parts } of columns) {
      if (found.get(column)) continue;
      for (const text of textsOf(parts)) {
        const field = look(headerKey(text)).find((one) => !taken.has(one));
        if (!field) continue;
        taken.add(field);
        found.set(column, { column, text: parts.join(' '), field, by });
        break;
      }
    }
  }
  return {
    rows: [first, last],
    columns: columns.map(
      ({ column, parts }) =>
        found.get(column) ?? { column, text: parts.join(' '), field: undefined, by: 'name' },
    ),
    known: found.size,
  };
}

/** What a column may be called: all that stands above it, either way round, else the lowest, else the highest. */
function textsOf(parts: readonly string[]): readonly string[] {
  const [top = ''] = parts;
  const low = parts.at(-1) ?? '';
  return [...new Set([parts.join(' '), [...parts].reverse().join(' '), low, top])];
}

interface Way {
  readonly by: HeaderColumn['by'];
  readonly look: (key: string) => readonly Field[];
}
const givenBy = (mapped: ReadonlyMap<string, Field>): Way => ({
  by: 'map',
  look: (key) => [mapped.get(key)].filter((field) => field !== undefined),
});
const namedBy = (names: Names): Way => ({ by: 'name', look: (key) => names.get(key) ?? [] });
/** Shorter words are one letter from too many others. */
const LONG_ENOUGH = 6;
const nearTo = (names: Names): Way => ({
  by: 'near',
  look: (key) => {
    if (key.length < LONG_ENOUGH) return [];
    const near = new Set<Field>();
    for (const [name, fields] of names) if (fields[0] && isOneEditAway(key, name)) near.add(fields[0]);
    return near.size === 1 ? [...near] : [];
  },
});

/** What stands above the cells of a column, with merged cells filled. */
class Grid {
  private readonly rows: ReadonlyMap<number, Row>;
  constructor(private readonly sheet: Sheet) {
    this.rows = new Map(sheet.rows.map((row) => [row.number, row]));
  }

  /** Columns with something of their own in one of the rows. */
  columnsIn(first: number, last: number): readonly number[] {
    const columns = new Set<number>();
    for (let row = first; row <= last; row += 1) {
      for (const column of this.rows.get(row)?.cells.keys() ?? []) {
        const merge = this.mergeAt(row, column);
        const [from, to] = merge?.columns ?? [column, column];
        for (let at = from; at <= to; at += 1) columns.add(at);
      }
    }
    const hidden = this.sheet.hiddenColumns;
    return [...columns].filter((column) => !hidden.has(column)).sort((a, b) => a - b);
  }

  /** The texts above a column from the top down, each once. */
  above(column: number, first: number, last: number): readonly string[] {
    const texts: string[] = [];
    for (let row = first; row <= last; row += 1) {
      const text = this.textAt(row, column);
      if (text !== '' && text !== texts.at(-1)) texts.push(text);
    }
    return texts;
  }

  private textAt(row: number, column: number): string {
    const merge = this.mergeAt(row, column);
    const [atRow, atColumn] = merge ? [merge.rows[0], merge.columns[0]] : [row, column];
    const value = this.rows.get(atRow)?.cells.get(atColumn);
    return value ? textOfCell(value).trim().replace(/\s+/gu, ' ') : '';
  }

  private mergeAt(row: number, column: number): Merge | undefined {
    return this.sheet.merges.find(
      ({ rows, columns }) => rows[0] <= row && row <= rows[1] && columns[0] <= column && column <= columns[1],
    );
  }
}

/** A cell as its reader sees it. */
export function textOfCell(value: Value): string {
  switch (value.type) {
    case 'text':
    case 'error':
      return value.text;
    case 'number':
      return value.shown;
    case 'yes':
      return value.value ? 'TRUE' : 'FALSE';
    case 'moment':
      return `${value.day.split('-').reverse().join('/')}${value.time === null ? '' : ` ${value.time}`}`;
    case 'span':
      return `${Math.floor(value.hours)}:${String(Math.round((value.hours % 1) * 60)).padStart(2, '0')}`;
    case 'unworked':
      return '=…';
  }
}
