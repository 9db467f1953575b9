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
