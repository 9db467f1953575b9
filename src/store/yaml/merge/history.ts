/**
 * One file of history from two versions of it: the lines of ours, then those only theirs has. What either side lacks
 * was never taken away by irt, and a line whose predecessor is left out would look like a forged one; so the version
 * both come from is not asked.
 */
export function mergeHistory(ours: Uint8Array, theirs: Uint8Array): Uint8Array {
  const [mine, other] = [ours, theirs].map(linesOf) as [readonly string[], readonly string[]];
  const known = new Set(mine.map(withoutReturn));
  const added = other.filter((line) => !known.has(withoutReturn(line)));
  return added.length === 0 ? ours : Buffer.from([...mine, ...added, ''].join('\n'), 'latin1');
}

/** Byte for character, so that a damaged line is passed on as it is. */
function linesOf(bytes: Uint8Array): readonly string[] {
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
const withoutReturn = (line: string): string => line.replace(/\r$/u, '');
