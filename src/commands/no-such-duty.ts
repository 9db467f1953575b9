import { Failure } from '../cli/failure.js';
import type { Catalogue, Duty } from '../domain/duties/catalogue.js';
import { fitting, listsOf } from '../domain/meant.js';
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

/** The id of the duty a person names, by id or by title where one has it; what is no duty's comes back as it is. */
export function dutyNamed(duties: readonly Duty[], typed: string): string {
  const [only, other] = fitting(
    typed,
    duties.map(({ id, title }) => ({ id, names: Object.values(title) })),
  );
  return only !== undefined && other === undefined ? only : typed.trim();
}

/** The same of several with commas between them, and in their titles. */
export function dutiesNamed(duties: readonly Duty[], typed: readonly string[]): readonly string[] {
  const ids = new Set(duties.map(({ id }) => id));
  const idOf = (piece: string) => [dutyNamed(duties, piece)].find((id) => ids.has(id));
  return typed.flatMap((text) => listsOf(text, idOf)[0] ?? text.split(',').map((id) => id.trim()));
}
