import type { Edits } from './edits.js';
import { withEntry, withImport } from './lines.js';
import { DECIDE, wordName } from './names.js';
import { filled } from './template.js';

/** A probe of `irt doctor`: what it looks at, what it says, how grave that is. */
export function newProbe(edits: Edits, given: string | undefined): void {
  const name = wordName('probe of irt doctor', given);
  edits.change('src/store/yaml/doctor/index.ts', (text) =>
    withEntry(
      withImport(text, `import { ${name} } from './${name}.js';`),
      'export const probes: ',
      `${name},`,
    ),
  );
  edits.create(`src/store/yaml/doctor/${name}.ts`, filled('doctor', { name }));
  edits.change('src/domain/condition.ts', (text) =>
    [
      ['export interface ConditionArgs {', 'Nothing;', 'Nothing;'],
      ['export const gravity: ', "'ok',", "'warning',"],
    ].reduce(
      (said, [opening = '', fine, wrong]) =>
        withEntry(withEntry(said, opening, `'${name}-fine': ${fine}`), opening, `'${name}-wrong': ${wrong}`),
      text,
    ),
  );
  for (const [lang, language] of [
    ['vi', 'Vietnamese'],
    ['en', 'English'],
  ])
    edits.change(`src/messages/${lang}/doctor.ts`, (text) => texts(text, name, language ?? ''));
  edits.change('test/commands/doctor.test.ts', (text) =>
    withEntry(
      text,
      'const NAMES = [',
      `// ${DECIDE} a test below in which ${name}-wrong is seen\n'${name}',`,
    ),
  );
}

function texts(text: string, name: string, language: string): string {
  const said = withEntry(
    text,
    'probe: {',
    `// ${DECIDE} what it is called in ${language}\n${name}: '${name}',`,
  );
  const fine = withEntry(said, 'const condition = ', `'${name}-fine': () => ({ seen: '${name}' }),`);
  return withEntry(
    fine,
    'const condition = ',
    `// ${DECIDE} what was seen, why it matters and what mends it, in ${language}\n'${name}-wrong': () => ({ seen: '${name}', why: '${name}', next: '${name}' }),`,
  );
}
