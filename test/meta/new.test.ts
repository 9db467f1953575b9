import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Edits, Refusal } from '../../src/dev/new/edits.js';
import { withEntry } from '../../src/dev/new/lines.js';
import { planOf } from '../../src/dev/new/plan.js';

const root = join(import.meta.dirname, '../..');
/** All five, one after the other in one copy, as they would come in time; under names nobody will give. */
const commands = [
  ['kind', 'trial-note'],
  ['duty', 'd18.trial-duty', '--check', 'interval'],
  ['check', 'trial-done'],
  ['format', 'trial'],
  ['doctor', 'trial'],
];
let copy = '';
const read = (path: string): string => readFileSync(join(copy, path), 'utf8');
const load = (path: string): Promise<Record<string, unknown>> => import(join(copy, path));

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'irt-new-'));
  for (const name of ['README.md', 'tsconfig.json', 'package.json', 'src', 'test', 'data'])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
  for (const words of commands) planOf(words, copy).write();
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('what `npm run new` writes', () => {
  it('compiles, all of it together', () => {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    writeFileSync(join(copy, 'tsconfig.src.json'), '{ "extends": "./tsconfig.json", "include": ["src"] }');
    execFileSync(process.execPath, [tsc, '--noEmit', '-p', 'tsconfig.src.json'], {
      cwd: copy,
      encoding: 'utf8',
    });
  });

  it('is known to the registries', async () => {
    const { kinds } = await load('src/domain/kinds/index.ts');
    expect(kinds).toHaveProperty('trial-note.kind', 'trial-note');
    const { sampleRecords } = (await load('src/dev/sample/index.ts')) as { sampleRecords: () => object };
    expect(sampleRecords()).toHaveProperty('trial-note.length', 1);
    const { checks } = await load('src/domain/duties/checks/index.ts');
    expect(checks).toContainEqual(expect.objectContaining({ name: 'trial-done' }));
    const { probes } = await load('src/store/yaml/doctor/index.ts');
    expect(probes).toContainEqual(expect.objectContaining({ name: 'trial' }));
    const { formatNames } = (await load('src/render/index.ts')) as { formatNames: string[] };
    expect(read('README.md')).toContain(`--format ${formatNames.join('|')}`);
    expect(formatNames).toContain('trial');
  });

  it('is a catalogue with both duties, each with fixtures in its states', async () => {
    const { catalogueSchema } = (await load('src/domain/duties/catalogue.ts')) as {
      catalogueSchema: { parse(from: unknown): { duties: { id: string; check: string }[] } };
    };
    const { duties } = catalogueSchema.parse(parse(read('data/catalogue/directive-18.yaml')));
    const states = parse(read('test/duties/states.yaml')) as Record<string, string>;
    for (const [id, check] of [
      ['d18.trial-duty', 'interval'],
      ['d18.trial-done', 'trial-done'],
    ] as const) {
      expect(duties.find((duty) => duty.id === id)?.check).toBe(check);
      const fixtures = readdirSync(join(copy, 'test/duties', id)).map((name) =>
        read(`test/duties/${id}/${name}`),
      );
      for (const state of states[id]?.split(' ') ?? ['none'])
        expect(fixtures.join()).toContain(`state: ${state},`);
    }
  });
});

describe('what is refused, before anything is written', () => {
  it.each([
    ['what is to be new?', ''],
    ['what is to be new?', 'report x'],
    ['one name at a time', 'kind risk note'],
    ['Its name is missing', 'kind'],
    ['small letters and digits', 'kind RiskNote'],
    ['a word of JavaScript', 'kind class'],
    ['another use for', 'kind check'],
    ['is there already', 'kind scan'],
    ['is there already', 'check intake'],
    ['is there already', 'format csv'],
    ['is there already', 'doctor zone'],
    ['is one word', 'doctor disk-room'],
    ['Its id is missing', 'duty'],
    ['which check decides it', 'duty d18.more'],
    ['no duty has a check', 'duty d18.more --check none'],
    ['ids are for ever', 'duty d18.drill --check interval'],
    ['they begin with', 'duty x1.more --check interval'],
    ['no id of a duty', 'duty more --check interval'],
    ['--sort', 'kind risk --sort'],
  ])('%s: %s', (said, typed) => {
    const plan = () => planOf(typed.split(' '), root);
    expect(plan).toThrow(said);
    expect(plan).toThrow(Refusal);
  });

  it('a registry that looks otherwise than expected is named', () => {
    expect(() => withEntry('const other = {\n};\n', 'const kinds = {', 'a,')).toThrow('0 times');
    const edits = new Edits(root);
    expect(() => edits.change('README.md', (text) => withEntry(text, 'const kinds = {', 'a,'))).toThrow(
      'README.md: ',
    );
  });
});

it('an entry stands in its place by name, or last', () => {
  const text = 'const a = {\n  b: {\n    c: 1,\n  },\n  d,\n};\nconst e = [];\n';
  expect(withEntry(text, 'const a = ', "'c-d': 1,", 'by name')).toContain("  },\n'c-d': 1,\n  d,\n};");
  expect(withEntry(text, 'const a = ', 'z,', 'by name')).toContain('  d,\nz,\n};\nconst e');
  expect(withEntry(text, 'const a = ', 'a,')).toContain('  d,\na,\n};\nconst e');
});

it('what was written can be taken back whole', () => {
  const edits = planOf(['duty', 'rep.more', '--check', 'intake'], copy);
  const before = read('data/catalogue/reporting.yaml');
  const takeBack = edits.write();
  expect(read('data/catalogue/reporting.yaml')).toContain('- id: rep.more\n');
  takeBack();
  expect(read('data/catalogue/reporting.yaml')).toBe(before);
  expect(readdirSync(join(copy, 'test/duties'))).not.toContain('rep.more');
});
