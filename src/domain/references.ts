import type { Dataset } from './dataset.js';
import { type AnyRecord, isKindName, type KindName, kindNames, kinds } from './kinds/index.js';
import type { Group, List, Shape } from './kinds/shape.js';
import type { Described } from './problem.js';
import { closest } from './text.js';

/** One record pointing at another: `path` like `systems.0`. */
export interface Reference {
  readonly kind: KindName;
  readonly id: string;
  readonly path: string;
  readonly target: KindName;
  readonly targetId: string;
}

/** Takes what is found: the kind and the id named, where, and of a list in which item. */
type Found = (target: KindName, targetId: string, path: string, index?: number) => void;

function inShape(shape: Shape, value: unknown, path: string, found: Found): void {
  if (value === undefined) return;
  if (shape.type === 'ref') found(shape.kind, String(value), path);
  else if (shape.type === 'list') inList(shape, value as readonly unknown[], path, found);
  else if (shape.type === 'object') {
    const of = value as Readonly<Record<string, unknown>>;
    for (const [name, field] of referring(shape))
      inShape(field, of[name], path ? `${path}.${name}` : name, found);
    if (path) named(of, path, found);
  }
}

function inList({ of }: List, items: readonly unknown[], path: string, found: Found): void {
  for (let index = 0; index < items.length; index += 1) {
    if (of.type === 'ref') found(of.kind, String(items[index]), path, index);
    else inShape(of, items[index], `${path}.${index}`, found);
  }
}

/** `{ kind, id }` names a record of any kind: the source of a finding, the subject of a waiver. */
function named({ kind, id }: Readonly<Record<string, unknown>>, path: string, found: Found): void {
  if (typeof kind === 'string' && typeof id === 'string' && isKindName(kind)) found(kind, id, `${path}.id`);
}

const known = new WeakMap<Group, readonly (readonly [string, Shape])[]>();
/** The fields in which anything can be a reference; asked for each record, so remembered for each kind. */
function referring(shape: Group): readonly (readonly [string, Shape])[] {
  const fields = known.get(shape) ?? Object.entries(shape.fields).filter(([, field]) => hasReferences(field));
  known.set(shape, fields);
  return fields;
}
const hasReferences = (shape: Shape): boolean =>
  shape.type === 'ref' ||
  (shape.type === 'list' && hasReferences(shape.of)) ||
  (shape.type === 'object' &&
    (('kind' in shape.fields && 'id' in shape.fields) || Object.values(shape.fields).some(hasReferences)));

const targets = new Map<KindName, ReadonlySet<KindName>>();
/** The kinds a record of a kind may refer to. */
export function targetsOf(kind: KindName): ReadonlySet<KindName> {
  let known = targets.get(kind);
  if (!known) {
    known = new Set(targetsIn(kinds[kind].shape));
    targets.set(kind, known);
  }
  return known;
}

function* targetsIn(shape: Shape, isPart = false): Generator<KindName> {
  if (shape.type === 'ref') yield shape.kind;
  else if (shape.type === 'list') yield* targetsIn(shape.of, true);
  else if (shape.type === 'object') {
    if (isPart && 'kind' in shape.fields && 'id' in shape.fields) yield* kindNames;
    for (const field of Object.values(shape.fields)) yield* targetsIn(field, true);
  }
}

/** Those of a record that `isWanted`, in the order of its fields. */
export function referencesOf(
  kind: KindName,
  record: AnyRecord,
  isWanted: (target: KindName, targetId: string) => boolean = () => true,
): readonly Reference[] {
  const found: Reference[] = [];
  inShape(kinds[kind].shape, record, '', (target, targetId, path, index) => {
    if (!isWanted(target, targetId)) return;
    const here = index === undefined ? path : `${path}.${index}`;
    found.push({ kind, id: record.id, path: here, target, targetId });
  });
  return found;
}

export function* referencesTo(dataset: Dataset, target: KindName, targetId: string): Generator<Reference> {
  for (const kind of kindNames) {
    for (const record of dataset.all(kind)) {
      yield* referencesOf(kind, record, (of, id) => of === target && id === targetId);
    }
  }
}

/** A problem of a record that only its neighbours show. */
export type RecordProblem = Described & {
  readonly kind: KindName;
  readonly id: string;
  readonly path: string;
};

/** References to nothing, waivers of no kind of record, and circles among successors and predecessors. */
export function* integrityProblems(dataset: Dataset): Generator<RecordProblem> {
  const isNothing = (target: KindName, id: string) => !dataset.get(target, id);
  for (const kind of kindNames) {
    for (const record of dataset.all(kind)) {
      for (const ref of referencesOf(kind, record, isNothing)) {
        const candidates = dataset.all(ref.target).map((r) => r.id);
        yield {
          kind,
          id: record.id,
          path: ref.path,
          code: 'reference-to-nothing',
          args: {
            kind,
            id: record.id,
            field: ref.path,
            target: ref.target,
            targetId: ref.targetId,
            nearest: closest(ref.targetId, candidates) ?? null,
          },
        };
      }
    }
  }
  yield* relationProblems(dataset);
}

/** Those of them that no reference shows by itself. */
export function* relationProblems(dataset: Dataset): Generator<RecordProblem> {
  yield* waiverKinds(dataset);
  yield* cycles(dataset, 'agency', 'successor', (agency) => (agency.successor ? [agency.successor] : []));
  yield* cycles(dataset, 'system', 'predecessors', (system) => system.predecessors ?? []);
}

/** What a waiver is about is a record or the store; whether its duty judges such ones, only the duties know. */
function* waiverKinds(dataset: Dataset): Generator<RecordProblem> {
  const words = [...kindNames, 'store'];
  for (const { id, subject } of dataset.all('waiver')) {
    if (words.includes(subject.kind)) continue;
    const [field, seen] = ['subject.kind', subject.kind.slice(0, 80)];
    const nearest = closest(seen, words) ?? null;
    const args = { field, expected: 'word', seen, words, nearest } as const;
    yield { kind: 'waiver', id, path: field, code: 'value-wrong', args };
  }
}

/** Each circle once, at its smallest id. */
function* cycles<K extends 'agency' | 'system'>(
  dataset: Dataset,
  kind: K,
  field: string,
  next: (record: NonNullable<ReturnType<typeof dataset.get<K>>>) => readonly string[],
): Generator<RecordProblem> {
  const done = new Set<string>();
  for (const { id } of dataset.all(kind)) {
    const trail: string[] = [];
    const found: string[][] = [];
    const visit = (at: string): void => {
      const index = trail.indexOf(at);
      if (index >= 0) found.push(trail.slice(index));
      const record = dataset.get(kind, at);
      if (index >= 0 || done.has(at) || !record) return;
      trail.push(at);
      for (const to of next(record)) visit(to);
      trail.pop();
      done.add(at);
    };
    visit(id);
    for (const circle of found) {
      const first = circle.reduce((a, b) => (a < b ? a : b));
      const at = circle.indexOf(first);
      const ids = [...circle.slice(at), ...circle.slice(0, at), first];
      yield { kind, id: first, path: field, code: 'reference-cycle', args: { kind, field, ids } };
    }
  }
}
