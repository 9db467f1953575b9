import { dutyOf } from './duty.js';
import type { Edits } from './edits.js';
import { withEntry, withImport } from './lines.js';
import { camel, DECIDE, kebab, keyed, pascal } from './names.js';
import { filled } from './template.js';

/** A duty about the same subjects as a check has when it is new: each incident. */
const ALIKE = 'd18.intake';

/** A check, what explains it, what both say; the duty that names it, its fixtures and a fault they notice. */
export function newCheck(edits: Edits, given: string | undefined, duty = `d18.${given}`): void {
  const name = kebab('check', given);
  const value = camel(name);
  const explains = `explain${pascal(name)}`;
  edits.create(`src/domain/duties/checks/${name}.ts`, filled('check', { name, value }));
  edits.change('src/domain/duties/checks/index.ts', (text) =>
    withEntry(
      withImport(text, `import { ${value} } from './${name}.js';`),
      'export const checks = [',
      `${value},`,
      'by name',
    ),
  );
  edits.create(`src/domain/duties/explain/${name}.ts`, filled('explain', { name, value, explains }));
  edits.change('src/domain/duties/explain/index.ts', (text) =>
    withEntry(
      withImport(text, `import { ${explains} } from './${name}.js';`),
      'const explainers: Explainers = {',
      `${keyed(name)}: ${explains},`,
      'by name',
    ),
  );
  texts(edits, name);
  dutyOf(edits, duty, name, ALIKE, 'met missing');
  edits.create(`test/duties/${duty}/recorded-or-not.yaml`, filled('fixture', {}));
  edits.change('test/duties/codes.yaml', (text) => `${text}${name}-met: met\n${name}-missing: missing\n`);
  edits.change(
    'test/mutants/mutants.yaml',
    (text) =>
      `${text}\n# ${DECIDE} faults that its fixtures have to notice\n- { file: src/domain/duties/checks/${name}.ts, find: "handler === undefined", replace: "handler !== undefined", note: ${name} the wrong way round }\n`,
  );
}

/** Codes and their texts. */
function texts(edits: Edits, name: string): void {
  const codes = [`${name}-met`, `${name}-missing`] as const;
  edits.change('src/domain/duties/codes.ts', (text) =>
    codes.reduce(
      (said, code) => withEntry(said, 'export interface ResultArgs {', `'${code}': Nothing;`),
      text,
    ),
  );
  for (const [lang, language] of [
    ['vi', 'Vietnamese'],
    ['en', 'English'],
  ]) {
    edits.change(`src/messages/${lang}/results.ts`, (text) =>
      codes.reduce(
        (said, code) =>
          withEntry(
            said,
            "export const results: Messages['result'] = {",
            `// ${DECIDE} what is said in ${language}\n'${code}': () => '${code}',`,
          ),
        text,
      ),
    );
  }
  edits.change('src/dev/generate/check-texts.ts', (text) =>
    withEntry(
      text,
      'export const checkTexts: ',
      `${keyed(name)}: {\n    // ${DECIDE} what it judges and what its options mean, in Vietnamese\n    what: '${name}',\n  },`,
      'by name',
    ),
  );
}
