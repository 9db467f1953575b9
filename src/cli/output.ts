import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Doc } from '../domain/doc.js';
import { type Format, renderers } from '../render/index.js';
import type { Ctx, OutputFormat } from './context.js';
import { Failure } from './failure.js';
import { renderTexts } from './render-context.js';

/** Writes the one document of a run: to stdout, or to the file of `-o`. */
export function writeOutput(ctx: Ctx, text: string): void {
  const { output } = ctx.globals;
  if (output === undefined || output === '-') {
    ctx.io.out(text);
    return;
  }
  const file = resolve(ctx.cwd, output);
  if (existsSync(file)) throw new Failure('output-exists', { file: output });
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    throw new Failure(
      'store-io',
      { file: output, reason: (error as NodeJS.ErrnoException).code ?? '' },
      'store',
    );
  }
  ctx.io.err(`${ctx.t.say.written(output)}\n`);
}

/** The format asked for; a table to a pipe or a file has one record a line and no borders. */
export const formatOf = (ctx: Ctx): OutputFormat => ctx.globals.format ?? 'table';

export const isPlain = (ctx: Ctx): boolean =>
  formatOf(ctx) === 'plain' ||
  ctx.globals.output !== undefined ||
  !(ctx.io.stdoutIsTerminal || ctx.color > 0);

export async function renderDoc(ctx: Ctx, doc: Doc): Promise<string> {
  const asked = formatOf(ctx);
  const format: Format = asked === 'plain' ? 'table' : asked;
  const render = await renderers[format]();
  return render(doc, {
    t: renderTexts(ctx.t),
    width: isPlain(ctx) ? null : ctx.io.columns,
    color: ctx.globals.output === undefined ? ctx.color : 0,
  });
}
