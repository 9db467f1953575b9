import { setFlagsFromString } from 'node:v8';
import { FEW } from '../../room.js';

/**
 * Readies V8 for many records, nearly all of which are kept for as long as it runs: to collect garbage with several
 * threads, and to compile anew what has run for a moment, takes more of a processor than it saves.
 */
export function readyFor(size: number): void {
  if (size < FEW) return;
  setFlagsFromString('--no-parallel-scavenge');
  // Later versions do not know it, and say so on stderr.
  if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=1000000');
}
