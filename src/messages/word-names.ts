import type { KindName } from '../domain/kinds/index.js';
import type { Called } from '../domain/meant.js';
import { fields as enFields, kinds as enKinds, words as enWords } from './en/kinds.js';
import { labelOf, wordLabelOf } from './field-label.js';
import { kindsCalled } from './headers.js';
import { alsoSaid, fields as viFields, kinds as viKinds, words as viWords } from './vi/kinds.js';

const languages = [
  { word: viWords, kind: viKinds },
  { word: enWords, kind: enKinds },
];

/** Coded words with what they are called in every language: whatever the run speaks, people paste from the other one. */
export const calledWords = (kind: KindName, words: readonly string[]): readonly Called[] =>
  words.map((id) => ({
    id,
    names: [...languages.map((t) => wordLabelOf(t, kind, id)), ...(alsoSaid[`${kind}.${id}`] ?? [])],
  }));

/** The labels of fields in every language, the source first. */
export const fieldLabels: readonly Readonly<Record<string, string>>[] = [viFields, enFields];

/** What a title or the name of a sheet calls records of a kind. */
export const kindWords = (kind: KindName): readonly string[] => [
  ...languages.flatMap((t) => [t.kind[kind].one, ...t.kind[kind].many.split(', ')]),
  ...(kindsCalled[kind] ?? []),
];

/** Fields by their labels in every language. */
export const calledFields = (kind: KindName, paths: readonly string[]): readonly Called[] =>
  paths.map((id) => ({ id, names: fieldLabels.map((labels) => labelOf(labels, kind, id)) }));
