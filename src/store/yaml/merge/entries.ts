import type { KindName } from '../../../domain/kinds/index.js';
import type { Raw, RawMap } from '../../../domain/raw.js';
import { nfc } from '../../../domain/text.js';
import { type FileRead, idSeenIn } from '../reading/read-file.js';
import { itemText, splitItems } from '../text/items.js';
import { parseItem } from '../text/parse.js';

/** An item of one of the three texts. */
export interface Entry {
  readonly key: string;
  /** Its lines, with `\n` whatever its file uses. */
  readonly text: string;
  /** Absent when it cannot be read, says one field twice, or a comma cuts a value: then it is only text. */
  readonly raw: RawMap | undefined;
  /** Comments in column 0 above it and below the item before. */
  readonly above: readonly string[];
}

export interface Entries {
  readonly byKey: ReadonlyMap<string, Entry>;
  /** Comments below the last item. */
  readonly below: readonly string[];
  /** The file for who changes its pieces, each under its key. */
  readonly read: FileRead;
}

/** The items of a text by id; undefined when it cannot be cut into items. */
export function entriesOf(kind: KindName, text: string, known: Map<string, Entry>): Entries | undefined {
  const pieces = splitItems(text);
  if ('code' in pieces) return undefined;
  const byKey = new Map<string, Entry>();
  let above = pieces.head;
  const items = pieces.items.map(({ body, gap, line }) => {
    const own = itemText(body);
    const entry = known.get(own) ?? entryOf(own);
    known.set(own, entry);
    let { key } = entry;
    for (let time = 2; byKey.has(key); time += 1) key = `${entry.key} ${time}`;
    byKey.set(key, { ...entry, key, above: comments(above) });
    above = gap;
    return { kind, file: '', line, text: body + gap, body, parsed: { id: key, problems: [] } };
  });
  return { byKey, below: comments(above), read: { kind, file: '', text, items } };
}

function entryOf(text: string): Entry {
  const { raw } = parseItem(text);
  const map = raw?.type === 'map' && !saysTwice(raw) && !isCut(raw) ? raw : undefined;
  const id = map?.entries.find((entry) => entry.key === 'id')?.value;
  const named = id?.type === 'scalar' && id.value !== null ? (id.source ?? String(id.value)) : undefined;
  const known = named ?? idSeenIn(text);
  // Without an id it is known by its text, and stands behind those that have one.
  return { key: known ?? `~ ${text}`, text, raw: named === undefined ? undefined : map, above: [] };
}

function saysTwice(raw: Raw): boolean {
  if (raw.type === 'list') return raw.items.some(saysTwice);
  if (raw.type === 'scalar') return false;
  const keys = new Set(raw.entries.map(({ key }) => nfc(key)));
  return keys.size < raw.entries.length || raw.entries.some(({ value }) => saysTwice(value));
}

/** The halves of a number may not go different ways. */
function isCut(raw: Raw): boolean {
  if (raw.type === 'list') return raw.items.some(isCut);
  return raw.type === 'map' && raw.entries.some(({ alone, value }) => alone !== undefined || isCut(value));
}

const comments = (gap: string): string[] =>
  gap
    .split(/\r?\n/u)
    .filter((line) => line.startsWith('#'))
    .map((line) => line.trimEnd());
