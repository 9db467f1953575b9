import type { KindName } from '../kinds/index.js';
import { laterFacts } from './later-fact.js';
import type { Oddity, Scene } from './oddity.js';
import { outsideLife } from './outside-life.js';
import { recordedTwice } from './recorded-twice.js';
import { sameName } from './same-name.js';
import { unreachable } from './unreachable.js';
import { waiverDutyOff } from './waiver-duty-off.js';
import { waiverIdle } from './waiver-idle.js';

/** Everything that is told as a likely slip. */
export const looks: readonly ((scene: Scene) => Iterable<Oddity>)[] = [
  laterFacts,
  recordedTwice,
  sameName,
  outsideLife,
  unreachable,
  waiverDutyOff,
  waiverIdle,
];

export const oddities = (scene: Scene): readonly Oddity[] => looks.flatMap((look) => [...look(scene)]);

/** What is odd now and was not before; of two that may be one, it is told of the one just written. */
export function oddSince(
  before: Scene,
  after: Scene,
  wrote: (kind: KindName, id: string) => boolean,
): readonly Oddity[] {
  const key = (oddity: Oddity) => JSON.stringify([oddity.kind, oddity.id, oddity.code, oddity.args]);
  const had = new Set(oddities(before).map(key));
  return oddities(after)
    .filter((oddity) => !had.has(key(oddity)))
    .map((oddity) => {
      if (oddity.code !== 'recorded-twice' && oddity.code !== 'same-name') return oddity;
      const { of, other } = oddity.args;
      if (wrote(of.kind, of.id) || !wrote(other.kind, other.id)) return oddity;
      return { ...oddity, id: other.id, args: { ...oddity.args, of: other, other: of } } as Oddity;
    });
}
