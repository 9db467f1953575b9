import { commandExamples } from '../../messages/examples.js';
import { Refusal } from './edits.js';

/** A decision left to a person; a test refuses the word wherever it is left standing. */
export const DECIDE = 'DECIDE:';

/** Words JavaScript keeps for itself that somebody may think of as a name. */
const KEPT = [
  ...[
    'case',
    'class',
    'const',
    'default',
    'delete',
    'enum',
    'export',
    'function',
    'import',
    'interface',
    'new',
  ],
  ...[
    'null',
    'package',
    'private',
    'public',
    'return',
    'static',
    'switch',
    'this',
    'true',
    'false',
    'type',
    'void',
  ],
];

/** A name of small letters and digits, parts joined by hyphens. */
export function kebab(what: string, name: string | undefined): string {
  if (name === undefined) throw new Refusal(`which ${what}? Its name is missing`);
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name))
    throw new Refusal(
      `“${name}” is no name of a ${what}: small letters and digits, words joined by hyphens, as in risk-note`,
    );
  if (KEPT.includes(name)) throw new Refusal(`“${name}” is a word of JavaScript and no name of a ${what}`);
  return name;
}

/** The name of a kind, which becomes a command. */
export function kindName(given: string | undefined): string {
  const name = kebab('kind', given);
  const commands = Object.keys(commandExamples).map((words) => words.split(' ')[0]);
  if (name === 'store' || name === 'help' || commands.includes(name))
    throw new Refusal(`“${name}” is a word irt has another use for`);
  return name;
}

/** The name of a check of `irt doctor`: what stands before the first hyphen of its codes. */
export function wordName(what: string, given: string | undefined): string {
  const name = kebab(what, given);
  if (name.includes('-')) throw new Refusal(`“${name}”: the name of a ${what} is one word, as in clock`);
  return name;
}

export const camel = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
export const pascal = (name: string): string => camel(name).replace(/^\w/, (letter) => letter.toUpperCase());
/** A name as a key of an object. */
export const keyed = (name: string): string => (name.includes('-') ? `'${name}'` : name);
/** A name as people read it. */
export const spoken = (name: string): string => name.replaceAll('-', ' ');
