/** A file of attributes: which paths it is about, and what it says. */
export interface AttributeFile {
  /** As it is shown. */
  readonly name: string;
  /** The folder its patterns start from, relative to the top of the work tree and with a `/` at its end, or empty. */
  readonly folder: string;
  readonly lines: readonly string[];
}

/** What holds of a path: a value, `true`, `false`; and where that is said. */
export interface Attribute {
  readonly value: string | boolean;
  readonly file: string;
  readonly line: number;
}

/** What git holds of a path; of files and of their lines the later one counts. Names without a value are not specified. */
export function attributesOf(path: string, files: readonly AttributeFile[]): ReadonlyMap<string, Attribute> {
  const found = new Map<string, Attribute>();
  const macros = new Map<string, readonly string[]>([['binary', ['-diff', '-merge', '-text']]]);
  for (const { name, folder, lines } of files) {
    if (!path.startsWith(folder)) continue;
    for (const [index, line] of lines.entries()) {
      const [pattern, words] = split(line);
      const macro = /^\[attr\](.+)$/u.exec(pattern)?.[1];
      if (macro !== undefined) macros.set(macro, words);
      else if (matches(pattern, path.slice(folder.length))) {
        for (const word of expanded(words, macros)) say(found, word, name, index + 1);
      }
    }
  }
  return found;
}

function say(found: Map<string, Attribute>, word: string, file: string, line: number): void {
  const [, sign = '', name = '', value] = /^([-!]?)([^=]*)(?:=(.*))?$/su.exec(word) ?? [];
  if (sign === '!') found.delete(name);
  else found.set(name, { value: sign === '-' ? false : (value ?? true), file, line });
}

const expanded = (
  words: readonly string[],
  macros: ReadonlyMap<string, readonly string[]>,
): readonly string[] => words.flatMap((word) => [word, ...(macros.get(word) ?? [])]);

/** A pattern, without its quotes, and the words behind it. */
function split(line: string): [pattern: string, words: readonly string[]] {
  const text = line.trim();
  if (text === '' || text.startsWith('#')) return ['', []];
  const quoted = /^"((?:[^"\\]|\\.)*)"\s*(.*)$/u.exec(text);
  const [, pattern = '', rest = ''] = quoted ?? /^(\S+)\s*(.*)$/u.exec(text) ?? [];
  return [
    quoted ? pattern.replace(/\\(["\\])/gu, '$1') : pattern,
    rest.split(/\s+/u).filter((word) => word !== ''),
  ];
}

function matches(pattern: string, path: string): boolean {
  if (pattern === '' || pattern.startsWith('!') || pattern.endsWith('/')) return false;
  const isAnchored = pattern.includes('/');
  const subject = isAnchored ? path : path.slice(path.lastIndexOf('/') + 1);
  return new RegExp(`^${sourceOf(pattern.replace(/^\//u, ''))}$`, 'su').test(subject);
}

/** A pattern of git as one of JavaScript. */
function sourceOf(pattern: string): string {
  return pattern.replace(
    /^\*\*\/|\/\*\*\/|\/\*\*$|\*+|\?|\[(!|\^)?(\]?[^\]]*)\]|\\?(.)/gsu,
    (part, not: string | undefined, set: string | undefined, sign: string | undefined) => {
      if (part === '**/') return '(?:.*/)?';
      if (part === '/**/') return '/(?:.*/)?';
      if (part === '/**') return '/.*';
      if (part.startsWith('*')) return '[^/]*';
      if (part === '?') return '[^/]';
      if (set !== undefined) return `[${not === undefined ? '' : '^'}${set.replace(/[\\\]^[]/gu, '\\$&')}]`;
      return (sign ?? '').replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
    },
  );
}
