import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Refusal } from './new/edits.js';
import { DECIDE } from './new/names.js';
import { planOf } from './new/plan.js';

/**
 * Writes the files and the lines that something new needs, so that all is green but for what a person has to decide:
 * each such place is marked, and a test refuses the mark.
 */
const run = (...args: readonly string[]) =>
  execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });

try {
  const edits = planOf(process.argv.slice(2), '.');
  const takeBack = edits.write();
  try {
    // It lays out what it knows of them; a duty may be of YAML alone.
    run(
      'node_modules/@biomejs/biome/bin/biome',
      'check',
      '--write',
      '--no-errors-on-unmatched',
      ...edits.paths,
    );
    run('src/dev/build.mjs');
    run('dist/dev/generate.js');
  } catch (thrown) {
    takeBack();
    throw new Refusal(`what was written does not build, and was taken back: ${String(thrown)}`);
  }
  process.stdout.write(
    `${edits.paths.map((path) => `written: ${path}`).join('\n')}\n\nto decide, then take the mark away:\n`,
  );
  for (const path of edits.paths) {
    for (const [index, line] of readFileSync(path, 'utf8').split('\n').entries()) {
      const [, decision] = line.split(`${DECIDE} `);
      if (decision !== undefined) process.stdout.write(`${path}:${index + 1}: ${decision}\n`);
    }
  }
  process.stdout.write(
    'CHANGELOG.md: a line for what people see of it\nthen: npm run generate, npm run check\n',
  );
} catch (thrown) {
  if (!(thrown instanceof Refusal)) throw thrown;
  process.stderr.write(`nothing written: ${thrown.message}\n`);
  process.exitCode = 2;
}
