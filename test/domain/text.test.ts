import { describe, expect, it } from 'vitest';
import { mentions, nameKey } from '../../src/domain/text.js';

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

describe('one name', () => {
  it.each([
    ['Sở Văn hoá', 'SỞ  VĂN HÓA '],
    ['Trần Thuý', 'trần thúy'],
    ['Ðà Nẵng', 'Đà Nẵng'.normalize('NFD')],
    ['Uỷ ban', 'Ủy ban'],
  ])('%s is %s', (a, b) => expect(nameKey(a)).toBe(nameKey(b)));
  it.each([
    ['Hoa', 'Hòa'],
    ['Hà Tĩnh', 'Hà Tinh'],
    ['Bạc Sơn', 'Bắc Sơn'],
    ['Hoàng', 'Hoáng'],
    ['Sở Nội vụ', 'SởNội vụ'],
  ])('%s is not %s', (a, b) => expect(nameKey(a)).not.toBe(nameKey(b)));
});
