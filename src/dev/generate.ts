import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cataloguePage } from './generate/catalogue-page.js';
import { kindsPage } from './generate/kinds-page.js';
import { checkPicture } from './generate/picture.js';
import { readmeSections } from './generate/readme.js';
import { sampleFiles } from './generate/sample-files.js';
import { schemaFiles } from './generate/schemas.js';

/**
 * Writes everything that derives from a declaration: JSON Schemas, the sample province, what a catalogue may say, the
 * tables and the picture of the README. With `--check` it writes nothing and exits 1 when something is stale.
 */
const files = new Map<string, string>([...schemaFiles(), ...sampleFiles()]);
files.set(...(await kindsPage()));
files.set('data/catalogue/README.md', cataloguePage());
files.set('README.md', withSections(readFileSync('README.md', 'utf8'), await readmeSections()));

/** What the program shows of the sample as it stands on disk: drawn last. */
const PICTURE = 'data/picture/irt-check.svg';
const owned = ['data/schema', 'data/sample'];
const isStale = (path: string, text: string) => !existsSync(path) || readFileSync(path, 'utf8') !== text;
const stale = [...files].filter(([path, text]) => isStale(path, text));
const extra = owned.flatMap(filesBelow).filter((path) => !files.has(path));

if (process.argv.includes('--check')) {
  const picture = isStale(PICTURE, checkPicture()) ? [PICTURE] : [];
  const wrong = [...stale.map(([path]) => path), ...picture, ...extra];
  for (const path of wrong) process.stderr.write(`stale: ${path}\n`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
} else {
  for (const path of extra) rmSync(path);
  for (const [path, text] of stale) write(path, text);
  write(PICTURE, checkPicture());
  process.stdout.write(`${stale.length} written, ${extra.length} removed\n`);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return (
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      // What a run upon the sample keeps for the next is nobody's file.
      .filter((path) => !/[\\/]\.irt[\\/]/.test(path))
  );
}

/** The text with what stands between `<!-- name -->` and `<!-- /name -->` replaced. */
function withSections(text: string, sections: ReadonlyMap<string, string>): string {
  let result = text;
  for (const [name, body] of sections) {
    const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [from, to] = [result.indexOf(begin), result.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`README.md has no section ${name}`);
    result = `${result.slice(0, from + begin.length)}\n${body}\n${result.slice(to)}`;
  }
  return result;
}
