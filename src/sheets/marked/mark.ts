/** What is wrong in a cell: where, what it shows, and how to mend it. */
export interface Mark {
  readonly sheet: string;
  /** As a spreadsheet names it: `D7`. */
  readonly cell: string;
  readonly seen: string;
  readonly message: string;
}

export interface MarkWords {
  /** Who writes the notes. */
  readonly author: string;
  /** What the sheet that lists them is called. */
  readonly listName: string;
  /** Above its columns: sheet, cell, what it shows, what to do. */
  readonly listHeader: readonly [string, string, string, string];
}
