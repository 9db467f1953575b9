import fc from 'fast-check';
import { expect } from 'vitest';
import { reversal, standing } from '../../src/commands/undo/plan.js';
import { kindNames } from '../../src/domain/kinds/index.js';
import { createMemoryStore } from '../../src/store/memory.js';
import type { Change, Edit, Store } from '../../src/store/port.js';
import { openYamlStore } from '../../src/store/yaml/store.js';
import { storeOf } from '../irt.js';
import { AGENCY, anyText, SYSTEM, system } from '../store/support.js';

const id = fc.constantFrom('a', 'b', 'c');
const agencyId = fc.constantFrom('so-y-te', 'so-a');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** What a command may ask of a store; some of it is refused, by both stores alike. */
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .tuple(id, agencyId, maybe(anyText()))
    .map(([at, agency, note]): Edit => ({ op: 'add', kind: 'system', record: system(at, { agency, note }) })),
  agencyId.map((at): Edit => ({ op: 'add', kind: 'agency', record: { ...AGENCY, id: at } })),
  fc
    .tuple(
      id,
      fc.array(id, { minLength: 1, maxLength: 2 }),
      maybe(fc.constantFrom('2026-01-31', '2026-02-30')),
    )
    .map(
      ([at, systems, finished]): Edit => ({ op: 'add', kind: 'scan', record: { id: at, systems, finished } }),
    ),
  fc.tuple(id, maybe(anyText()), maybe(fc.nat(6))).map(
    ([at, note, level]): Edit => ({
      op: 'edit',
      kind: 'system',
      id: at,
      set: { note, 'monitoring.by': note, level },
    }),
  ),
  fc.tuple(id, fc.array(id)).map(
    ([at, predecessors]): Edit => ({
      op: 'edit',
      kind: 'system',
      id: at,
      set: {},
      append: { predecessors },
    }),
  ),
  fc.tuple(id, anyText()).map(
    ([at, what]): Edit => ({
      op: 'edit',
      kind: 'system',
      id: at,
      set: {},
      append: { changes: [{ what }] },
    }),
  ),
  fc
    .tuple(id, agencyId)
    .map(([at, agency]): Edit => ({ op: 'edit', kind: 'system', id: at, set: { agency } })),
  fc.tuple(fc.constantFrom('system', 'scan'), id).map(([kind, at]): Edit => ({ op: 'remove', kind, id: at })),
  agencyId.map((at): Edit => ({ op: 'remove', kind: 'agency', id: at })),
);

type Step =
  | { readonly do: 'commit'; readonly change: Change }
  /** An edit on a text seen some steps ago, which may be there no more. */
  | { readonly do: 'late'; readonly id: string; readonly note: string }
  | { readonly do: 'undo' | 'redo'; readonly count: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(edit, { minLength: 1, maxLength: 3 })
      .map((change): Step => ({ do: 'commit', change })),
  },
  { weight: 1, arbitrary: fc.tuple(id, anyText()).map(([at, note]): Step => ({ do: 'late', id: at, note })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('undo', 'redo'), fc.integer({ min: 1, max: 3 }))
      .map(([name, count]): Step => ({ do: name, count })),
  },
);

/** Does a step; the answer is how it went. */
async function take(store: Store, seen: Map<string, string | undefined>, now: Step): Promise<string> {
  const change = await changeOf(store, seen, now).catch((error): string => String(error.code));
  if (typeof change === 'string') return change;
  return store.commit(change.edits, change.about).then(
    () => 'done',
    (error) => String(error.code),
  );
}

async function changeOf(store: Store, seen: Map<string, string | undefined>, now: Step) {
  if (now.do === 'commit') return { edits: now.change, about: {} };
  const snapshot = await store.snapshot();
  if (now.do === 'late') {
    const text = seen.get(now.id) ?? snapshot.text('system', now.id);
    seen.set(now.id, text);
    const edits: Change = [{ op: 'edit', kind: 'system', id: now.id, set: { note: now.note }, seen: text }];
    return { edits, about: {} };
  }
  const commands = standing(await store.history(), now.do === 'redo').slice(0, now.count);
  return { edits: reversal(commands, snapshot), about: { undoes: commands.map((one) => one.change) } };
}

/** Random commands on the store in memory and the one of files: the same answers, the same records, each time. */
export async function sameStores(numRuns: number): Promise<{ runs: number }> {
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
      const memory = createMemoryStore();
      const files = openYamlStore(storeOf({}));
      const stores = [
        { store: memory, seen: new Map<string, string | undefined>() },
        { store: files, seen: new Map<string, string | undefined>() },
      ];
      const first: Step = {
        do: 'commit',
        change: [
          { op: 'add', kind: 'agency', record: AGENCY },
          { op: 'add', kind: 'system', record: SYSTEM },
        ],
      };
      for (const now of [first, ...steps]) {
        const [one, two] = await Promise.all(stores.map(({ store, seen }) => take(store, seen, now)));
        expect(two).toBe(one);
        const [a, b] = await Promise.all([memory.snapshot(), files.snapshot()]);
        for (const kind of kindNames) expect(b.dataset.all(kind)).toEqual(a.dataset.all(kind));
        expect(b.problems).toEqual([]);
        expect((await files.history()).faults).toEqual([]);
      }
      runs += 1;
    }),
    { numRuns },
  );
  return { runs };
}
