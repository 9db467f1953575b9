/** Words that every shell passes on as they stand; PowerShell reads a leading `@` or `-` of its own, cmd.exe no `%`. */
const PLAIN = /^[\p{L}\p{N}_./:+=-][\p{L}\p{N}_./:+=@-]*$/u;

/**
 * What no quotes keep as it is in all three: `"` ends them, `$`, a backtick and `!` are looked at inside them by sh
 * or PowerShell, `%` by cmd.exe; PowerShell takes curled quotes for straight ones; a backslash before the closing
 * quote, or before another, is read in two ways.
 */
const UNTYPABLE = /["“”„$`!%\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|\\\\|\\$/u;

/**
 * A word as it is typed after a command: the one form that cmd.exe, PowerShell and sh all read alike, double quotes
 * around what needs any. Undefined where there is none.
 */
export function typedWord(word: string): string | undefined {
  if (PLAIN.test(word)) return word;
  return word === '' || UNTYPABLE.test(word) ? undefined : `"${word}"`;
}

/** What stands in a command for what the person fills in; it is quoted where what is filled in may hold a blank. */
export interface CommandBlanks {
  readonly text: string;
  readonly folder: string;
}

/**
 * Writes what a person types next: irt`scan edit ${id} --finished DATE`. Words with values are quoted as they need;
 * the store the run was given is named again. A value that cannot be typed is left for the person to fill in.
 */
export interface Irt {
  (words: TemplateStringsArray, ...values: readonly (string | number)[]): string;
  /** The same from words that stand as they are typed. */
  readonly line: (words: readonly string[]) => string;
  /** For a store that is not the run's own: the one just made, or none. */
  readonly in: (store: string | undefined) => Irt;
  /** A word, quoted as it needs; the blank where it cannot be typed. */
  readonly word: (value: string, blank?: keyof CommandBlanks) => string;
}

export function irtIn(store: string | undefined, blanks: CommandBlanks): Irt {
  const word = (value: string, blank: keyof CommandBlanks = 'text') =>
    typedWord(value) ?? typedWord(blanks[blank]) ?? blanks[blank];
  const place = store === undefined ? [] : ['--store', word(folder(store), 'folder')];
  const line = (words: readonly string[]) => ['irt', ...words, ...place].join(' ');
  const tag = (texts: TemplateStringsArray, ...values: readonly (string | number)[]) =>
    line(wordsOf(texts, values).map(({ text, hasValue }) => (hasValue ? word(text) : text)));
  return Object.assign(tag, { line, word, in: (other: string | undefined) => irtIn(other, blanks) });
}

/** The root of a drive and a share stand in no quotes with backslashes; Windows takes slashes for them. */
function folder(path: string): string {
  const slashed = /^[A-Za-z]:[\\/]?$|^\\\\/u.test(path) ? path.replaceAll('\\', '/') : path;
  return /^(?:[A-Za-z]:)?\/$/u.test(slashed) ? slashed : slashed.replace(/[\\/]+$/u, '');
}

function wordsOf(
  texts: TemplateStringsArray,
  values: readonly (string | number)[],
): readonly { text: string; hasValue: boolean }[] {
  const words = [{ text: '', hasValue: false }];
  for (const [index, written] of texts.entries()) {
    for (const [at, part] of written.split(' ').entries()) {
      if (at > 0) words.push({ text: '', hasValue: false });
      const last = words[words.length - 1];
      if (last) last.text += part;
    }
    const last = words[words.length - 1];
    if (last && index < values.length) {
      last.text += String(values[index]);
      last.hasValue = true;
    }
  }
  return words;
}
