import { allClaims, type RecordClaim, shortDigest } from '../../domain/evidence.js';
import { isKindName } from '../../domain/kinds/index.js';
import type { Described, Problem } from '../../domain/problem.js';
import { closest } from '../../domain/text.js';
import type { Messages } from '../../messages/messages.js';
import type { ProblemText } from '../../messages/problem-text.js';
import type { Evidence, Finding } from '../../store/evidence.js';
import type { Snapshot } from '../../store/port.js';

/** Something to know that makes no record wrong, with where it stands. */
export interface Remark {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly text: ProblemText;
  /** The line itself, where it is about one. */
  readonly excerpt?: string;
  /** The record it is of, where it is known. */
  readonly about?: { readonly kind: string; readonly id: string };
}

/** What is wrong with the files that records name, and what no record names. */
export function evidenceIssues(
  snapshot: Snapshot,
  evidence: Evidence,
  { say }: Messages,
): { problems: readonly Problem[]; remarks: readonly Remark[] } {
  const claims = allClaims(snapshot.dataset);
  const { findings, orphans: unnamed } = evidence.survey(claims);
  const orphans = unnamed.filter((file) => !mayBeNamed(snapshot, file));
  const find = lookFor(evidence, orphans);
  const problems: Problem[] = [];
  const remarks: Remark[] = [];
  for (const [at, claim] of claims.entries()) {
    const { kind, id, index, file } = claim;
    const finding = findings[at];
    if (!finding || finding.state === 'ok') continue;
    const place = snapshot.locate(kind, id, `evidence.${index}.file`) ?? { file: '', line: 1, column: 1 };
    if (finding.state === 'no-digest') {
      const { excerpt: _excerpt, ...here } = { excerpt: '', ...place };
      remarks.push({ code: 'evidence-no-digest', ...here, text: say.evidenceNoDigest(kind, id, file) });
    } else problems.push({ ...described(claim, finding, find), ...place });
  }
  for (const file of orphans) {
    const path = `evidence/${file}`;
    remarks.push({ code: 'evidence-orphan', file: path, line: 1, column: 1, text: say.evidenceOrphan(path) });
  }
  return { problems, remarks };
}

function described(
  claim: RecordClaim,
  { state, found = '', reason = '' }: Finding,
  find: (claim: RecordClaim) => string | null,
): Described {
  const { kind, id, file, sha256 = '' } = claim;
  const about = { kind, id, file };
  switch (state) {
    case 'changed': {
      const args = { ...about, recorded: shortDigest(sha256), found: shortDigest(found) };
      return { code: 'evidence-changed', args };
    }
    case 'outside':
      return { code: 'evidence-outside', args: about };
    case 'not-regular':
      return { code: 'evidence-not-regular', args: about };
    case 'unreadable':
      return { code: 'evidence-unreadable', args: { ...about, reason } };
    default:
      return { code: 'evidence-missing', args: { ...about, nearest: find(claim) } };
  }
}

/** The records of a file's folder may name it without its being known: they are broken, or a second of their id. */
function mayBeNamed(snapshot: Snapshot, file: string): boolean {
  const [kind = '', id = '', ...name] = file.split('/');
  if (name.length === 0 || !isKindName(kind) || !snapshot.taken(kind, id)) return false;
  const isTwice = snapshot.problems.some(
    ({ code, args }) => code === 'id-twice' && args.kind === kind && args.id === id,
  );
  return isTwice || snapshot.dataset.get(kind, id) === undefined;
}

/** A file that no record names and a missing one may have become: of the same content, else of a like name. */
function lookFor(evidence: Evidence, orphans: readonly string[]): (claim: RecordClaim) => string | null {
  let digests: Map<string | undefined, string> | undefined;
  return ({ file, sha256 }) => {
    digests ??= new Map(orphans.map((orphan) => [evidence.digest(orphan), orphan]));
    const same = sha256 === undefined ? undefined : digests.get(sha256);
    return same ?? closest(file, orphans) ?? null;
  };
}
