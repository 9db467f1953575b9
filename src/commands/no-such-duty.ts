import { Failure } from '../cli/failure.js';
import type { Catalogue, Duty } from '../domain/duties/catalogue.js';
import { closest } from '../domain/text.js';

/** An id no duty here has: it is of a catalogue not switched on, or misspelt. */
export function noSuchDuty(
  id: string,
  { duties, off }: { readonly duties: readonly Duty[]; off(): readonly Catalogue[] },
): Failure {
  const catalogue = off().find((one) => one.duties.some((duty) => duty.id === id));
  if (catalogue) return new Failure('duty-off', { id, catalogue: catalogue.id });
  const ids = duties.map((duty) => duty.id);
  return new Failure('no-such-duty', { id, nearest: closest(id, ids) ?? null });
}
