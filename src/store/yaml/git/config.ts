/** Settings as git writes them: `section.subsection.name`, all but the subsection in small letters; the last holds. */
export function configOf(lines: readonly string[]): ReadonlyMap<string, string> {
  const settings = new Map<string, string>();
  let section = '';
  for (const line of lines.join('\n').replace(/\\\n/gu, '').split('\n')) {
    const header = /^\s*\[\s*([\w.-]+)(?:\s+"((?:[^"\\]|\\.)*)")?\s*\]/u.exec(line);
    if (header) {
      const [, name = '', sub] = header;
      section = name.toLowerCase() + (sub === undefined ? '' : `.${sub.replace(/\\(.)/gu, '$1')}`);
    }
    const [, name, value] =
      /^\s*([A-Za-z][\w-]*)\s*(?:=\s*(.*))?$/su.exec(line.slice(header?.[0].length ?? 0)) ?? [];
    if (name !== undefined)
      settings.set(`${section}.${name.toLowerCase()}`, value === undefined ? 'true' : unquoted(value));
  }
  return settings;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', b: '\b' };

/** Quotes may begin and end anywhere; outside of them a comment ends the value. */
function unquoted(written: string): string {
  let value = '';
  // What stands behind the last sign that counts is blank.
  let length = 0;
  let isQuoted = false;
  for (let at = 0; at < written.length; at += 1) {
    const sign = written.charAt(at);
    if (sign === '"') {
      isQuoted = !isQuoted;
      continue;
    }
    if (!isQuoted && (sign === '#' || sign === ';')) break;
    if (sign === '\\') {
      at += 1;
      const escaped = written.charAt(at);
      value += ESCAPES[escaped] ?? escaped;
    } else value += sign;
    if (isQuoted || sign.trim() !== '') length = value.length;
  }
  return value.slice(0, length);
}
