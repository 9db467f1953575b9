import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit } from '../../cli/failure.js';
import type { Mount } from '../../cli/mount.js';
import { writeOutput } from '../../cli/output.js';
import { type Candidate, candidatesFor } from './candidates.js';
import { placeIn } from './place.js';

/** The script a shell reads once, and asks the program by from then on. */
export async function writeScript(ctx: Ctx, shell: string): Promise<ExitCode> {
  writeOutput(ctx, readFileSync(join(ctx.home, 'templates', 'completion', shell), 'utf8'));
  return exit.done;
}

/**
 * One candidate a line, with what it is behind a tab. Whatever goes wrong there is nothing to offer: a complaint in the
 * midst of a line being typed would help nobody.
 */
export async function complete(
  ctx: Ctx,
  typed: readonly string[],
  program: Mount['program'],
): Promise<ExitCode> {
  try {
    const words = joined(typed);
    const last = words.at(-1) ?? '';
    const place = placeIn(await program(words.slice(0, -1)), words);
    const store = words.indexOf('--store');
    if (store >= 0 && store < words.length - 2) ctx.globals.store ??= words[store + 1] ?? '';
    const found = fitting(await candidatesFor(ctx, place), place.begun);
    const front = last.slice(0, last.length - place.begun.length);
    ctx.io.out(found.map(({ value, about }) => `${front}${value}\t${oneLine(about)}\n`).join(''));
  } catch {
    // As if nothing were there.
  }
  return exit.done;
}

/** Bash hands over `--flag=value` as three words. */
function joined(words: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const [at, word] of words.entries()) {
    const before = whole.at(-1) ?? '';
    if ((word === '=' && before.startsWith('--')) || (words[at - 1] === '=' && before.endsWith('=')))
      whole[whole.length - 1] = before + word;
    else whole.push(word);
  }
  return whole;
}

/** Those that begin so; where none does, those in which it occurs. */
function fitting(all: readonly Candidate[], begun: string): readonly Candidate[] {
  const beginning = all.filter(({ value }) => value.startsWith(begun));
  return beginning.length > 0 || begun.startsWith('-')
    ? beginning
    : all.filter(({ value }) => value.includes(begun));
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
