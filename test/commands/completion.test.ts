import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { shells } from '../../src/commands/completion/shells.js';
import { kindNames } from '../../src/domain/kinds/index.js';
import { commandNames } from '../../src/program.js';
import { environment, irt, storeOf, tempFolder } from '../irt.js';

const BIN = fileURLToPath(new URL('../../bin/irt.js', import.meta.url));
const store = () =>
  storeOf({
    'records/so-a/agency.yaml':
      '- id: so-noi-vu\n  name: Sở Nội vụ\n  type: department\n- id: so-y-te\n  name: Sở Y tế\n  type: department\n',
    'records/so-a/system.yaml':
      '- id: he-a\n  name: Hệ A\n  agency: so-y-te\n  inService: 2024-01-01\n- id: he-b\n  name: Hệ B\n  agency: so-y-te\n  inService: 2024-01-01\n',
  });

/** What is offered while these words are typed, without what is said of each. */
function offered(dir: string, ...words: string[]): readonly string[] {
  const done = irt(['__complete', '--store', dir, '--', ...words]);
  expect([done.code, done.err]).toEqual([0, '']);
  return done.out.split('\n').flatMap((line) => (line === '' ? [] : [line.split('\t')[0] ?? '']));
}

describe('while a line is typed', () => {
  it.each<[string[], readonly string[]]>([
    [['sca'], ['scan']],
    [
      ['scan', ''],
      ['add', 'list', 'show', 'edit', 'remove'],
    ],
    [
      ['agency', 'show', 'so-'],
      ['so-noi-vu', 'so-y-te'],
    ],
    [['agency', 'show', 'noi'], ['so-noi-vu']],
    [['system', 'edit', 'he-a', '--agen'], ['--agency']],
    [['system', 'add', '--agency', 'so-y'], ['so-y-te']],
    [['system', 'add', '--agency=so-y'], ['--agency=so-y-te']],
    [['system', 'add', '--agency', '=', 'so-y'], ['--agency=so-y-te']],
    [
      ['scan', 'add', '--systems', 'he-'],
      ['he-a', 'he-b'],
    ],
    [['scan', 'add', '--systems', 'he-a,he-b'], ['he-a,he-b']],
    [['agency', 'add', '--type', 'dep'], ['department']],
    [['check', '--agency', 'so-n'], ['so-noi-vu']],
    [['check', '--duty', 'd18.vuln-s'], ['d18.vuln-scan']],
    [['check', 'sys'], ['system/']],
    [
      ['check', 'system/he-'],
      ['system/he-a', 'system/he-b'],
    ],
    [['check', '--fail-on', 'd'], ['due-soon']],
    [['duty', 'show', 'd18.vuln-s'], ['d18.vuln-scan']],
    [['explain', 'd18.vuln-s'], ['d18.vuln-scan']],
    [['completion', 'z'], ['zsh']],
    [['scan', 'add', '--tool', ''], []],
    [['khong-co-lenh', ''], []],
    [['--lang', 'e'], ['en']],
  ])('%j', (words, wanted) => {
    const found = offered(store(), ...words);
    if (words.length > 1 && words[1] === '') expect(found).toEqual(expect.arrayContaining([...wanted]));
    else expect(found).toEqual(wanted);
  });

  it('every command and kind is offered, what only scripts call is not', () => {
    const found = offered(tempFolder(), '');
    expect(found).toEqual([...commandNames, ...kindNames, 'help']);
  });

  it('each comes with what it is in words', () => {
    const { out } = irt(['__complete', '--store', store(), '--', 'agency', 'show', 'so-n']);
    expect(out).toBe('so-noi-vu\tSở Nội vụ\n');
  });

  it('the store named in the line is the one that is asked', () => {
    const words = ['--store', store(), 'agency', 'show', 'so-n'];
    expect(irt(['__complete', '--', ...words], { cwd: tempFolder() }).out).toContain('so-noi-vu\t');
  });

  it('without a store, or with one that cannot be read, nothing is offered and nothing said', () => {
    expect(offered(tempFolder(), 'agency', 'show', '')).toEqual([]);
    expect(offered(storeOf({ 'records/so-a/agency.yaml': '- id: [' }), 'agency', 'show', '')).toEqual([]);
  });
});

