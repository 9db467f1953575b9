import type { AnyRecord, KindName } from '../../../domain/kinds/index.js';
import type { Described, Issue, Position, Problem } from '../../../domain/problem.js';
import { positionOf } from '../../../domain/raw.js';
import { readRecord } from '../../../domain/read-record.js';
import { betterLines } from '../../better-line.js';
import type { CutByHash } from '../../hash.js';
import { correctionsOf } from '../../slips.js';
import { type Cut, cutItems, splitItems } from '../text/items.js';
import { Lines } from '../text/lines.js';
import { MAX_ITEM, parseItem } from '../text/parse.js';
import { SoundReader } from '../text/sound.js';
import type { Facts } from './facts.js';

/** What one item of a file says. */
export interface ItemRead {
  readonly kind: KindName;
  readonly file: string;
  /** Line of its dash. */
  readonly line: number;
  /** With the blank lines and comments below it. */
  readonly text: string;
  /** Without them. */
  readonly body: string;
  readonly parsed: ParsedRecord;
}
/** Lines count from 1 at the dash, so that an item that only moved need not be read again. */
export interface ParsedRecord {
  /** Absent when the item does not count. */
  readonly record?: AnyRecord;
  /** Also of an item that does not count. */
  readonly id?: string;
  /** The id as it stands in an item that is no YAML: taken, nothing else is known. */
  readonly idSeen?: string;
  readonly problems: readonly (Described &
    Position & { readonly excerpt: string; readonly better?: string })[];
  /** Where a `#` cuts a value, if it does. */
  readonly cut?: readonly CutByHash[];
}
export interface FileRead {
  readonly kind: KindName;
  readonly file: string;
  readonly text: string;
  readonly items: readonly ItemRead[];
  /** Why nothing in the file can be read. */
  readonly refused?: Problem | undefined;
  /** What is known of it without reading it. */
  readonly kept?: Facts;
}

/** Reads the text of a file; items that stand in `before` word for word are taken from there. */
export function readFileText(kind: KindName, file: string, text: string, before?: FileRead): FileRead {
  if (before?.text === text) return before;
  const cuts = cutItems(text);
  if ('code' in cuts) {
    const { at, ...described } = cuts;
    const excerpt = new Lines(text).line(at.line);
    const better = described.code === 'file-not-a-list' ? dashed(text, at.line, excerpt) : undefined;
    const refused = { ...described, file, ...at, excerpt, ...(better === undefined ? {} : { better }) };
    return { kind, file, text, items: [], refused };
  }
  const known = new Map(before?.items.map((item) => [item.text, item.parsed]));
  const sound = new SoundReader(kind, text);
  const items = cuts.items.map((cut): ItemRead => {
    const parsed = known.size > 0 ? known.get(text.slice(cut.start, cut.next)) : undefined;
    return new Item(kind, file, text, cut, parsed ?? readItem(kind, text, cut, sound));
  });
  return { kind, file, text, items };
}

/** Its text is cut out of that of the file when it is asked for: of nearly all items nothing is. */
class Item implements ItemRead {
  readonly line: number;
  private readonly start: number;
  private readonly end: number;
  private readonly next: number;

  constructor(
    readonly kind: KindName,
    readonly file: string,
    private readonly whole: string,
    { start, end, next, line }: Cut,
    readonly parsed: ParsedRecord,
  ) {
    this.line = line;
    this.start = start;
    this.end = end;
    this.next = next;
  }

  get text(): string {
    return this.whole.slice(this.start, this.next);
  }

  get body(): string {
    return this.whole.slice(this.start, this.end);
  }
}

/** The line with the dash it lacks, when with it the file reads as records. */
function dashed(text: string, line: number, row: string): string | undefined {
  const better = [...correctionsOf(row)].find(({ hint }) => hint === 'dash')?.line;
  if (better === undefined) return undefined;
  const rows = text.split('\n');
  rows[line - 1] = better;
  const pieces = splitItems(rows.join('\n'));
  return !('code' in pieces) && pieces.items.every(({ body }) => parseItem(body).raw?.type === 'map')
    ? better
    : undefined;
}

/** A record nothing has to be said of is read from where it stands, without a place in it. */
function readItem(kind: KindName, text: string, { start, end, next }: Cut, sound: SoundReader): ParsedRecord {
  const record = next - start > MAX_ITEM ? undefined : sound.read(start, end, next);
  return record ? { record, id: record.id, problems: NONE } : readAnew(kind, text.slice(start, next));
}
const NONE: ParsedRecord['problems'] = [];

function readAnew(kind: KindName, text: string): ParsedRecord {
  const { raw, faults, cut } = parseItem(text);
  const reading = raw ? readRecord(kind, raw) : undefined;
  const better = reading && betterLines(text, reading.issues, (mended) => issuesIn(kind, mended));
  const issues = [...faults, ...(reading?.issues ?? []).map((issue) => mendable(issue, better))];
  const lines = issues.length > 0 ? new Lines(text) : undefined;
  const problems = issues.map(({ at = { line: 1, column: 1 }, ...described }) => ({
    ...(described as Described),
    ...at,
    excerpt: lines?.line(at.line) ?? '',
  }));
  const idSeen = reading ? undefined : idSeenIn(text);
  return {
    ...(reading?.record ? { record: reading.record } : {}),
    ...(reading?.id === undefined ? {} : { id: reading.id }),
    ...(idSeen === undefined ? {} : { idSeen }),
    problems,
    ...(cut ? { cut } : {}),
  };
}

const issuesIn = (kind: KindName, text: string): readonly Issue[] | undefined => {
  const { raw } = parseItem(text);
  return raw && readRecord(kind, raw).issues;
};

/** An issue without what is known of it here only, and with the line as it should be. */
function mendable({ path, rewrite, ...issue }: Issue, lines: ReadonlyMap<number, string> | undefined) {
  const better = rewrite && lines?.get(rewrite.from.line);
  return { ...issue, ...(better === undefined ? {} : { better }) };
}

/** The id as it stands in an item that may be no YAML. */
export const idSeenIn = (text: string): string | undefined =>
  /^(?:- | {2})id:[ \t]+["']?([a-z0-9-]+)/mu.exec(text)?.[1];

const NO_PROBLEMS: readonly Problem[] = [];
/** The problems of an item where it stands in its file. */
export function problemsOf(item: ItemRead): readonly Problem[] {
  if (item.parsed.problems.length === 0) return NO_PROBLEMS;
  const down = item.line - 1;
  return item.parsed.problems.map((problem): Problem => {
    const moved = { ...problem, file: item.file, line: problem.line + down };
    return moved.code === 'field-twice'
      ? { ...moved, args: { ...moved.args, line: moved.args.line + down } }
      : moved;
  });
}

/** Where a field of an item stands; the item is parsed again, since no tree of it is kept. */
export function placeIn(item: ItemRead, path = ''): Position & { excerpt: string } {
  const raw = parseItem(item.text).raw;
  const at = (raw && (path ? positionOf(raw, path) : raw.at)) ?? { line: 1, column: 1 };
  return { line: at.line + item.line - 1, column: at.column, excerpt: new Lines(item.text).line(at.line) };
}
