import type { KindName } from '../../domain/kinds/index.js';
import type { Problem } from '../../domain/problem.js';
import { kindOfFile } from './files.js';

/** A record that stands somewhere and does not count: its kind, the id as far as it is known, why. */
export interface Unread {
  readonly kind: KindName;
  readonly id: string | undefined;
  readonly problem: Problem;
}

/**
 * Why a record that is referred to may only seem not to be there: it stands there broken, a record of its kind has
 * lost its id, or a file that may hold it cannot be read. Mending that is what there is to do; the reference may be
 * right.
 */
export function causesIn(
  unread: readonly Unread[],
  files: readonly Problem[],
): (kind: KindName, id: string) => Problem | undefined {
  const byId = new Map<string, Problem>();
  for (const { kind, id = '', problem } of unread) {
    const key = `${kind}/${id}`;
    if (!byId.has(key)) byId.set(key, problem);
  }
  const byKind = new Map<KindName, Problem | undefined>();
  return (kind, id) => {
    const own = byId.get(`${kind}/${id}`) ?? byId.get(`${kind}/`);
    if (own) return own;
    if (!byKind.has(kind))
      byKind.set(
        kind,
        files.find((problem) => mayHold(problem, kind)),
      );
    return byKind.get(kind);
  };
}

/** Whether nothing was read of a file that may hold records of a kind, as far as its name says; a folder may any. */
function mayHold({ code, args, file }: Problem, kind: KindName): boolean {
  if (code === 'file-twin' || !code.startsWith('file-')) return false;
  if (code === 'file-unknown-kind') return args.nearest === null || args.nearest === kind;
  return (kindOfFile(file.slice(file.lastIndexOf('/') + 1)) ?? kind) === kind;
}
