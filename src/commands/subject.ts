import { Failure } from '../cli/failure.js';
import { isKindName, type KindName, kindNames } from '../domain/kinds/index.js';
import { closest } from '../domain/text.js';

/** A record named as `kind/id`; a failure where it is not of that form, or the kind is none. */
export function readSubject(text: string): { readonly kind: KindName; readonly id: string } {
  const [kind = '', id, ...more] = text.split('/');
  if (kind === '' || id === undefined || id === '' || more.length > 0)
    throw new Failure('subject-form', { seen: text });
  if (!isKindName(kind)) {
    throw new Failure('no-such-kind', { seen: kind, nearest: closest(kind, kindNames) ?? null });
  }
  return { kind, id };
}
