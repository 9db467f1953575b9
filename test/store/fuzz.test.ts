import fc from 'fast-check';
import { expect, it } from 'vitest';
import { problemsOf, readFileText } from '../../src/store/yaml/reading/read-file.js';
import { assemble } from '../../src/store/yaml/reading/snapshot.js';
import { openYamlStore } from '../../src/store/yaml/store.js';
import { formatItem } from '../../src/store/yaml/text/format.js';
import { asText, mutation } from '../torture/mutated-records.js';
import { anyRecord, filesOf, folderWith, runs } from './support.js';

/** Files of a few records with some characters and lines lost, doubled or put in by accident. */
const damaged = fc
  .tuple(
    fc.array(anyRecord('plan'), { minLength: 1, maxLength: 3 }),
    fc.array(mutation, { minLength: 0, maxLength: 4 }),
  )
  .map(([records, changes]) =>
    asText(
      changes.reduce(
        (text, change) => change(text),
        records.map((record) => formatItem('plan', record)).join(''),
      ),
    ),
  );

it('whatever happens to a file, reading it says where, and never falls', () => {
  fc.assert(
    fc.property(damaged, (text) => {
      const read = readFileText('plan', 'records/plan.yaml', text);
      const lines = text.split('\n').length;
      const problems = [...(read.refused ? [read.refused] : []), ...read.items.flatMap(problemsOf)];
      for (const { line, column, excerpt } of problems) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(excerpt).toBe(text.split('\n')[line - 1]?.slice(0, 400).replace(/\r$/u, ''));
      }
      expect(assemble([], problems, []).problems).toHaveLength(problems.length);
    }),
    runs(300),
  );
});

it('a change beside damage leaves the damage as it is', () =>
  fc.assert(
    fc.asyncProperty(damaged, async (text) => {
      const file = 'records/_shared/plan.yaml';
      const root = folderWith({
        [file]: text,
        'records/a/agency.yaml': '- id: a\n  name: A\n  type: other\n',
      });
      const store = openYamlStore(root);
      const before = (await store.snapshot()).problems.length;
      await store.commit([{ op: 'edit', kind: 'agency', id: 'a', set: { phone: '0912' } }]);
      await store.commit([{ op: 'add', kind: 'agency', record: { id: 'b', name: 'B', type: 'other' } }]);
      expect((await store.snapshot()).problems.length).toBeLessThanOrEqual(before);
      expect(filesOf(root)[file]).toBe(text);
    }),
    runs(20),
  ));
