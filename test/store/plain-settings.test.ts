import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Config, defaultConfig, plainConfig } from '../../src/domain/config.js';
import { configSchema } from '../../src/domain/config-schema.js';
import { plainSettings, readPlainSettings } from '../../src/store/plain-settings.js';
import { readYamlDocument } from '../../src/store/yaml-document.js';
import { asText, mutation } from '../torture/mutated-records.js';
import { anyText, emptyFolder, folderWith, runs } from './support.js';

/** What the short way takes from a text; the parser and the schema must take the same, and find nothing wrong. */
function shortWay(path: string, text: string): Config | undefined {
  const written = plainSettings(text);
  const config = written && plainConfig(written);
  if (!config) return undefined;
  writeFileSync(path, text);
  expect(readYamlDocument(path, 'irt.yaml', configSchema), JSON.stringify(text)).toEqual({ value: config });
  return config;
}

const root = join(import.meta.dirname, '../..');
const template = readFileSync(join(root, 'templates/store/irt.yaml'), 'utf8');
const sample = readFileSync(join(root, 'data/sample/tuyen-quang/irt.yaml'), 'utf8');
const filledIn = template.replace('# province', 'province').replaceAll('  # - ', '  - ');
const DUTIES =
  'duties:\n  d18.scan:\n    months: 3\n    window: 10 # ngày\n  l116.awareness:\n    window: 5\n';
const files = [template, sample, filledIn, `${filledIn.replace('# shared', 'shared')}\n${DUTIES}`];

describe('the short way reads settings as the YAML parser and the schema do', () => {
  it.each([
    ...files,
    '',
    '\n',
    '# a\n\n  # b',
    'catalogues: [directive-18, reporting]',
    DUTIES,
  ])('%j', (text) => {
    const path = join(emptyFolder(), 'irt.yaml');
    for (const one of [text, text.replaceAll('\n', '\r\n'), text.trimEnd()]) {
      expect(shortWay(path, one)).toBeDefined();
    }
  });

  it('whatever happens to a file', () => {
    const path = join(emptyFolder(), 'irt.yaml');
    let read = 0;
    const { numRuns } = runs(3000);
    const changes = fc.array(mutation, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.constantFrom(...files), changes, (file, all) => {
        if (shortWay(path, asText(all.reduce((text, change) => change(text), file)))) read += 1;
      }),
      { numRuns },
    );
    expect(read).toBeGreaterThan(numRuns / 10);
  });

  it('any lines of what a person may set, right or wrong', () => {
    const path = join(emptyFolder(), 'irt.yaml');
    let read = 0;
    const value = fc.oneof(
      { weight: 2, arbitrary: anyText() },
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          ...['1', '2', '0', '-1', '1.0', '1.000', '007', '1e3', '12345678901234567890', '', '~', 'null'],
          ...[
            'vi',
            'en',
            "'vi'",
            '"en"',
            'VI',
            'true',
            'false',
            'True',
            'yes',
            '[a]',
            '[a, b]',
            '[a,b]',
            '[]',
          ],
          ...[
            '[1]',
            '[true]',
            "''",
            "'a # b'",
            '"a" # b',
            'a # b',
            'a#b',
            'a: b',
            '{a: 1}',
            '|',
            '*a',
            '!a b',
          ],
          ...[
            '\n  - a',
            '\n  - a\n  - b # c',
            '\n- a',
            '\n  a: b',
            '\n  a.b:\n    c: 1',
            '\n  a:',
            '\n  - a: b',
          ],
          ...[
            '\n  null:\n    a: 1',
            '\n  a:\n    True: 1',
            '\n  a:\n    b: 1.0',
            '\n  a:\n    b: 1\n    b: 2',
          ],
          ...[
            '\n    - a',
            '\n  # a\n  - b',
            '\n# a\n  - b',
            '\n  - a\n # b\n  - c',
            '\n\n  - a',
            '\n  \n  - a',
          ],
        ),
      },
    );
    const key = fc.constantFrom(...Object.keys(configSchema.shape), 'x', 'null', '"lang"', '__proto__');
    const line = fc.oneof(
      {
        weight: 5,
        arbitrary: fc.tuple(key, fc.constantFrom(': ', ':', ' : ', ':  '), value).map((all) => all.join('')),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom('', '  ', '# a: b', '   # a', '#', '---', '...', '%A', '<<<<<<< a', ' a'),
      },
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), fc.constantFrom('\n', '\r\n', '\n\n'), (lines, end) => {
        if (shortWay(path, asText(lines.join(end)))) read += 1;
      }),
      runs(6000),
    );
    expect(read).toBeGreaterThan(100);
  });

  it('any characters in a value and in a comment', () => {
    const path = join(emptyFolder(), 'irt.yaml');
    const text = fc.string({ unit: 'binary', maxLength: 6 });
    fc.assert(
      fc.property(text, text, (value, comment) => {
        shortWay(path, asText(`province: a${value} # ${comment}\n# ${comment}\nlang: vi\n`));
      }),
      runs(1000),
    );
  });
});

describe('a file of settings', () => {
  it('that is not there says nothing', () => {
    expect(readPlainSettings(join(emptyFolder(), 'irt.yaml'))).toEqual({});
    expect(plainConfig({})).toEqual(defaultConfig());
  });

  it.each([
    ['too long', `${'# a\n'.repeat(3000)}lang: vi\n`],
    ['no text', Buffer.from([0xff, 0xfe, 0x61])],
  ])('that is %s is left to the parser', (_what, content) => {
    expect(readPlainSettings(join(folderWith({ 'irt.yaml': content }), 'irt.yaml'))).toBeUndefined();
  });

  it('that begins with a mark of byte order is read without it', () => {
    const root = folderWith({ 'irt.yaml': '\ufefflang: en\n' });
    expect(readPlainSettings(join(root, 'irt.yaml'))).toEqual({ lang: 'en' });
  });
});
