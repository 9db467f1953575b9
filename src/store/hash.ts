import { Scalar } from 'yaml';
import type { Position } from '../domain/problem.js';
import { quoted } from './slips.js';

/** A value that a `#` cuts short: where, and the line with all of it in quotes. */
export interface CutByHash {
  readonly at: Position;
  /** Absent where the value begins on a line above. */
  readonly better?: string;
}

/** `Phòng #3` is read as “Phòng”: a comment that a figure or no blank follows, after words. */
export function cutByHash(
  text: string,
  node: Scalar,
  at: (offset: number) => Position,
): CutByHash | undefined {
  const [start = 0, end = 0] = node.range ?? [];
  const { source = '' } = node;
  if (node.type !== Scalar.PLAIN || !/[^a-z0-9._:/+-]/u.test(source)) return undefined;
  const newline = text.indexOf('\n', end);
  const behind = text.slice(end, newline < 0 ? text.length : newline).trimEnd();
  if (!/^[ \t]+#(?:[^\s#!-]|[ \t]*\d)/u.test(behind)) return undefined;
  const place = at(end);
  if (at(start).line !== place.line) return { at: place };
  const from = text.lastIndexOf('\n', start) + 1;
  // A second `#` before a blank and a word is a comment indeed.
  const [, value = '', comment = ''] = /^(.*?)([ \t]+#[ \t]+\D.*)?$/u.exec(behind) ?? [];
  return { at: place, better: text.slice(from, start) + quoted(source + value) + comment };
}
