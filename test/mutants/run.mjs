// Puts one small fault at a time into a copy of the project and runs the quick tests over it: a fault no test
// notices has survived. `npm run mutants`; words after `--` keep only the mutants whose file or note holds one.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../..', import.meta.url));
const LEAST = 90;
const AT_ONCE = 2;
const MINUTES = 3;

const words = process.argv.slice(2);
const all = parse(readFileSync(join(root, 'test/mutants/mutants.yaml'), 'utf8'));
const mutants = all.filter(
  ({ file, note }) => words.length === 0 || words.some((word) => file.includes(word) || note.includes(word)),
);

const say = (line) => process.stdout.write(`${line}\n`);
const sourceOf = (file) => readFileSync(join(root, file), 'utf8');
const lost = mutants.filter(({ file, find }) => sourceOf(file).split(find).length !== 2);
for (const { file, find } of lost) say(`does not occur exactly once in ${file}: ${find}`);

const copies = [];
const clean = () => {
  for (const dir of copies.splice(0)) rmSync(dir, { recursive: true, force: true });
};
process.once('SIGINT', () => {
  clean();
  process.exit(130);
});

/** A copy to spoil; packages are linked. */
function copy() {
  const dir = mkdtempSync(join(tmpdir(), 'irt-mutants-'));
  copies.push(dir);
  for (const name of ['package.json', 'tsconfig.json', 'src', 'test', 'data', 'templates']) {
    cpSync(join(root, name), join(dir, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'), 'dir');
  return dir;
}

/** Whether the tests pass, or take so long that a loop without end is likely. */
function testsPass(dir) {
  return new Promise((resolve) => {
    const vitest = join(dir, 'node_modules/vitest/vitest.mjs');
    const args = [vitest, 'run', '--config', 'test/mutants/vitest.config.ts', '--reporter=dot'];
    const child = spawn(process.execPath, args, { cwd: dir, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), MINUTES * 60_000);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
  });
}

async function judge(dir, { file, find, replace }) {
  const source = sourceOf(file);
  writeFileSync(
    join(dir, file),
    source.replace(find, () => replace),
  );
  const survived = await testsPass(dir);
  writeFileSync(join(dir, file), source);
  return survived ? 'survived' : 'killed';
}

async function main() {
  const dirs = Array.from({ length: Math.min(AT_ONCE, mutants.length) }, copy);
  try {
    if (!dirs[0] || !(await testsPass(dirs[0]))) {
      say('the tests do not pass as they stand');
      return 1;
    }
    const queue = [...mutants];
    const verdicts = new Map();
    const work = async (dir) => {
      for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
        const verdict = await judge(dir, mutant);
        verdicts.set(mutant, verdict);
        say(`${verdict.padEnd(8)}  ${mutant.file.replace('src/domain/', '').padEnd(36)}  ${mutant.note}`);
      }
    };
    await Promise.all(dirs.map(work));
    const killed = [...verdicts.values()].filter((verdict) => verdict === 'killed').length;
    const rate = (killed * 100) / mutants.length;
    say(`\n${killed} of ${mutants.length} killed: ${rate.toFixed(1)} %, at least ${LEAST} % wanted`);
    return rate < LEAST ? 1 : 0;
  } finally {
    clean();
  }
}

process.exitCode = lost.length > 0 ? 2 : await main();
