import { Refusal } from './edits.js';

/** With one more import; the formatter puts it in its place. */
export const withImport = (text: string, line: string): string =>
  text.replace(/^import /m, `${line}\nimport `);

/** Where a block ends, and which of its lines begin an entry: the text is laid out by the formatter. */
function blockOf(lines: readonly string[], opening: string) {
  const starts = lines.flatMap((line, index) => (line.trimStart().startsWith(opening) ? [index] : []));
  const [start = 0] = starts;
  if (starts.length !== 1) throw new Refusal(`“${opening}” stands there ${starts.length} times, not once`);
  const margin = /^ */.exec(lines[start] ?? '')?.[0] ?? '';
  const end = lines.findIndex(
    (line, index) => index > start && line.startsWith(margin) && /^[}\])]/.test(line.slice(margin.length)),
  );
  const entries = lines.flatMap((line, index) => {
    const key = index > start && index < end ? keyOf(line, `${margin}  `) : undefined;
    return key === undefined ? [] : [{ index, key }];
  });
  return { end, entries };
}

/** What a line at this margin declares or lists. */
function keyOf(line: string, margin: string): string | undefined {
  return line.startsWith(margin)
    ? /^(?:'([^']+)'|([\w$]+))/.exec(line.slice(margin.length))?.slice(1).find(Boolean)
    : undefined;
}

/**
 * With one more entry in the block that begins with `opening` (an object, a list, an interface): the last one, or in
 * its place by name. What is there already is refused.
 */
export function withEntry(
  text: string,
  opening: string,
  entry: string,
  order: 'last' | 'by name' = 'last',
): string {
  const lines = text.split('\n');
  const { end, entries } = blockOf(lines, opening);
  const declared = entry.split('\n').find((line) => !line.startsWith('//')) ?? '';
  const name = keyOf(declared, '') ?? '';
  if (entries.some(({ key }) => key === name)) throw new Refusal(`“${name}” is there already`);
  const next =
    order === 'last' ? undefined : entries.find(({ key }) => key.toLowerCase() > name.toLowerCase());
  return lines.toSpliced(next?.index ?? end, 0, entry).join('\n');
}
