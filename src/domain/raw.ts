import type { Position } from './problem.js';

/**
 * A record as it was written, before anyone says what it means: the one form in which files, flags, answers and
 * spreadsheets reach the validator. `source` is the text of a scalar as typed, so that a phone number written
 * 0912345678 keeps its zero.
 */
export type Raw = RawScalar | RawList | RawMap;
export interface RawScalar {
  readonly type: 'scalar';
  readonly value: string | number | boolean | null;
  readonly source?: string | undefined;
  readonly at?: Position | undefined;
  /** Of an item in brackets: it stands behind the one before it as the digits behind the comma of a number do. */
  readonly glued?: Rest;
}
export interface RawList {
  readonly type: 'list';
  readonly items: readonly Raw[];
  readonly at?: Position | undefined;
}
export interface RawMap {
  readonly type: 'map';
  readonly entries: readonly RawEntry[];
  readonly at?: Position | undefined;
}
export interface RawEntry {
  readonly key: string;
  readonly keyAt?: Position | undefined;
  readonly value: Raw;
  /** Of a word in braces that is neither a field nor a value: most likely the rest of the value before its comma. */
  readonly alone?: Rest;
  /** What {@link joined} found to belong to the value. */
  readonly rest?: readonly Rest[];
}

/** What stands behind a comma: with the comma, from the end of what stands before it. */
export interface Rest {
  readonly text: string;
  readonly end?: Position;
}

export function toRaw(value: unknown): Raw {
  if (Array.isArray(value)) return { type: 'list', items: value.map(toRaw) };
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, v]) => v !== undefined);
    return { type: 'map', entries: entries.map(([key, v]) => ({ key, value: toRaw(v) })) };
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return { type: 'scalar', value };
  }
  return { type: 'scalar', value: null };
}

/** The value as plain data, nothing judged: what an `x-…` field keeps. */
export function toPlain(raw: Raw): unknown {
  if (raw.type === 'scalar') return raw.value;
  if (raw.type === 'list') return raw.items.map(toPlain);
  return Object.fromEntries(raw.entries.map((entry) => [entry.key, toPlain(entry.value)]));
}

/**
 * The entries of a map in braces, each with the rest a comma cut off its value: `{ users: 1,200 }` is `users: 1` and a
 * word `200` to YAML. A word that is a field stands for itself.
 */
export function joined(entries: readonly RawEntry[], isField: (key: string) => boolean): readonly RawEntry[] {
  if (!entries.some(({ alone }) => alone)) return entries;
  const whole: RawEntry[] = [];
  for (const entry of entries) {
    const last = whole.at(-1);
    const isRest = entry.alone && !isField(entry.key) && last && isSaid(last.value);
    if (isRest && entry.alone)
      whole[whole.length - 1] = { ...last, rest: [...(last.rest ?? []), entry.alone] };
    else whole.push(entry);
  }
  return whole;
}
const isSaid = (raw: Raw): boolean => raw.type === 'scalar' && raw.value !== null;

/** A value with what commas cut off it, as it was written. */
export const writtenWith = (
  { value, source = String(value) }: RawScalar,
  rest: readonly Rest[] = [],
): string => [source, ...rest.map(({ text }) => text)].join('');

/** The same where people type and nothing is kept as written: the value is what it was typed as. */
export const joinedAsTyped = (
  entries: readonly RawEntry[],
  isField: (key: string) => boolean,
): readonly RawEntry[] =>
  joined(entries, isField).map(({ rest, ...entry }) =>
    rest && entry.value.type === 'scalar'
      ? { ...entry, value: { type: 'scalar', value: writtenWith(entry.value, rest), at: entry.value.at } }
      : entry,
  );

/** Where the value at a path like `reports.0.sent` stands, or the nearest thing around it. */
export function positionOf(raw: Raw, path: string): Position | undefined {
  let here: Raw = raw;
  for (const step of path.split('.')) {
    const next: Raw | undefined =
      here.type === 'map'
        ? here.entries.find((entry) => entry.key === step)?.value
        : here.type === 'list'
          ? here.items[Number(step)]
          : undefined;
    if (!next) break;
    here = next;
  }
  return here.at;
}
