import { describe, expect, it } from 'vitest';
import { show, showLine } from '../../src/render/show.js';

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

  it('puts longer notes on one line', () => {
    expect(showLine('một\r\n  hai\tba\nbốn')).toBe('một hai ba bốn');
  });
});
