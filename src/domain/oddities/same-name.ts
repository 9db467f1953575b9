import type { AnyRecord } from '../kinds/index.js';
import { lifeOf, overlap } from '../life.js';
import { named, type Oddity, type Scene } from './oddity.js';
import { type Sameness, twins } from './twins.js';

/** Whom a name alone should tell apart, within the body they belong to. */
export const ONE_NAME: readonly Sameness[] = [
  { kind: 'agency', same: ['name'], unlessDiffer: [] },
  { kind: 'system', same: ['agency', 'name'], unlessDiffer: [] },
  { kind: 'team', same: ['agency', 'name'], unlessDiffer: [] },
  { kind: 'supplier', same: ['agency', 'name'], unlessDiffer: ['contract.number'] },
  { kind: 'contact', same: ['agency', 'name'], unlessDiffer: ['phone', 'email', 'url'] },
];

/** Two of one name at one time; a body that carries on the name of one that ended, or a system its predecessor's, is lawful. */
export function* sameName(scene: Scene): Generator<Oddity> {
  for (const sameness of ONE_NAME) {
    const { kind } = sameness;
    const areTwo = (a: AnyRecord, b: AnyRecord) =>
      !overlap(lifeOf(kind, a), lifeOf(kind, b)) || follows(a, b) || follows(b, a);
    for (const [twin, other] of twins(scene, sameness, areTwo)) {
      const args = { of: named(kind, twin), other: named(kind, other) };
      yield { kind, id: twin.id, path: 'name', code: 'same-name', args };
    }
  }
}

const follows = (a: AnyRecord, b: AnyRecord): boolean =>
  ((a['predecessors'] ?? []) as readonly string[]).includes(b.id) || a['successor'] === b.id;
