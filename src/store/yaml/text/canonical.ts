import type { Position } from '../../../domain/problem.js';
import type { Raw, RawEntry, RawScalar } from '../../../domain/raw.js';

/**
 * Reads an item in the form the program itself writes (`format.ts`): block maps and lists indented by two, one-line
 * scalars, lists of words in brackets. Anything else is left to the YAML parser, which costs ten times as much: a
 * comment, an escape, an empty value, braces, a text over several lines. What is read here is read exactly as the
 * parser reads it, places included; a test holds the two together. A record nothing has to be said of is read before
 * (`sound.ts`).
 */
export function readCanonical(text: string): Raw | undefined {
  if (!text.startsWith('- ') || UNUSUAL.test(text)) return undefined;
  return orUndefined(() => new Reader(text).item());
}

/**
 * A whole file that is one map in that form, or nothing. Comments may stand anywhere in it: they are taken away before,
 * so that the places of what is read are not those of the file.
 */
export function readCanonicalMap(text: string): Raw | undefined {
  if (UNUSUAL.test(text)) return undefined;
  const said = text.split('\n').map(withoutComment).filter(Boolean).join('\n');
  return said === '' ? { type: 'map', entries: [] } : orUndefined(() => new Reader(said).whole());
}

/** Behind quotes a `#` may be part of a text, behind anything but a blank it is part of a word: such a line stays. */
function withoutComment(line: string): string {
  const hash = line.indexOf('#');
  if (hash < 0) return /^ *$/u.test(line) ? '' : line;
  const before = line.slice(0, hash);
  return /^[^'"]* $|^$/u.test(before) ? before.replace(/ +$/u, '') : line;
}

/** What is read, or nothing at the first doubt. */
export function orUndefined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error === NOT_CANONICAL) return undefined;
    throw error;
  }
}

/** Made once: it says only that another reader is asked. */
const NOT_CANONICAL = new Error('not canonical');
export const refuse = (): never => {
  throw NOT_CANONICAL;
};

/** Whatever is not line breaks and visible characters of the basic plane: each has rules of its own in YAML. */
const UNUSUAL = /[^\n\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe]/u;
const KEY = /([A-Za-z][A-Za-z0-9._-]*):(?: |(?=\n|$))/y;
export const WORDS = /\[(?:[A-Za-z0-9][A-Za-z0-9._/-]*(?:, [A-Za-z0-9][A-Za-z0-9._/-]*)*)?\]/y;
const DEEPEST = 10;
const MOST_KEYS = 400;
const [HASH, DASH, SPACE, COLON] = [35, 45, 32, 58];
const [SINGLE, DOUBLE, BRACKET] = [39, 34, 91];

class Reader {
  /** Of each line of the item: where what it says begins and ends, and the column that is, from 0. */
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly indents: number[] = [];
  private row = 0;

  constructor(private readonly text: string) {
    let inGap = false;
    for (let from = 0; from < text.length; ) {
      const newline = text.indexOf('\n', from);
      const end = newline < 0 ? text.length : newline;
      let start = from;
      while (text.charCodeAt(start) === SPACE) start += 1;
      const isGap = end === from || (start === from && text.charCodeAt(start) === HASH);
      if ((inGap && !isGap) || (start === end && !isGap)) refuse();
      inGap = isGap;
      if (!isGap) {
        this.starts.push(start);
        this.ends.push(end);
        this.indents.push(start - from);
      }
      from = end + 1;
    }
  }

  item(): Raw {
    this.behindDash();
    return this.whole();
  }

  whole(): Raw {
    const raw = this.block(1);
    return raw.type === 'map' && this.row === this.starts.length ? raw : refuse();
  }

  private at(column = this.indents[this.row] ?? 0): Position {
    return { line: this.row + 1, column: column + 1 };
  }

  private startsWithDash(): boolean {
    const start = this.starts[this.row] ?? 0;
    return this.text.charCodeAt(start) === DASH && this.text.charCodeAt(start + 1) === SPACE;
  }

  /** What stands behind a dash is taken as a line of its own, indented by the dash. */
  private behindDash(): void {
    const { row } = this;
    this.starts[row] = (this.starts[row] ?? 0) + 2;
    this.indents[row] = (this.indents[row] ?? 0) + 2;
  }

  /** A map or a list that begins on this line, or a scalar on it. */
  private block(depth: number): Raw {
    if (depth > DEEPEST) refuse();
    if (this.startsWithDash()) return this.list(depth);
    KEY.lastIndex = this.starts[this.row] ?? 0;
    return KEY.test(this.text) ? this.map(depth) : this.scalarLine();
  }

