import { distance } from 'fastest-levenshtein';

/** Text as people compare it: NFC, so that "ế" typed in one key or three is one letter. */
export const nfc = (text: string): string => text.normalize('NFC');

/**
 * Text as people search it: lower case, without marks. đ has no decomposition, and old keyboards type ð (U+00F0)
 * for it.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đðĐÐ]/g, 'd')
    .toLowerCase();
}

const wordsOf = (text: string): string =>
  ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Whether a text holds one of the phrases, word by word: “PA05” is not “A05”; case, marks and stops do not matter. */
export function mentions(text: string, phrases: readonly string[]): boolean {
  const said = wordsOf(text);
  return phrases.some((phrase) => said.includes(wordsOf(phrase)));
}

/** A suggestion for an id; empty when nothing of the text can stand in one. */
export function slug(text: string, max = 60): string {
  const words = fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return words.slice(0, max).replace(/-+$/, '');
}

/** Made when first asked for: it takes as long as a small store's judging. */
let collator: Intl.Collator | undefined;
/** Vietnamese order: a before ă before â, d before đ; never the host's locale. */
export function compareVi(a: string, b: string): number {
  collator ??= new Intl.Collator('vi', { numeric: true });
  return collator.compare(a, b) || compareBytes(a, b);
}
/** Order of code points, the same on every host. */
export const compareBytes = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** The candidate a person most likely meant, or undefined when none is near. */
export function closest(typed: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(typed);
  let best: string | undefined;
  // As many changes as there are letters make any word any other.
  let least = Math.min(Math.max(2, Math.floor(wanted.length / 3)), wanted.length - 1) + 1;
  for (const candidate of candidates) {
    const d = distance(wanted, fold(candidate));
    if (d < least) [best, least] = [candidate, d];
  }
  return best;
}

/** Whether one letter added, left out or put for another makes one text of the other. */
export const isOneEditAway = (a: string, b: string): boolean =>
  a !== b && Math.abs(a.length - b.length) <= 1 && distance(a, b) === 1;

/** NFC and single spaces. */
export const tidy = (text: string): string => nfc(text).trim().replace(/\s+/gu, ' ');

/** The five tone marks, which habits put on different vowels of one syllable. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * One name of a person or a body, however it was typed: in capitals or not, with Ð for Đ, and with the tone mark anywhere in its
 * syllable (Hoà is Hòa, Thuý is Thúy). No letter is taken for another: Quý is not Quí, and Hoa is not Hòa.
 */
export const foldName = (name: string): string =>
  tidy(name)
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('ð', 'đ')
    .replace(
      /[\p{L}\p{M}]+/gu,
      (syllable) => syllable.replace(TONES, '') + (syllable.match(TONES) ?? []).join(''),
    )
    .normalize('NFC');
