import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type KindName, kindNames, kinds } from '../../src/domain/kinds/index.js';
import type { Shape } from '../../src/domain/kinds/shape.js';
import { formatNames } from '../../src/render/index.js';
import { irt, irtAsync, type Run, storeOf } from '../irt.js';

/** Clears the screen, links elsewhere, rings, goes back, turns the text around, hides, breaks the line. */
const HOSTILE =
  'x\u001b[2J\u001b]8;;http://evil.example\u0007y\u001b]8;;\u0007\b\r\u009b2J\u202eabc\u202c\u2066z\u2069\u200b\u2028\u00ad\u{e0041}';
/** The same in a longer note: with lines of its own. */
const NOTE = `${HOSTILE}\nirt: giả\n\t=1`;

/** A value of a field, every text in it hostile; references lead to the record of the kind. */
function madeUp(shape: Shape, hostileAll: boolean): unknown {
  if (shape.type === 'list') return [madeUp(shape.of, hostileAll)];
  if (shape.type === 'object') {
    return Object.fromEntries(
      Object.entries(shape.fields).map(([name, part]) => [name, madeUp(part, hostileAll)]),
    );
  }
  if (hostileAll) return NOTE;
  if (shape.type === 'ref') return `ban-ghi`;
  if (shape.type === 'slug') return 'ban-ghi';
  if (shape.type === 'word') return shape.words?.[0];
  if (shape.type === 'date') return '2026-01-05';
  if (shape.type === 'time') return '2026-01-05T08:00+07:00';
  if (shape.type === 'boolean') return true;
  if (shape.type === 'number') return shape.accepts(2026) ? 2026 : 1;
  return [NOTE, 'Tên', '2026-Q3'].find((text) => shape.accepts(text));
}

function recordOf(kind: KindName, id: string, hostileAll: boolean): string {
  const entries = Object.entries(kinds[kind].shape.fields).flatMap(([name, shape]) => {
    // What ends a record, or makes it follow itself, would take it out of sight.
    if (name === 'id' || name === 'to' || name === 'successor') return [];
    return [`  ${name}: ${JSON.stringify(madeUp(shape, hostileAll))}`];
  });
  return `${[`- id: ${JSON.stringify(id)}`, ...entries, `  x-ghi-chu: ${JSON.stringify(NOTE)}`].join('\n')}\n`;
}

/** A store where every text of every kind, every file name, every setting is hostile. */
function hostileStore(): string {
  const files = Object.fromEntries(
    kindNames.flatMap((kind) => [
      [`records/_shared/${kind}.yaml`, recordOf(kind, 'ban-ghi', false)],
      [`records/${FOLDER}/${kind}-${NAME}.yaml`, recordOf(kind, HOSTILE, true)],
    ]),
  );
  const dir = storeOf({
    ...files,
    [`records/${FOLDER}/scan-${NAME}.yml`]: '',
    [`records/${FOLDER}/${NAME}.yaml`]: '',
    [`catalogue/${NAME}.yaml`]: `${NAME_KEY}: ${JSON.stringify(NOTE)}\n`,
    'irt.yaml': `province: ${JSON.stringify(HOSTILE)}\nduties:\n  ${JSON.stringify(HOSTILE)}: {}\n`,
  });
  mkdirSync(join(dir, '.irt'));
  const lock = { pid: 7, host: HOSTILE, since: HOSTILE, processStart: '', nonce: '' };
  writeFileSync(join(dir, '.irt/lock'), JSON.stringify(lock));
  symlinkSync('/dev/null', join(dir, `records/${FOLDER}/drill-${NAME}x.yaml`));
  return dir;
}
const NAME = 'a\u001b[2J\u0007\b\r\nirt: giả\u202eb\u009b';
const FOLDER = `f${NAME}`;
const NAME_KEY = JSON.stringify(HOSTILE);

const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
const COLOR = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'gu');

/** What reached a stream and should not have; lines are ours, and what each format has besides. */
function hiddenIn({ out, err }: Run, args: readonly string[]): string | undefined {
  const format = args.includes('--json') ? 'json' : args[args.indexOf('--format') + 1];
  let left = args.includes('--color') ? out.replace(COLOR, '') : out;
  if (format === 'csv')
    left = left
      .replace(/^\ufeff/u, '')
      .replaceAll('\r\n', '\n')
      .replaceAll('\t', '');
  // To a pipe a table has its columns between tabs.
  if (format === 'plain' || (format === 'table' && !args.includes('--color')))
    left = left.replaceAll('\t', '');
  for (const text of [left, err]) {
    const found = HIDDEN.exec(text.replaceAll('\n', ''));
    if (found)
      return JSON.stringify(text.replaceAll('\n', '').slice(Math.max(0, found.index - 60), found.index + 20));
    if (/^irt: giả/mu.test(text) && format !== 'csv') return 'a line of its own';
  }
  return undefined;
}

