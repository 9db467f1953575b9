/**
 * What has no glyph but changes what a reader or a terminal sees: controls, bidi and format characters, line
 * separators, halves of a surrogate pair. Variation selectors 15 and 16 only choose how an emoji looks.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
/** Beyond nearly all of what is written in Vietnamese: whatever is hidden is there, and it is found quickly. */
const UNUSUAL = /[^\n\x20-\x7e\xa0-\xac\xae-\u02ff\u1ea0-\u1ef9\u2010-\u2027]+/g;
const ANY_UNUSUAL = /[^\x20-\x7e\xa0-\xac\xae-\u02ff\u1ea0-\u1ef9\u2010-\u2027]/;
const ZERO_WIDTH_JOINER = '\u200d';
const PICTURE_BEFORE = /\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]*$/u;
const PICTURE_AFTER = /^\p{Extended_Pictographic}/u;

/**
 * Text as it may stand in a terminal: NFC, and every hidden or control character as an escape one can see
 * (`\x1b`, `\u202e`), so that no record can move the cursor, hide a word or pass for another.
 */
export function show(text: string): string {
  return visible(text.normalize('NFC'));
}

function visible(text: string): string {
  if (!ANY_UNUSUAL.test(text)) return text;
  return text.replace(HIDDEN, (hidden, at: number) => {
    if (hidden === '\ufe0e' || hidden === '\ufe0f') return hidden;
    if (hidden === ZERO_WIDTH_JOINER && joinsPictures(text, at)) return hidden;
    return escaped(hidden);
  });
}

/** The same for text of several lines that are ours; letters stay as they are composed. */
export const showLines = (text: string): string => text.split('\n').map(visible).join('\n');

/** The same for a cell of a file: its line breaks and tabs stay. */
export const showCell = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .split(/([\n\t])/u)
    .map((part) => (part === '\n' || part === '\t' ? part : show(part)))
    .join('');

/** JSON in which nothing is hidden either: the same values, spelled in escapes that JSON has. */
export const showJson = (json: string): string => json.replace(UNUSUAL, (run) => run.replace(HIDDEN, inJson));

/** Unit by unit, as JSON has it. */
const inJson = (hidden: string): string =>
  hidden.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Every text in what a message is made of, shown: a file name with a line break makes no line of its own. */
export function showAll<T>(args: T): T {
  if (typeof args === 'string') return show(args) as T;
  if (Array.isArray(args)) return args.map(showAll) as T;
  if (typeof args !== 'object' || args === null) return args;
  return Object.fromEntries(Object.entries(args).map(([key, value]) => [key, showAll<unknown>(value)])) as T;
}

/** The same on one line: line breaks and tabs of a longer note become blanks. */
export const showLine = (text: string): string => show(text.replace(/\s*(?:\r\n|\n|\t)\s*/gu, ' '));

/** Families and professions are several emoji joined into one. */
const joinsPictures = (text: string, at: number): boolean =>
  PICTURE_BEFORE.test(text.slice(Math.max(0, at - 8), at)) && PICTURE_AFTER.test(text.slice(at + 1));

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code <= 0xff) return `\\x${hex.padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`;
}

/** A code whose arguments are shown. */
export const shown = <S extends { readonly args: unknown }>(said: S): S => ({
  ...said,
  args: showAll(said.args),
});
