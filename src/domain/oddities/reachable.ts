/** What people put between the digits of a number. */
const GAP = String.raw`[\s.\-()]*`;
const digits = (least: number, most = least): string => String.raw`(?:${GAP}\d){${least},${most}}`;
const NATIONAL = String.raw`(?:(?:\+|00)?${GAP}84${GAP}(?:\(0\)|0)?|0)${GAP}`;

/**
 * Numbers of the national plan: mobile 03, 05, 07, 08, 09 with nine digits after the 0; landline 02 with ten; the
 * services' own 069; 1800 and 1900; short numbers (113, 1022); and those of other countries with their +.
 */
const NUMBERS = [
  `${NATIONAL}[35789]${digits(8)}`,
  `${NATIONAL}2${digits(9)}`,
  `${NATIONAL}69${digits(4, 7)}`,
  `1${GAP}[89]${GAP}0${GAP}0${digits(4, 6)}`,
  String.raw`\+${GAP}(?!8${GAP}4)\d${digits(6, 13)}`,
  String.raw`1\d{2,4}`,
];
const NUMBER = new RegExp(String.raw`(?<![\d+])(?:${NUMBERS.join('|')})(?!\d)`, 'gu');
/** Numbers behind a switchboard, and the last digits of a second line (`…123/124`). */
const EXTENSION =
  /(?:máy\s*lẻ|số\s*lẻ|lẻ|nội\s*bộ|nhánh|phím|máy|ext\.?|x|#)\s*[:.]?\s*\d{1,6}(?!\d)|[/,]\s*\d{1,4}(?!\d)/giu;
/** As many digits in a row as would be a number, if it were a whole one. */
const REST = new RegExp(String.raw`\d${digits(5, 99)}`, 'u');

/** Whether a text holds a number to ring, and no other that is none. */
export function holdsPhone(text: string): boolean {
  const said = text.normalize('NFC');
  const rest = said.replace(NUMBER, ' ; ');
  return rest !== said && !REST.test(rest.replace(EXTENSION, ' ; '));
}

const ADDRESS =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*\.[a-z]{2,}$/i;

/** Whether a text holds an address to write to, and no other that is none. */
export function holdsEmail(text: string): boolean {
  const words = text
    .split(/[\s,;:<>()"]+/u)
    .map((word) => word.replace(/^\.+|\.+$/gu, ''))
    .filter((word) => word.includes('@'));
  return words.length > 0 && words.every((word) => ADDRESS.test(word) && !word.includes('..'));
}
