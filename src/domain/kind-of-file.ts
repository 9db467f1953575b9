import { type KindName, kindNames } from './kinds/index.js';

/** The kind the name of a file says, with or without the folders before it: `<kind>.yaml`, `<kind>-<anything>.yaml`. */
export const kindOfFile = (file: string): KindName | undefined => kindIn(file, kindNames);

/** A kind may have a hyphen in its name: of several that fit, the longest is meant. */
export function kindIn<N extends string>(file: string, kinds: readonly N[]): N | undefined {
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (!name.endsWith('.yaml')) return undefined;
  for (const stem of stemsOf(name.slice(0, -'.yaml'.length))) {
    const kind = kinds.find((one) => one === stem);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** What a name may begin with, the longest first: `risk-note-2026`, `risk-note`, `risk`. */
export function* stemsOf(name: string): Generator<string> {
  for (let end = name.length; end > 0; end = name.lastIndexOf('-', end - 1)) yield name.slice(0, end);
}
