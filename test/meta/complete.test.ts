import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/domain/duties/checks/index.js';
import { type KindName, kindNames, kinds } from '../../src/domain/kinds/index.js';
import type { Shape } from '../../src/domain/kinds/shape.js';
import { loadMessages } from '../../src/messages/messages.js';
import { catalogues } from '../catalogues.js';

const root = join(import.meta.dirname, '../..');
const filesIn = (folder: string, except: readonly string[]): string[] =>
  readdirSync(join(root, folder))
    .map((name) => name.replace(/\.ts$/, ''))
    .filter((name) => !except.includes(name))
    .sort();

interface Leaf {
  kind: KindName;
  path: string;
  words: readonly string[];
}
function leaves(kind: KindName, shape: Shape, path: string): Leaf[] {
  if (shape.type === 'list') return leaves(kind, shape.of, path);
  if (shape.type !== 'object') return [{ kind, path, words: shape.words ?? [] }];
  const own = path === '' ? [] : [{ kind, path, words: [] }];
  return [
    ...own,
    ...Object.entries(shape.fields).flatMap(([name, field]) =>
      leaves(kind, field, path === '' ? name : `${path}.${name}`),
    ),
  ];
}
const fields = kindNames.flatMap((kind) => leaves(kind, kinds[kind].shape, ''));

describe('registries equal their folders', () => {
  it('catalogues', () => {
    const files = readdirSync(join(root, 'data/catalogue'))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => name.replace(/\.yaml$/, ''));
    expect(catalogues.map((catalogue) => catalogue.id).sort()).toEqual(files.sort());
  });
  it('kinds', () => {
    expect([...kindNames].sort()).toEqual(
      filesIn('src/domain/kinds', ['index', 'kind', 'fields', 'shape', 'values']),
    );
    for (const name of kindNames) expect(kinds[name].kind).toBe(name);
  });
  it('checks', () => {
    expect(checks.map((check) => check.name).sort()).toEqual(filesIn('src/domain/duties/checks', ['index']));
  });
  it('every check is named by a duty, and every duty has its fixtures', () => {
    const duties = catalogues.flatMap((catalogue) => catalogue.duties);
    expect(new Set(duties.map((duty) => duty.id)).size).toBe(duties.length);
    const used = new Set(duties.map((duty) => duty.check));
    expect(checks.map((check) => check.name).filter((name) => !used.has(name))).toEqual([]);
    const fixtures = readdirSync(join(root, 'test/duties'));
    expect(duties.map((duty) => duty.id).filter((id) => !fixtures.includes(id))).toEqual([]);
  });
});

describe.each(['vi', 'en'] as const)('texts in %s', (lang) => {
  it('every field and every word has one', async () => {
    const t = await loadMessages(lang);
    const unnamed = fields.filter(({ kind, path }) => {
      const name = path.split('.').at(-1) ?? '';
      return !(t.field[`${kind}.${path}`] ?? t.field[`${kind}.${name}`] ?? t.field[name]);
    });
    expect(unnamed).toEqual([]);
    const unsaid = fields.flatMap(({ kind, words }) =>
      words.filter((w) => !(t.word[`${kind}.${w}`] ?? t.word[w])),
    );
    expect(unsaid).toEqual([]);
  });
  it('no text for a field or word that is not there', async () => {
    const t = await loadMessages(lang);
    const names = new Set(
      fields.flatMap(({ kind, path }) => {
        const name = path.split('.').at(-1) ?? '';
        return [name, `${kind}.${name}`, `${kind}.${path}`];
      }),
    );
    const words = new Set(fields.flatMap((f) => f.words.flatMap((w) => [w, `${f.kind}.${w}`])));
    expect(Object.keys(t.field).filter((name) => !names.has(name))).toEqual([]);
    expect(Object.keys(t.word).filter((word) => !words.has(word))).toEqual([]);
  });
  it('is in NFC', async () => {
    const t = await loadMessages(lang);
    const all = JSON.stringify([t.field, t.word, t.kind, t.help, t.state]);
    expect(all).toBe(all.normalize('NFC'));
  });
});
