import { answer, type Whole } from '../../cli/answer.js';
import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit } from '../../cli/failure.js';
import { isList as isListIn } from '../../cli/output.js';
import { type Doc, type Table, text, words } from '../../domain/doc.js';
import {
  allClaims,
  claimsOf,
  type EvidenceState,
  type RecordClaim,
  shortDigest,
} from '../../domain/evidence.js';
import { recordNamed } from '../record/shared.js';

type Listed = RecordClaim & { readonly state: EvidenceState };

/** The files that records name and what became of them. */
export async function listEvidence(ctx: Ctx, subject: string | undefined): Promise<ExitCode> {
  const opened = await ctx.openStore();
  const snapshot = await opened.store.snapshot();
  const named = subject === undefined ? undefined : recordNamed(snapshot, subject);
  const claims = named ? claimsOf(named.kind, named.record) : allClaims(snapshot.dataset);
  const { findings } = (await opened.evidence()).survey(claims);
  const listed = claims.map((claim, at): Listed => ({ ...claim, state: findings[at]?.state ?? 'missing' }));
  const isWhole = listed.every(({ state }) => state === 'ok' || state === 'no-digest');
  return answer(ctx, {
    problems: snapshot.problems,
    json: (whole) => listJson(listed, whole),
    doc: () => listDoc(ctx, listed),
    code: isWhole ? exit.done : exit.data,
  });
}

function listJson(listed: readonly Listed[], { complete, problems }: Whole) {
  const evidence = listed.map(({ kind, id, file, sha256 = null, state, label = null }) => ({
    record: `${kind}/${id}`,
    file,
    sha256,
    state,
    label,
  }));
  return { format: 'irt.evidence/1', complete, evidence, problems };
}

/** On a terminal under the record each is of; elsewhere one file a line. */
function listDoc(ctx: Ctx, listed: readonly Listed[]): Doc {
  const { say } = ctx.t;
  const isList = isListIn(ctx);
  const sections = listed.flatMap(({ kind, id }, before) => {
    const above = listed[before - 1];
    const begins = above?.kind !== kind || above.id !== id;
    return begins ? [{ before, words: { text: `${kind}/${id}` } }] : [];
  });
  const table: Table = {
    type: 'table',
    id: 'evidence',
    title: null,
    columns: [
      ...(isList ? [{ id: 'record', title: words('col.record', {}) }] : []),
      { id: 'state', title: words('col.state', {}), whole: true },
      { id: 'sha256', title: words('col.digest', {}), whole: true },
      { id: 'file', title: words('col.file', {}), ...(isList ? {} : { below: 'reason' }) },
      { id: 'label', title: words('col.label', {}), spare: 1 },
    ],
    rows: listed.map(({ kind, id, file, sha256, state, label }) => [
      ...(isList ? [text(`${kind}/${id}`)] : []),
      text(say.evidenceState[state]),
      text(sha256 === undefined ? '' : shortDigest(sha256)),
      text(file),
      text(label ?? ''),
    ]),
    ...(isList ? {} : { sections }),
    empty: { text: say.noEvidence },
  };
  return { id: 'evidence', title: { text: say.evidenceTitle }, facts: [], blocks: [table] };
}
