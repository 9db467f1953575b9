import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inGoes, reversal, standing } from '../../src/commands/undo/plan.js';
import { createMemoryStore } from '../../src/store/memory.js';
import { runs } from './support.js';

const IDS = ['so-a', 'so-b', 'so-c'];
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('edit' as const), id: fc.constantFrom(...IDS), n: fc.nat(9) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constantFrom('undo' as const, 'redo' as const),
      n: fc.integer({ min: 1, max: 3 }),
    }),
  },
);

/** What one command did to one record. */
interface Did {
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Two stacks: what is done, and what was taken back, each time as one heap. A heap is put back or taken away only
 * where every record is as it was left.
 */
class Stacks {
  readonly values = new Map(IDS.map((id) => [id, '0']));
  private done: Did[] = [];
  private back: Did[][] = [];

  edit(id: string, after: string): void {
    this.done.push({ id, before: this.values.get(id) ?? '', after });
    this.values.set(id, after);
  }

  undo(count: number): boolean {
    if (this.done.length < count) return false;
    const heap = this.done.slice(-count).toReversed();
    const was = [...this.values.values()].join();
    if (!this.walk(heap.map(({ id, before, after }) => ({ id, from: after, to: before })))) return false;
    this.done = this.done.slice(0, -count);
    // What comes to nothing together is taken back one by one.
    if ([...this.values.values()].join() === was) this.back.push(...heap.map((one) => [one]));
    else this.back.push(heap);
    return true;
  }

  redo(count: number): boolean {
    if (this.back.length < count) return false;
    const again = this.back
      .slice(-count)
      .toReversed()
      .flatMap((heap) => heap.toReversed());
    if (!this.walk(again.map(({ id, before, after }) => ({ id, from: before, to: after })))) return false;
    this.back = this.back.slice(0, -count);
    this.done.push(...again);
    return true;
  }

  private walk(moves: readonly { id: string; from: string; to: string }[]): boolean {
    const values = new Map(this.values);
    for (const { id, from, to } of moves) {
      if (values.get(id) !== from) return false;
      values.set(id, to);
    }
    for (const [id, value] of values) this.values.set(id, value);
    return true;
  }
}

it('undo and redo, in any order and number, are two stacks', () =>
  fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const store = createMemoryStore(
        IDS.map((id) => ['agency', { id, name: id, type: 'other', phone: '0' }] as const),
      );
      const model = new Stacks();
      for (const one of steps) {
        if (one.does === 'edit') {
          if (model.values.get(one.id) === String(one.n)) continue;
          model.edit(one.id, String(one.n));
          await store.commit([{ op: 'edit', kind: 'agency', id: one.id, set: { phone: String(one.n) } }]);
          continue;
        }
        const commands = standing(await store.history(), one.does === 'redo').slice(0, one.n);
        const done = await Promise.resolve()
          .then(async () => {
            if (commands.length < one.n) throw new Error('too few');
            const edits = reversal(commands, await store.snapshot());
            for (const go of inGoes(commands, edits)) {
              const undoes = go.map(({ change }) => change);
              await store.commit(reversal(go, await store.snapshot()), { undoes });
            }
            return true;
          })
          .catch(() => false);
        expect(done).toBe(model[one.does](one.n));
        const { dataset } = await store.snapshot();
        expect(new Map(dataset.all('agency').map(({ id, phone }) => [id, phone]))).toEqual(model.values);
      }
    }),
    runs(150),
  ));
