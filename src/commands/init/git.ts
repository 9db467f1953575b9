import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Ctx } from '../../cli/context.js';
import { Failure } from '../../cli/failure.js';
import { storeErrorOf } from '../../store/errno.js';
import { driverCommand, withLines } from './git-texts.js';

/** What is set up, in this order; each only where it is not yet as it should be. */
export const gitSteps = ['repository', 'attributes', 'ignore', 'driver'] as const;
export type GitStep = (typeof gitSteps)[number];

const DRIVER = 'merge.irt';
const NAME = 'irt: merges records field by field';
const FILES = { attributes: '.gitattributes', ignore: '.gitignore' } as const;

/** Before anything else is done: git is there and can be used. */
export function requireGit(ctx: Ctx): void {
  git(ctx.cwd, ['--version']);
}

/** Sets up git for a store, as far as it is not; what was left to do, whether it was done or only looked for. */
export function setUpGit(ctx: Ctx, dir: string, dryRun: boolean): readonly GitStep[] {
  const wanted = driverCommand(ctx.execPath, join(ctx.home, 'bin', 'irt.js'), sep);
  const isRepository = existsSync(dir) && git(dir, ['rev-parse', '--is-inside-work-tree'], 128) === 'true';
  const setting = (name: string) =>
    isRepository ? git(dir, ['config', '--local', '--get', `${DRIVER}.${name}`], 1) : undefined;
  const steps: Readonly<Record<GitStep, (() => void) | undefined>> = {
    repository: isRepository ? undefined : () => git(dir, ['init', '--quiet']),
    attributes: linesOf(ctx, dir, 'attributes'),
    ignore: linesOf(ctx, dir, 'ignore'),
    driver:
      setting('driver') === wanted && setting('name') === NAME
        ? undefined
        : () => {
            git(dir, ['config', '--local', `${DRIVER}.name`, NAME]);
            git(dir, ['config', '--local', `${DRIVER}.driver`, wanted]);
          },
  };
  const left = gitSteps.filter((step) => steps[step]);
  if (!dryRun) for (const step of left) steps[step]?.();
  return left;
}

/** Adds the lines a file of git's lacks; undefined when it has them all. */
function linesOf(ctx: Ctx, dir: string, which: keyof typeof FILES): (() => void) | undefined {
  const file = FILES[which];
  const path = join(dir, file);
  const template = readFileSync(join(ctx.home, 'templates', 'store', file.slice(1)), 'utf8');
  try {
    const now = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const text = withLines(now, template);
    return text === now ? undefined : () => onDisk(path, () => writeFileSync(path, text, { mode: 0o640 }));
  } catch (error) {
    throw notWritten(error, path);
  }
}

function onDisk(path: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw notWritten(error, path);
  }
}
const notWritten = (error: unknown, file: string): unknown => storeErrorOf(error, file);

/** What git answers; undefined when it ends with the code that means "no" here. */
function git(dir: string, args: readonly string[], no?: number): string | undefined {
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', dir, ...args], {
    encoding: 'utf8',
    windowsHide: true,
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') throw new Failure('git-missing', {});
  if (status === 0) return stdout.trim();
  const reason = (error?.message ?? stderr).trim().split('\n')[0] ?? '';
  // A repository of another owner is refused with the same code as none: that is not a "no".
  if (status === no && !/ownership|safe\.directory/u.test(stderr)) return undefined;
  throw new Failure('git-failed', { command: `git ${args.join(' ')}`, reason }, 'store');
}
