import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Edits } from './edits.js';
import { DECIDE } from './names.js';

interface Fixture {
  readonly expect?: readonly { readonly state: string }[];
  readonly cases?: readonly { readonly expect: readonly { readonly state: string }[] }[];
}

/** Copies the few fixtures of a duty in which each of its states is reached; gives the states, as they are listed. */
export function copyFixtures(edits: Edits, from: string, to: string): string {
  const states = new RegExp(`^${from}: (.*)$`, 'm').exec(edits.read('test/duties/states.yaml'))?.[1] ?? '';
  const folder = `test/duties/${from}`;
  const left = new Set(states.split(' '));
  const files = readdirSync(join(edits.root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name, text: edits.read(`${folder}/${name}`) }));
  while (left.size > 0) {
    const [best] = files
      .map((file) => ({ ...file, reached: [...statesIn(file.text)].filter((state) => left.has(state)) }))
      .sort((a, b) => b.reached.length - a.reached.length || a.text.length - b.text.length);
    if (!best || best.reached.length === 0) break;
    for (const state of best.reached) left.delete(state);
    const text = best.text.replace(new RegExp(`duty: ${from}(?![\\w-])`, 'g'), `duty: ${to}`);
    edits.create(
      `test/duties/${to}/${best.name}`,
      `# ${DECIDE} its records, days and results; they are those of ${from}\n${text}`,
    );
  }
  return states;
}

function statesIn(text: string): ReadonlySet<string> {
  const { expect, cases = [] } = parse(text) as Fixture;
  return new Set([...(expect ?? []), ...cases.flatMap((one) => one.expect)].map(({ state }) => state));
}
