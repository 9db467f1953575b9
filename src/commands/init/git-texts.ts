/** What merges a file of history without irt: every line of both sides. */
const UNION = 'git merge-file --union %A %O %B';
/** And a file of records: marks at what both sides changed. Without it git would keep one side and say nothing of the other. */
const MARKS = 'git merge-file -L ours -L base -L theirs %A %O %B';

/**
 * The commands git hands to a shell (its own one on Windows too): every path with `/`, and quoted. Where irt cannot
 * be run, moved or taken away since, git merges by itself; 1 is irt's own answer that there are conflicts.
 */
export function driverCommands(
  node: string,
  program: string,
  separator: string,
): { records: string; history: string } {
  const quoted = (path: string): string => `'${path.replaceAll(separator, '/').replaceAll("'", "'\\''")}'`;
  const irt = `${quoted(node)} ${quoted(program)} merge-driver %O %A %B %P`;
  return {
    records: `${irt}; code=$?; test $code -le 1 && exit $code; ${MARKS}`,
    history: `${irt} || ${UNION}`,
  };
}

/**
 * What git is to use in this clone, which alone knows these commands. Of a checkout without `.gitattributes` (sparse, bare) these
 * lines are all that is read. `prefix` leads from the top of the repository to the store.
 */
export const attributeLines = (prefix: string): string =>
  [
    ['records/**/*.yaml', 'merge=irt'],
    ['history/*.jsonl', '-text merge=irt-history'],
  ]
    .map(([pattern, says]) => `${patternOf(prefix, pattern ?? '')} ${says}\n`)
    .join('');

/** Signs of a name that are signs of a pattern too are escaped, and a name with blanks is quoted. */
function patternOf(prefix: string, pattern: string): string {
  const whole = prefix.replace(/[\\*?[]/gu, '\\$&') + pattern;
  return /[\s"#]/u.test(whole) ? `"${whole.replace(/["\\]/gu, '\\$&')}"` : whole;
}

/**
 * A text of git's settings with the lines of a template it lacks, at its end, in its own line breaks. The comments
 * of the template come along with the first of them only.
 */
export function withLines(text: string, template: string): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const key = (line: string): string => line.trim().replace(/\s+/gu, ' ');
  const known = new Set(text.split('\n').map(key));
  const isSetting = (line: string): boolean => line !== '' && !line.startsWith('#');
  const lines = template.split('\n').map((line) => line.trimEnd());
  if (lines.filter(isSetting).every((line) => known.has(key(line)))) return text;
  const added = lines.filter((line) => line !== '' && !known.has(key(line)));
  const start = text === '' || text.endsWith('\n') ? text : text + eol;
  return start + added.map((line) => line + eol).join('');
}
