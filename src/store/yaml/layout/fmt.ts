import type { KindName } from '../../../domain/kinds/index.js';
import { compareBytes } from '../../../domain/text.js';
import { readFileText } from '../reading/read-file.js';
import { formatItem } from '../text/format.js';
import { eolOf, splitItems } from '../text/items.js';
import { parseItem } from '../text/parse.js';
import { splitAttached } from '../writing/work.js';
import { canonicalItem } from './fmt-item.js';

/** What is left as it stands: a file that is no list of records, a record that does not count, one no layout is sure of. */
export interface Untouched {
  /** Line of the item's dash, from 1. */
  readonly line: number;
  readonly id?: string;
  readonly why: 'file' | 'broken' | 'unsafe';
}
export interface FormattedText {
  readonly text: string;
  readonly untouched: readonly Untouched[];
}

interface Entry {
  readonly id: string | undefined;
  /** Whether it has to stay at its place in the file. */
  readonly stays: boolean;
  readonly body: string;
  /** Blank lines and comments before it. */
  readonly above: string;
}

/**
 * The text of a file of records in canonical form: sorted by id, fields in the order of the kind, one way to quote
 * and indent, no byte order mark, one line break at the end; the file keeps its own kind of line breaks. Comments
 * go with what they are about. Done twice, it changes nothing more.
 */
export function formatFile(kind: KindName, source: string): FormattedText {
  const text = source.replace(/^\ufeff/u, '');
  const pieces = splitItems(text);
  if ('code' in pieces) return { text: source, untouched: [{ line: pieces.at.line, why: 'file' }] };
  const eol = eolOf(text);
  const untouched: Untouched[] = [];
  const reads = readFileText(kind, '', text).items;
  const [head, first] = splitAttached(pieces.head, true);
  let above = first;
  const entries = pieces.items.map(({ body, gap, line }, at): Entry => {
    const parsed = reads[at]?.parsed;
    const id = parsed?.id ?? parsed?.idSeen;
    const named = id === undefined ? {} : { id };
    const item = body.replaceAll('\r\n', '\n').trimEnd().concat('\n');
    const isWritten = parsed?.record !== undefined && formatItem(kind, parsed.record) === item;
    const raw = parsed?.record && !isWritten ? parseItem(body + gap).raw : undefined;
    // What stands as irt writes a record is not taken apart for its comments: it has none.
    const canonical = isWritten ? item : raw && canonicalItem(kind, item, raw);
    const standing = { above };
    if (canonical !== undefined) {
      above = gap;
      return { ...standing, id, stays: false, body: canonical.replaceAll('\n', eol) };
    }
    untouched.push({ line, ...named, why: raw ? 'unsafe' : 'broken' });
    // Blank lines may be the end of a text kept with them.
    const blanks = /^(?:[ \t]*\r?\n)*/u.exec(gap)?.[0] ?? '';
    above = gap.slice(blanks.length);
    return { ...standing, id, stays: true, body: body + blanks };
  });
  const gaps = pieces.items.slice(0, -1).map(({ gap }) => gap);
  const apart = gaps.length > 0 && gaps.filter(startsBlank).length * 2 >= gaps.length;
  const joined = join(tidyHead(head, eol), sorted(entries), tidy(above, eol), { eol, apart });
  return { text: joined, untouched };
}

/** In order of id; what has to stay keeps its place. Of two with one id the first is judged: then nothing moves. */
function sorted(entries: readonly Entry[]): readonly Entry[] {
  const ids = entries.flatMap(({ id }) => id ?? []);
  if (new Set(ids).size < ids.length) return entries;
  const queue = entries.filter(({ stays }) => !stays).sort((a, b) => compareBytes(a.id ?? '', b.id ?? ''));
  return entries.map((entry) => (entry.stays ? entry : (queue.shift() ?? entry)));
}

interface Layout {
  readonly eol: string;
  /** Whether a blank line stands between the records of this file. */
  readonly apart: boolean;
}

function join(head: string, entries: readonly Entry[], tail: string, { eol, apart }: Layout): string {
  let text = entries.length > 0 ? head : head.trimEnd();
  const endLine = () => {
    if (text !== '' && !text.endsWith('\n')) text += eol;
  };
  for (const [at, { body, above }] of entries.entries()) {
    endLine();
    const between = tidy(above, eol);
    const isClear = text === '' || endsBlank(text);
    const comments = between.trim() !== '';
    const wanted = at > 0 ? apart || startsBlank(between) : startsBlank(between) || comments;
    if (wanted && !isClear) text += eol;
    text += withoutFirstBlank(between) + body;
  }
  endLine();
  const end = tail.replace(/(?:\r?\n)+$/u, '');
  if (end.trim() !== '') text += (endsBlank(text) ? withoutFirstBlank(end) : end) + eol;
  return text;
}

/** Blanks at the ends of lines go, and one blank line stands where several stood. */
function tidy(gap: string, eol: string): string {
  const lines = gap.split(/\r?\n/u).map((line) => line.trimEnd());
  return lines
    .filter((line, at) => line !== '' || at === lines.length - 1 || lines[at - 1] !== '' || at === 0)
    .join(eol);
}

/** What a file opens with is its own; only its line breaks are made those of the file. */
const tidyHead = (head: string, eol: string): string =>
  head.trim() === '' ? '' : head.replace(/\r?\n/gu, eol);
const startsBlank = (gap: string): boolean => /^[ \t]*\r?\n/u.test(gap);
const endsBlank = (text: string): boolean => /(?:^|\n)[ \t]*\r?\n$/u.test(text);
const withoutFirstBlank = (gap: string): string => gap.replace(/^\r?\n/u, '');
