import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, mentions } from '../../src/domain/text.js';

describe('phrases are found word by word', () => {
  it.each([
    ['Phòng PA05', 'A05', false],
    ['Cục A05, Bộ Công an', 'A05', true],
    ['A05', 'A05', true],
    ['A052', 'A05', false],
    ['VNCERT/CC', 'vncert', true],
    ['Bộ TT&TT', 'Bộ TT&TT', true],
    ['TRUNG TÂM AN NINH MẠNG  QUỐC GIA', 'trung tâm an ninh mạng quốc gia', true],
    ['Quy chế an toàn, an ninh mạng', 'quy chế an toàn an ninh', true],
    ['Quy chế ăn trưa', 'quy chế an toàn', false],
    ['đ\u0300o', 'đo', true],
    ['', 'A05', false],
  ])('%s: %s %s', (text, phrase, found) => {
    expect(mentions(text, [phrase])).toBe(found);
  });
});

describe('one name of a person, however it was typed', () => {
  it.each([
    ['Nguyễn Thị Hoà', 'Nguyễn Thị Hòa', true],
    ['Lê Văn Thuý', 'Lê Văn Thúy', true],
    ['Thuỷ', 'Thủy', true],
    ['Hoạ', 'Họa', true],
    ['Khoẻ', 'Khỏe', true],
    ['NGUYỄN THỊ HÒA', 'Nguyễn Thị Hoà', true],
    ['Ðỗ Văn A', 'Đỗ Văn A', true],
    ['ðỗ văn a', 'ĐỖ VĂN A', true],
    ['Tr\u00e2\u0300n Va\u0306n', 'Trần Văn', true],
    ['Trần\u00a0 Văn', ' Trần Văn ', true],
    ['Quý', 'Quí', false],
    ['Hoa', 'Hòa', false],
    ['Hoà', 'Hóa', false],
    ['Đỗ', 'Do', false],
    ['Đỗ', 'Dỗ', false],
    ['Hoàng An', 'Hoang Àn', false],
    ['An Bình', 'AnBình', false],
  ])('%s and %s: %s', (one, other, same) => {
    expect(foldName(one) === foldName(other)).toBe(same);
  });
  it('folding folds no further, and no way of typing one name makes another', () => {
    const names = fc.array(fc.constantFrom('Hoà', 'Thuý', 'Đỗ', 'Ngọc', 'Quý', 'Ánh', 'Lưu', 'Nguyễn'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(names, fc.constantFrom(...typings), (words, typed) => {
        const name = words.join(' ');
        expect(foldName(typed(name))).toBe(foldName(name));
        expect(foldName(foldName(name))).toBe(foldName(name));
      }),
    );
  });
});

/** Ways one name is typed. */
const typings: readonly ((name: string) => string)[] = [
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => name.normalize('NFD'),
  (name) => name.replaceAll('Đ', 'Ð'),
  (name) => name.replaceAll(' ', '\u00a0 '),
  (name) => name.replaceAll('oà', 'òa').replaceAll('uý', 'úy'),
];
describe('one name', () => {
  it.each([
    ['Sở Văn hoá', 'SỞ  VĂN HÓA '],
    ['Trần Thuý', 'trần thúy'],
    ['Ðà Nẵng', 'Đà Nẵng'.normalize('NFD')],
    ['Uỷ ban', 'Ủy ban'],
  ])('%s is %s', (a, b) => expect(foldName(a)).toBe(foldName(b)));
  it.each([
    ['Hoa', 'Hòa'],
    ['Hà Tĩnh', 'Hà Tinh'],
    ['Bạc Sơn', 'Bắc Sơn'],
    ['Hoàng', 'Hoáng'],
    ['Sở Nội vụ', 'SởNội vụ'],
  ])('%s is not %s', (a, b) => expect(foldName(a)).not.toBe(foldName(b)));
});
