import { describe, expect, it } from 'vitest';
import { problemsOf, readFileText } from '../../src/store/yaml/reading/read-file.js';

/**
 * What YAML allows and people hardly ever write, category by category as the YAML test suite has them: put where a
 * record or a value belongs, none of it may hide the records beside it or end the program.
 */
const SNIPPETS: Readonly<Record<string, readonly string[]>> = {
  'plain scalars': [
    ...[
      'a',
      'a b c',
      'a: b',
      'a:b',
      ':a',
      '::',
      'a :b',
      '-a',
      '- a',
      '--- a',
      'a #b',
      'a#b',
      '#a',
      '?a',
      '? a',
    ],
    ...[
      '-1',
      '+1',
      '.5',
      '1.',
      '1e3',
      '0x1F',
      '0o7',
      '0b1',
      '1_000',
      '.inf',
      '-.inf',
      '.nan',
      '~',
      'null',
      'Null',
    ],
    ...[
      'true',
      'False',
      'yes',
      'on',
      'y',
      'n',
      '12:30:45',
      '2026-01-01',
      '2026-01-01T10:00:00Z',
      '2001-12-14 21:59',
    ],
    ...[
      '@a',
      '`a`',
      '%a',
      '!a',
      '&a',
      '*a',
      '|a',
      '>a',
      ',a',
      '[a',
      ']a',
      '{a',
      '}a',
      '\\a',
      '$a',
      '=a',
      '^a',
    ],
  ],
  'quoted scalars': [
    ...[
      '""',
      "''",
      '"a"',
      "'a'",
      '"a',
      "'a",
      '"a"b',
      "'a'b",
      "'a''b'",
      '"a""b"',
      '"\\n"',
      '"\\x41"',
      '"\\u0041"',
    ],
    ...[
      '"\\U0001F600"',
      '"\\q"',
      '"\\ud800"',
      '"\\',
      '"a\n  b"',
      '"a\n\n  b"',
      '"a \\\n  b"',
      "'a\n  b'",
      '"a\nb"',
    ],
    ...["'a\nb'", '"a": b', "'a': b", '"a"  # b', '"#"', '"\t"', '"\\t"', '"\\e"', '"\\0"', '"\\_"', '"\\L"'],
  ],
  'block scalars': [
    ...['|\n    a\n', '>\n    a\n', '|-\n    a\n', '|+\n    a\n\n', '>-\n    a\n    b\n', '>+\n    a\n\n'],
    ...[
      '|2\n    a\n',
      '|9\n    a\n',
      '|0\n    a\n',
      '|1-\n    a\n',
      '|-1\n    a\n',
      '|a\n    b\n',
      '| # c\n    a\n',
    ],
    ...[
      '|\n  a\n',
      '|\na\n',
      '|\n\n\n    a\n',
      '|\n    a\n   b\n',
      '|\n\ta\n',
      '>\n    a\n\n    b\n      c\n',
      '|',
    ],
    ...['|\n    - id: z\n    - a\n', '|\n    # a\n', '|\n    ---\n', '|\n    ...\n', '|\n    <<<<<<< HEAD\n'],
  ],
  'flow collections': [
    ...[
      '[]',
      '{}',
      '[a]',
      '[a, b]',
      '[a, b,]',
      '[,]',
      '[a b, c]',
      '[[a]]',
      '[{a: b}]',
      '{a: b}',
      '{a: b, c}',
    ],
    ...[
      '{a}',
      '{a: }',
      '{: b}',
      '{"a":b}',
      '{a: [b, {c: d}]}',
      '[a, [b]',
      '{a: b',
      '[a}',
      '{a]',
      '[a, b]: c',
    ],
    ...[
      '{a: b}: c',
      '[\n    a,\n    b\n  ]',
      '[\n a\n]',
      '{\n    a: b\n  }',
      '[a, #b\n    c]',
      '[? a : b]',
      '{? a : b}',
    ],
    ...['[!!str a]', '[&a b, *a]', '{<<: {a: b}}', '[a]b', '{a: b}c', '[|\n a]', '["a\n  b"]'],
  ],
  'block collections': [
    ...[
      '\n    a: b\n',
      '\n    a: b\n    c: d\n',
      '\n    - a\n    - b\n',
      '\n    - - a\n',
      '\n    - a: b\n      c: d\n',
    ],
    ...[
      '\n    a:\n      b: c\n',
      '\n    a:\n    b: c\n',
      '\n    - a\n   - b\n',
      '\n   a: b\n    c: d\n',
      '\n    a: b\n   c: d\n',
    ],
    ...[
      '\n    ? a\n    : b\n',
      '\n    ? - a\n    : - b\n',
      '\n    ?\n    :\n',
      '\n    a: b: c\n',
      '\n    a: - b\n',
      '- a',
      'a: b\n  c',
    ],
    ...[
      '\n    "a": b\n',
      '\n    1: b\n',
      '\n    null: b\n',
      '\n    [a]: b\n',
      '\n    : b\n',
      '\n    a\n    b: c\n',
    ],
  ],
  'anchors, aliases, tags': [
    ...[
      '&a',
      '&a b',
      '*a',
      '*a b',
      '& a',
      '* a',
      '&a &b c',
      '&a *a',
      '&a [*a]',
      '\n    &a b: c\n',
      '\n    *a : c\n',
    ],
    ...[
      '!',
      '!a b',
      '!!str 1',
      '!!int a',
      '!!binary aGk=',
      '!!set {a}',
      '!!map [a]',
      '!<tag:x> a',
      '!<a',
      '!a!b c',
    ],
    ...[
      '!!timestamp 2026-01-01',
      '!!python/object:os.system a',
      '! a',
      '!&a b',
      '&a !b c',
      '!!',
      '!!omap\n    - a: b\n',
    ],
  ],
  'comments and blank': [
    ...[
      '# a',
      '  # a',
      'a # b',
      'a\n# b\n',
      'a\n  # b\n',
      '\n# a\n    b\n',
      '\n\n\n',
      '   ',
      '\t',
      'a\t# b',
      'a\n\t\n',
    ],
    ...['# ---', '#', 'a #', '"a" #b', '"a"#b', '|  # a\n    b\n', '[a, # b\n    c\n  ]'],
  ],
  'tabs and odd indentation': [
    ...[
      '\ta',
      'a\tb',
      '\n\ta: b\n',
      '\n  \ta: b\n',
      '\n    a:\tb\n',
      '\n    a: b\n\tc: d\n',
      '\n    -\ta\n',
      '\n   -\ta\n',
    ],
    ...['\n a: b\n', '\n  a: b\n', '\na: b\n', '\n      a: b\n    c: d\n', '\n    - a\n     - b\n'],
  ],
  unicode: [
    ...[
      'é',
      'e\u0301',
      '\ufeff',
      'a\u0085b',
      'a\u2028b',
      'a\u2029b',
      '\u00a0',
      '\u200b',
      '\u202ea',
      '😀',
      '\u0000',
    ],
    ...['\u0007', '\u001b[2J', '"\u001b"', '\ufffe', '\uffff', 'Ổ', 'ﾠ', '＝1', 'a\r\nb', 'a\rb'],
  ],
  'column 0': [
    ...[
      'a\n---\n',
      'a\n--- # b\n',
      'a\n---b\n',
      'a\n...\n',
      'a\n%YAML 1.1\n',
      'a\n# %YAML 1.1\n',
      'a\nid: z\n',
    ],
    ...[
      'a\n<<<<<<< HEAD\n',
      'a\n=======\n',
      'a\n>>>>>>> b\n',
      'a\n<<<<<<\n',
      'a\n-b\n',
      'a\n -\n',
      'a\n[]\n',
    ],
  ],
  'keys twice and merge': [
    '\n    a: 1\n    a: 2\n',
    '{a: 1, a: 2}',
    '\n    <<: b\n',
    '\n    __proto__: b\n',
    '{__proto__: 1}',
  ],
  long: [
    'a'.repeat(20_000),
    `"${'a'.repeat(20_000)}"`,
    '['.repeat(200),
    '{a: '.repeat(200),
    '- '.repeat(500),
    '? '.repeat(500),
  ],
};

