import stringWidth from 'string-width';

/** Latin letters with their marks composed, figures and common punctuation: one column each. */
const PLAIN = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u024f\u1e00-\u1eff\u2010-\u2027]*$/;
/** Columns of a terminal; most text is plain, and counting it costs a hundredth of measuring it. */
export const widthOf = (text: string): number => (PLAIN.test(text) ? text.length : stringWidth(text));

/** Lines no wider than the width, broken between words; a word that alone is wider is broken inside. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = broken(word, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** Where a long word may part so that both halves are read: behind its own marks. */
const JOINT = /^.*[-/.,:;_@=]/u;

/** Behind a hyphen or another mark of its own where it has one, else between graphemes, so that no letter loses its marks. */
function broken(word: string, width: number): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(word)) {
    if (piece !== '' && widthOf(piece + segment) > width) {
      const head = JOINT.exec(piece)?.[0] ?? piece;
      pieces.push(head);
      piece = piece.slice(head.length);
    }
    piece += segment;
  }
  return [...pieces, piece];
}

export const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);

/** The longest word: what a text needs at least when it may break between words. */
export const longestWord = (text: string): number => widest(text.split(' '));
