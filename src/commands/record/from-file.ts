import { resolve } from 'node:path';
import type { Ctx } from '../../cli/context.js';
import { Failure } from '../../cli/failure.js';
import { inputFault } from '../../cli/input-fault.js';
import { reportNotices } from '../../cli/problems.js';
import { keptOf, type Meanings } from '../../cli/typed.js';
import { readWritten, Unreadable } from '../../cli/written.js';
import { type KindName, kinds } from '../../domain/kinds/index.js';
import type { Shape } from '../../domain/kinds/shape.js';
import { readNumber, readWrittenNumber } from '../../domain/numbers.js';
import type { Issue } from '../../domain/problem.js';
import { joinedAsTyped, type Raw, toPlain } from '../../domain/raw.js';
import { readRecord } from '../../domain/read-record.js';
import { nfc } from '../../domain/text.js';
import { betterLines } from '../../store/better-line.js';
import type { CutByHash } from '../../store/hash.js';
import type { Notice } from '../../store/port.js';
import { readRegular } from '../../store/regular.js';

/**
 * The fields of `--from-file`: one record in YAML or JSON, from a file or from standard input (`-`). Every problem of
 * a field is told with its line; what is missing may still come from flags.
 */
export async function readFromFile(
  ctx: Ctx,
  kind: KindName,
  file: string,
  meanings: Meanings,
): Promise<Record<string, unknown>> {
  const text = await textOf(ctx, file);
  const lines = text.split('\n');
  const cuts: Notice[] = [];
  const read = oneRecord(file, text, ({ at: { line }, ...better }) =>
    cuts.push({ code: 'value-cut', file, line, excerpt: lines[line - 1] ?? '', ...better }),
  );
  const fields = typed(kinds[kind].shape, read, meanings);
  const { issues } = readRecord(kind, fields);
  const mended = betterLines(text, issues, (other) => issuesAgain(kind, file, other, meanings));
  const problems = issues
    .filter(({ code }) => code !== 'field-missing' && code !== 'field-needed')
    .map(({ rewrite, ...issue }) => {
      const { line, column } = issue.at ?? { line: 1, column: 1 };
      const better = rewrite && mended.get(line);
      const place = { file, line, column, excerpt: lines[line - 1] ?? '' };
      return { ...issue, ...place, ...(better === undefined ? {} : { better }) };
    });
  if (problems.length > 0) throw new Failure('would-break', { problems });
  reportNotices(ctx, cuts);
  const plain = toPlain(fields) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== null));
}

function issuesAgain(
  kind: KindName,
  file: string,
  text: string,
  meanings: Meanings,
): readonly Issue[] | undefined {
  try {
    return readRecord(kind, typed(kinds[kind].shape, oneRecord(file, text), meanings)).issues;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

async function textOf(ctx: Ctx, file: string): Promise<string> {
  try {
    if (file === '-' && ctx.io.stdinIsTerminal) ctx.io.err(`${ctx.t.say.waiting}\n`);
    if (file === '-') return await ctx.io.readStdin();
    const bytes = readRegular(resolve(ctx.cwd, file), MAX_INPUT);
    if (!bytes) throw new Failure('file-input', { file, fault: 'not-regular' });
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('file-input', { file, ...inputFault(error) });
  }
}

/** In bytes; a hundred times the largest record. */
const MAX_INPUT = 8 * 1024 * 1024;

function oneRecord(file: string, text: string, onCut?: (cut: CutByHash) => void): Raw {
  let read: Raw;
  try {
    read = readWritten(text, onCut);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { at, remedy } = error;
    const line = remedy?.line ?? at.line;
    const column = line === at.line ? at.column : 1;
    const { hint = null, better = null } = remedy ?? {};
    throw new Failure('file-input', { file, fault: 'syntax', line, column, hint, better });
  }
  const first = read.type === 'list' && read.items.length === 1 ? read.items[0] : read;
  if (first?.type !== 'map') throw new Failure('file-input', { file, fault: 'not-one-record' });
  return first;
}

/** Days, times, numbers, words and names as people write them, and figures as they were typed where a field holds text. */
function typed(shape: Shape, raw: Raw, meanings: Meanings): Raw {
  if (raw.type === 'list')
    return {
      ...raw,
      items: shape.type === 'list' ? raw.items.map((item) => typed(shape.of, item, meanings)) : raw.items,
    };
  if (raw.type === 'map') {
    if (shape.type !== 'object') return raw;
    const { fields } = shape;
    const entries = joinedAsTyped(raw.entries, (key) => Object.hasOwn(fields, key)).map((entry) => {
      const field = Object.hasOwn(fields, entry.key) ? fields[entry.key] : undefined;
      return field ? { ...entry, value: typed(field, entry.value, meanings) } : entry;
    });
    return { ...raw, entries };
  }
  const { value, source } = raw;
  if (value === null || shape.type === 'boolean') return raw;
  if (shape.type === 'number') {
    // A whole number may be grouped here as in a flag; what cannot be taken so is told by the rules of files.
    const written = source ?? String(value);
    const isDecimal = !shape.whole && typeof value === 'number';
    const read = isDecimal
      ? readWrittenNumber(value, written, false)
      : readNumber(written, shape.whole === true);
    return 'value' in read ? { type: 'scalar', value: read.value, at: raw.at } : raw;
  }
  const text = nfc(typeof value === 'string' ? value : (source ?? String(value)));
  return shape.type === 'list' || shape.type === 'object'
    ? { ...raw, value: text }
    : { ...raw, value: keptOf(shape, text, meanings) ?? text };
}
