import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/store/entries.js';
import { historyBytes, historyFile, readHistory } from '../../src/store/yaml/history/history.js';
import { keep, promise } from '../../src/store/yaml/history/pen.js';
import { mergeHistory } from '../../src/store/yaml/merge/history.js';
import { emptyFolder, runs } from './support.js';

const [MACHINE, MONTH] = ['may-1', '2026-11'];
const FILE = historyFile(MACHINE, MONTH);

const entry = (id: string): Entry => ({
  at: '2026-11-26T10:00:00Z',
  who: 'lan',
  machine: MACHINE,
  command: 'agency add',
  op: 'add',
  kind: 'agency',
  id,
  before: null,
  after: null,
  text: null,
  change: id,
});

type Step =
  | { readonly op: 'write'; readonly on: number; readonly lines: number }
  | { readonly op: 'branch'; readonly on: number }
  | { readonly op: 'merge'; readonly on: number; readonly from: number };
const branch = fc.nat(7);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ op: fc.constant('write' as const), on: branch, lines: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ op: fc.constant('branch' as const), on: branch }),
  fc.record({ op: fc.constant('merge' as const), on: branch, from: branch }),
);

/** What a branch holds after steps; the last step is a write on the first branch behind a merge of all. */
function branched(root: string, steps: readonly Step[]): { text: string; written: number } {
  const branches: Buffer[] = [Buffer.alloc(0)];
  const at = (index: number): number => index % branches.length;
  let written = 0;
  const write = (on: number, lines: number): void => {
    writeFileSync(join(root, FILE), branches[at(on)] ?? '');
    const entries = Array.from({ length: lines }, (_, index) => entry(`x-${written + index}`));
    written += lines;
    keep(root, promise(root, MACHINE, MONTH, entries));
    branches[at(on)] = historyBytes(root, FILE);
  };
  const merge = (on: number, from: number): void => {
    const [ours, theirs] = [branches[at(on)], branches[at(from)]] as [Buffer, Buffer];
    branches[at(on)] = Buffer.from(mergeHistory(ours, theirs));
  };
  for (const one of steps) {
    if (one.op === 'write') write(one.on, one.lines);
    else if (one.op === 'merge') merge(one.on, one.from);
    else if (branches.length < 8) branches.push(branches[at(one.on)] as Buffer);
  }
  for (let from = 1; from < branches.length; from += 1) merge(0, from);
  write(0, 1);
  return { text: readFileSync(join(root, FILE), 'utf8'), written };
}

describe('writes on branches that merge in any order', () => {
  const faultsOf = (root: string, lines: readonly string[]) => {
    writeFileSync(join(root, FILE), lines.map((line) => `${line}\n`).join(''));
    return readHistory(root, MACHINE).faults;
  };

  it('stay whole, every line there; each line but the last is missed when it is taken out or edited', () => {
    const root = emptyFolder();
    mkdirSync(join(root, 'history'));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const { text, written } = branched(root, steps);
        const lines = text.trimEnd().split('\n');
        const { entries, heads, faults } = readHistory(root, MACHINE);
        expect({ faults, count: entries.length, heads: heads.map((head) => head.lines) }).toEqual({
          faults: [],
          count: written,
          heads: [written],
        });
        expect(faultsOf(root, lines.toReversed())).toEqual([]);
        for (const index of lines.slice(0, -1).keys()) {
          const edited = (lines[index] ?? '').replace('"who":"lan"', '"who":"hoa"');
          expect(faultsOf(root, lines.toSpliced(index, 1))).not.toEqual([]);
          expect(faultsOf(root, lines.toSpliced(index, 1, edited))).not.toEqual([]);
        }
      }),
      runs(60),
    );
  });

  it('are told as one fork where they come after a merge of several ends', () => {
    const root = emptyFolder();
    mkdirSync(join(root, 'history'));
    branched(root, [
      { op: 'write', on: 0, lines: 1 },
      { op: 'branch', on: 0 },
      { op: 'write', on: 0, lines: 1 },
      { op: 'write', on: 1, lines: 1 },
      { op: 'merge', on: 0, from: 1 },
      { op: 'branch', on: 0 },
      { op: 'write', on: 0, lines: 1 },
      { op: 'write', on: 2, lines: 1 },
    ]);
    const { forks, faults } = readHistory(root, MACHINE);
    expect(faults).toEqual([]);
    expect(forks.map(({ lines }) => lines.map(({ line }) => line))).toEqual([
      [2, 3],
      [4, 5],
    ]);
  });

  it('are listed each behind those they come after, whatever the clock of a branch', () => {
    const root = emptyFolder();
    mkdirSync(join(root, 'history'));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        branched(root, steps);
        const order = readHistory(root, MACHINE).entries.map(({ digest }) => digest);
        const written = readFileSync(join(root, FILE), 'utf8').trimEnd().split('\n');
        const { entries } = readHistory(root, MACHINE);
        const place = new Map(order.map((digest, index) => [digest, index]));
        for (const { digest, id } of entries) {
          const line = JSON.parse(written.find((one) => one.includes(`"id":"${id}"`)) ?? '{}') as {
            prev: string | string[];
          };
          for (const prev of [line.prev].flat()) {
            expect(place.get(prev) ?? -1).toBeLessThan(place.get(digest) ?? -1);
          }
        }
      }),
      runs(60),
    );
  });
});

describe('a merge of two versions of a file', () => {
  it.each([
    ['a\nb\n', 'a\nc\n', 'a\nb\nc\n'],
    ['a\n', 'a\n', 'a\n'],
    ['a\nb', 'a\nc\n', 'a\nb\nc\n'],
    ['', 'a\n', 'a\n'],
    ['a\r\nb\r\n', 'a\nb\n', 'a\r\nb\r\n'],
    ['a\n', 'b\na\n', 'a\nb\n'],
  ])('of %j and %j is %j', (ours, theirs, expected) => {
    expect(Buffer.from(mergeHistory(Buffer.from(ours), Buffer.from(theirs))).toString()).toBe(expected);
  });

  it('passes on bytes that are no text', () => {
    const [ours, theirs] = [Uint8Array.of(0x61, 0xff, 10), Uint8Array.of(0xfe, 0, 10)];
    expect([...mergeHistory(ours, theirs)]).toEqual([0x61, 0xff, 10, 0xfe, 0, 10]);
  });
});
