import { createDataset } from '../../../domain/dataset.js';
import type { AnyRecord, KindName } from '../../../domain/kinds/index.js';
import type { Described, Position, Problem } from '../../../domain/problem.js';
import { integrityProblems, referencesTo } from '../../../domain/references.js';
import { compareBytes } from '../../../domain/text.js';
import { Unread, type UnreadPart } from '../../../domain/unread.js';
import { digestOf } from '../../digest.js';
import type { Notice, Snapshot } from '../../port.js';

/** A record wherever an adapter keeps it. */
export interface Standing {
  readonly kind: KindName;
  readonly file: string;
  readonly id?: string;
  /** An id that is taken though nothing else is known of the record. */
  readonly idSeen?: string;
  readonly record?: AnyRecord;
  readonly problems: readonly Problem[];
  /** As {@link Snapshot.text}. */
  text(): string;
  place(path?: string): Position & { excerpt: string };
}

/** A reference to what may stand where nobody can read: no problem of its own. */
export interface Hidden {
  readonly target: KindName;
  readonly targetId: string;
  readonly by: string;
  readonly reasons: readonly Problem[];
}

export interface Loaded extends Snapshot {
  readonly hidden: readonly Hidden[];
  /** What makes each problem the same problem after a change elsewhere in the files. */
  readonly identities: ReadonlyMap<Problem, string>;
  /** Nothing is wrong in any file nor between them. */
  readonly isSound: boolean;
  /** The first file in which an id stands, whatever else is known of its record. */
  fileOf(kind: KindName, id: string): string | undefined;
}

/** One snapshot of all that stands anywhere; `standing` comes in the order in which the first of an id is judged. */
export function assemble(
  standing: Iterable<Standing>,
  fileProblems: readonly Problem[],
  notices: readonly Notice[],
  unreadFiles: readonly UnreadPart[] = [],
  size = 0,
): Loaded {
  const found = new Map<Problem, string>();
  const list = (problem: Problem, owner: string) => found.set(problem, owner);
  for (const problem of fileProblems) list(problem, problem.file);

  const first = new Map<string, Standing>();
  const written = new Map<string, Standing>();
  const records: [KindName, AnyRecord][] = [];
  const parts: UnreadPart[] = [...unreadFiles];
  /** Of each kind, why a record has no id: it may be the one that others refer to. */
  const nameless = new Map<KindName, Problem>();
  for (const here of standing) {
    const { kind, id, idSeen } = here;
    const key = `${kind}/${id ?? idSeen ?? ''}`;
    if ((id ?? idSeen) && !written.has(key)) written.set(key, here);
    for (const problem of here.problems) list(problem, key);
    const [fault] = here.problems;
    if (fault) parts.push(partOf(here, fault, here.record !== undefined));
    if (fault && (id ?? idSeen) === undefined && !nameless.has(kind)) nameless.set(kind, fault);
    if (id === undefined) continue;
    const earlier = first.get(key);
    if (earlier) {
      const args = { kind, id, file: earlier.file, line: earlier.place('id').line };
      const twice: Problem = { code: 'id-twice', args, file: here.file, ...here.place('id') };
      list(twice, key);
      parts.push(partOf(here, twice, false));
      continue;
    }
    first.set(key, here);
    if (here.record) records.push([kind, here.record]);
  }

  const dataset = createDataset(records);
  const locate: Snapshot['locate'] = (kind, id, path) => {
    const here = first.get(`${kind}/${id}`);
    return here && { file: here.file, ...here.place(path) };
  };
  const unread = new Unread(parts);
  const hidden: Hidden[] = [];
  const unchecked = new Map<Problem, number>();
  const holdBack = (cause: Problem | undefined) => {
    if (cause) unchecked.set(cause, (unchecked.get(cause) ?? 0) + 1);
  };
  for (const { kind, id, path, ...described } of integrityProblems(dataset)) {
    if (described.code === 'reference-to-nothing') {
      const { target, targetId } = described.args;
      // What keeps the other record from being read is the problem, and is listed; adding it would make it double.
      const there = written.get(`${target}/${targetId}`);
      if (there) {
        holdBack(there.problems[0]);
        continue;
      }
      const reasons = unread.mayHold(target, targetId);
      if (reasons.length > 0) {
        hidden.push({ target, targetId, by: `${kind}/${id} ${path}`, reasons });
        holdBack(reasons[0]);
        continue;
      }
      const unnamed = nameless.get(target as KindName);
      if (unnamed) {
        holdBack(unnamed);
        continue;
      }
    }
    const place = locate(kind, id, path) ?? { file: '', line: 1, column: 1 };
    list({ ...(described as Described), ...place }, `${kind}/${id}`);
  }
  const identities = new Map<Problem, string>();
  const owned = new Map<string, Problem[]>();
  for (const [problem, owner] of found) {
    const count = unchecked.get(problem);
    const listed = count === undefined ? problem : { ...problem, unchecked: count };
    identities.set(listed, identityOf(listed, owner));
    const others = owned.get(owner);
    if (others) others.push(listed);
    else owned.set(owner, [listed]);
  }
  const problems = [...identities.keys()].sort(inOrder);
  const text: Snapshot['text'] = (kind, id) => written.get(`${kind}/${id}`)?.text();
  return {
    dataset,
    problems,
    notices,
    identities,
    unread,
    hidden,
    isSound: false,
    size,
    problemsOf: (kind, id) => owned.get(`${kind}/${id}`) ?? [],
    locate,
    text,
    digest: (kind, id) => {
      const now = text(kind, id);
      return now === undefined ? null : digestOf(now);
    },
    taken: (kind, id) => written.has(`${kind}/${id}`),
    fileOf: (kind, id) => written.get(`${kind}/${id}`)?.file,
    referencesTo: (target, targetId) => referencesTo(dataset, target, targetId),
  };
}

const partOf = ({ kind, id, idSeen, text }: Standing, problem: Problem, counts: boolean): UnreadPart => {
  const known = id ?? idSeen;
  return { kind, counts, ...(known === undefined ? {} : { id: known }), text, problem };
};

const inOrder = (a: Problem, b: Problem): number =>
  compareBytes(a.file, b.file) || a.line - b.line || a.column - b.column || compareBytes(a.code, b.code);

/** A problem without where it stands and what may have been meant: neither makes it another problem. */
function identityOf(problem: Problem, owner: string): string {
  const { file, line, nearest, ...args } = problem.args as Record<string, unknown>;
  return `${owner} ${problem.code} ${JSON.stringify(args)}`;
}

/** Problems of `after` that `before` did not have. */
export function broughtBy(before: Loaded, after: Loaded): Problem[] {
  const left = new Map<string, number>();
  for (const identity of before.identities.values()) left.set(identity, (left.get(identity) ?? 0) + 1);
  return after.problems.filter((problem) => {
    const identity = after.identities.get(problem) ?? '';
    const count = left.get(identity) ?? 0;
    left.set(identity, count - 1);
    return count <= 0;
  });
}
