import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Duty } from '../../src/domain/duties/catalogue.js';
import { checks } from '../../src/domain/duties/checks/index.js';
import { explainerOf } from '../../src/domain/duties/explain/index.js';
import { ref } from '../../src/domain/kinds/fields.js';
import { kindNames, kinds } from '../../src/domain/kinds/index.js';
import { looks } from '../../src/domain/oddities/index.js';
import { formats } from '../../src/render/index.js';
import { yamlFilesIn } from '../../src/store/shipped-catalogues.js';
import { probes } from '../../src/store/yaml/doctor/index.js';
import { catalogues } from '../catalogues.js';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const camel = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
/** The files of a folder by name, but for the registry itself. */
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && entry.name !== 'index.ts')
    .map(({ name }) => name.replace(/\.ts$/, ''))
    .sort();

/** What the files of a folder export by a declaration of one form; a file without such is a helper of the others. */
const declaredIn = (folder: string, form: RegExp): { file: string; name: string }[] =>
  filesIn(folder).flatMap((file) =>
    [...read(`${folder}/${file}.ts`).matchAll(form)].map(([, name = '']) => ({ file, name })),
  );
const namesOf = (declared: readonly { readonly name: string }[]) => declared.map(({ name }) => name).sort();

describe('registries equal their folders', () => {
  it('catalogues', () => {
    const files = yamlFilesIn(join(root, 'data/catalogue')).map((name) => name.replace(/\.yaml$/, ''));
    expect(catalogues.map((catalogue) => catalogue.id).sort()).toEqual(files.sort());
  });
  it('kinds', () => {
    const declared = declaredIn('src/domain/kinds', /^export const (\w+) = defineKind\(/gm);
    expect(namesOf(declared)).toEqual(kindNames.map(camel).sort());
    expect(declared.map(({ file }) => camel(file)).sort()).toEqual(namesOf(declared));
    expect(Object.keys(kinds), 'in one order').toEqual(kindNames);
    for (const name of kindNames) expect(kinds[name].kind).toBe(name);
  });
  it('what a field refers to is a kind, or does not compile', () => {
    // @ts-expect-error: the kind is `agency`
    expect(ref('agencies').shape.type).toBe('ref');
  });
  it('checks', () => {
    expect(checks.map((check) => check.name).sort()).toEqual(filesIn('src/domain/duties/checks'));
  });
  it('every check is named by a duty, and every duty has its fixtures', () => {
    const duties = catalogues.flatMap((catalogue) => catalogue.duties);
    expect(new Set(duties.map((duty) => duty.id)).size).toBe(duties.length);
    const used = new Set(duties.map((duty) => duty.check));
    expect(checks.map((check) => check.name).filter((name) => !used.has(name))).toEqual([]);
    const fixtures = readdirSync(join(root, 'test/duties'));
    expect(duties.map((duty) => duty.id).filter((id) => !fixtures.includes(id))).toEqual([]);
  });
  it('explainers: one beside each check, or one that two share', async () => {
    const folder = 'src/domain/duties/explain';
    const registered = new Set<unknown>(checks.map(({ name }) => explainerOf({ check: name } as Duty)));
    const named = filesIn(folder).filter((file) => checks.some(({ name }) => name === file));
    const found = await Promise.all(
      named.map(async (file) => {
        const own = explainerOf({ check: file } as Duty);
        const exported: unknown[] = Object.values(await import(join(root, folder, `${file}.ts`)));
        return [file, exported.includes(own)] as const;
      }),
    );
    expect(found.filter(([, isOwn]) => !isOwn)).toEqual([]);
    expect(registered.size).toBe(named.length);
  });
  it('oddities', () => {
    const declared = declaredIn(
      'src/domain/oddities',
      /^export function\* (\w+)\([^)]*: Scene\): Generator<Oddity> /gm,
    );
    expect(namesOf(declared)).toEqual(looks.map(({ name }) => name).sort());
  });
  it('formats', async () => {
    const declared = declaredIn('src/render', /^export (?:const|function) (render\w+)/gm);
    const rendering = await Promise.all(Object.values(formats).map(({ render }) => render()));
    expect(namesOf(declared)).toEqual([...new Set(rendering.map(({ name }) => name))].sort());
  });
  it('probes of irt doctor', () => {
    const declared = declaredIn('src/store/yaml/doctor', /^export const (\w+): Probe = /gm);
    expect(declared.map(({ file }) => file)).toEqual(probes.map(({ name }) => name).sort());
  });
  it('reports: each has a command of its name', () => {
    const declared = declaredIn('src/domain/reports', /^export function (\w+)\([^)]*\): Doc /gm);
    const verbs = [...read('src/commands/report/index.ts').matchAll(/\.command\('([\w-]+)'\)/g)];
    expect(namesOf(declared)).toEqual(verbs.map(([, verb = '']) => camel(verb)).sort());
    expect(declared.map(({ file }) => file).sort()).toEqual(filesIn('src/commands/report'));
  });
  it('sections of a report: each stands in it', () => {
    const sections = declaredIn(
      'src/domain/reports/quarterly',
      /^export (?:const|function) (\w+)(?: = )?\([^)]*: Quarter\): readonly Block\[\]/gm,
    );
    expect(sections.length).toBeGreaterThan(0);
    const report = read('src/domain/reports/quarterly.ts').replace(/^import .*$/gm, '');
    expect(sections.filter(({ name }) => !new RegExp(`\\b${name}\\b`).test(report))).toEqual([]);
  });
});
