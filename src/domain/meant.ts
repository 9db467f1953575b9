import { fold, foldName, tidy } from './text.js';

/** Something a typed text may stand for: what is kept of it, and what people call it. */
export interface Called {
  readonly id: string;
  readonly names: readonly string[];
}

/** Letters and figures alone: nobody types the commas of “sở, ban, ngành”. */
const keyOf = (text: string): string => tidy(fold(text).replace(/[^\p{L}\p{N}]+/gu, ' '));

/**
 * What a typed text stands for, by the first of these that fits any: the code as it is, the code in whatever case, a
 * name as it is, a name marks and case aside. Several where it cannot be told which is meant, none where nothing is
 * called so: a part of a name is no name.
 */
export function fitting(typed: string, called: readonly Called[]): readonly string[] {
  const text = tidy(typed);
  if (keyOf(text) === '') return [];
  const [code, key, name] = [fold(text), keyOf(text), foldName(text)];
  const steps: readonly ((one: Called) => boolean)[] = [
    ({ id }) => id === text,
    ({ id }) => id === code,
    ({ names }) => names.some((one) => foldName(one) === name),
    ({ names }) => names.some((one) => keyOf(one) === key),
  ];
  for (const isMeant of steps) {
    const fits = called.filter(isMeant).map(({ id }) => id);
    if (fits.length > 0) return fits;
  }
  return [];
}

/** Those whose name or code holds what was typed, for whoever has to choose; the first few. */
export function holding(typed: string, called: readonly Called[], most = 5): readonly string[] {
  const wanted = keyOf(typed);
  if (wanted === '') return [];
  return called
    .filter(({ id, names }) => [id, ...names].some((one) => keyOf(one).includes(wanted)))
    .slice(0, most)
    .map(({ id }) => id);
}

/** Most pieces between commas that one name is made of. */
const MOST_PIECES = 6;

/**
 * The ways to read a text as a list of what is called by names, which may hold commas themselves (“Sở Văn hóa, Thể
 * thao và Du lịch”): at most two, since two are too many. What is named twice is named once.
 */
export function listsOf(
  text: string,
  meant: (piece: string) => string | undefined,
): readonly (readonly string[])[] {
  const pieces = text
    .split(',')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const known = new Map<number, readonly (readonly string[])[]>([[pieces.length, [[]]]]);
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const ways = new Map<string, readonly string[]>();
    for (let end = at + 1; end <= Math.min(at + MOST_PIECES, pieces.length); end += 1) {
      const value = meant(pieces.slice(at, end).join(', '));
      for (const rest of value === undefined ? [] : (known.get(end) ?? [])) {
        const way = [value ?? '', ...rest.filter((one) => one !== value)];
        ways.set([...way].sort().join(','), way);
      }
    }
    known.set(at, [...ways.values()].slice(0, 2));
  }
  return known.get(0) ?? [];
}
