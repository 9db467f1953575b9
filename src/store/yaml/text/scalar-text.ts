/** How a scalar may be written; a splice keeps what a person chose as far as the value allows. */
export type Quote = 'plain' | 'single' | 'double';

/** Controls, bidi overrides, zero-width characters and breaks no editor shows: only an escape makes them visible. */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are exactly what is looked for
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|[\ud800-\udfff]/u;
/** Words that are no text in YAML 1.1, which other tools read. */
const WORDS = /^(?:y|n|yes|no|on|off|true|false|null)$/iu;
/** Digits with whatever may stand in a number, a time or a date of either YAML; even `e0` is a number to some. */
const NUMBERLIKE = /^(?:\d|e[+-]?\d)[\d_.,:+\-a-fox tz]*$/iu;
/** A date or time as records hold it: text in YAML 1.2, and the fields that hold one say so. */
const DATELIKE = /^\d{4}-\d{2}-\d{2}(?:T[\d:]+(?:Z|[+-][\d:]+)?)?$/u;
const FLOW = /[,[\]{}]/u;

interface Context {
  /** Inside `[…]` or `{…}`. */
  readonly flow?: boolean;
  /** In a field of dates or times. */
  readonly dated?: boolean;
  readonly quote?: Quote | undefined;
}

/** One line of YAML that every reader takes for exactly this value. */
export function scalarText(value: string | number | boolean | null, context: Context = {}): string {
  if (typeof value !== 'string') return String(value);
  if (HIDDEN.test(value) || (context.quote === 'double' && !value.includes('\\'))) return doubleQuoted(value);
  const plain = context.quote !== 'single' && context.quote !== 'double' && isPlain(value, context);
  return plain ? value : `'${value.replaceAll("'", "''")}'`;
}

function isPlain(value: string, { flow, dated }: Context): boolean {
  if (dated && DATELIKE.test(value)) return true;
  return (
    /^[\p{L}\p{N}(/]/u.test(value) &&
    value.trim() === value &&
    !/: |:$| #/u.test(value) &&
    !(flow && (FLOW.test(value) || value.includes(':'))) &&
    !WORDS.test(value) &&
    !NUMBERLIKE.test(value)
  );
}

function doubleQuoted(value: string): string {
  return JSON.stringify(value).replace(
    new RegExp(HIDDEN.source, 'gu'),
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Lines of a block literal and its header, where it says the text exactly; long text is not folded. */
export function literalLines(value: string): { header: '|' | '|-'; lines: string[] } | undefined {
  const text = value.endsWith('\n') ? value.slice(0, -1) : value;
  const lines = text.split('\n');
  const fits = !/^\s/u.test(text) && lines.every((line) => line.trimEnd() === line && !HIDDEN.test(line));
  if (!fits || !value.includes('\n') || text.endsWith('\n') || text === '') return undefined;
  return { header: text === value ? '|-' : '|', lines };
}
