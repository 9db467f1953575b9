import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type KindName, kindNames, kinds } from '../../src/domain/kinds/index.js';
import type { Shape } from '../../src/domain/kinds/shape.js';
import { loadMessages } from '../../src/messages/load.js';
import { languages } from '../../src/messages/messages.js';

const root = join(import.meta.dirname, '../..');
interface Leaf {
  kind: KindName;
  path: string;
  words: readonly string[];
}
function leaves(kind: KindName, shape: Shape, path: string): Leaf[] {
  if (shape.type === 'list') return leaves(kind, shape.of, path);
  if (shape.type !== 'object') {
    // A kind of record is called as the kind is; only the province as a whole has a word of its own.
    return [{ kind, path, words: shape.ofKind ? ['store'] : (shape.words ?? []) }];
  }
  const own = path === '' ? [] : [{ kind, path, words: [] }];
  return [
    ...own,
    ...Object.entries(shape.fields).flatMap(([name, field]) =>
      leaves(kind, field, path === '' ? name : `${path}.${name}`),
    ),
  ];
}
const fields = kindNames.flatMap((kind) => leaves(kind, kinds[kind].shape, ''));

describe.each(languages)('texts in %s', (lang) => {
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

it('commands to type next are written by the one writer, which names the store again', () => {
  const files = readdirSync(join(root, 'src/commands'), { recursive: true, encoding: 'utf8' });
  const own = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => readFileSync(join(root, 'src/commands', file), 'utf8').split('\n'))
    .filter((line) => !/^\s*(?:\/?\*|\/\/)/u.test(line) && /[`'"]irt [a-z]/u.test(line));
  expect(own).toEqual([]);
});
