import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Doc, Lack } from '../domain/doc.js';
import type { FailureArgs } from '../domain/failure.js';
import type { Messages } from '../messages/messages.js';
import { formats, type Nature, natureOf } from '../render/index.js';
import { show, showJson } from '../render/show.js';
import type { Ctx } from './context.js';
import { type ExitCode, exit, Failure } from './failure.js';
import type { Io } from './io.js';
import { renderTexts } from './render-context.js';

/** What a store keeps in its folder: a document put there would take the place of records. */
const OF_STORES: ReadonlySet<string> = new Set([
  'irt.yaml',
  'records',
  'evidence',
  'history',
  'catalogue',
  '.irt',
  '.git',
]);

/** Writes the one document of a run: to stdout, or to the file of `-o`, which it replaces whole or not at all. */
export const writeOutput = (ctx: Ctx, text: string): void => writePieces(ctx, [text]);

function writePieces(ctx: Ctx, pieces: Iterable<string>): void {
  const { output, quiet } = ctx.globals;
  const shown = shownPieces(pieces, formatOf(ctx).escaped);
  if (output === undefined || output === '-') {
    for (const piece of shown) ctx.io.out(piece);
    return;
  }
  writeFile(ctx, output, shown);
  if (!quiet && !isForPrograms(ctx)) ctx.io.err(`${ctx.t.say.written(show(output))}\n`);
}

/** Puts what is written in a file of the person's, unless it may not stand there. */
export function writeFile(ctx: Ctx, output: string, pieces: Iterable<string | Uint8Array>): void {
  const path = resolve(ctx.cwd, output);
  const why = refusalOf(path, ctx.place);
  if (why) throw new Failure('output-refused', { file: output, why });
  ctx.replaceFile(path, output, pieces);
}

function* shownPieces(pieces: Iterable<string>, escaped: Nature['escaped']): Generator<string> {
  for (const piece of pieces) yield escaped?.(piece) ?? piece;
}

/** Why a document may not take the place of what is there: it is no file, or it is the store's own. */
function refusalOf(
  path: string,
  place: string | undefined,
): FailureArgs['output-refused']['why'] | undefined {
  const folder = dirname(path);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return 'no-folder';
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat?.isSymbolicLink()) return 'link';
  if (stat?.isDirectory()) return 'folder';
  if (stat && !stat.isFile()) return 'special';
  if (place === undefined || !existsSync(place)) return undefined;
  const inStore = relative(realpathSync(place), join(realpathSync(folder), basename(path)));
  return OF_STORES.has(inStore.split(sep)[0]?.toLowerCase() ?? '') ? 'store' : undefined;
}

/** Whether a document was asked for as such: then it is written even where there is nothing to say. */
export const isDocumentAsked = ({ globals }: Ctx): boolean =>
  globals.format !== undefined || globals.output !== undefined;

/** Whether a command that only has something to say when all is not well says nothing. */
export const isSilent = (ctx: Ctx, code: ExitCode): boolean =>
  ctx.globals.quiet === true && code === exit.done && !isDocumentAsked(ctx);

/** The one document of a run, for a program. */
export const writeValue = (ctx: Ctx, value: unknown): void =>
  writePieces(ctx, formatOf(ctx).value?.(value) ?? []);

/** What went wrong, for a program: one line of JSON on stderr. */
export const errJson = (io: Io, value: unknown): void => io.err(`${showJson(JSON.stringify(value))}\n`);

/** The file of `-o`, however it was written; undefined where there is none, or it is stdout. */
export function outputOf(argv: readonly string[]): string | undefined {
  for (const [at, word] of argv.entries()) {
    const [, inner] = /^(?:--output=?|-[qv]*o)(.*)$/u.exec(word) ?? [];
    const file = inner === '' ? argv[at + 1] : inner;
    if (file && file !== '-') return file;
  }
  return undefined;
}

/** What an earlier run left in the file of `-o` is not what this one found, and nobody may take it for that. */
export function sayNotWritten(
  io: Io,
  t: Messages,
  { file, isThere, asJson }: { readonly file: string; readonly isThere: boolean; readonly asJson: boolean },
): void {
  const message = t.whole.notWritten(show(file), isThere);
  if (asJson) errJson(io, { errors: [{ code: 'output-not-written', file, message }] });
  else io.err(`irt: ${t.say.notice}: ${message}\n`);
}

/** The format asked for; a table to a pipe or a file has one record a line and no borders. */
const DEFAULT = 'table';
export const formatOf = ({ globals }: Pick<Ctx, 'globals'>): Nature =>
  natureOf(globals.format ?? DEFAULT) ?? formats[DEFAULT];

/** Whether a program reads it: then the value is written in place of a document, and nothing is said beside it. */
export const isForPrograms = (ctx: Pick<Ctx, 'globals'>): boolean => formatOf(ctx).value !== undefined;

/** Whether only tables are written, so that what stands below them has no place. */
export const isTablesOnly = (ctx: Ctx): boolean => formatOf(ctx).tablesOnly === true;

export const isPlain = (ctx: Ctx): boolean =>
  formatOf(ctx).isPlain === true ||
  ctx.globals.output !== undefined ||
  !(ctx.io.stdoutIsTerminal || ctx.color > 0);

/** Formats without headings between rows: each row says itself what a heading would. */
export const isList = (ctx: Ctx): boolean => isPlain(ctx) || formatOf(ctx).isList === true;

/** A document in the format asked for; `lacks` is what could not be read or judged of all it rests on. */
export async function renderDoc(ctx: Ctx, doc: Doc, lacks: readonly Lack[]): Promise<string> {
  const render = await formatOf(ctx).render();
  return render(doc, {
    t: renderTexts(ctx.t),
    lacks,
    width: isPlain(ctx) ? null : ctx.io.columns,
    color: ctx.globals.output === undefined ? ctx.color : 0,
    raw: ctx.globals.raw ?? false,
  });
}
