import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit, Failure } from '../../cli/failure.js';
import { isForPrograms, writeValue } from '../../cli/output.js';
import { CONFIG_FILE } from '../../cli/settings.js';
import { show } from '../../render/show.js';
import { onDisk } from '../../store/errno.js';
import { type GitStep, requireGit, setUpGit } from './git.js';
import { copyIn, layingIn } from './lay.js';
import { newFile, newFolder } from './modes.js';

export interface InitOptions {
  sample?: string;
  province?: string;
  git?: boolean;
}

/**
 * Starts a store: `irt.yaml`, `records/`, `evidence/`; with a sample, its records too. With `--git` a store that is
 * there already is only set up for git, so that a clone can be.
 */
export async function init(ctx: Ctx, folder: string | undefined, options: InitOptions): Promise<ExitCode> {
  const dir = resolve(ctx.cwd, folder ?? ctx.globals.store ?? '.');
  const near = relative(ctx.cwd, dir);
  const shown = show(near === '' ? '.' : near.startsWith('..') ? dir : near);
  const samples = join(ctx.home, 'data', 'sample');
  const choices = readdirSync(samples);
  if (options.sample !== undefined && !choices.includes(options.sample)) {
    throw new Failure('unknown-sample', { name: options.sample, choices });
  }
  if (options.git) requireGit(ctx);
  const isBare = options.sample === undefined && options.province === undefined;
  if (options.git && isBare && [CONFIG_FILE, 'records'].some((name) => existsSync(join(dir, name)))) {
    return gitOnly(ctx, dir, shown);
  }
  if (existsSync(join(dir, CONFIG_FILE))) throw new Failure('already-a-store', { dir: shown });
  const laying = layingIn(dir, ctx.home);
  if (!onDisk(() => laying.isFree(), shown)) throw new Failure('folder-not-empty', { dir: shown });
  if (ctx.globals.dryRun) {
    ctx.io.err(`${ctx.t.say.dryRun}\n  ${shown}/${CONFIG_FILE}\n  ${shown}/records/\n  ${shown}/evidence/\n`);
    if (options.git) ctx.io.err(stepLines(ctx, setUpGit(ctx, dir, true)));
    return exit.done;
  }
  laying.lay((into) => prepare(ctx, into, options));
  const steps = options.git ? setUpGit(ctx, dir, false) : [];
  if (isForPrograms(ctx)) {
    writeValue(ctx, { format: 'irt.init/1', store: shown });
  }
  const { say } = ctx.t;
  if (ctx.globals.quiet) return exit.done;
  ctx.io.err(`${say.initDone(shown)}\n`);
  if (options.sample !== undefined) {
    const facts = JSON.parse(readFileSync(join(samples, options.sample, '.sample.json'), 'utf8')) as {
      asOf: string;
      unconfirmed: number;
    };
    ctx.io.err(
      `${say.sampleIllustrative(facts.unconfirmed)}\n${say.initSample(options.sample, facts.asOf, shown)}\n`,
    );
  } else {
    ctx.io.err(`${say.next(ctx.t.irt.in(shown === '.' ? undefined : shown)`agency add`)}\n`);
  }
  if (options.git) ctx.io.err(doneText(ctx, steps, shown));
  return exit.done;
}

function gitOnly(ctx: Ctx, dir: string, shown: string): ExitCode {
  const dryRun = ctx.globals.dryRun === true;
  const steps = setUpGit(ctx, dir, dryRun);
  const { say } = ctx.t;
  if (ctx.globals.quiet && !dryRun) return exit.done;
  if (steps.length === 0) ctx.io.err(`${say.gitNothing}\n`);
  else if (dryRun) ctx.io.err(`${say.dryRun}\n${stepLines(ctx, steps)}`);
  else ctx.io.err(doneText(ctx, steps, shown));
  return exit.done;
}

/** A clone of a store that is set up has only settings of its own, which are not committed. */
const doneText = (ctx: Ctx, steps: readonly GitStep[], shown: string): string => {
  const { gitNext, gitReady } = ctx.t.say;
  return `${stepLines(ctx, steps)}${steps.some((step) => step !== 'driver') ? gitNext(shown) : gitReady}\n`;
};

const stepLines = (ctx: Ctx, steps: readonly GitStep[]): string =>
  steps.map((step) => `  ${ctx.t.say.gitStep(step)}\n`).join('');

/** All that a new store holds, in a folder of its own. */
function prepare(ctx: Ctx, dir: string, { sample, province }: InitOptions): void {
  for (const name of ['records', 'evidence']) newFolder(join(dir, name));
  if (sample !== undefined) {
    copyIn(join(ctx.home, 'data', 'sample', sample), dir);
    return;
  }
  const template = readFileSync(join(ctx.home, 'templates', 'store', CONFIG_FILE), 'utf8');
  const named =
    province === undefined
      ? template
      : template.replace('# province: Tuyên Quang', () => `province: ${yamlText(province)}`);
  newFile(join(dir, CONFIG_FILE), named);
  newFile(join(dir, '.gitignore'), readFileSync(join(ctx.home, 'templates', 'store', 'gitignore'), 'utf8'));
}

/** A name as a YAML value: in JSON's quotes, which are YAML too, unless it is plainly a name. */
const yamlText = (text: string): string =>
  /^\p{L}[\p{L}\p{M} .'-]*$/u.test(text) ? text : JSON.stringify(text);
