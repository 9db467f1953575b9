import { type Raw, type RawEntry, type RawMap, toRaw } from '../../../domain/raw.js';
import { nfc } from '../../../domain/text.js';
import { StoreError } from '../../port.js';

export type Values = Readonly<Record<string, unknown>>;
export type Appended = Readonly<Record<string, readonly unknown[]>>;

/** A record after an edit, whatever the form it is kept in: what a splice of its text has to read back as. */
export function withValues(raw: Raw, set: Values, append: Appended = {}): Raw {
  let now = raw;
  for (const [path, value] of Object.entries(set)) {
    const gone = value === undefined || value === null;
    now = setAt(now, path.split('.'), gone ? undefined : clean(value)) ?? { type: 'map', entries: [] };
  }
  for (const [path, items] of Object.entries(append)) {
    if (items.length > 0) now = appendAt(now, path.split('.'), items.map(clean));
  }
  return now;
}

/** A value as it will be written: text in NFC, nothing undefined. */
export function clean(value: unknown): Raw {
  const normal = (raw: Raw): Raw => {
    if (raw.type === 'scalar') return typeof raw.value === 'string' ? { ...raw, value: nfc(raw.value) } : raw;
    if (raw.type === 'list') return { ...raw, items: raw.items.map(normal) };
    return {
      ...raw,
      entries: raw.entries.map((entry) => ({ key: nfc(entry.key), value: normal(entry.value) })),
    };
  };
  return normal(toRaw(value));
}

/** Without a value, and when nothing else is in what held it, that goes too: an empty map says nothing. */
function setAt(raw: Raw | undefined, steps: readonly string[], value: Raw | undefined): Raw | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (raw?.type === 'list') {
    const index = indexIn(raw.items.length, step);
    const next = setAt(raw.items[index], rest, value);
    const items = [...raw.items];
    items.splice(index, 1, ...(next ? [next] : []));
    return items.length > 0 ? { ...raw, items } : undefined;
  }
  const map = mapOf(raw, step);
  const at = map.entries.findIndex((entry) => nfc(entry.key) === step);
  const next = setAt(map.entries[at]?.value, rest, value);
  const entries: RawEntry[] = [...map.entries];
  const old = map.entries[at];
  // What a comma cut off the old value goes with it.
  const cut = rest.length === 0 && old?.value.type === 'scalar' ? aloneBehind(map.entries, at) : 0;
  if (at >= 0) entries.splice(at, 1 + cut, ...(next ? [{ key: step, value: next }] : []));
  else if (next) entries.push({ key: step, value: next });
  return entries.length > 0 ? { ...map, entries } : undefined;
}

function aloneBehind(entries: readonly RawEntry[], at: number): number {
  const end = entries.findIndex(({ alone }, index) => index > at && !alone);
  return (end < 0 ? entries.length : end) - at - 1;
}

function appendAt(raw: Raw, steps: readonly string[], added: readonly Raw[]): Raw {
  const list = valueAt(raw, steps);
  if (list && list.type !== 'list' && !isNothing(list)) throw unfit(steps.join('.'));
  const items = list?.type === 'list' ? list.items : [];
  return setAt(raw, steps, { type: 'list', items: [...items, ...added] }) ?? raw;
}

export function valueAt(raw: Raw, steps: readonly string[]): Raw | undefined {
  let here: Raw | undefined = raw;
  for (const step of steps) {
    if (here?.type === 'map') here = here.entries.find((entry) => nfc(entry.key) === step)?.value;
    else here = here?.type === 'list' ? here.items[Number(step)] : undefined;
  }
  return here;
}

function mapOf(raw: Raw | undefined, step: string): RawMap {
  if (!raw || isNothing(raw)) return { type: 'map', entries: [] };
  if (raw.type !== 'map') throw unfit(step);
  return raw;
}

function indexIn(length: number, step: string): number {
  const index = Number(step);
  if (!/^\d+$/u.test(step) || index > length) throw unfit(step);
  return index;
}

const isNothing = (raw: Raw): boolean => raw.type === 'scalar' && raw.value === null;
const unfit = (path: string): StoreError => new StoreError('cannot-edit', { reason: `no place for ${path}` });

/** Whether two readings say the same; the order of keys and where they stand say nothing. */
export const sameRaw = (a: Raw, b: Raw): boolean => canonical(a) === canonical(b);

/** What a reading says as one text: equal for readings that say the same. */
export function canonical(raw: Raw): string {
  if (raw.type === 'list') return `[${raw.items.map(canonical).join()}]`;
  if (raw.type === 'map') {
    return `{${raw.entries
      .map((entry) => `${JSON.stringify(nfc(entry.key))}:${canonical(entry.value)}`)
      .sort()
      .join()}}`;
  }
  // 0912345678 and 912345678 are one number and two phone numbers.
  const { value, source = String(value) } = raw;
  return typeof value === 'number' ? `#${source}` : JSON.stringify(value);
}
