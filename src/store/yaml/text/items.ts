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

export type FileFault = Described & { readonly at: Position };

/** The one list in flow style that is read: an empty one. */
export const EMPTY_LIST = /^\[\s*\](?:\s+#.*)?$/u;
const DASH = 45;
const HASH = 35;

/** The pieces, or why nothing of the file can be read. */
export function splitItems(text: string): Pieces | FileFault {
  if (text.includes('\r') && !text.includes('\n')) return fault('file-cr-only', 1);
  const lines = scan(text);
  return lines.fault ?? { head: lines.head, items: lines.items };
}

function scan(text: string): Pieces & { fault?: FileFault } {
  const items: { body: string; gap: string; line: number }[] = [];
  let head = '';
  let itemStart = -1;
  let bodyEnd = 0;
  let itemLine = 0;
  let line = 0;
  let marker = false;
  let empty = false;
  let stray: FileFault | undefined;
  let later: FileFault | undefined;
  const close = (end: number) => {
    if (itemStart < 0) head = text.slice(0, end);
    else items.push({ body: text.slice(itemStart, bodyEnd), gap: text.slice(bodyEnd, end), line: itemLine });
  };
  for (let start = 0; start < text.length; ) {
    line += 1;
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline + 1;
    const first = text.charCodeAt(start);
    if (first === DASH && isDash(text, start)) {
      close(start);
      if (itemStart < 0 && empty) stray ??= fault('file-not-a-list', line);
      [itemStart, bodyEnd, itemLine] = [start, end, line];
    } else if (first !== HASH && !isBlank(text, start, end)) {
      if (isConflict(text, start)) return { head, items, fault: conflict(text.slice(start), line) };
      const row = text.slice(start, end).trimEnd();
      if (/^(?:---|\.\.\.)(?:\s|$)/u.test(row)) {
        if (itemStart >= 0 || marker || stray || !/^---(?:\s+#.*)?$/u.test(row)) {
          later ??= fault('file-many-documents', line);
        }
        marker = true;
      } else if (itemStart >= 0) bodyEnd = end;
      else if (!empty && EMPTY_LIST.test(row)) empty = true;
      else if (row.startsWith('%')) later ??= fault('file-directive', line);
      else stray ??= fault('file-not-a-list', line, row.length - row.trimStart().length + 1);
    }
    start = end;
  }
  close(text.length);
  const wrong = later ?? stray;
  return { head, items, ...(wrong ? { fault: wrong } : {}) };
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

export const isConflict = (text: string, at: number): boolean =>
  /^(?:<{7}|={7}|>{7})/u.test(text.slice(at, at + 7));

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
