import { type Raw, toPlain } from '../domain/raw.js';
import { Refused } from './errno.js';
import { readText } from './yaml/disk/read-text.js';
import { readCanonicalMap } from './yaml/text/canonical.js';

/** Longest file read so, in bytes: what is longer may have too much of something, and that is not looked for here. */
const LONGEST = 10_000;

/**
 * `irt.yaml` as `irt init` lays it and people fill it in: keys, values of one line, lists of words, comments. Anything
 * else is left to the YAML parser (undefined), which takes longer to load than such a file to read. What is read here
 * is what the parser reads, without a fault; a test holds the two together. A file that is not there is empty.
 */
export function readPlainSettings(path: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return plainSettings(readText(path, LONGEST)?.text ?? '');
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

/** The same of a text. */
export function plainSettings(text: string): Readonly<Record<string, unknown>> | undefined {
  const raw = readCanonicalMap(text.replaceAll('\r\n', '\n'));
  return raw && isBeyondDoubt(raw) ? (toPlain(raw) as Record<string, unknown>) : undefined;
}

/** A key that stands twice or that YAML takes for no text, a number with a mark or too long to be exact. */
function isBeyondDoubt(raw: Raw): boolean {
  if (raw.type === 'list') return raw.items.every(isBeyondDoubt);
  if (raw.type === 'scalar') {
    return typeof raw.value === 'number'
      ? Number.isInteger(raw.value) && !raw.source?.includes('.')
      : !DIGITS.test(String(raw.value));
  }
  const keys = raw.entries.map(({ key }) => key);
  const areTexts = new Set(keys).size === keys.length && !keys.some((key) => NO_TEXT.test(key));
  return areTexts && raw.entries.every(({ value }) => isBeyondDoubt(value));
}
const NO_TEXT = /^(?:null|true|false)$/iu;
const DIGITS = /^[\d.]+$/u;
