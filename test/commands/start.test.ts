import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { environment, irt, storeOf, tempFolder } from '../irt.js';

const HOME = fileURLToPath(new URL('../..', import.meta.url));

const BUILT = readdirSync(join(HOME, 'dist'))
  .filter((name) => name.endsWith('.cjs'))
  .map((name) => join('dist', name));

/** The program as it is installed, in a folder of its own. */
function installed(): string {
  const home = tempFolder();
  for (const name of ['bin', 'data', 'templates', 'package.json', 'dist/catalogue', ...BUILT]) {
    cpSync(join(HOME, name), join(home, name), { recursive: true, preserveTimestamps: true });
  }
  return home;
}

function run(home: string, ...args: string[]) {
  const bin = join(home, 'bin', 'irt.js');
  const done = spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8', env: environment() });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** Where the name of the built file stands, and behind it the sum over the data. */
const NAME_AT = 2;
const SUM_AT = 68;
/** The same bytes but for one bit. */
const flipped = (bytes: Buffer, place: number): Buffer =>
  Buffer.from(bytes.map((byte, at) => (at === place ? byte ^ 1 : byte)));
const cacheOf = (home: string) => join(home, 'dist', 'cache');
/** The commands code is kept for. */
const kept = (home: string) => [
  ...new Set(readdirSync(cacheOf(home)).map((name) => /-([a-z]+)-[a-z]+\.cjs$/u.exec(name)?.[1])),
];

describe('what V8 compiled is kept for the next start', () => {
  const args = ['duty', 'show', 'd18.drill'];

  it('a file for each command, and the same answer with it', () => {
    const home = installed();
    const first = run(home, ...args);
    expect(first.code).toBe(0);
    expect(kept(home)).toEqual(['duty']);
    expect(run(home, ...args)).toEqual(first);
    run(home, '--help');
    expect(kept(home)).toEqual(['duty', 'help']);
  });

  it('none for a command that is none', () => {
    const home = installed();
    expect(run(home, 'chek').code).toBe(2);
    expect(existsSync(cacheOf(home))).toBe(false);
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['zeros, as a power cut leaves them', (bytes: Buffer) => Buffer.alloc(bytes.length)],
    ['of another bundle', (bytes: Buffer) => flipped(bytes, NAME_AT)],
    ['its sum is another', (bytes: Buffer) => flipped(bytes, SUM_AT)],
  ])('damaged it is thrown away: %s', (_name, damage) => {
    const home = installed();
    const whole = run(home, ...args);
    const [name = ''] = readdirSync(cacheOf(home));
    const file = join(cacheOf(home), name);
    const intact = readFileSync(file);
    writeFileSync(file, damage(intact));
    const damaged = readFileSync(file);
    expect(damaged.equals(intact)).toBe(false);
    expect(run(home, ...args)).toEqual(whole);
    expect(readFileSync(file).equals(damaged)).toBe(false);
    expect(readdirSync(cacheOf(home))).toEqual([name]);
  });

  it('what a large store was read with is taken again, by a large one and a small one', () => {
    const home = installed();
    const item = (n: number) =>
      `- id: so-${n}\n  name: Sở ${n}\n  type: department\n  note: ${'chữ '.repeat(100)}ạ\n`;
    const large = storeOf({
      'records/so/agency.yaml': Array.from({ length: 300 }, (_, n) => item(n)).join(''),
    });
    const small = storeOf({ 'records/so/agency.yaml': item(1) });
    const list = (store: string) => run(home, 'agency', 'list', '--json', '--store', store);
    expect(list(large).code).toBe(0);
    const [name = ''] = readdirSync(cacheOf(home)).filter((file) => file.includes('-agency-irt'));
    const file = join(cacheOf(home), name);
    // Another of the same bytes would be seen by its number.
    const { ino } = statSync(file);
    for (const store of [large, small]) {
      expect(list(store).code).toBe(0);
      expect(statSync(file).ino).toBe(ino);
    }
  });

  it('where nothing can be kept the program runs without', () => {
    const home = installed();
    writeFileSync(cacheOf(home), '');
    expect(run(home, ...args).code).toBe(0);
    expect(readFileSync(cacheOf(home), 'utf8')).toBe('');
  });
});

describe('the catalogues read when the program was built', () => {
  const listed = (home: string) =>
    run(home, 'duty', 'list', '--json', '--store', storeOf({ 'irt.yaml': 'catalogues: [reporting]\n' }));

  it('say what their YAML says', () => {
    const home = installed();
    const built = listed(home);
    rmSync(join(home, 'dist', 'catalogue'), { recursive: true });
    expect(listed(home)).toEqual(built);
    expect(built.code).toBe(0);
  });

  it('give way to YAML that was changed since', () => {
    const home = installed();
    const yaml = join(home, 'data', 'catalogue', 'reporting.yaml');
    const text = readFileSync(yaml, 'utf8').replaceAll('Cục ATTT', 'Cục sửa tay');
    writeFileSync(yaml, text);
    const later = new Date(Date.now() + 60_000);
    utimesSync(yaml, later, later);
    expect(listed(home).out).toContain('Cục sửa tay');
  });

  it('a mistake in the changed YAML is named with its place', () => {
    const home = installed();
    const yaml = join(home, 'data', 'catalogue', 'reporting.yaml');
    writeFileSync(yaml, readFileSync(yaml, 'utf8').replace(/^edition:/mu, 'editon:'));
    const later = new Date(Date.now() + 60_000);
    utimesSync(yaml, later, later);
    const { code, err } = listed(home);
    expect(code).toBe(3);
    expect(err).toContain('data/catalogue/reporting.yaml');
    expect(err).toContain('editon');
  });
});

describe('help that was written when the program was built', () => {
  it.each(['vi', 'en'])('is what the program says: %s', (lang) => {
    const cwd = tempFolder();
    const written = irt(['--help'], { cwd, env: { IRT_LANG: lang } });
    expect(written).toEqual(irt(['--help'], { cwd, env: { IRT_LANG: lang, COLUMNS: '80' } }));
    expect(written).toEqual(irt(['-h', '--lang', lang], { cwd }));
    expect(written.out).toBe(readFileSync(join(HOME, 'dist', 'help', `${lang}.txt`), 'utf8'));
  });

  it('is not taken for that of another language', () => {
    const cwd = storeOf({ 'irt.yaml': 'lang: en\n' });
    expect(irt(['--help'], { cwd }).out).toMatch(/^Usage/);
    expect(irt(['--help'], { cwd: join(cwd), env: { IRT_LANG: 'vi' } }).out).toMatch(/^Cách dùng/);
    expect(irt(['--help'], { cwd: tempFolder(), env: { IRT_STORE: cwd } }).out).toMatch(/^Usage/);
    expect(irt(['--help'], { cwd: tempFolder(), env: { IRT_LANG: 'fr' } }).out).toMatch(/^Cách dùng/);
  });
});