  private map(depth: number): Raw {
    const at = this.at();
    const indent = this.indents[this.row] ?? 0;
    const entries: RawEntry[] = [];
    while (this.indents[this.row] === indent) {
      const keyAt = this.at();
      KEY.lastIndex = this.starts[this.row] ?? 0;
      const key = KEY.exec(this.text)?.[1];
      if (key === undefined || entries.length === MOST_KEYS) return refuse();
      const behind = KEY.lastIndex;
      if (behind === this.ends[this.row]) {
        this.row += 1;
        if (this.indents[this.row] !== indent + 2) refuse();
        entries.push({ key, keyAt, value: this.block(depth + 1) });
      } else {
        const column = indent + behind - (this.starts[this.row] ?? 0);
        entries.push({ key, keyAt, value: this.scalarOrWords(behind, column) });
      }
    }
    return { type: 'map', entries, at };
  }

  private list(depth: number): Raw {
    const at = this.at();
    const indent = this.indents[this.row] ?? 0;
    const items: Raw[] = [];
    while (this.indents[this.row] === indent && this.startsWithDash()) {
      this.behindDash();
      // A list in a list is nothing any record has.
      if (this.startsWithDash()) refuse();
      items.push(this.block(depth + 1));
    }
    return { type: 'list', items, at };
  }

  /** A line that is no more than a value: only an item of a list is. */
  private scalarLine(): Raw {
    return this.scalarOrWords(this.starts[this.row] ?? 0, this.indents[this.row] ?? 0);
  }

  private scalarOrWords(start: number, column: number): Raw {
    const end = this.ends[this.row] ?? start;
    const at = this.at(column);
    this.row += 1;
    const code = this.text.charCodeAt(start);
    const written = this.text.slice(start, end);
    if (code === BRACKET) return words(written, at);
    if (code === SINGLE || code === DOUBLE) return { type: 'scalar', value: unquoted(written, code), at };
    return plain(written, at);
  }
}

function words(written: string, at: Position): Raw {
  WORDS.lastIndex = 0;
  if (!WORDS.test(written) || WORDS.lastIndex !== written.length) return refuse();
  const items: Raw[] = [];
  let before = 1;
  for (const word of written.length > 2 ? written.slice(1, -1).split(', ') : []) {
    items.push(plain(word, { line: at.line, column: at.column + before }));
    before += word.length + 2;
  }
  return { type: 'list', items, at };
}

/** What stands in quotes. */
export function unquoted(written: string, quote: number): string {
  const inner = written.slice(1, -1);
  if (written.length < 2 || written.charCodeAt(written.length - 1) !== quote) return refuse();
  if (quote === DOUBLE) return /["\\]/u.test(inner) ? refuse() : inner;
  if (!inner.includes("'")) return inner;
  return /^(?:[^']|'')*$/u.test(inner) ? inner.replaceAll("''", "'") : refuse();
}

/** A text without quotes begins with a letter, a digit, `(` or `/`: each mark of YAML is something else. */
export const beginsPlain = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x2f && code <= 0x39) ||
  code === 0x28 ||
  (code >= 0xa1 && code <= 0x2027) ||
  (code >= 0x202a && code <= 0xfefe);
/** What stands without quotes for something else than itself, or did in YAML 1.1. */
export const NO_TEXT = /^(?:null|true|false|\d+\.|0[ox][\da-f]+|[\d.]+e[+-]?\d+)$/iu;

/** A value without quotes: it holds no mark of YAML, and ends with what is seen. */
export function plain(written: string, at?: Position): RawScalar {
  const last = written.charCodeAt(written.length - 1);
  if (!beginsPlain(written.charCodeAt(0)) || last === SPACE || last === COLON) return refuse();
  if (written.includes(': ') || written.includes(' #')) return refuse();
  if (written === 'true' || written === 'false')
    return { type: 'scalar', value: written === 'true', source: written, at };
  if (NO_TEXT.test(written)) return refuse();
  const isNumber = /^\d+(?:\.\d+)?$/u.test(written);
  // A number too long to be held exactly stays the text it was typed as.
  if (isNumber && isExact(Number(written)))
    return { type: 'scalar', value: Number(written), source: written, at };
  return { type: 'scalar', value: written, at };
}

const isExact = (value: number): boolean => !Number.isInteger(value) || Number.isSafeInteger(value);
