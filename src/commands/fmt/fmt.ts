import { relative, resolve, sep } from 'node:path';
import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit, Failure } from '../../cli/failure.js';
import { isForPrograms, writeOutput, writeValue } from '../../cli/output.js';
import { kindNames } from '../../domain/kinds/index.js';
import { closest } from '../../domain/text.js';
import type { Formatted, Formatter } from '../../store/formatter.js';
import { showDiff } from '../record/shared.js';

/**
 * Lays out files of records in canonical form. A layout is neither a gap nor a fault of the data, so that
 * `--check` answers with what it prints, not with its exit code.
 */
export async function fmt(
  ctx: Ctx,
  targets: readonly string[],
  { check }: { check: boolean },
): Promise<ExitCode> {
  const opened = await ctx.openStore();
  const formatter = await opened.formatter();
  const only = targets.length > 0 ? chosen(ctx, opened.dir, formatter, targets) : undefined;
  const isTrial = check || ctx.globals.dryRun === true;
  const done = isTrial ? formatter.preview(only) : await formatter.rewrite(only);
  if (ctx.globals.dryRun) await showDiff(ctx, done.changes);
  if (isForPrograms(ctx)) writeValue(ctx, fmtJson(done));
  else writeOutput(ctx, done.changes.map(({ file }) => `${file}\n`).join(''));
  if (!ctx.globals.quiet && !isForPrograms(ctx)) say(ctx, done, isTrial);
  return done.untouched.some(({ why }) => why !== 'unsafe') ? exit.data : exit.done;
}

/** Files by path, from here or from the store, by folder or by kind. */
function chosen(
  ctx: Ctx,
  dir: string,
  formatter: Formatter,
  targets: readonly string[],
): ReadonlySet<string> {
  const files = formatter.files();
  const only = new Set<string>();
  for (const target of targets) {
    const here = relative(dir, resolve(ctx.cwd, target)).split(sep).join('/');
    const paths = [here, target.split(sep).join('/').replace(/\/+$/, '')];
    const found = files.filter(
      ({ kind, file }) =>
        kind === target || paths.some((path) => file === path || path === '' || file.startsWith(`${path}/`)),
    );
    const names = [...kindNames, ...files.map(({ file }) => file)];
    if (found.length === 0 && !kindNames.some((kind) => kind === target)) {
      throw new Failure('no-such-target', { seen: target, nearest: closest(target, names) ?? null });
    }
    for (const { file } of found) only.add(file);
  }
  return only;
}

function fmtJson({ changes, untouched }: Formatted) {
  const left = untouched.map(({ file, line, id = null, why }) => ({ file, line, id, why }));
  const complete = untouched.every(({ why }) => why === 'unsafe');
  const changed = changes.map(({ file }) => file);
  return { format: 'irt.fmt/1', complete, changed, untouched: left };
}

function say(ctx: Ctx, { changes, untouched }: Formatted, isTrial: boolean): void {
  const { say: words } = ctx.t;
  for (const { file, line, id, why } of untouched) {
    ctx.io.err(`${words.notice}: ${words.formatUntouched(`${file}:${line}`, id ?? null, why)}\n`);
  }
  if (isTrial) return;
  const none = untouched.length > 0 ? ctx.t.whole.formattedRest(untouched.length) : words.formattedAlready;
  ctx.io.err(`${changes.length > 0 ? words.formatted(changes.length) : none}\n`);
}
