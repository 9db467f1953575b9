import { eventId } from '../sample/make.js';
import type { Edits } from './edits.js';
import { withEntry, withImport } from './lines.js';
import { camel, DECIDE, keyed, kindName, spoken } from './names.js';
import { filled } from './template.js';

const AGENCY = 'so-y-te';
const DAY = '2026-10-05';

/** A kind of record: its declaration, its names, one record of the sample and what its help shows to type. */
export function newKind(edits: Edits, given: string | undefined): void {
  const name = kindName(given);
  const value = camel(name);
  edits.create(`src/domain/kinds/${name}.ts`, filled('kind', { name, value }));
  edits.change('src/domain/kinds/names.ts', (text) =>
    withEntry(text, 'export const kindNames = [', `'${name}',`),
  );
  edits.change('src/domain/kinds/index.ts', (text) =>
    withEntry(
      withImport(text, `import { ${value} } from './${name}.js';`),
      'export const kinds = {',
      name === value ? `${value},` : `'${name}': ${value},`,
    ),
  );
  for (const [lang, language] of [
    ['vi', 'Vietnamese'],
    ['en', 'English'],
  ]) {
    edits.change(`src/messages/${lang}/kinds.ts`, (text) =>
      withEntry(
        text,
        "export const kinds: Messages['kind'] = {",
        `// ${DECIDE} what it is called in ${language}; names of fields and words that are new stand below\n${keyed(name)}: { one: '${spoken(name)}', many: '${spoken(name)}s' },`,
      ),
    );
  }
  sample(edits, name, value);
  edits.change('src/messages/examples.ts', (text) =>
    withEntry(
      text,
      'const kindExamples: ',
      `// ${DECIDE} what somebody would type: the id of a record of the sample (data/sample, after npm run generate), and what follows add\n${keyed(name)}: { id: '${eventId(DAY, AGENCY)}', add: '--agency ${AGENCY} --date 15/11/2026' },`,
    ),
  );
}

function sample(edits: Edits, name: string, value: string): void {
  const file = `${name}-records`;
  edits.create(`src/dev/sample/${file}.ts`, filled('sample', { name, value, day: DAY, agency: AGENCY }));
  edits.change('src/dev/sample/index.ts', (text) =>
    withEntry(
      withImport(text, `import { ${value}Records } from './${file}.js';`),
      'return {',
      `${keyed(name)}: [...${value}Records],`,
    ),
  );
}
