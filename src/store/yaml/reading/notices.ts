import type { Notice } from '../../port.js';
import { Lines } from '../text/lines.js';
import type { FileRead } from './read-file.js';

/** Bidi controls, characters without width, and escapes for them and for controls: what is shown is not what is there. */
const HIDDEN =
  /[\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\u200d(?!\p{Extended_Pictographic})|"[^"\n]*\\(?:e|x[01189][0-9a-f]|u(?:00[01189][0-9a-f]|200[b-f]|202[a-e]|206[0-9]|feff))/iu;

export function hiddenIn({ file, text }: FileRead): Notice[] {
  const found = HIDDEN.exec(text);
  if (!found) return [];
  const lines = new Lines(text);
  const { line } = lines.at(found.index);
  return [{ code: 'hidden-characters', file, line, excerpt: lines.line(line) }];
}

/** Values that a `#` cuts short. */
export const cutIn = ({ file, items }: FileRead): Notice[] =>
  items.flatMap(({ line, text, parsed: { cut = [] } }) =>
    cut.map(({ at, ...better }): Notice => {
      const excerpt = new Lines(text).line(at.line);
      return { code: 'value-cut', file, line: at.line + line - 1, excerpt, ...better };
    }),
  );
