import { isKindName } from '../../../domain/kinds/index.js';
import { digestOf } from '../../digest.js';
import type { Entry } from '../../entries.js';

/** What the first line of a machine names as the line before it. */
export const FIRST = '0'.repeat(64);

/**
 * A line as it stands in a file: the entry, and the digests of the lines it comes after. There are several of them
 * where branches of git came together: then the line vouches for the end of each.
 */
export type Line = Entry & { readonly prev: string | readonly string[] };

/** A line of a file, whatever it says. */
export interface Row {
  readonly file: string;
  readonly line: number;
  /** What the next line names it by. */
  readonly digest: string;
  readonly written: Buffer;
}
export interface Rows {
  readonly rows: readonly Row[];
  /** Lines in which git marks a conflict. */
  readonly marks: readonly number[];
}

/** A line of JSON never looks like one. */
const MARK = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/u;
const [NEWLINE, RETURN] = [10, 13];

/** Cuts a file into lines, of bytes: damaged ones must still have a digest, and be found. */
export function rowsOf(file: string, bytes: Buffer): Rows {
  const rows: Row[] = [];
  const marks: number[] = [];
  for (let start = startOf(bytes), line = 1; start < bytes.length; line += 1) {
    const newline = bytes.indexOf(NEWLINE, start);
    const next = newline < 0 ? bytes.length : newline;
    // Git or an editor on Windows may have put its own ends of lines.
    const end = next > start && bytes[next - 1] === RETURN ? next - 1 : next;
    const written = bytes.subarray(start, end);
    start = next + 1;
    if (MARK.test(written.toString('latin1', 0, 8))) marks.push(line);
    else if (written.length > 0) rows.push({ file, line, digest: digestOf(written), written });
  }
  return { rows, marks };
}

/** Behind a byte order mark, which editors on Windows put before a text. */
const startOf = (bytes: Uint8Array): number =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;

/**
 * The digests a line names, none where it cannot be read. They stand at its end, and a writer, who needs them of every
 * line there is, reads no more than that: in a text the quotes around the name would be escaped.
 */
export function prevOf({ written }: Row): readonly string[] {
  const at = written.lastIndexOf(PREV);
  const prev = at < 0 ? undefined : parsed(`{${written.toString('utf8', at)}`)?.prev;
  return (typeof prev === 'string' ? [prev] : Array.isArray(prev) ? prev : []).filter(isDigest);
}
const PREV = '"prev":';

/** Undefined unless a line is whole and of its machine. */
export function lineOf({ written }: Row, machine: string): Line | undefined {
  const line = parsed(written.toString('utf8'));
  const fits =
    line !== undefined &&
    line.machine === machine &&
    [line.at, line.who, line.command, line.change, line.id].every(isText) &&
    (line.op === 'add' || line.op === 'edit' || line.op === 'remove') &&
    typeof line.kind === 'string' &&
    isKindName(line.kind) &&
    isDigestOrNull(line.before) &&
    isDigestOrNull(line.after) &&
    isTextOf(line.text, line.before) &&
    (line.undoes === undefined || (Array.isArray(line.undoes) && line.undoes.every(isText))) &&
    (isDigest(line.prev) || (Array.isArray(line.prev) && line.prev.length > 1 && line.prev.every(isDigest)));
  return fits ? (line as Line) : undefined;
}

function parsed(written: string): Partial<Line> | undefined {
  try {
    const line = JSON.parse(written) as Partial<Line> | null;
    return typeof line === 'object' && line !== null ? line : undefined;
  } catch {
    return undefined;
  }
}

const isDigest = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/u.test(value);
const isDigestOrNull = (value: unknown): boolean => value === null || isDigest(value);
/** The text that can be put back is the one the digest is of. */
const isTextOf = (text: unknown, digest: unknown): boolean =>
  text === null ? digest === null : typeof text === 'string' && digestOf(text) === digest;
const isText = (value: unknown): boolean => typeof value === 'string';