const AT = ['--as-of', '2026-11-23'];
const whole: readonly (readonly string[])[] = [
  ['check', ...AT],
  ['check', '--all', '--group', 'duty', ...AT],
  ['check', '--since', '2026-06-30', ...AT],
  ['check', '--assume', 'scan:ban-ghi@2026-12-05', ...AT],
  ['deadlines', '--within', '900d', ...AT],
  ['explain', 'd18.vuln-scan', 'system/ban-ghi', ...AT],
  ['report', 'quarterly', '--period', '2026-Q1', ...AT],
  ['duty', 'list'],
  ['duty', 'show', 'd18.vuln-scan'],
  ['doctor'],
];
/** All formats of all commands take minutes (IRT_RUNS=1); on every change each command has some, each format many. */
const some = (index: number, count: number): readonly string[] =>
  process.env['IRT_RUNS']
    ? formatNames
    : Array.from({ length: count }, (_, n) => formatNames[(index + 2 * n) % formatNames.length] ?? 'json');
const reading = [
  ...whole.flatMap((args, index) => some(index, 2).map((format) => [...args, '--format', format])),
  ...kindNames.flatMap((kind, index) => [
    ...some(index, 1).map((format) => [kind, 'list', '--format', format]),
    ...some(index + 1, 1).map((format) => [kind, 'show', 'ban-ghi', '--format', format]),
  ]),
  ...[
    ['check', ...AT],
    ['agency', 'list'],
  ].map((args) => [...args, '--format', 'table', '--color', 'always']),
];

/** Several at a time: each is a program that starts. */
async function runAll(dir: string): Promise<ReadonlyMap<readonly string[], Run>> {
  const seen = new Map<readonly string[], Run>();
  const left = [...reading];
  const next = async (): Promise<void> => {
    for (let args = left.shift(); args; args = left.shift()) {
      seen.set(args, await irtAsync([...args, '--store', dir], { env: { COLUMNS: '80' } }));
    }
  };
  await Promise.all([next(), next(), next()]);
  return seen;
}

describe('a store of hostile texts', () => {
  it('reaches no terminal and no file but made visible, by any command in any format', async () => {
    const seen = await runAll(hostileStore());
    const wrong = [...seen].flatMap(([args, run]) => {
      const found = run.code === 70 ? run.err : hiddenIn(run, args);
      return found === undefined ? [] : [[args.join(' '), found]];
    });
    expect(wrong).toEqual([]);
    for (const [args, { out, err }] of seen) {
      if (!args.includes('json')) continue;
      const lines = err.split('\n').filter((line) => line !== '');
      for (const text of out === '' ? lines : [out, ...lines]) expect(() => JSON.parse(text)).not.toThrow();
    }
    // It did not go unseen: the texts are there.
    const shown = [...seen.values()].map(({ out, err }) => out + err).join('\n');
    for (const part of [
      '\\x1b[2J',
      '\\x1b]8;;http://evil.example\\x07',
      '\\x9b2J',
      '\\u202e',
      '\\x0a',
      '\\u{e0041}',
    ])
      expect(shown).toContain(part);
    const plain = [...seen].filter(
      ([args]) => ['list', 'show'].includes(args[1] ?? '') && args[0] !== 'duty',
    );
    expect(plain.filter(([, { out }]) => out === '').map(([args]) => args.join(' '))).toEqual([]);
  });
});

/** A word as the report of a test may show it. */
const named = (word: string): string => (/^[\w-]+$/.test(word) ? word : '…');

describe('hostile words of a command', () => {
  const cases: readonly (readonly string[])[] = [
    [HOSTILE],
    [`--${HOSTILE}`],
    ['check', `--${HOSTILE}`],
    ['check', HOSTILE],
    ['check', `system/${NOTE}`],
    ['check', '--duty', NOTE],
    ['check', '--agency', NOTE],
    ['check', '--assume', NOTE],
    ['check', '--as-of', NOTE],
    ['check', '--fail-on', NOTE],
    ['check', '--format', NOTE],
    ['check', '--store', NOTE],
    ['check', '--since', NOTE],
    ['deadlines', '--within', NOTE],
    ['report', 'quarterly', '--period', NOTE],
    ['explain', NOTE, 'system/x'],
    ['duty', 'show', NOTE],
    ['agency', 'show', NOTE],
    ['agency', 'list', '--sort', NOTE],
    ['agency', 'remove', NOTE],
    ['agency', 'edit', 'so-a', '--unset', NOTE],
    ['agency', 'edit', 'so-a', '--note', NOTE, '--dry-run'],
    ['agency', 'add', '--id', NOTE, '--name', 'x', '--type', 'department'],
    ['agency', 'add', '--name', NOTE, '--type', NOTE],
    ['agency', 'add', '--from-file', NOTE],
    ['scan', 'add', '--systems', NOTE, '--finished', NOTE],
    ['init', '--sample', NOTE, NOTE],
    ['init', NOTE, '--dry-run'],
    ['check', '--lock-timeout', NOTE],
    ['check', '-o', `${NAME}/x/y`],
  ];
  it.each(
    cases.map((args, index) => [args.map(named).join(' '), args, index] as const),
  )('%s', (_name, args, index) => {
    const dir = storeOf({ 'records/so-a/agency.yaml': '- id: so-a\n  name: Sở A\n  type: department\n' });
    for (const more of index % 3 === 0 ? [[], ['--json']] : [[]]) {
      const run = irt([...args, ...more], { cwd: dir });
      expect(hiddenIn(run, [...args, ...more])).toBeUndefined();
      expect(run.code).not.toBe(70);
    }
  });
});
