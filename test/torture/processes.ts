import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Dataset } from '../../src/domain/dataset.js';
import { openYamlStore } from '../../src/store/yaml/store.js';
import { irtAsync, storeOf, tempFolder } from '../irt.js';

const AGENCY = '- id: so-y-te\n  name: Sở Y tế\n  type: department\n';
const project = fileURLToPath(new URL('../..', import.meta.url));
const newStore = () => storeOf({ 'records/so-y-te/agency.yaml': AGENCY });
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The writer as a program, beside the packages it needs. */
async function writerProgram(): Promise<string> {
  const folder = tempFolder();
  mkdirSync(join(folder, 'p'));
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const outfile = join(folder, 'p/writer.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('writer.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  return outfile;
}

function start(writer: string, ...args: string[]) {
  const child: ChildProcess = spawn(process.execPath, [writer, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let errors = '';
  child.stdout?.setEncoding('utf8').on('data', (piece: string) => (out += piece));
  child.stderr?.setEncoding('utf8').on('data', (piece: string) => (errors += piece));
  return {
    child,
    ended: once(child, 'close'),
    said: () => out.split('\n').slice(0, -1),
    errors: () => errors,
  };
}

/** Processes writing to one store at once; the lock they find at first is a dead process's, and only one may clear it. */
export async function writers(
  processes: number,
  each: number,
): Promise<{ written: number; lost: number; errors: number; historyLines: number }> {
  const writer = await writerProgram();
  const root = newStore();
  mkdirSync(join(root, '.irt'));
  const gone = { pid: 2 ** 22 - 1, processStart: '', host: hostname(), since: '', nonce: '' };
  writeFileSync(join(root, '.irt/lock'), JSON.stringify(gone));
  const all = Array.from({ length: processes }, (_, i) => start(writer, root, `w${i}`, String(each)));
  await Promise.all(all.map(({ ended }) => ended));
  const store = openYamlStore(root);
  const { dataset, problems } = await store.snapshot();
  const { entries, faults } = await store.history();
  const ids = new Set(dataset.all('system').map(({ id }) => id));
  const expected = all.flatMap((_, i) => Array.from({ length: each }, (_none, n) => `w${i}-${n}`));
  return {
    written: expected.length,
    lost: expected.filter((id) => !ids.has(id)).length,
    errors: all.filter((one) => one.errors() !== '').length + problems.length + faults.length,
    historyLines: entries.length,
  };
}

export interface KillCounts {
  kills: number;
  acknowledged: number;
  /** Records said to be on disk that are not. */
  lost: number;
  /** Times the store could not be read, or had a problem. */
  unreadable: number;
  /** Changes of two records of which one is there. */
  half: number;
  /** Times the next writer could not write at once. */
  stuck: number;
}

/** Kills a writer at any moment, again and again: every other change is of two records in two files. */
export async function kills(count: number): Promise<KillCounts> {
  const writer = await writerProgram();
  const counts: KillCounts = { kills: 0, acknowledged: 0, lost: 0, unreadable: 0, half: 0, stuck: 0 };
  for (let round = 0, root = newStore(), done: string[] = []; round < count; round += 1) {
    // A store that grows without end would make most of the time reading, and few kills would hit a write.
    if (round % 20 === 0) [root, done] = [newStore(), []];
    const { child, ended, said } = start(writer, root, `r${round}`, '100000', '2');
    while (said().length < 2 && child.exitCode === null) await sleep(2);
    await sleep((round * 7.3) % 23);
    child.kill('SIGKILL');
    await ended;
    done.push(...said());
    counts.kills += 1;
    counts.acknowledged += said().length;
    // A dead holder is noticed at the first look: nobody has to wait.
    const store = openYamlStore(root, { lockTimeoutMs: 0 });
    const { dataset, problems } = await store.snapshot();
    const { faults } = await store.history();
    if (problems.length > 0 || faults.length > 0) counts.unreadable += 1;
    counts.lost += done.filter((id) => dataset.get('system', id) === undefined).length;
    counts.half += halves(dataset);
    const phone = `0${round}`;
    const next = store.commit([{ op: 'edit', kind: 'agency', id: 'so-y-te', set: { phone } }]);
    await next.catch(() => (counts.stuck += 1));
  }
  return counts;
}

/** Whether a record said to be of a change of two has its other half, and one of one has none. */
function halves(dataset: Dataset): number {
  const alone = dataset.all('scan').filter(({ id }) => dataset.get('system', id) === undefined).length;
  const wrong = dataset.all('system').filter(({ id }) => {
    const isDouble = Number(id.split('-')[1]) % 2 !== 0;
    return (dataset.get('scan', id) !== undefined) !== isDouble;
  });
  return alone + wrong.length;
}

/** Reads a store again and again while a writer changes two files at a time as fast as it can. */
export async function readers(reads: number): Promise<{ reads: number; half: number; unreadable: number }> {
  const counts = { reads: 0, half: 0, unreadable: 0 };
  const writer = await writerProgram();
  while (counts.reads < reads) {
    // A store that grows without end would make of most of the time one long reading.
    const root = newStore();
    const { child, ended, said } = start(writer, root, 'r', '100000', '2');
    while (said().length < 2 && child.exitCode === null) await sleep(2);
    for (let read = 0; read < 25 && counts.reads < reads; read += 1) {
      const store = openYamlStore(root);
      const { dataset, problems } = await store.snapshot();
      const { faults } = await store.history();
      counts.reads += 1;
      counts.half += halves(dataset);
      counts.unreadable += problems.length + faults.length;
      // The writer's answers are read between.
      await sleep(0);
    }
    child.kill('SIGKILL');
    await ended;
  }
  return counts;
}

/** Pairs of edits of one record through the program, the second later by so many milliseconds. */
export async function staggered(
  times: number,
  delays: readonly number[],
): Promise<{ edits: number; done: number; refused: number; lostInSilence: number; other: number }> {
  const counts = { edits: 0, done: 0, refused: 0, lostInSilence: 0, other: 0 };
  const root = newStore();
  for (const delay of delays) {
    for (let time = 0; time < times; time += 1) {
      const fields = ['phone', 'website'] as const;
      const values = fields.map((field) => `${field}-${delay}-${time}`);
      const results = await Promise.all(
        fields.map(async (field, index) => {
          await sleep(index * delay);
          const value = values[index] ?? '';
          return irtAsync([
            'agency',
            'edit',
            'so-y-te',
            `--${field}`,
            value,
            '--store',
            root,
            '--lock-timeout',
            '86400',
          ]);
        }),
      );
      const record = (await openYamlStore(root).snapshot()).dataset.get('agency', 'so-y-te');
      for (const [index, { code, err }] of results.entries()) {
        counts.edits += 1;
        const isThere = record?.[fields[index] ?? 'phone'] === values[index];
        if (code === 0) counts.done += 1;
        if (code === 0 && !isThere) counts.lostInSilence += 1;
        if (code === 4 && /^\+/mu.test(err)) counts.refused += 1;
        else if (code !== 0) counts.other += 1;
      }
    }
  }
  return counts;
}
