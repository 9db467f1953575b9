import { type Document, type ParsedNode, parseDocument, type Scalar, visit } from 'yaml';
import * as z from 'zod';
import { plainNumber, readWrittenNumber } from '../domain/numbers.js';
import type { Described, Expected, Position, Problem } from '../domain/problem.js';
import { closest } from '../domain/text.js';
import { betterLines } from './better-line.js';
import { type Cut, stepInto, takeCuts } from './cut-settings.js';
import { readSettings } from './yaml/reading/settings-text.js';
import { Lines } from './yaml/text/lines.js';
import { YAML_OPTIONS } from './yaml/text/syntax.js';

/** A settings file read whole: its value, or every problem with its position. */
export type DocumentReading<T> =
  | { readonly value: T }
  /** `written`: what it says all the same, where it can be read as YAML. */
  | { readonly problems: readonly Problem[]; readonly written?: unknown };

/** Reads a YAML file that must fit a schema as a whole: `irt.yaml`, a catalogue. `name` is how problems call it. */
export function readYamlDocument<S extends z.ZodType>(
  path: string,
  name: string,
  schema: S,
): DocumentReading<z.infer<S>> {
  const { document, lines, faults } = readSettings(path);
  const problem = (described: Described, position: Position): Problem => ({
    ...described,
    file: name,
    ...position,
    excerpt: lines.line(position.line),
  });
  if (faults.length > 0 || !document) {
    return {
      problems: faults.map(({ at, better, ...described }) => ({
        ...problem(described as Described, at),
        ...(better === undefined ? {} : { better }),
      })),
    };
  }
  const isKey = (word: string) => vocabularyOf(schema).keys.has(word);
  const cuts = takeCuts(document, lines, isKey);
  const mended = betterLines(lines.text, cuts, (text) => cutsIn(text, isKey));
  const value: unknown = document.toJS() ?? {};
  const parsed = schema.safeParse(value);
  const found = parsed.success ? [] : described(schema, parsed.error.issues, value);
  const isNews = (path: readonly PropertyKey[]) => !found.some((one) => isSame(one.path, path));
  const hidden = [...prototypesIn(value, [])].filter(isNews);
  const marked = markedIn(document).filter(({ wrong }) => isNews(wrong.path));
  const all = [
    ...found,
    ...hidden.map((path) => unknownKey(path, path.join('.'), null)),
    ...marked.map(({ wrong }) => wrong),
    ...cuts.map(({ wrong, rewrite }) => ({ ...wrong, better: mended.get(rewrite.from.line) })),
  ];
  if (parsed.success && all.length === 0) return { value: parsed.data };
  for (const { node } of [...marked, ...cuts]) node.value = null;
  return {
    written: document.toJS() as unknown,
    problems: all.map(({ path: at, ...one }) => problem(one, lines.at(offsetOf(document.contents, at)))),
  };
}

function cutsIn(text: string, isKey: (word: string) => boolean): readonly Cut[] | undefined {
  const document = parseDocument(text, YAML_OPTIONS);
  return document.errors.length > 0 ? undefined : takeCuts(document, new Lines(text), isKey);
}

/** Whole numbers written with a mark: 1.000 days are one to YAML and a thousand to who wrote it, so they are neither. */
function markedIn(document: Document.Parsed): readonly { node: Scalar; wrong: Wrong }[] {
  const found: { node: Scalar; wrong: Wrong }[] = [];
  visit(document, {
    Scalar(key, node, parents) {
      const { value, source = '' } = node;
      if (key === 'key' || !Number.isInteger(value) || !source.includes('.')) return;
      const path = parents.flatMap((parent, index) => stepInto(parent, parents[index + 1] ?? node));
      const read = readWrittenNumber(Number(value), source, true);
      const nearest = 'meant' in read ? (read.meant.map(plainNumber)[0] ?? null) : null;
      const args = { path: path.join('.'), seen: source, expected: 'whole', choices: [], nearest } as const;
      found.push({ node, wrong: { code: 'setting-wrong', args, path } });
    },
  });
  return found;
}

/** A problem of a settings file and the path it is about. */
export type Wrong = Described & { readonly path: readonly PropertyKey[] };

/** What is wrong with a value; `name` says what a path is called, where that is not the path itself. */
export const described = (
  schema: z.ZodType,
  issues: readonly Issue[],
  value: unknown,
  name: (path: readonly PropertyKey[]) => string = (path) => path.join('.'),
): readonly Wrong[] =>
  flatten(issues, value).map((issue) => ({
    ...describe(issue, name(issue.path), value, vocabularyOf(schema)),
    path: issue.path,
  }));

/** Where paths stand in a settings file, which is read once, when the first is asked for. */
export function placesIn(path: string): (steps: readonly PropertyKey[]) => Position & { excerpt: string } {
  let read: ReturnType<typeof readSettings> | undefined;
  return (steps) => {
    read ??= readSettings(path);
    const { document, lines } = read;
    const position = lines.at(offsetOf(document?.contents ?? null, steps));
    return { ...position, excerpt: lines.line(position.line) };
  };
}

/** A key that zod passes over without a word, as every copy of the object would. */
function* prototypesIn(value: unknown, path: readonly PropertyKey[]): Generator<readonly PropertyKey[]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === '__proto__') yield here;
    else yield* prototypesIn(inner, here);
  }
}
const isSame = (a: readonly PropertyKey[], b: readonly PropertyKey[]): boolean => a.join('.') === b.join('.');
const unknownKey = (path: readonly PropertyKey[], name: string, nearest: string | null): Wrong => ({
  ...{ code: 'setting-unknown', args: { path: name, nearest } },
  path,
});

