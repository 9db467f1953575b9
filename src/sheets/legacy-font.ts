import type { LegacyFont } from '../domain/cells.js';

/**
 * Vietnamese as typed before Unicode: the letters are those of Western Europe, and a font shows others in their places.
 * Tables from TCVN 5712:1993 (VN3) and from the VNI for Windows layout; fonts are known by the beginning of their names.
 */
export const legacyFonts: readonly LegacyFont[] = ['tcvn3', 'vni'];

/** The old fonts a name is of: `.VnTime`, `VNI-Times`. */
export function legacyOf(font: string | undefined): LegacyFont | undefined {
  if (font === undefined) return undefined;
  if (/^\.vn/iu.test(font)) return 'tcvn3';
  return /^vni[- ]/iu.test(font) ? 'vni' : undefined;
}

/** Text of an old font as Unicode; `font` where it is known, since one for capitals has their shapes under small letters. */
export function fromLegacy(text: string, legacy: LegacyFont, font = ''): string {
  if (legacy === 'vni')
    return text.replace(VNI_LETTER, (letter) => vni.get(letter) ?? letter).normalize('NFC');
  const converted = [...text].map((letter) => tcvn3.get(letter) ?? letter).join('');
  return /^\.vn.*h$/iu.test(font) ? converted.toUpperCase() : converted;
}

/** Whether a text can be of an old font at all: in Unicode most Vietnamese words hold a letter beyond Western Europe. */
export const canBeLegacy = (text: string): boolean =>
  !/[^\p{ASCII}\u0080-\u00ff]/u.test(text) && /\P{ASCII}/u.test(text);

const LOWER = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ';
/** What stands for each of {@link LOWER}, in its order. */
const TCVN3_LOWER = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ';
const TCVN3_UPPER: Readonly<Record<string, string>> = {
  ...{ '¡': 'Ă', '¢': 'Â', '£': 'Ê', '¤': 'Ô', '¥': 'Ơ', '¦': 'Ư', '§': 'Đ' },
};
const tcvn3: ReadonlyMap<string, string> = new Map([
  ...[...TCVN3_LOWER].map((letter, at) => [letter, LOWER[at] ?? letter] as const),
  ...Object.entries(TCVN3_UPPER),
]);

/** The sign behind a vowel, and what it makes of it. */
const VNI_TONES: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
};
const VNI_BREVE: Readonly<Record<string, string>> = {
  ê: '',
  é: '\u0301',
  è: '\u0300',
  ú: '\u0309',
  ü: '\u0303',
  ë: '\u0323',
};
const VNI_ROOF: Readonly<Record<string, string>> = {
  â: '',
  á: '\u0301',
  à: '\u0300',
  å: '\u0309',
  ã: '\u0303',
  ä: '\u0323',
};
const VNI_ALONE: Readonly<Record<string, string>> = {
  ...{ ñ: 'đ', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', ô: 'ơ', ö: 'ư', î: 'ỵ' },
};

const vni: ReadonlyMap<string, string> = vniLetters();

function vniLetters(): Map<string, string> {
  const letters = new Map<string, string>();
  const put = (from: string, to: string) => {
    letters.set(from, to.normalize('NFC'));
    letters.set(from.toUpperCase(), to.toUpperCase().normalize('NFC'));
    // A capital is often followed by the sign of a small letter.
    const [vowel = '', sign] = from;
    if (sign !== undefined) letters.set(vowel.toUpperCase() + sign, to.toUpperCase().normalize('NFC'));
  };
  for (const [from, to] of Object.entries(VNI_ALONE)) put(from, to);
  const tones = (vowel: string, meant: string) => {
    for (const [sign, tone] of Object.entries(VNI_TONES)) put(vowel + sign, meant + tone);
  };
  for (const vowel of 'aeouy') tones(vowel, vowel);
  tones('ô', 'ơ');
  tones('ö', 'ư');
  for (const [sign, tone] of Object.entries(VNI_BREVE)) put(`a${sign}`, `ă${tone}`);
  for (const vowel of 'aeo') {
    for (const [sign, tone] of Object.entries(VNI_ROOF)) put(vowel + sign, `${vowel}\u0302${tone}`);
  }
  return letters;
}

/** Two characters before one: a vowel and its sign are one letter. */
const VNI_LETTER = new RegExp([...vni.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu');
