import { type Command, isBlank, type Parts, type Token } from '../domain/duties/result.js';
import type { Messages } from '../messages/messages.js';

/** A command as a person types it; what only the officer knows stands in capitals. */
export const commandText = (command: Command, t: Messages): string =>
  ['irt', ...command.map((token) => tokenText(token, t))].join(' ');

function tokenText(token: Token, t: Messages): string {
  if (typeof token === 'string') return quoted(token);
  if (isBlank(token)) return t.blank[token.blank];
  return `'${partsText(token, t)}'`;
}

function partsText(token: Parts, t: Messages): string {
  const parts = Object.entries(token).map(([key, value]) => {
    const text =
      typeof value === 'string' ? value : isBlank(value) ? t.blank[value.blank] : partsText(value, t);
    return `${key}: ${text}`;
  });
  return `{${parts.join(', ')}}`;
}

const quoted = (word: string): string => (/^[\p{L}\p{N}_./:=@+-]+$/u.test(word) ? word : `"${word}"`);
