import { nfc } from './text.js';
import { isWindowsDevice } from './windows.js';

/** Longest name of a file, in bytes of UTF-8: no system holds more than 255, and a temporary name needs some. */
const MAX_BYTES = 180;
/** Longest ending kept when a name is cut. */
const MAX_ENDING = 16;

/** Controls, halves of surrogate pairs, and what is there but not seen: bidi overrides, zero-width characters. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu;
/** What Windows takes for a drive, a stream, a pattern or a step between folders. */
const FORBIDDEN = /[<>:"/\\|?*]+/g;

/** The name a file may have on every system and in no other folder; a name that is already one stays as it is. */
export function safeFileName(path: string): string {
  const name = nfc(path.split(/[/\\]/).findLast((step) => step !== '') ?? '')
    .replace(HIDDEN, '')
    .replace(FORBIDDEN, '-')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const safe = isWindowsDevice(name) ? `_${name}` : name;
  return cut(safe === '' ? 'file' : safe);
}

/** Of a name that is taken, the nth other one: `bien-ban-2.pdf`. */
export function otherName(name: string, nth: number): string {
  const [stem, ending] = parts(name);
  return `${stem}-${nth}${ending}`;
}

/** Two names one file system may not tell apart. */
export const sameFileKey = (name: string): string => nfc(name).toLowerCase();

function cut(name: string): string {
  const [stem, ending] = parts(name);
  let kept = stem;
  while (bytes(kept + ending) > MAX_BYTES) kept = [...kept].slice(0, -1).join('');
  return kept.replace(/[\s.]+$/, '') + ending;
}

function parts(name: string): [stem: string, ending: string] {
  const dot = name.lastIndexOf('.');
  const isEnding = dot > 0 && bytes(name.slice(dot)) <= MAX_ENDING;
  return isEnding ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
}

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/**
 * A path below a folder as records name it, step by step with `/`; undefined for one that leaves the folder
 * or means another one elsewhere: absolute, with `..`, a drive, a backslash or a character no name may hold.
 */
export function innerPath(path: string): readonly string[] | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are exactly what is looked for
  if (/[\u0000-\u001f\u007f\\]|^[A-Za-z]:/.test(path)) return undefined;
  const steps = nfc(path).split('/');
  return steps.every((step) => step !== '' && step !== '.' && step !== '..') ? steps : undefined;
}