describe('irt completion', () => {
  it.each(shells)('%s: prints the script', (shell) => {
    const { code, out } = irt(['completion', shell]);
    expect(code).toBe(0);
    expect(out).toContain('__complete --');
  });

  it('no other shell', () => {
    expect(irt(['completion', 'tcsh']).code).toBe(2);
  });

  const hasBash = spawnSync('bash', ['--version']).status === 0;
  it.runIf(hasBash)('bash completes with it', () => {
    const ask = (...words: string[]) => {
      const quoted = words.map((word) => `'${word}'`).join(' ');
      const script = `irt() { '${process.execPath}' '${BIN}' "$@"; }; source <(irt completion bash); COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _irt; printf '%s\\n' "\${COMPREPLY[@]}"`;
      const env = { ...environment(), IRT_STORE: dir };
      return spawnSync('bash', ['--norc', '-c', script], { encoding: 'utf8', env }).stdout.trim().split('\n');
    };
    const dir = store();
    expect(ask('irt', 'agency', 'show', 'so-')).toEqual(['so-noi-vu', 'so-y-te']);
    expect(ask('irt', 'system', 'add', '--agency', '=', 'so-y')).toEqual(['so-y-te']);
  });
});

describe('irt man', () => {
  it('holds every command, option and exit code, and nothing a formatter takes for an instruction', () => {
    const { code, out } = irt(['man']);
    expect(code).toBe(0);
    for (const name of [...commandNames, ...kindNames])
      expect(out).toContain(`.SS "irt ${name.replaceAll('-', '\\-')}`);
    expect(out).toContain('\\fB\\-\\-as\\-of');
    expect(out).toContain('\\fB130\\fR');
    const known = /^\.(?:TH|SH|SS|TP|PP|B|nf|fi|nh)\b/u;
    expect(out.split('\n').filter((line) => /^[.']/u.test(line) && !known.test(line))).toEqual([]);
    expect(irt(['man', '--lang', 'en']).out).toContain('.SH "COMMANDS"');
  });
});

describe('irt config list', () => {
  const lines = (args: string[], options = {}) =>
    irt(['config', 'list', '--show-origin', '--json', ...args], options).out;
  const of = (out: string, name: string) =>
    (JSON.parse(out) as { settings: { name: string; value: string | null; from: string }[] }).settings.find(
      (one) => one.name === name,
    );

  it('tells of each setting what holds and who said so: flag, environment, irt.yaml, nobody', () => {
    const dir = storeOf({
      'irt.yaml': 'lang: en\nprovince: Tuyên Quang\nduties: { d18.vuln-scan: { every: 3 } }\n',
      'records/so-a/agency.yaml': '',
    });
    expect(of(lines(['--store', dir]), 'store')).toMatchObject({ value: dir, from: 'flag' });
    expect(of(lines([], { env: { IRT_STORE: dir } }), 'store')).toMatchObject({ from: 'env' });
    expect(of(lines([], { cwd: join(dir, 'records') }), 'store')).toMatchObject({ from: 'store' });
    expect(of(lines(['--store', dir]), 'lang')).toMatchObject({ value: 'en', from: 'store' });
    expect(of(lines(['--store', dir], { env: { IRT_LANG: 'vi' } }), 'lang')).toMatchObject({ from: 'env' });
    expect(of(lines(['--store', dir, '--lang', 'vi']), 'lang')).toMatchObject({ value: 'vi', from: 'flag' });
    expect(of(lines(['--store', dir]), 'province')).toMatchObject({ value: 'Tuyên Quang', from: 'store' });
    expect(of(lines(['--store', dir]), 'catalogues')).toMatchObject({
      value: 'directive-18',
      from: 'default',
    });
    expect(of(lines(['--store', dir]), 'duties.d18.vuln-scan.every')).toMatchObject({
      value: '3',
      from: 'store',
    });
    expect(of(lines([], { cwd: tempFolder() }), 'store')).toMatchObject({ value: null, from: 'default' });
  });

  it('says it in words', () => {
    const { out } = irt(['config', 'list', '--show-origin'], { cwd: tempFolder(), env: { IRT_LANG: 'vi' } });
    expect(out).toContain('lang\tvi\tbiến môi trường IRT_LANG');
    expect(out).toContain('store\t(chưa đặt)\tmặc định');
    expect(readFileSync(join(BIN, '../../README.md'), 'utf8')).toContain('irt completion');
  });
});
