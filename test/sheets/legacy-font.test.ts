import { describe, expect, it } from 'vitest';
import { canBeLegacy, fromLegacy, legacyOf } from '../../src/sheets/legacy-font.js';

const LETTERS = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ';

describe('text typed in fonts of before Unicode', () => {
  it.each([
    ['tcvn3', 'Së Y tÕ', 'Sở Y tế'],
    ['tcvn3', '§Þa chØ: ph\u00adêng NguyÔn Tr·i', 'Địa chỉ: phường Nguyễn Trãi'],
    ['tcvn3', 'Tr\u00adêng häc, d÷ liÖu', 'Trường học, dữ liệu'],
    ['vni', 'Sôû Y teá', 'Sở Y tế'],
    ['vni', 'Ñòa chæ: phöôøng Nguyeãn Traõi', 'Địa chỉ: phường Nguyễn Trãi'],
    ['vni', 'TRÖÔØNG HOÏC, NGUYEÃN VAÊN BÌNH', 'TRƯỜNG HỌC, NGUYỄN VĂN BÌNH'],
  ] as const)('%s: %s', (legacy, typed, meant) => {
    expect(fromLegacy(typed, legacy)).toBe(meant);
  });

  it('has one letter for each letter, in either', () => {
    for (const legacy of ['tcvn3', 'vni'] as const) {
      const made = new Set<string>();
      for (const first of allOf(legacy)) made.add(fromLegacy(first, legacy));
      for (const letter of LETTERS) expect(made, `${legacy} ${letter}`).toContain(letter);
    }
  });

  it('has capitals in a font for capitals', () => {
    expect(fromLegacy('së y tÕ', 'tcvn3', '.VnTimeH')).toBe('SỞ Y TẾ');
    expect(fromLegacy('§·', 'tcvn3', '.VnTime')).toBe('Đã');
  });

  it('knows the fonts by their names, and Unicode by its letters', () => {
    expect(legacyOf('.VnArial Narrow')).toBe('tcvn3');
    expect(legacyOf('VNI-Times')).toBe('vni');
    expect(legacyOf('Times New Roman')).toBeUndefined();
    expect(canBeLegacy('Sở Y tế')).toBe(false);
    expect(canBeLegacy('Vung Tau')).toBe(false);
    expect(canBeLegacy('Së Y tÕ')).toBe(true);
  });
});

/** Every text of one or two characters that may be one letter. */
function allOf(legacy: 'tcvn3' | 'vni'): string[] {
  const latin = Array.from({ length: 0x60 }, (_, i) => String.fromCharCode(0xa0 + i));
  if (legacy === 'tcvn3') return latin;
  return [...latin, ...[...'aeouyôö'].flatMap((vowel) => latin.map((sign) => vowel + sign))];
}
