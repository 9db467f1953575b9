import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Doc } from '../domain/doc.js';
import { type Format, renderers } from '../render/index.js';
import { show, showJson } from '../render/show.js';
import type { Ctx, OutputFormat } from './context.js';
import { Failure } from './failure.js';
import type { Io } from './io.js';
import { renderTexts } from './render-context.js';

/** Findings and contacts may stand in any output: not for strangers. */
const OUTPUT_MODE = 0o640;

/** Writes the one document of a run: to stdout, or to the file of `-o`. */
export function writeOutput(ctx: Ctx, text: string): void {
  const { output } = ctx.globals;
  const shown = formatOf(ctx) === 'json' ? showJson(text) : text;
  if (output === undefined || output === '-') {
    ctx.io.out(shown);
    return;
  }
  try {
    writeNew(resolve(ctx.cwd, output), shown);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new Failure('output-exists', { file: output });
    throw new Failure('store-io', { file: output, reason: code }, 'store');
  }
  ctx.io.err(`${ctx.t.say.written(show(output))}\n`);
}

/** A file that was not there, and that no link of its name leads elsewhere; when it cannot be whole it is not there. */
function writeNew(path: string, text: string): void {
  const fd = openSync(path, 'wx', OUTPUT_MODE);
  try {
    writeFileSync(fd, text);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(fd);
  }
}

/** The one document of a run as JSON. */
export const writeJson = (ctx: Ctx, value: unknown): void =>
  writeOutput(ctx, `${JSON.stringify(value, null, 2)}\n`);

/** What went wrong, for a program: one line of JSON on stderr. */
export const errJson = (io: Io, value: unknown): void => io.err(`${showJson(JSON.stringify(value))}\n`);

/** The format asked for; a table to a pipe or a file has one record a line and no borders. */
export const formatOf = (ctx: Ctx): OutputFormat => ctx.globals.format ?? 'table';

export const isPlain = (ctx: Ctx): boolean =>
  formatOf(ctx) === 'plain' ||
  ctx.globals.output !== undefined ||
  !(ctx.io.stdoutIsTerminal || ctx.color > 0);

/** Formats without headings between rows: each row says itself what a heading would. */
export const isList = (ctx: Ctx): boolean => isPlain(ctx) || ['csv', 'md'].includes(formatOf(ctx));

export async function renderDoc(ctx: Ctx, doc: Doc): Promise<string> {
  const asked = formatOf(ctx);
  const format: Format = asked === 'plain' ? 'table' : asked;
  const render = await renderers[format]();
  return render(doc, {
    t: renderTexts(ctx.t),
    width: isPlain(ctx) ? null : ctx.io.columns,
    color: ctx.globals.output === undefined ? ctx.color : 0,
    raw: ctx.globals.raw ?? false,
  });
}
