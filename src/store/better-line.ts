import type { Rewrite } from '../domain/problem.js';
import { quoted } from './slips.js';

interface Mendable {
  readonly rewrite?: Rewrite;
}

/**
 * The lines of a text as they should be, each with everything done that was found wrong in it; none where something of
 * a line has no correction. They are tried together: `again` is what is found once they stand there, undefined where
 * nothing can be read any more.
 */
export function betterLines(
  text: string,
  found: readonly Mendable[],
  again: (text: string) => readonly Mendable[] | undefined,
): ReadonlyMap<number, string> {
  const byLine = new Map<number, Rewrite[]>();
  for (const { rewrite } of found) {
    if (!rewrite) continue;
    const { line } = rewrite.from;
    byLine.set(line, [...(byLine.get(line) ?? []), rewrite]);
  }
  const better = new Map<number, string>();
  if (byLine.size === 0) return better;
  const rows = text.split('\n');
  for (const [line, rewrites] of byLine) {
    const row = rewritten((rows[line - 1] ?? '').replace(/\r$/u, ''), rewrites);
    if (row !== undefined) better.set(line, row);
  }
  const mended = rows.map((row, at) => better.get(at + 1) ?? row).join('\n');
  for (const { rewrite } of again(mended) ?? found) if (rewrite) better.delete(rewrite.from.line);
  return better;
}

/** From its end on, so that no column moves before it is used. */
function rewritten(row: string, rewrites: readonly Rewrite[]): string | undefined {
  let now = row;
  for (const { from, until, as, inQuotes } of [...rewrites].sort((a, b) => b.from.column - a.from.column)) {
    if (as === undefined || until?.line !== from.line) return undefined;
    now = now.slice(0, from.column - 1) + (inQuotes ? quoted(as) : as) + now.slice(until.column - 1);
  }
  return now;
}
