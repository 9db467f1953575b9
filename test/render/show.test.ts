import { describe, expect, it } from 'vitest';
import { show, showAll, showCell, showJson, showLine, showLines } from '../../src/render/show.js';

describe('show', () => {
  const cases: readonly (readonly [what: string, text: string, shown: string])[] = [
    ['NFD becomes NFC', 'Huyện'.normalize('NFD'), 'Huyện'],
    ['escape sequence', '\u001b[31mđỏ', '\\x1b[31mđỏ'],
    ['C1 control', 'a\u009b2J', 'a\\x9b2J'],
    ['carriage return and backspace', 'a\rb\bc', 'a\\x0db\\x08c'],
    ['delete', 'a\u007f', 'a\\x7f'],
    ['bidi override', 'a\u202eb', 'a\\u202eb'],
    ['zero width', 'a\u200bb\ufeff', 'a\\u200bb\\ufeff'],
    ['soft hyphen', 'a\u00adb', 'a\\xadb'],
    ['line separator', 'a\u2028b', 'a\\u2028b'],
    ['tag character', 'a\u{e0041}', 'a\\u{e0041}'],
    ['half a surrogate pair', 'a\ud800b', 'a\\ud800b'],
    ['emoji with a selector', '⚠️ ✅', '⚠️ ✅'],
    ['emoji joined into one', '👨‍👩‍👧 👩🏽‍💻', '👨‍👩‍👧 👩🏽‍💻'],
    ['a joiner between letters', 'a\u200db', 'a\\u200db'],
  ];
  for (const [what, text, shown] of cases) it(what, () => expect(show(text)).toBe(shown));

  it('keeps lines that are ours, and the composition of letters', () => {
    const nfd = 'Huyện'.normalize('NFD');
    expect(showLines(`${nfd}\n\tb\r\n`)).toBe(`${nfd}\n\\x09b\\x0d\n`);
  });

  it('keeps breaks and tabs of a cell', () => {
    expect(showCell('một\r\nhai\tba\rbốn\u0007')).toBe('một\nhai\tba\\x0dbốn\\x07');
  });

  it('hides nothing in JSON and changes no value of it', () => {
    const value = { a: 'x\u001b\u007f\u009b\u202e\u2028\ud800\u{e0041}👩🏽‍💻', 'k\u200b': ['\n'] };
    const json = showJson(JSON.stringify(value, null, 2));
    expect(json.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Cs}]/u);
    expect(JSON.parse(json)).toEqual(value);
  });

  it('shows every text in the arguments of a message', () => {
    const args = { file: 'a\nb', count: 2, of: ['\u001b'], by: [{ id: '\u202e', none: null }] };
    expect(showAll(args)).toEqual({
      file: 'a\\x0ab',
      count: 2,
      of: ['\\x1b'],
      by: [{ id: '\\u202e', none: null }],
    });
  });

  it('puts longer notes on one line', () => {
    expect(showLine('một\r\n  hai\tba\nbốn')).toBe('một hai ba bốn');
  });
});

describe('whatever is hidden is seen, among all characters there are', () => {
  const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;
  const all = Array.from({ length: 0x11_0000 }, (_, code) => String.fromCodePoint(code));
  it.each([
    ['in JSON', showJson, (character: string) => character === '\n'],
    ['in text', show, (character: string) => character === '\ufe0e' || character === '\ufe0f'],
  ] as const)('%s', (_where, shown, stays) => {
    const wrong = all.filter((character) => {
      const isSeen = !shown(character).includes(character);
      return isSeen !== (hidden.test(character) && !stays(character)) && character.normalize() === character;
    });
    expect(wrong).toEqual([]);
  });
});
