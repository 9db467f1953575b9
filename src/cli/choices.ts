import { fold } from '../domain/text.js';
import type { Choice } from './list-prompt.js';

/** Those of a list that some letters lead to, without marks or case; what is one's own key leads to it alone. */
export function among(choices: readonly Choice[]): (typed: string) => readonly Choice[] {
  const known = choices.map((choice) => ({ choice, name: fold(choice.name) }));
  return (typed) => {
    const wanted = fold(typed.trim());
    const own = choices.filter(({ keys }) => keys?.some((key) => fold(key) === wanted));
    return own.length > 0
      ? own
      : known.filter(({ name }) => name.includes(wanted)).map(({ choice }) => choice);
  };
}
