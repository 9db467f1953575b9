import type { Label, Words } from '../domain/doc.js';
import type { LabelKey } from '../domain/labels.js';
import type { Messages } from '../messages/messages.js';

const labelIn = <K extends LabelKey>(t: Messages, { key, args }: Label<K>): string => t.label[key](args);

/** What renderers need of a language. */
export const renderTexts = (t: Messages) => ({
  label: (words: Words): string => ('text' in words ? words.text : labelIn(t, words)),
  state: (state: keyof Messages['state']): string => t.state[state],
  number: (value: number): string => t.number(value),
  unrecorded: t.say.unrecorded,
  partSum: (sum: string, unrecorded: number): string => t.say.partSum(sum, unrecorded),
  columnsLeftOut: (names: readonly string[]): string => t.say.columnsLeftOut(names),
  day: (value: string): string => t.day(value),
  ended: (on: string | null): string => t.say.ended(on),
  share: (part: number, whole: number): string => t.share(part, whole),
});
