import { type Edits, Refusal } from './edits.js';
import { withEntry } from './lines.js';
import { DECIDE, kebab, keyed, pascal } from './names.js';
import { filled } from './template.js';

/** A format of documents: its renderer, what it is, its name in the README. */
export function newFormat(edits: Edits, given: string | undefined): void {
  const name = kebab('format', given);
  const render = `render${pascal(name)}`;
  edits.create(`src/render/${name}.ts`, filled('format', { render }));
  edits.change('src/render/index.ts', (text) =>
    withEntry(
      text,
      'export const formats = {',
      `// ${DECIDE} what it is, by Nature above: for programs (value), a list, tables only, what it escapes\n${keyed(name)}: { render: async () => (await import('./${name}.js')).${render} },`,
    ),
  );
  edits.change('README.md', (text) => {
    const named = /--format (?:\w[\w-]*\|)+\w[\w-]*/;
    if (!named.test(text)) throw new Refusal('no list of formats');
    return text.replace(named, (list) => `${list}|${name}`);
  });
}
