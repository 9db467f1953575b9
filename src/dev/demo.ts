import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadMessages } from '../messages/load.js';

import { SAMPLE_AS_OF } from './sample/index.js';

/** Starts the sample province in a temporary folder and judges it as of its day: what a newcomer sees first. */
const folder = mkdtempSync(join(tmpdir(), 'irt-demo-'));
const store = join(folder, 'tuyen-quang');
const given = process.argv.slice(2);
const bin = resolve('bin/irt.js');
const irt = (cwd: string, ...args: string[]): number =>
  spawnSync(process.execPath, [bin, ...args, ...given], { stdio: 'inherit', cwd }).status ?? 1;

try {
  const { say } = await loadMessages(/\ben\b/.test(given.join(' ')) ? 'en' : 'vi');
  process.stderr.write(`${say.demoTitle(SAMPLE_AS_OF)}\n\n`);
  const begun = irt(folder, 'init', 'tuyen-quang', '--sample', 'tuyen-quang', '--quiet');
  // Gaps are what the demo is there to show: exit code 1 of `check` is its success.
  const judged = begun === 0 ? irt(store, 'check', '--as-of', SAMPLE_AS_OF) : begun;
  process.exitCode = judged === 1 ? 0 : judged || 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
