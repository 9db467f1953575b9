import { named, type Oddity, type Scene } from './oddity.js';
import { type Sameness, twins } from './twins.js';

/** What happened once and may be recorded twice; a difference in what tells two apart is taken at its word. */
export const ONCE: readonly Sameness[] = [
  { kind: 'scan', same: ['systems', 'finished'], unlessDiffer: ['performer', 'tool', 'name'] },
  { kind: 'hunt', same: ['systems', 'finished'], unlessDiffer: ['performer', 'method', 'name'] },
  { kind: 'drill', same: ['type', 'systems', 'finished'], unlessDiffer: ['host', 'name'] },
  { kind: 'finding', same: ['system', 'found', 'cve'], unlessDiffer: ['name'] },
  { kind: 'finding', same: ['system', 'found', 'name'], unlessDiffer: ['cve'] },
  { kind: 'plan', same: ['agency', 'systems', 'issued'], unlessDiffer: ['name', 'decision.number'] },
  { kind: 'incident', same: ['system', 'detected'], unlessDiffer: ['name'] },
  { kind: 'warning', same: ['source', 'number', 'date'], unlessDiffer: ['agencies', 'subject'] },
  {
    kind: 'activity',
    same: ['agency', 'topic', 'date'],
    unlessDiffer: ['name', 'audience', 'reach', 'members', 'document.number', 'invitation.number'],
  },
  {
    kind: 'budget',
    same: ['agency', 'year', 'purpose', 'allocated'],
    unlessDiffer: ['name', 'planned', 'itTotal', 'document.number', 'document.date'],
  },
  { kind: 'request', same: ['agency', 'issued', 'number'], unlessDiffer: ['from', 'subject'] },
  { kind: 'request', same: ['agency', 'issued', 'subject'], unlessDiffer: ['from', 'number'] },
  { kind: 'submission', same: ['agency', 'type', 'period', 'sent'], unlessDiffer: ['to', 'document.number'] },
  {
    kind: 'waiver',
    same: ['duty', 'subject.kind', 'subject.id', 'until'],
    unlessDiffer: ['document.number', 'document.date', 'from'],
  },
];

export function* recordedTwice(scene: Scene): Generator<Oddity> {
  const told = new Set<string>();
  for (const sameness of ONCE) {
    const { kind, same } = sameness;
    for (const [{ id, ...twin }, other] of twins(scene, sameness)) {
      if (told.has(`${kind}/${id}`)) continue;
      told.add(`${kind}/${id}`);
      const args = { of: named(kind, { id, ...twin }), other: named(kind, other), same };
      yield { kind, id, path: same.at(-1) ?? 'id', code: 'recorded-twice', args };
    }
  }
}
