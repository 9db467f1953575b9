/** What becomes of cells and rows of a spreadsheet that is taken in: codes, whose words are in `messages/`. */

/** An old font for Vietnamese, from before Unicode. */
export type LegacyFont = 'tcvn3' | 'vni';

/** What keeps a cell from being taken for what its field holds, whatever it says. */
export type CellFault = 'error' | 'unworked' | 'not-a-day' | 'too-early';

/** What a cell was taken for that does not show it: told beside the mapping. */
export type Guess = 'serial-day' | 'phone-zero';

/** How many rows became what; together they are all rows below the headers. */
export interface RowCounts {
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly refused: number;
}

/** Why a row below a header is none of its records. */
export type Leftover = 'blank' | 'numbers' | 'total' | 'signature' | 'heading' | 'header';

/** Why a file or a sheet gives no rows. */
export type SheetFault =
  /** Neither a workbook nor text in columns. */
  | { readonly fault: 'no-table' }
  /** Only in a workbook of that format can what is wrong be marked. */
  | { readonly fault: 'not-xlsx' }
  /** Bytes of the file, or of what is packed in it. */
  | { readonly fault: 'too-big'; readonly limit: number }
  | { readonly fault: 'encrypted' }
  /** `detail`: where, of a file that is read part by part. */
  | { readonly fault: 'damaged'; readonly detail?: string }
  /** A cell stands so far from the others that no table has its size. */
  | { readonly fault: 'too-far' }
  /** XML that declares entities, which no spreadsheet writes. */
  | { readonly fault: 'entities' }
  /** Text typed in an old font, which shows other letters than it holds; the first cell of it. */
  | { readonly fault: 'legacy-font'; readonly legacy: LegacyFont; readonly font: string; readonly at: string }
  /** Text in no encoding that is known without being told. */
  | { readonly fault: 'encoding' }
  /** No row in which the names of fields stand. */
  | { readonly fault: 'no-header' }
  /** Its columns fit several kinds alike. */
  | { readonly fault: 'either-kind'; readonly kinds: readonly string[] };
