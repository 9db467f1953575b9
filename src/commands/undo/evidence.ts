import { allClaims } from '../../domain/evidence.js';
import type { Evidence } from '../../store/evidence.js';
import type { Snapshot } from '../../store/port.js';

/** Kept files that a change of records left without a name, and files newly named that are not there as recorded. */
export interface EvidenceLeft {
  readonly unnamed: readonly string[];
  readonly lost: readonly string[];
}

/**
 * Taking back a command puts records back, never a kept file away: doing it again could not bring its bytes back.
 * Whoever takes it back is told where the file stays.
 */
export function evidenceLeft(evidence: Evidence, before: Snapshot, after: Snapshot): EvidenceLeft {
  const [was, is] = [before, after].map(({ dataset }) => allClaims(dataset)) as [Claims, Claims];
  const named = new Set(was.map(({ file }) => file));
  const still = new Set(is.map(({ file }) => file));
  const dropped = [...named].filter((file) => !still.has(file));
  const orphans = dropped.length > 0 ? new Set(evidence.survey(is).orphans) : new Set<string>();
  const gained = is.filter(({ file }) => !named.has(file));
  const { findings } = gained.length > 0 ? evidence.survey(gained) : { findings: [] };
  return {
    unnamed: dropped.filter((file) => orphans.has(file)).map((file) => `evidence/${file}`),
    lost: gained
      .filter((_, at) => !['ok', 'no-digest'].includes(findings[at]?.state ?? 'ok'))
      .map(({ file }) => `evidence/${file}`),
  };
}

type Claims = ReturnType<typeof allClaims>;
