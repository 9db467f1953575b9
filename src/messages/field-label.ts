import { isKindName, type KindName } from '../domain/kinds/index.js';
import type { Messages } from './messages.js';

/** A field in words: `kind.path` where it means something of its own, else its own name. Places in a list do not count. */
export function labelOf(labels: Readonly<Record<string, string>>, kind: KindName, path: string): string {
  const steps = path.split('.').filter((step) => !/^\d+$/u.test(step));
  const name = steps.at(-1) ?? path;
  return labels[`${kind}.${steps.join('.')}`] ?? labels[`${kind}.${name}`] ?? labels[name] ?? path;
}

/** A coded word in words: `kind.word` where the kind means something of its own by it, a kind's own name, else the word's. */
export const wordLabelOf = (t: Pick<Messages, 'word' | 'kind'>, kind: KindName, word: string): string =>
  t.word[`${kind}.${word}`] ?? t.word[word] ?? (isKindName(word) ? t.kind[word].one : word);

/** A coded word as it is offered: its label, and the code where that is another. */
export function wordOffered(t: Pick<Messages, 'word' | 'kind'>, kind: KindName | null, word: string): string {
  const label = kind === null ? word : wordLabelOf(t, kind, word);
  return label === word ? word : `${label} (${word})`;
}
