import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsEmail, holdsPhone } from '../../../src/domain/oddities/reachable.js';

describe('a phone field holds a number to ring', () => {
  it.each([
    '0912345678',
    '0912 345 678',
    '0912.345.678',
    '(+84) 912 345 678',
    '+84912345678',
    '+84 (0)912 345 678',
    '84912345678',
    '0084 912 345 678',
    '02073822123',
    '0207.3822.123',
    '(0207) 3822 123',
    '024-3943-7333',
    '+84 24 3943 7333',
    '0207 3822 123/124',
    '0207 3822 123 (máy lẻ 102)',
    '02073822123 ext. 45',
    'Trực ban: 0207 000 0001',
    '0912345678; 0207 3822 123',
    '0912345678 0207 3822 123',
    '0912 345 678 (ông Hùng, Phó Giám đốc)',
    '069.2529.123',
    '1900 1234',
    '18001091',
    '113',
    '1022',
    '1022, nhánh 3',
    '+856 21 212 345',
  ])('%s', (text) => expect(holdsPhone(text)).toBe(true));

  it.each([
    'chưa có',
    'so-y-te@tuyenquang.gov.vn',
    '091234567',
    '09123456789',
    '01234567890',
    '0207 3822 12',
    '12345678',
    '0912345678; 091234567',
    '+84 12',
    '0000000000',
    '-',
  ])('%s does not', (text) => expect(holdsPhone(text)).toBe(false));

  it('any mobile number, however its digits are set apart', () => {
    const nine = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(
        fc.constantFrom(3, 5, 7, 8, 9),
        nine,
        fc.constantFrom('', ' ', '.', '-'),
        (first, rest, gap) => {
          expect(holdsPhone(`0${first}${gap}${rest.join(gap)}`)).toBe(true);
        },
      ),
    );
  });
});

describe('an e-mail field holds an address', () => {
  it.each([
    'so-y-te@tuyenquang.gov.vn',
    'Sở Y tế <soyte@tuyenquang.gov.vn>',
    'a.b+c@x.vn, d_e@y.com.vn',
    'soyte@tuyenquang.gov.vn.',
    'hop-thu@tuyenquang.example',
  ])('%s', (text) => expect(holdsEmail(text)).toBe(true));

  it.each([
    'chưa có',
    'soyte.tuyenquang.gov.vn',
    'soyte@tuyenquang',
    'soyte@@tuyenquang.gov.vn',
    'soyte@gmail,com',
    'sở@tuyenquang.gov.vn',
    'a@x.vn; b@y',
    'soyte@tuyenquang..vn',
    '0912345678',
  ])('%s does not', (text) => expect(holdsEmail(text)).toBe(false));
});
