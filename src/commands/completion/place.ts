import type { Argument, Command, Option } from 'commander';

/** Where in a line the cursor stands. */
export interface Place {
  /** The names of the commands: `scan`, `show`. */
  readonly path: readonly string[];
  readonly command: Command;
  /** The option whose value is being typed. */
  readonly option?: Option;
  /** The argument being typed, and which it is. */
  readonly argument?: Argument;
  readonly index: number;
  /** An option, not a value, is being typed. */
  readonly isFlag: boolean;
  /** What of the value has been typed: of a list, of its last part. */
  readonly begun: string;
}

/** Follows a line to its end; the last word is the one being typed. */
export function placeIn(program: Command, words: readonly string[]): Place {
  let command = program;
  const path: string[] = [];
  let index = 0;
  let option: Option | undefined;
  let onlyArguments = false;
  const optionNamed = (flag: string): Option | undefined =>
    [...command.options, ...program.options].find(({ long, short }) => long === flag || short === flag);
  for (const word of words.slice(0, -1)) {
    if (option) {
      option = undefined;
      continue;
    }
    if (word === '--') onlyArguments = true;
    else if (!onlyArguments && word.startsWith('-')) {
      const found = word.includes('=') ? undefined : optionNamed(word);
      if (found && (found.required || found.optional)) option = found;
    } else {
      const inner = index === 0 && command.commands.find((one) => one.name() === word);
      if (inner) {
        command = inner;
        path.push(word);
      } else index += 1;
    }
  }
  const last = words.at(-1) ?? '';
  const at = { path, command, index };
  const inline = /^(--[\w.-]+)=(.*)$/su.exec(last);
  if (!option && !onlyArguments && inline) option = optionNamed(inline[1] ?? '');
  const value = inline && option ? (inline[2] ?? '') : last;
  if (option) return { ...at, option, isFlag: false, begun: lastPart(value) };
  if (!onlyArguments && last.startsWith('-')) return { ...at, isFlag: true, begun: last };
  const { registeredArguments } = command;
  const end = registeredArguments.at(-1);
  const argument = registeredArguments[index] ?? (end?.variadic ? end : undefined);
  return { ...at, ...(argument ? { argument } : {}), isFlag: false, begun: last };
}

/** Of `a,b,c` the `c`. */
const lastPart = (text: string): string => text.slice(text.lastIndexOf(',') + 1);
