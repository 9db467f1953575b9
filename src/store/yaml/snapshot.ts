import { createDataset } from '../../domain/dataset.js';
import type { AnyRecord, KindName } from '../../domain/kinds/index.js';
import type { Described, Position, Problem } from '../../domain/problem.js';
import { integrityProblems } from '../../domain/references.js';
import { compareBytes } from '../../domain/text.js';
import { digestOf } from '../digest.js';
import type { Notice, Snapshot } from '../port.js';
import { causesIn, type Unread } from './causes.js';

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

export interface Loaded extends Snapshot {
  /** What makes each problem the same problem after a change elsewhere in the files. */
  readonly identities: ReadonlyMap<Problem, string>;
}

/** One snapshot of all that stands anywhere; `standing` comes in the order in which the first of an id is judged. */
export function assemble(
  standing: Iterable<Standing>,
  fileProblems: readonly Problem[],
  notices: readonly Notice[],
): Loaded {
  const found = new Map<Problem, string>();
  const list = (problem: Problem, owner: string) => found.set(problem, owner);
  const unread: Unread[] = [];
  for (const problem of fileProblems) list(problem, problem.file);

  const first = new Map<string, Standing>();
  const written = new Map<string, Standing>();
  const records: [KindName, AnyRecord][] = [];
  for (const here of standing) {
    const { kind, id, idSeen } = here;
    const key = `${kind}/${id ?? idSeen ?? ''}`;
    if ((id ?? idSeen) && !written.has(key)) written.set(key, here);
    for (const problem of here.problems) list(problem, key);
    const [problem] = here.problems;
    if (problem && !here.record) unread.push({ kind, id: id ?? idSeen, problem });
    if (id === undefined) continue;
    const earlier = first.get(key);
    if (earlier) {
      const args = { kind, id, file: earlier.file, line: earlier.place('id').line };
      list({ code: 'id-twice', args, file: here.file, ...here.place('id') }, key);
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
  const causeOf = causesIn(unread, fileProblems);
  const unchecked = new Map<Problem, number>();
  for (const { kind, id, path, ...described } of integrityProblems(dataset)) {
    if (described.code === 'reference-to-nothing') {
      const { target, targetId } = described.args;
      const cause = causeOf(target as KindName, targetId);
      if (cause) {
        unchecked.set(cause, (unchecked.get(cause) ?? 0) + 1);
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
    problemsOf: (kind, id) => owned.get(`${kind}/${id}`) ?? [],
    locate,
    text,
    digest: (kind, id) => {
      const now = text(kind, id);
      return now === undefined ? null : digestOf(now);
    },
    taken: (kind, id) => written.has(`${kind}/${id}`),
  };
}

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
