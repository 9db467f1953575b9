import { Failure } from '../../cli/failure.js';
import { claimsOf } from '../../domain/evidence.js';
import type { AnyRecord, KindName } from '../../domain/kinds/index.js';
import type { Evidence, Source } from '../../store/evidence.js';

/** What has to be done so that a record names one file with its digest and the store keeps it. */
export interface Step {
  /** Copy and name it; copy it to where the record says it is; note the digest of what is there; nothing. */
  readonly does: 'attach' | 'restore' | 'digest' | 'none';
  /** The file as typed. */
  readonly given: string;
  readonly source: Source;
  /** Where it is kept, relative to `evidence/`; of one to attach, where it would be as things are now. */
  readonly file: string;
  /** Of a digest to note: which piece of evidence of the record, from 0. */
  readonly index?: number;
}

export function decide(
  evidence: Evidence,
  kind: KindName,
  record: AnyRecord,
  sources: readonly { readonly given: string; readonly source: Source }[],
): readonly Step[] {
  const claims = claimsOf(kind, record);
  const { findings } = evidence.survey(claims);
  const steps: Step[] = [];
  for (const { given, source } of sources) {
    const same = steps.find((step) => step.source.sha256 === source.sha256);
    if (same) {
      steps.push({ does: 'none', given, source, file: same.file });
      continue;
    }
    const at = claims.findIndex(({ file, sha256 }, index) =>
      findings[index]?.state === 'no-digest'
        ? evidence.digest(file) === source.sha256
        : sha256 === source.sha256 && findings[index]?.state !== 'outside',
    );
    const claim = claims[at];
    if (claim) {
      const { file, index } = claim;
      const { state } = findings[at] ?? { state: 'missing' };
      if (state === 'ok') steps.push({ does: 'none', given, source, file });
      else if (state === 'no-digest') steps.push({ does: 'digest', given, source, file, index });
      else if (state === 'missing') steps.push({ does: 'restore', given, source, file });
      else throw new Failure('attach-changed', { kind, id: record.id, file }, 'data');
      continue;
    }
    const taken = new Set(steps.map(({ file }) => file));
    const { file } = evidence.plan(kind, record.id, source, taken);
    steps.push({ does: 'attach', given, source, file });
  }
  return steps;
}