type Issue = z.core.$ZodIssue;

/** One issue for each wrong place; of a union's many readings, the one that came nearest. */
function flatten(issues: readonly Issue[], value: unknown): Issue[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ ...issue, keys: [key], path: [...issue.path, key] }));
    }
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      const word = at(value, issue.path);
      const meant = byWord(issue.errors, word) ?? [...issue.errors].sort((a, b) => depth(b) - depth(a))[0];
      return flatten(
        (meant ?? []).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })),
        value,
      );
    }
    return [issue];
  });
}

/**
 * Of readings that a word tells apart (the check of a duty) the one whose word is nearest, else what is wrong in
 * every one of them; undefined where no word does.
 */
function byWord(readings: readonly (readonly Issue[])[], value: unknown): Issue[] | undefined {
  const wordOf = (issues: readonly Issue[], path: string) =>
    issues.find((issue) => issue.code === 'invalid_value' && issue.path.join('.') === path);
  const telling = (readings[0] ?? []).find(({ path }) => {
    const words = readings.map((issues) => wordOf(issues, path.join('.'))).flatMap(choicesOf);
    return path.length === 1 && words.length === readings.length && new Set(words).size === words.length;
  });
  if (!telling) return undefined;
  const name = telling.path.join('.');
  const choices = readings.map((issues) => wordOf(issues, name)).flatMap(choicesOf);
  const written = at(value, telling.path);
  const nearest = typeof written === 'string' ? closest(written, choices) : undefined;
  const isInAll = (issue: Issue) => readings.every((issues) => issues.some((other) => isAlike(other, issue)));
  const rest =
    nearest === undefined ? (readings[0] ?? []).filter(isInAll) : readings[choices.indexOf(nearest)];
  const others = (rest ?? []).filter((issue) => issue.path.join('.') !== name);
  return [{ ...telling, values: choices } as Issue, ...others];
}
const choicesOf = (issue: Issue | undefined): readonly string[] =>
  issue?.code === 'invalid_value' ? issue.values.map(String) : [];
const isAlike = (a: Issue, b: Issue): boolean => a.code === b.code && isSame(a.path, b.path);

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (here, step) => (here as Record<PropertyKey, unknown> | undefined | null)?.[step],
    value,
  );
const depth = (issues: readonly Issue[]): number => Math.max(...issues.map((issue) => issue.path.length));

function describe(issue: Issue, path: string, value: unknown, known: Vocabulary): Described {
  // What a schema finds beyond single fields it says itself.
  if (issue.code === 'custom') return issue.params as Described;
  if (issue.code === 'unrecognized_keys') {
    return unknownKey([], path, closest(issue.keys[0] ?? '', known.keys) ?? null);
  }
  const seen = at(value, issue.path);
  if (seen === undefined || seen === null) return { code: 'setting-missing', args: { path } };
  const choices = choicesOf(issue);
  const text = typeof seen === 'object' ? '…' : String(seen).slice(0, 80);
  const nearest = choices.length > 0 ? (closest(text, choices) ?? null) : null;
  return { code: 'setting-wrong', args: { path, seen: text, expected: expectedOf(issue), choices, nearest } };
}

/** What a schema asks for, by the issue it raised; a pattern names it in place of a message. */
function expectedOf(issue: Issue): Expected {
  if (issue.code === 'invalid_format') return issue.format === 'date' ? 'date' : (issue.message as Expected);
  const type = issue.code === 'invalid_type' ? issue.expected : 'origin' in issue ? issue.origin : '';
  if (type === 'array') return issue.code === 'too_small' ? 'list-of-one' : 'list';
  if (type === 'string') return issue.code === 'invalid_type' ? 'quoted' : 'text';
  if (type === 'boolean') return 'boolean';
  if (type === 'object' || type === 'record') return 'map';
  return issue.code === 'invalid_value' ? 'word' : 'whole';
}

/** Every key a schema knows: what a mistyped one may have meant. */
interface Vocabulary {
  readonly keys: ReadonlySet<string>;
}

const vocabularies = new WeakMap<z.ZodType, Vocabulary>();
function vocabularyOf(schema: z.ZodType): Vocabulary {
  const known = vocabularies.get(schema);
  if (known) return known;
  const keys = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { properties } = node as Record<string, unknown>;
    for (const key of Object.keys((properties as object | undefined) ?? {})) keys.add(key);
    for (const inner of Object.values(node)) visit(inner);
  };
  visit(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  vocabularies.set(schema, { keys });
  return { keys };
}

/** Where a path stands in the file, or the nearest thing around it. */
function offsetOf(contents: ParsedNode | null, path: readonly PropertyKey[]): number {
  let node: unknown = contents;
  let offset = contents?.range[0] ?? 0;
  for (const step of path) {
    const items = (node as { items?: readonly unknown[] } | null)?.items;
    if (!items) break;
    const pair = items.find((item) => (item as { key?: { value?: unknown } }).key?.value === step) as
      | { key: ParsedNode; value: unknown }
      | undefined;
    const next = pair ? (pair.value ?? pair.key) : items[Number(step)];
    if (!next) break;
    offset = (pair?.key ?? (next as ParsedNode)).range?.[0] ?? offset;
    node = next;
  }
  return offset;
}
