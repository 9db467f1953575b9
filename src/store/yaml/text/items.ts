import type { Described, Position } from '../../../domain/problem.js';

/**
 * A file cut at each `- ` in column 0, before any of it is parsed, so that one broken item never hides its
 * neighbours. `head` and the pieces of the items put together are the text again, byte for byte.
 */
export interface Pieces {
  /** What stands before the first item: comments, blank lines, perhaps `---` or an empty `[]`. */
  readonly head: string;
  readonly items: readonly Piece[];
}
export interface Piece {
  /** The lines of the item. */
  readonly body: string;
  /** Blank lines and comments in column 0 after it: they belong to the file. */
  readonly gap: string;
  /** Line of its dash, from 1. */
  readonly line: number;
}

/** The same by where it stands in the text. */
export interface Cuts {
  /** Where the head ends. */
  readonly head: number;
  readonly items: readonly Cut[];
}
export interface Cut {
  readonly start: number;
  /** Where its lines end. */
  readonly end: number;
  /** Where the next begins. */
  readonly next: number;
  readonly line: number;
}

export type FileFault = Described & { readonly at: Position };

/** The one list in flow style that is read: an empty one. */
export const EMPTY_LIST = /^\[\s*\](?:\s+#.*)?$/u;
/** Where a document of several begins or ends. */
const MARKER = /^(?:---|\.\.\.)(?:\s|$)/u;
const START_MARKER = /^---(?:\s+#.*)?$/u;
const CONFLICT = ['<<<<<<<', '=======', '>>>>>>>'];
const [SPACE, HASH, DASH] = [32, 35, 45];
/** With `=` between them: the letters of the marks. */
const [LESS, GREATER] = [60, 62];

/** The pieces, or why nothing of the file can be read. */
export function splitItems(text: string): Pieces | FileFault {
  const cuts = cutItems(text);
  if ('code' in cuts) return cuts;
  const items = cuts.items.map(({ start, end, next, line }) => ({
    body: text.slice(start, end),
    gap: text.slice(end, next),
    line,
  }));
  return { head: text.slice(0, cuts.head), items };
}

/** Where the pieces stand. */
export function cutItems(text: string): Cuts | FileFault {
  if (text.includes('\r') && !text.includes('\n')) return fault('file-cr-only', 1);
  const cutter = new Cutter(text);
  for (let start = 0, line = 1; start < text.length; line += 1) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline + 1;
    if (isConflict(text, start)) return conflict(text.slice(start), line);
    cutter.take(start, end, line);
    start = end;
  }
  return cutter.cuts();
}

/** Goes down the lines of a file once, and knows what stood above. */
class Cutter {
  private readonly items: Cut[] = [];
  /** Where the item begins whose lines these are, and where the last of them ends. */
  private item: { readonly start: number; end: number; readonly line: number } | undefined;
  private head = 0;
  private hasMarker = false;
  private hasEmptyList = false;
  /** What is no list; said only where nothing graver is found. */
  private stray: FileFault | undefined;
  private other: FileFault | undefined;

  constructor(private readonly text: string) {}

  take(start: number, end: number, line: number): void {
    const first = this.text.charCodeAt(start);
    if (first === DASH && isDash(this.text, start)) this.begin(start, end, line);
    else if (first !== HASH && !isBlank(this.text, start, end)) {
      // What is indented belongs to the item above it, whatever it says.
      if (this.item && first === SPACE) this.item.end = end;
      else this.content(start, end, line);
    }
  }

  cuts(): Cuts | FileFault {
    this.close(this.text.length);
    return this.other ?? this.stray ?? { head: this.head, items: this.items };
  }

  private begin(start: number, end: number, line: number): void {
    this.close(start);
    if (!this.item && this.hasEmptyList) this.stray ??= fault('file-not-a-list', line);
    this.item = { start, end, line };
  }

  /** A line that is neither a dash in column 0 nor blank nor a comment there. */
  private content(start: number, end: number, line: number): void {
    const row = this.text.slice(start, end).trimEnd();
    if (MARKER.test(row)) {
      const isFirst = !this.item && !this.hasMarker && !this.stray && START_MARKER.test(row);
      if (!isFirst) this.other ??= fault('file-many-documents', line);
      this.hasMarker = true;
    } else if (this.item) this.item.end = end;
    else if (!this.hasEmptyList && EMPTY_LIST.test(row)) this.hasEmptyList = true;
    else if (row.startsWith('%')) this.other ??= fault('file-directive', line);
    else this.stray ??= fault('file-not-a-list', line, row.length - row.trimStart().length + 1);
  }

  /** What was open ends where the next begins: the head before the first item, or the item before this one. */
  private close(next: number): void {
    if (!this.item) this.head = next;
    else {
      const { start, end, line } = this.item;
      this.items.push({ start, end, next, line });
    }
  }
}

const isDash = (text: string, at: number): boolean =>
  at + 1 >= text.length || /[ \t\r\n]/u.test(text.charAt(at + 1));

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 9 && code !== 10 && code !== 13) return false;
  }
  return true;
}

/** Whether a line is one that git leaves where two changes meet. */
export function isConflict(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  return first >= LESS && first <= GREATER && CONFLICT.some((mark) => text.startsWith(mark, at));
}

/** The marks from the first one on, to the end of that conflict. */
export function conflict(rest: string, line: number): FileFault {
  const lines = rest.split('\n', 100_000);
  const end = lines.findIndex((row) => row.startsWith('>>>>>>>'));
  const own = end < 0 ? lines : lines.slice(0, end + 1);
  const at = (mark: string): number | null => {
    const index = own.findIndex((row) => row.startsWith(mark));
    return index < 0 ? null : line + index;
  };
  const args = { ours: at('<<<<<<<'), middle: at('======='), theirs: at('>>>>>>>') };
  return { code: 'file-conflict', args, at: { line, column: 1 } };
}

type FileCode = 'file-cr-only' | 'file-many-documents' | 'file-directive' | 'file-not-a-list';
function fault(code: FileCode, line: number, column = 1): FileFault {
  return { code, args: {}, at: { line, column } };
}

/** The line break a file uses, to use it again. */
export const eolOf = (text: string): '\n' | '\r\n' => (/\r\n/u.test(text) ? '\r\n' : '\n');

/** The lines of an item as a text of its own, whatever breaks its file uses. */
export const itemText = (body: string): string => body.replaceAll('\r\n', '\n').replace(/\n?$/u, '\n');
