/** The command git hands to a shell (its own one on Windows too): every path with `/`, and quoted. */
export function driverCommand(node: string, program: string, separator: string): string {
  const quoted = (path: string): string => `'${path.replaceAll(separator, '/').replaceAll("'", "'\\''")}'`;
  return `${quoted(node)} ${quoted(program)} merge-driver %O %A %B %P`;
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
