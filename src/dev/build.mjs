// Builds the program: one file for Node to load, the catalogues as checked JSON, and the tools of development.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.17',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
};

// Made aside and moved into place file by file: whoever runs the program meanwhile finds one that is whole.
mkdirSync('dist', { recursive: true });
const made = mkdtempSync('dist/.build-');
try {
  await buildProgram();
  await buildTools();
  execFileSync(process.execPath, [join(made, 'dev', 'compile-catalogues.js'), join(made, 'catalogue')], {
    stdio: 'inherit',
  });
  moveIntoPlace();
} finally {
  rmSync(made, { recursive: true, force: true });
}

/**
 * One file without ESM's loader, which costs a tenth of a start. Its first line names its content, by which what V8
 * made of it is known again (`bin/irt.js`).
 */
async function buildProgram() {
  const { outputFiles } = await build({
    ...common,
    entryPoints: ['src/main.ts'],
    format: 'cjs',
    supported: { 'dynamic-import': false },
    write: false,
  });
  const text = outputFiles[0].text;
  const digest = createHash('sha256').update(text).digest('hex');
  writeFileSync(join(made, 'irt.cjs'), `/*${digest}*/${text}`);
}

async function buildTools() {
  const tools = readdirSync('src/dev').filter((name) => name.endsWith('.ts'));
  await build({
    ...common,
    entryPoints: tools.map((name) => `src/dev/${name}`),
    outdir: join(made, 'dev'),
    format: 'esm',
    splitting: true,
    // Packages written for require() find one in the module scope.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  });
}

function moveIntoPlace() {
  const files = filesBelow(made);
  for (const name of files) {
    const place = join('dist', name);
    mkdirSync(dirname(place), { recursive: true });
    renameSync(join(made, name), place);
  }
  const kept = new Set(files);
  for (const name of filesBelow('dist'))
    if (!kept.has(name) && !name.startsWith('.')) rmSync(join('dist', name), { force: true });
}

/** Paths below a folder, of files. */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder).length + 1));
}
