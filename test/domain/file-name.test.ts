import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { innerPath, otherName, safeFileName } from '../../src/domain/file-name.js';

describe('the name a file is kept under', () => {
  it.each([
    ['Biên bản rà quét.pdf', 'Biên bản rà quét.pdf'],
    ['Biên bản.pdf'.normalize('NFD'), 'Biên bản.pdf'],
    ['/home/can-bo/../etc/passwd', 'passwd'],
    ['C:\\Users\\A\\bien-ban.pdf', 'bien-ban.pdf'],
    ['thu-muc/', 'thu-muc'],
    ['12/QĐ: "số 3"?.pdf', 'QĐ- -số 3-.pdf'],
    ['a\u0000b\u001b[2J\u202ecod.exe', 'ab[2Jcod.exe'],
    ['..', 'file'],
    ['', 'file'],
    ['.htaccess', 'htaccess'],
    ['ban cuoi. . ', 'ban cuoi'],
    ['CON', '_CON'],
    ['nul.tar.gz', '_nul.tar.gz'],
    ['com1.pdf', '_com1.pdf'],
    ['COM¹', '_COM¹'],
    ['console.log', 'console.log'],
    [`${'ấ'.repeat(200)}.pdf`, `${'ấ'.repeat(58)}.pdf`],
    [`a.${'b'.repeat(300)}`, `a.${'b'.repeat(178)}`],
  ])('%j is %j', (path, name) => expect(safeFileName(path)).toBe(name));

  it('is one every system takes, and is its own name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (path) => {
        const name = safeFileName(path);
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]+$/u);
        expect(name).not.toMatch(/^[.\s]|[.\s]$/);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(180);
        expect(safeFileName(name)).toBe(name);
        expect(innerPath(`scan/x/${name}`)).toEqual(['scan', 'x', name]);
      }),
    );
  });
  it.each([
    ['bien-ban.pdf', 2, 'bien-ban-2.pdf'],
    ['ban.tar.gz', 3, 'ban.tar-3.gz'],
    ['khong-duoi', 2, 'khong-duoi-2'],
  ])('of %j the other number %i is %j', (name, nth, other) => expect(otherName(name, nth)).toBe(other));
});

describe('a path below the folder of evidence', () => {
  it.each([
    ['a.pdf', ['a.pdf']],
    ['scan/x/Biên bản.pdf'.normalize('NFD'), ['scan', 'x', 'Biên bản.pdf']],
    ['scan/x/..a.pdf', ['scan', 'x', '..a.pdf']],
  ])('%j stays in it', (path, steps) => expect(innerPath(path)).toEqual(steps));
  it.each([
    '',
    '/etc/passwd',
    '../a',
    'a/../b',
    'a//b',
    './a',
    'a/',
    'C:/a',
    'c:a',
    'a\\b',
    'a\u0000b',
    'a\nb',
  ])('%j does not', (path) => expect(innerPath(path)).toBeUndefined());
});
