import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { openYamlStore } from '../../src/store/yaml/store.js';
import { emptyFolder, folderWith } from './support.js';

const AGENCY = '- id: so-y-te\n  name: Sở Y tế\n  type: department\n';
const project = fileURLToPath(new URL('../..', import.meta.url));

/** The writer as a program, beside the packages it needs. */
async function program(): Promise<string> {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'p'));
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'dir');
  const outfile = join(folder, 'p/writer.mjs');
  const entry = fileURLToPath(new URL('writer.ts', import.meta.url));
  await build({
    entryPoints: [entry],
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
  child.stdout?.on('data', (data) => {
    out += data;
  });
  child.stderr?.on('data', (data) => {
    errors += data;
  });
  return {
    child,
    ended: once(child, 'close'),
    said: () => out.split('\n').slice(0, -1),
    errors: () => errors,
  };
}

describe('several processes at once', () => {
  it('lose nothing: 4 of them, 50 records each', async () => {
    const writer = await program();
    const root = folderWith({ 'records/so-y-te/agency.yaml': AGENCY });
    // All of them find the lock of a process that is gone, and only one may take it over.
    mkdirSync(join(root, '.irt'));
    const gone = { pid: 2 ** 22 - 1, processStart: '', host: hostname(), since: '', nonce: '' };
    writeFileSync(join(root, '.irt/lock'), JSON.stringify(gone));
    const writers = ['a', 'b', 'c', 'd'].map((name) => start(writer, root, name, '50'));
    await Promise.all(writers.map((each) => each.ended));
    expect(writers.map((each) => each.errors()).join('')).toBe('');
    const { dataset, problems } = await openYamlStore(root).snapshot();
    expect(problems).toEqual([]);
    const expected = ['a', 'b', 'c', 'd'].flatMap((name) =>
      Array.from({ length: 50 }, (_, i) => `${name}-${i}`),
    );
    expect(
      dataset
        .all('system')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(expected.sort());
  });

  it('killed at any moment lose nothing they said was done, and hold nobody up', async () => {
    const writer = await program();
    const root = folderWith({ 'records/so-y-te/agency.yaml': AGENCY });
    const done: string[] = [];
    for (let round = 0; round < 6; round += 1) {
      const { child, ended, said } = start(writer, root, `r${round}`, '1000', '2');
      while (said().length < 3 && child.exitCode === null)
        await new Promise((resolve) => setTimeout(resolve, 5));
      await new Promise((resolve) => setTimeout(resolve, round * 7));
      child.kill('SIGKILL');
      await ended;
      done.push(...said());
      const store = openYamlStore(root, { lockTimeoutMs: 1000 });
      const read = await store.snapshot();
      expect(read.problems).toEqual([]);
      for (const id of done) expect(read.dataset.get('system', id)?.id).toBe(id);
      for (const { id } of read.dataset.all('scan')) expect(read.dataset.get('system', id)?.id).toBe(id);
      for (const { id } of read.dataset.all('system')) {
        const both = Number(id.split('-')[1]) % 2 !== 0;
        expect([id, read.dataset.get('scan', id) !== undefined]).toEqual([id, both]);
      }
      const begun = performance.now();
      await store.commit([{ op: 'edit', kind: 'agency', id: 'so-y-te', set: { phone: `0${round}` } }]);
      expect(performance.now() - begun).toBeLessThan(900);
    }
    expect(done.length).toBeGreaterThanOrEqual(18);
  });
});
