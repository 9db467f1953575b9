import { type Blank, type Command, isBlank, type Parts, type Token } from '../domain/duties/result.js';
import type { Messages } from '../messages/messages.js';

/** A command as a person types it; what only the officer knows stands in capitals. */
export const commandText = (command: Command, t: Messages): string =>
  t.irt.line(command.map((token) => tokenText(token, t)));

/** What is filled in for these may hold a blank. */
const SPACED: ReadonlySet<Blank['blank']> = new Set(['text', 'time', 'file']);

function tokenText(token: Token, t: Messages): string {
  if (typeof token === 'string') return t.irt.word(token);
  if (!isBlank(token)) return `"${partsText(token, t)}"`;
  const blank = t.blank[token.blank];
  return SPACED.has(token.blank) ? `"${blank}"` : t.irt.word(blank);
}

/** Parts in braces, quoted inside with `'` alone: the whole stands in double quotes, which every shell takes. */
function partsText(token: Parts, t: Messages): string {
  const parts = Object.entries(token).map(([key, value]) => `${key}: ${partText(value, t)}`);
  return `{${parts.join(', ')}}`;
}

function partText(value: string | Blank | Parts, t: Messages): string {
  if (typeof value === 'string') return written(t.irt.word(value).replaceAll('"', ''));
  if (!isBlank(value)) return partsText(value, t);
  const blank = t.blank[value.blank];
  return SPACED.has(value.blank) ? `'${blank}'` : blank;
}

/** A value of YAML inside braces: as it is where it is a word or a list of words. */
const written = (value: string): string =>
  /^[\p{L}\p{N}][\p{L}\p{N}_./-]*$|^\[[\p{L}\p{N}_-]+(?:, [\p{L}\p{N}_-]+)*\]$/u.test(value)
    ? value
    : `'${value.replaceAll("'", "''")}'`;
