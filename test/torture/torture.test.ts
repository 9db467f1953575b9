import { appendFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { faults } from './faults.js';
import { type CloneCounts, gitClones } from './git-clones.js';
import { mutatedRecords } from './mutated-records.js';
import { kills, readers, staggered, writers } from './processes.js';
import { sameStores } from './same-stores.js';

/**
 * What no misfortune may do to a store. Short in `npm test`; `npm run torture` makes it long and prints the table
 * the README carries.
 */
const isLong = process.env['IRT_TORTURE'] === 'long';

type Counts = Readonly<Record<string, number | boolean>>;
function report(name: string, counts: Counts): void {
  const file = process.env['IRT_TORTURE_ROWS'];
  if (file) appendFileSync(file, `${JSON.stringify({ name, counts })}\n`);
}

it('kills', async () => {
  const counts = await kills(isLong ? 500 : 10);
  report('kills', { ...counts });
  expect(counts).toMatchObject({ lost: 0, unreadable: 0, half: 0, stuck: 0 });
  expect(counts.acknowledged).toBeGreaterThanOrEqual(counts.kills * 2);
});

it('writers', async () => {
  const [processes, each] = isLong ? [16, 100] : [4, 50];
  const counts = await writers(processes, each);
  report('writers', { processes, each, ...counts });
  expect(counts).toMatchObject({ lost: 0, errors: 0, historyLines: processes * each });
});

it('readers', async () => {
  const counts = await readers(isLong ? 500 : 60);
  report('readers', counts);
  expect(counts).toEqual({ reads: isLong ? 500 : 60, half: 0, unreadable: 0 });
});

it('staggered', async () => {
  const counts = await staggered(isLong ? 12 : 1, isLong ? [0, 10, 20, 30, 40, 50] : [0, 30]);
  report('staggered', counts);
  expect(counts).toMatchObject({ lostInSilence: 0, other: 0 });
  expect(counts.done).toBeGreaterThanOrEqual(counts.edits / 2);
});

it('faults', async () => {
  const counts = await faults(isLong ? 1 : 29);
  report('faults', { ...counts });
  expect(counts).toMatchObject({ half: 0, lost: 0, crashes: 0, stuck: 0 });
  expect(counts.runs).toBeGreaterThan(isLong ? 1000 : 20);
});

it('sameStores', async () => {
  const counts = await sameStores(isLong ? 1000 : 40);
  report('sameStores', counts);
  expect(counts.runs).toBe(isLong ? 1000 : 40);
});

it('mutatedRecords', async () => {
  const count = isLong ? 100_000 : 1000;
  const counts = await mutatedRecords(count);
  report('mutatedRecords', { ...counts });
  expect(counts).toMatchObject({ crashes: 0, withoutPosition: 0 });
  expect(counts.valid + counts.refused).toBe(count);
  expect(Math.min(counts.valid, counts.refused)).toBeGreaterThan(count / 20);
});

it('gitClones', async () => {
  const [edits, seeds] = isLong ? [50, 6] : [8, 2];
  const rounds: CloneCounts[] = [];
  for (let seed = 1; seed <= seeds; seed += 1) rounds.push(await gitClones(edits, seed));
  const sum = (name: Exclude<keyof CloneCounts, 'edits' | 'sameResult'>) =>
    rounds.reduce((all, round) => all + round[name], 0);
  const counts = {
    edits,
    merges: sum('merges'),
    sameResult: rounds.every(({ sameResult }) => sameResult),
    conflicts: sum('conflicts'),
    unexpectedConflicts: sum('unexpectedConflicts'),
    lostChanges: sum('lostChanges'),
    brokenHistories: sum('brokenHistories'),
    lostLines: sum('lostLines'),
  };
  report('gitClones', counts);
  expect(counts).toMatchObject({
    merges: 2 * seeds,
    sameResult: true,
    unexpectedConflicts: 0,
    lostChanges: 0,
    brokenHistories: 0,
    lostLines: 0,
  });
  if (isLong) expect(counts.conflicts).toBeGreaterThan(0);
});
