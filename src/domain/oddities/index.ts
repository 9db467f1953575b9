import { laterFacts } from './later-fact.js';
import type { Oddity, Scene } from './oddity.js';
import { outsideLife } from './outside-life.js';
import { recordedTwice } from './recorded-twice.js';
import { sameName } from './same-name.js';
import { unreachable } from './unreachable.js';
import { waiverDutyOff } from './waiver-duty-off.js';

/** Everything that is told as a likely slip. */
const looks: readonly ((scene: Scene) => Iterable<Oddity>)[] = [
  laterFacts,
  recordedTwice,
  sameName,
  outsideLife,
  unreachable,
  waiverDutyOff,
];

export const oddities = (scene: Scene): readonly Oddity[] => looks.flatMap((look) => [...look(scene)]);

/** What is odd now and was not before. */
export function oddSince(before: Scene, after: Scene): readonly Oddity[] {
  const key = (oddity: Oddity) => JSON.stringify([oddity.kind, oddity.id, oddity.code, oddity.args]);
  const had = new Set(oddities(before).map(key));
  return oddities(after).filter((oddity) => !had.has(key(oddity)));
}
