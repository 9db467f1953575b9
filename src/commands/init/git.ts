import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import type { Ctx } from '../../cli/context.js';
import { Failure } from '../../cli/failure.js';
import { storeErrorOf } from '../../store/errno.js';
import { attributeLines, driverCommands, withLines } from './git-texts.js';
import { closeFile } from './modes.js';

/** What is set up, in this order; each only where it is not yet as it should be. */
export const gitSteps = ['repository', 'attributes', 'ignore', 'driver'] as const;
export type GitStep = (typeof gitSteps)[number];

/** Named by the attributes; what each does is in the settings of every clone. */
const NAMES = {
  records: ['merge.irt', 'irt: merges records field by field'],
  history: ['merge.irt-history', 'irt: keeps every line of history'],
} as const;
const FILES = { attributes: '.gitattributes', ignore: '.gitignore' } as const;

/** Before anything else is done: git is there and can be used. */
export function requireGit(ctx: Ctx): void {
  gitIn(ctx)(ctx.cwd, ['--version']);
}

/** Sets up git for a store, as far as it is not; what was left to do, whether it was done or only looked for. */
export function setUpGit(ctx: Ctx, dir: string, dryRun: boolean): readonly GitStep[] {
  const git = gitIn(ctx);
  const commands = driverCommands(ctx.execPath, join(ctx.home, 'bin', 'irt.js'), sep);
  const wanted = (['records', 'history'] as const).flatMap((which) => {
    const [driver, name] = NAMES[which];
    return [[`${driver}.name`, name] as const, [`${driver}.driver`, commands[which]] as const];
  });
  const isRepository = existsSync(dir) && git(dir, ['rev-parse', '--is-inside-work-tree'], 128) === 'true';
  const isSet = ([name, value]: readonly [string, string]): boolean =>
    isRepository && git(dir, ['config', '--local', '--get', name], 1) === value;
  const steps: Readonly<Record<GitStep, (() => void) | undefined>> = {
    repository: isRepository ? undefined : () => git(dir, ['init', '--quiet', '--shared=0640']),
    attributes: linesOf(ctx, dir, 'attributes'),
    ignore: linesOf(ctx, dir, 'ignore'),
    driver:
      wanted.every(isSet) && localAttributes(git, dir) === undefined
        ? undefined
        : () => {
            for (const [name, value] of wanted) git(dir, ['config', '--local', name, value]);
            localAttributes(git, dir)?.();
          },
  };
  const left = gitSteps.filter((step) => steps[step]);
  if (dryRun) return left;
  const isNew = !isRepository && !existsSync(join(dir, '.git'));
  try {
    for (const step of left) steps[step]?.();
  } catch (error) {
    // A repository that is not set up would look like one that is, and git would refuse to go on with half of one.
    if (isNew) rmSync(join(dir, '.git'), { recursive: true, force: true });
    throw error;
  }
  return left;
}

/** Adds the lines a file that is committed lacks; undefined when it has them all. */
function linesOf(ctx: Ctx, dir: string, which: keyof typeof FILES): (() => void) | undefined {
  const file = FILES[which];
  const template = readFileSync(join(ctx.home, 'templates', 'store', file.slice(1)), 'utf8');
  return lacking(join(dir, file), template);
}

/** The same of the attributes that are this clone's own. */
function localAttributes(git: Git, dir: string): (() => void) | undefined {
  const path = git(dir, ['rev-parse', '--git-path', 'info/attributes']) ?? '';
  const prefix = git(dir, ['rev-parse', '--show-prefix']) ?? '';
  return lacking(resolve(dir, path), attributeLines(prefix));
}

function lacking(path: string, template: string): (() => void) | undefined {
  try {
    const isThere = existsSync(path);
    const now = isThere ? readFileSync(path, 'utf8') : '';
    const text = withLines(now, template);
    if (text === now) return undefined;
    return () =>
      onDisk(path, () => {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
        if (!isThere) closeFile(path);
      });
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

/** What git answers in a folder; undefined when it ends with the code that means "no" here. */
type Git = (dir: string, args: readonly string[], no?: number) => string | undefined;

function gitIn(ctx: Ctx): Git {
  const program = ctx.programPath('git');
  if (program === undefined) throw new Failure('git-missing', {});
  return (dir, args, no) => askGit(program, dir, args, no);
}

function askGit(program: string, dir: string, args: readonly string[], no?: number): string | undefined {
  const { status, stdout, stderr, error } = spawnSync(program, ['-C', dir, ...args], {
    encoding: 'utf8',
    windowsHide: true,
  });
  if (status === 0) return stdout.trim();
  const reason = (error?.message ?? stderr).trim().split('\n')[0] ?? '';
  // A repository of another owner is refused with the same code as none: that is not a "no".
  if (status === no && !/ownership|safe\.directory/u.test(stderr)) return undefined;
  if (/No space left on device|Disk quota exceeded/iu.test(stderr) || isFull(dir))
    throw new Failure('store-no-space', { file: join(dir, '.git') }, 'store');
  throw new Failure('git-failed', { command: `git ${args.join(' ')}`, reason }, 'store');
}

/** In bytes; less than any repository needs. Git says in the host's language that a disk is full. */
const LEAST_ROOM = 64 * 1024;
function isFull(dir: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dir);
    return bavail * bsize < LEAST_ROOM;
  } catch {
    return false;
  }
}
