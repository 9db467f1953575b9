import { readDay, readTime } from '../domain/calendar.js';
import { type KindName, kindNames } from '../domain/kinds/index.js';
import { type Leaf, severalOf } from '../domain/kinds/shape.js';
import { fitting } from '../domain/meant.js';
import { readReportedPeriod } from '../domain/periods.js';
import { expectedOf } from '../domain/read-record.js';
import { closest, nfc, tidy } from '../domain/text.js';
import { calledWords } from '../messages/word-names.js';
import { Failure } from './failure.js';
import { kebab, numberOf, wrong } from './plain-flags.js';

/** What typed values are read against. */
export interface Meanings {
  /** Whose words they are. */
  readonly kind: KindName;
  /** The records of a kind a text names, by id or by name. */
  named(kind: KindName, text: string): readonly string[];
  /** The one record a text names, or a failure that names those it may mean. */
  theNamed(kind: KindName, text: string): string;
  /** Flags whose texts were not kept as they were typed: blanks, tabs, line ends pasted with them. */
  readonly cleaned: Set<string>;
}

/** The words a text may stand for; undefined where the field is no field of words. */
export function wordsOf(shape: Leaf): readonly string[] | undefined {
  return shape.ofKind ? ['store', ...kindNames] : shape.words;
}

/** The words a typed text stands for, by code or by label in any language, marks and case aside. */
export const wordsMeant = (kind: KindName, words: readonly string[], typed: string): readonly string[] =>
  fitting(typed, calledWords(kind, words));

/** One scalar as typed: days, times, words and names as people write them, stored as the files have them. */
export function readLeaf(name: string, shape: Leaf, typed: string, meanings?: Meanings): unknown {
  const text = nfc(typed);
  if (text.trim() === '') throw new Failure('flag-empty', { flag: name });
  if (shape.type === 'number') return numberOf(name, shape, text);
  const value =
    shape.type === 'text' ? cleaned(name, shape, text, meanings) : converted(shape, text, meanings);
  if (value !== undefined && shape.accepts(value)) return value;
  oneOnly(name, shape, [text]);
  if (shape.type === 'ref' && meanings) return meanings.theNamed(shape.kind, text);
  return wrongWord(name, shape, typed, meanings);
}

/** Text without what is pasted around it; a text of one line without what parts it in several. */
function cleaned(name: string, shape: Leaf, text: string, meanings: Meanings | undefined): string {
  const kept = keptOf(shape, text, meanings);
  if (kept !== undefined) return kept;
  const clean = shape.prose ? text.replace(/\r\n?/gu, '\n').trim() : tidy(text);
  if (clean !== text) meanings?.cleaned.add(name);
  return clean;
}

function converted(shape: Leaf, text: string, meanings: Meanings | undefined): unknown {
  const lower = text.trim().toLowerCase();
  if (shape.type === 'boolean') return YES.has(lower) ? true : NO.has(lower) ? false : undefined;
  // What is called so by nobody may be an id all the same: whoever knows the records refuses it.
  return (
    keptOf(shape, text, meanings) ?? (shape.type === 'slug' || shape.type === 'ref' ? text.trim() : undefined)
  );
}

/** What is kept of a text that says a day, a time, a word, a record, a period as people do; undefined where it says none. */
export function keptOf(shape: Leaf, text: string, meanings: Meanings | undefined): string | undefined {
  switch (shape.type) {
    case 'date':
      return readDay(text);
    case 'time':
      return readTime(text);
    case 'cve':
      return text.trim().toUpperCase();
    case 'ref':
      return onlyOne(meanings?.named(shape.kind, text) ?? []);
    default:
      if (shape.form === 'period') return readReportedPeriod(text);
      return onlyOne(meaningsOfWord(shape, text, meanings));
  }
}

function meaningsOfWord(shape: Leaf, text: string, meanings: Meanings | undefined): readonly string[] {
  const words = wordsOf(shape);
  if (!words) return [];
  return meanings ? wordsMeant(meanings.kind, words, text) : words.filter((word) => word === text.trim());
}

const onlyOne = ([only, other]: readonly string[]): string | undefined =>
  other === undefined ? only : undefined;

const YES = new Set(['true', 'yes', 'y', '1', 'có', 'co', 'c', 'đúng', 'dung']);
const NO = new Set(['false', 'no', 'n', '0', 'không', 'khong', 'k', 'sai']);

/** Refuses several records or words where one is expected, and names the flag that takes more. */
export function oneOnly(flag: string, shape: Leaf, texts: readonly string[]): void {
  const several = severalOf(shape, texts);
  if (!several) return;
  const others = shape.others === undefined ? null : `--${kebab(shape.others)}`;
  throw new Failure('flag-one', { flag, several, others });
}

function wrongWord(flag: string, shape: Leaf, seen: string, meanings: Meanings | undefined): never {
  const { words = [] } = shape;
  if (!meanings || words.length === 0) return wrong(flag, seen, expectedOf(shape), shape);
  const { kind } = meanings;
  const either = wordsMeant(kind, words, seen);
  const wanted =
    either.length > 1
      ? ({ expected: 'either', words: either, nearest: null } as const)
      : ({ expected: 'word', words, nearest: nearestWord(kind, words, seen) } as const);
  throw new Failure('flag-value', { flag, seen: seen.slice(0, 80), ...wanted, kind });
}

/** The word whose code or label is nearest to what was typed. */
function nearestWord(kind: KindName, words: readonly string[], seen: string): string | null {
  const called = calledWords(kind, words);
  const names = new Map(called.flatMap(({ id, names }) => [id, ...names].map((name) => [name, id] as const)));
  const nearest = closest(seen, names.keys());
  return (nearest !== undefined && names.get(nearest)) || null;
}
