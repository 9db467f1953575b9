import type { KindName } from '../../../domain/kinds/index.js';

/** What the rest of a store has to know of a file in which nothing is wrong. */
export class Facts {
  /**
   * `ids` of its records and `refs`, what they refer to as `kind/id`, each once, parted by a blank, so that one is
   * found without taking all apart; `length`: characters of its text.
   */
  constructor(
    readonly kind: KindName,
    readonly length: number,
    readonly ids: string,
    readonly refs: string,
  ) {}

  holds(id: string): boolean {
    return hasWord(this.ids, id);
  }
  refersTo(ref: string): boolean {
    return hasWord(this.refs, ref);
  }
}

export const wordsIn = (text: string): readonly string[] => (text === '' ? [] : text.split(' '));

function hasWord(text: string, word: string): boolean {
  // No id, and in a text of several words it would be found all the same.
  if (word === '' || word.includes(' ')) return false;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if ((at === 0 || text[at - 1] === ' ') && (end === text.length || text[end] === ' ')) return true;
  }
  return false;
}
