import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { kindNames } from '../../src/domain/kinds/index.js';
import { examplesOf } from '../../src/messages/examples.js';
import { commandNames } from '../../src/program.js';

const root = join(import.meta.dirname, '../..');
const verbs = ['', ' add', ' list', ' show', ' edit', ' remove'];

/** Commands that are shown to be typed: in code of the README, in its blocks of code, as examples of helps. */
function shown(): readonly string[] {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const code = [...readme.matchAll(/`(irt [^`\n]+)`|^\s*(irt .+)$/gmu)].map(
    ([, inline, block]) => inline ?? block ?? '',
  );
  const examples = [
    ...commandNames.flatMap((name) => examplesOf(name)),
    ...kindNames.flatMap((kind) => verbs.flatMap((verb) => examplesOf(`${kind}${verb}`))),
  ];
  return [...code, ...examples];
}

/**
 * What sh, cmd.exe or PowerShell takes for something of its own outside of double quotes: single quotes are none to
 * cmd.exe, a comma parts one word in two for PowerShell, and each has signs of its own.
 */
const OWN = /['$`^%&;!]|\S,\S|\\$|(?<=\s)[@#~*]/u;
/** Inside them sh and PowerShell look at `$` and a backtick, cmd.exe at `%`. */
const OWN_INSIDE = /[$`%!]/u;

const faultsIn = (command: string): readonly string[] =>
  command
    .split('"')
    .filter((part, at) => (at % 2 === 0 ? OWN : OWN_INSIDE).test(part))
    .map((part) => part.trim());

it('tells what only one shell reads', () => {
  expect(faultsIn("irt scan add --note 'a b'")).not.toEqual([]);
  expect(faultsIn('irt scan add --systems a,b')).not.toEqual([]);
  expect(faultsIn('irt scan add \\')).not.toEqual([]);
  expect(faultsIn('irt check && irt fix')).not.toEqual([]);
  expect(faultsIn('irt scan add --note "trong $HOME"')).not.toEqual([]);
  expect(faultsIn(`irt plan add --systems "a,b" --scenarios "{name: 'x'}"`)).toEqual([]);
});

it('no command of the README or of a help is of one shell alone', () => {
  const commands = shown();
  expect(commands.length).toBeGreaterThan(100);
  expect(commands.flatMap((command) => faultsIn(command).map((part) => `${command}: ${part}`))).toEqual([]);
});
