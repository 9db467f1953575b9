// Another commit of the program, built beside this one.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Its short name and where its program lies. */
export function buildCommit(commit, folder) {
  const git = (...args) => execFileSync('git', args, { maxBuffer: 1 << 30 });
  const name = git('rev-parse', '--short', '--verify', `${commit}^{commit}`).toString().trim();
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-x', '-C', folder], { input: git('archive', name) });
  const lock = (root) => readFileSync(join(root, 'package-lock.json'), 'utf8');
  if (existsSync('node_modules') && lock(folder) === lock('.'))
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  else execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: ['ignore', 2, 2] });
  execFileSync('npm', ['run', '-s', 'build'], { cwd: folder, stdio: ['ignore', 2, 2] });
  return { name, bin: join(folder, 'bin', 'irt.js') };
}
