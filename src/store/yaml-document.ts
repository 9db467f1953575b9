import type { ParsedNode } from 'yaml';
import * as z from 'zod';
import type { Described, Position, Problem } from '../domain/problem.js';
import { closest } from '../domain/text.js';
import { readSettings } from './yaml/settings-text.js';

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
    return { problems: faults.map(({ at, ...described }) => problem(described as Described, at)) };
  }
  const value: unknown = document.toJS() ?? {};
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data };
  return {
    written: value,
    problems: flatten(parsed.error.issues).map((issue) => {
      const described = describe(issue, issue.path.join('.'), value, vocabularyOf(schema));
      return problem(described, lines.at(offsetOf(document.contents, issue.path)));
    }),
  };
}

/** What is wrong with a value that was not read from a file of its own; `name` says where an issue stands. */
export const problemsOf = (
  schema: z.ZodType,
  issues: readonly Issue[],
  value: unknown,
  name: (path: readonly PropertyKey[]) => string,
): readonly Described[] =>
  flatten(issues).map((issue) => describe(issue, name(issue.path), value, vocabularyOf(schema)));

/** Where a path stands in a settings file. */
export function locateIn(path: string, steps: readonly PropertyKey[]): Position {
  const { document, lines } = readSettings(path);
  return lines.at(offsetOf(document?.contents ?? null, steps));
}

type Issue = z.core.$ZodIssue;

/** One issue for each wrong place; of a union's many readings, the one that came nearest. */
function flatten(issues: readonly Issue[]): Issue[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ ...issue, keys: [key], path: [...issue.path, key] }));
    }
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      const nearest = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0] ?? [];
      return flatten(nearest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
    }
    return [issue];
  });
}
const depth = (issues: readonly Issue[]): number => Math.max(...issues.map((issue) => issue.path.length));

function describe(issue: Issue, path: string, value: unknown, known: Vocabulary): Described {
  if (issue.code === 'unrecognized_keys') {
    return {
      code: 'setting-unknown',
      args: { path, nearest: closest(issue.keys[0] ?? '', known.keys) ?? null },
    };
  }
  const seen = issue.path.reduce<unknown>(
    (at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step],
    value,
  );
  if (seen === undefined) return { code: 'setting-missing', args: { path } };
  const choices = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const text = typeof seen === 'object' ? '…' : String(seen);
  const nearest = closest(text, choices.length > 0 ? choices : known.words) ?? null;
  return { code: 'setting-wrong', args: { path, seen: text, choices, nearest } };
}

/** Every key and every fixed word a schema knows: what a mistyped one may have meant. */
interface Vocabulary {
  readonly keys: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

function vocabularyOf(schema: z.ZodType): Vocabulary {
  const keys = new Set<string>();
  const words = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { properties, enum: fixed, const: only } = node as Record<string, unknown>;
    for (const key of Object.keys((properties as object | undefined) ?? {})) keys.add(key);
    for (const word of [only, ...((fixed as unknown[] | undefined) ?? [])]) {
      if (typeof word === 'string') words.add(word);
    }
    for (const inner of Object.values(node)) visit(inner);
  };
  visit(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return { keys, words };
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