const good = (id: string) => `- id: ${id}\n  name: Sở ${id}\n  type: other\n`;
/** What stands in column 0 and is no item makes the file no list of records: all of it is refused, with a place. */
const WHOLE = [
  'file-many-documents',
  'file-directive',
  'file-not-a-list',
  'file-conflict',
  'file-cr-only',
] as const;

function readBetween(text: string) {
  const whole = good('a') + text + good('z');
  const { items, refused } = readFileText('agency', 'records/agency.yaml', whole);
  const lines = whole.split('\n').length;
  const problems = [...(refused ? [refused] : []), ...items.flatMap(problemsOf)];
  for (const { line, column } of problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines);
    expect(column).toBeGreaterThanOrEqual(1);
  }
  return { refused: refused?.code, ids: items.map(({ parsed }) => parsed.record?.id) };
}

/** Snippets that make the whole file unreadable, by where they were put. */
const refusals: string[] = [];
function judge(label: string, text: string): void {
  const { refused, ids } = readBetween(text);
  if (refused) {
    expect(WHOLE, label).toContain(refused);
    refusals.push(`${label} ${refused}`);
    return;
  }
  expect([ids[0], ids.at(-1)], label).toEqual(['a', 'z']);
}

describe.each(Object.entries(SNIPPETS))('%s', (_category, snippets) => {
  it.each(snippets.map((snippet) => [snippet.slice(0, 30), snippet]))('%j', (shown, snippet) => {
    const ended = snippet.endsWith('\n') ? snippet : `${snippet}\n`;
    judge(`value ${JSON.stringify(shown)}`, `- id: b\n  name: B\n  type: other\n  note: ${ended}`);
    judge(`item ${JSON.stringify(shown)}`, `- ${ended}`);
    judge(`key ${JSON.stringify(shown)}`, `- id: b\n  ${ended}  name: B\n`);
  });
});

it('there are many, and a whole file is refused only for what stands in column 0', () => {
  expect(Object.values(SNIPPETS).flat().length).toBeGreaterThan(250);
  expect(refusals.sort()).toMatchInlineSnapshot(`
    [
      "item "a\\n--- # b\\n" file-many-documents",
      "item "a\\n---\\n" file-many-documents",
      "item "a\\n...\\n" file-many-documents",
      "item "a\\n<<<<<<< HEAD\\n" file-conflict",
      "item "a\\n=======\\n" file-conflict",
      "item "a\\n>>>>>>> b\\n" file-conflict",
      "key "a\\n--- # b\\n" file-many-documents",
      "key "a\\n---\\n" file-many-documents",
      "key "a\\n...\\n" file-many-documents",
      "key "a\\n<<<<<<< HEAD\\n" file-conflict",
      "key "a\\n=======\\n" file-conflict",
      "key "a\\n>>>>>>> b\\n" file-conflict",
      "value "a\\n--- # b\\n" file-many-documents",
      "value "a\\n---\\n" file-many-documents",
      "value "a\\n...\\n" file-many-documents",
      "value "a\\n<<<<<<< HEAD\\n" file-conflict",
      "value "a\\n=======\\n" file-conflict",
      "value "a\\n>>>>>>> b\\n" file-conflict",
    ]
  `);
});
