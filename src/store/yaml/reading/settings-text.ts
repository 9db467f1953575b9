import { type Document, type Node, parseDocument } from 'yaml';
import type { Position } from '../../../domain/problem.js';
import type { Raw } from '../../../domain/raw.js';
import { nfc } from '../../../domain/text.js';
import { Refused } from '../../errno.js';
import { readText } from '../disk/read-text.js';
import { conflict, isConflict } from '../text/items.js';
import { Lines } from '../text/lines.js';
import { convert, loneReturnIn } from '../text/parse.js';
import { type Fault, syntaxFault, YAML_OPTIONS } from '../text/syntax.js';

/** A settings file as written; with faults nothing of it is taken. */
export interface SettingsText {
  readonly document: Document.Parsed | undefined;
  readonly lines: Lines;
  readonly faults: readonly Fault[];
}

/** Ten times the catalogue of the whole directive, in bytes. */
const MAX_SETTINGS = 1024 * 1024;
/** Ten times as many as that catalogue has. */
const MAX_SETTINGS_KEYS = 10_000;
const TOP: Position = { line: 1, column: 1 };

/** Reads a file that is one YAML map by the rules records are read by; a file that is not there is empty. */
export function readSettings(path: string): SettingsText {
  let text: string;
  try {
    text = readText(path, MAX_SETTINGS)?.text ?? '';
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { document: undefined, lines: new Lines(''), faults: [{ ...error.problem, at: error.at }] };
  }
  const lines = new Lines(text);
  const whole = tooManyKeys(text) ?? wholeFault(text, lines);
  if (whole) return { document: undefined, lines, faults: [whole] };
  const document = parseDocument(text, YAML_OPTIONS);
  const fault = syntaxFault(document, text, lines);
  if (fault) return { document, lines, faults: [fault] };
  const { raw, faults } = convert(document.contents as Node | null, lines);
  return { document, lines, faults: raw ? [...twice(raw, '')] : faults };
}

/**
 * More keys than any settings have, counted before the file is parsed: a parser and all that comes after it take
 * minutes over what reading takes no time for.
 */
function tooManyKeys(text: string): Fault | undefined {
  let keys = 0;
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
    if (/[\s,[{"'}\]]/u.test(text[at + 1] ?? '\n')) keys += 1;
    if (keys > MAX_SETTINGS_KEYS)
      return { code: 'settings-too-many-keys', args: { limit: MAX_SETTINGS_KEYS }, at: TOP };
  }
  return undefined;
}

/** What makes the whole file something else, found before it is parsed. */
function wholeFault(text: string, lines: Lines): Fault | undefined {
  if (text.includes('\r') && !text.includes('\n')) return { code: 'file-cr-only', args: {}, at: TOP };
  const loneReturn = loneReturnIn(text, lines);
  if (loneReturn) return loneReturn;
  let begun = false;
  for (let line = 1; line <= lines.count; line += 1) {
    const row = lines.line(line);
    const at = { line, column: 1 };
    const isMarker = /^(?:---|\.\.\.)(?:\s|$)/u.test(row);
    if (isConflict(row, 0)) return conflict(text.slice(lines.offset(line)), line);
    if (row.startsWith('%')) return { code: 'file-directive', args: {}, at };
    if (isMarker && begun) return { code: 'file-many-documents', args: {}, at };
    begun ||= isMarker || !/^\s*(?:#|$)/u.test(row);
  }
  return undefined;
}

/** Keys that stand twice in one map, in one pass. */
function* twice(raw: Raw, path: string): Generator<Fault> {
  if (raw.type === 'list') {
    for (const [index, item] of raw.items.entries()) yield* twice(item, `${path}${index}.`);
  }
  if (raw.type !== 'map') return;
  const first = new Map<string, number>();
  for (const { key: written, keyAt = TOP, value } of raw.entries) {
    const key = nfc(written);
    const line = first.get(key);
    if (line === undefined) first.set(key, keyAt.line);
    else yield { code: 'field-twice', args: { field: `${path}${key}`, line }, at: keyAt };
    yield* twice(value, `${path}${key}.`);
  }
}
