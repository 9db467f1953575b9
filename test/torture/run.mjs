// The long run of `torture.test.ts`: prints its table and puts it, with the date, into the README.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'irt-torture-'));
const rows = join(folder, 'rows');
writeFileSync(rows, '');
const only = process.argv.slice(2).flatMap((name) => ['-t', name]);
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'test/vitest.config.ts',
    'test/torture/torture.test.ts',
    ...only,
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, IRT_TORTURE: 'long', IRT_TORTURE_ROWS: rows } },
);
const done = readFileSync(rows, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));
rmSync(folder, { recursive: true });

const n = (value) => new Intl.NumberFormat('en').format(value);
/** What was done to the store, and what came of it. */
const TEXTS = {
  kills: (c) => [
    'A writer killed (`kill -9`) at random moments, every other change of two records',
    `${n(c.kills)} kills, ${n(c.acknowledged)} changes acknowledged`,
    `${c.lost} lost, ${c.unreadable} times unreadable, ${c.half} half-done, ${c.stuck} times the next writer was held up`,
  ],
  writers: (c) => [
    'Processes writing at once, finding a dead holder’s lock',
    `${c.processes} processes × ${c.each} writes`,
    `${c.lost} of ${n(c.written)} lost, ${c.errors} errors`,
  ],
  readers: (c) => [
    'A reader, without a lock, beside a writer that changes two files at a time without a pause',
    `${n(c.reads)} reads`,
    `${c.half} half-done changes seen, ${c.unreadable} problems`,
  ],
  staggered: (c) => [
    'Two commands editing one record, the second 0–50 ms later',
    `${n(c.edits)} edits`,
    `${c.lostInSilence} lost in silence (${c.done} done, ${c.refused} refused with a diff)`,
  ],
  faults: (c) => [
    'ENOSPC, EIO, EACCES or `kill -9` at every file system call of add, edit, remove and a change of several records',
    `${n(c.runs)} runs`,
    `${c.half} half-done or invalid, ${c.lost} falsely reported, ${c.crashes} crashes, ${c.stuck} stores the next command could not use`,
  ],
  sameStores: (c) => [
    'Random commands, undo among them, on the store in memory and the one of files',
    `${n(c.runs)} sequences`,
    'equal answers and equal records after every step',
  ],
  mutatedRecords: (c) => [
    'Records with characters and structure damaged',
    `${n(c.valid + c.refused)} records, ${n(c.refused)} refused`,
    `${c.crashes} crashes, ${c.withoutPosition} refusals without a position`,
  ],
  gitClones: (c) => [
    'Two git clones edited at random, merged both ways',
    `${n(c.edits)} edits each, ${n(c.merges)} merges`,
    `${c.sameResult ? 'the same result both ways' : 'DIFFERENT results'}, ${c.conflicts} conflicts, ${c.unexpectedConflicts} where no field changed twice, ${c.lostChanges} changes lost, ${c.lostLines} lines of history lost`,
  ],
};
const table = [
  ['What is done to the store', 'How often', 'Result'],
  ['---', '---', '---'],
  ...done.map(({ name, counts }) => TEXTS[name](counts)),
]
  .map((cells) => `| ${cells.join(' | ')} |`)
  .join('\n');
process.stdout.write(`\n${table}\n`);

if (status === 0 && only.length === 0) {
  const path = join(root, 'README.md');
  const day = new Date().toISOString().slice(0, 10);
  const text = `<!-- torture -->\n${day}, \`npm run torture\`, Node ${process.version}:\n\n${table}\n<!-- /torture -->`;
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(/<!-- torture -->[\s\S]*<!-- \/torture -->/u, () => text),
  );
}
process.exitCode = status ?? 1;
