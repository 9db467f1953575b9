import { setFlagsFromString } from 'node:v8';
import { FEW } from '../../room.js';

/** What is set, and what it was. */
const FLAGS: readonly (readonly [now: string, before: string])[] = [
  ['--no-parallel-scavenge', '--parallel-scavenge'],
  // Later versions do not know it, and say so on stderr.
  ...(process.versions.node.startsWith('20.')
    ? [['--interrupt-budget=1000000', '--interrupt-budget=67584'] as const]
    : []),
];
let isReady = false;

/**
 * Readies V8 for many records, nearly all of which are kept for as long as it runs: to collect garbage with several
 * threads, and to compile anew what has run for a moment, takes more of a processor than it saves.
 */
export function readyFor(size: number): void {
  if (size < FEW || isReady) return;
  isReady = true;
  for (const [now] of FLAGS) setFlagsFromString(now);
}

/** V8 as it was: what it compiled is taken again only by one whose flags are the same. */
export function asBefore(): void {
  if (isReady) for (const [, before] of FLAGS) setFlagsFromString(before);
  isReady = false;
}
