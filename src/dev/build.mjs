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

/** Packages that few runs need: in files of their own. */
const APART = ['@inquirer/core', 'fflate', 'hucre', 'inquirer', 'string-width', 'yaml', 'zod'];
/** Modules that cost a start more than they do for it: each is read when something of it is first used. */
const UPON_USE = [...APART, 'node:child_process', 'node:crypto', 'node:os', 'node:v8'];
/** The file of a package; its name may hold a slash. */
const fileOf = (name) => `${name.replace('/', '+')}.cjs`;
const uponUse = {
  name: 'upon-use',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: new RegExp(`^(?:${UPON_USE.join('|')})$`) }, ({ path, namespace }) =>
      namespace === 'upon-use' ? { path, external: true } : { path, namespace: 'upon-use' },
    );
    onResolve({ filter: /^\.\//, namespace: 'upon-use' }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /.*/, namespace: 'upon-use' }, async ({ path }) => ({ contents: await standIn(path) }));
  },
};

/** A module that gives what another exports, and reads it when it is asked for something. */
async function standIn(name) {
  const place = APART.includes(name) ? `./${fileOf(name)}` : name;
  // From Node 23 on a package written for require() also exports what is called `module.exports`.
  const names = Object.keys(await import(name)).filter((key) => key !== 'default' && /^[\w$]+$/.test(key));
  const load = `const load = () => require('${place}');`;
  if (names.length === 0) return `${load} module.exports = (...given) => load().default(...given);`;
  return `${load} module.exports = { ${names.map((key) => `get ${key}() { return load().${key}; }`).join(', ')} };`;
}

// Made aside and moved into place file by file: whoever runs the program meanwhile finds one that is whole.
mkdirSync('dist', { recursive: true });
const made = mkdtempSync('dist/.build-');
/** Folders of the packages that the program carries a part of. */
const carried = new Set();
try {
  await buildProgram();
  await buildTools();
  execFileSync(process.execPath, [join(made, 'dev', 'compile-catalogues.js'), join(made, 'catalogue')], {
    stdio: 'inherit',
  });
  execFileSync(process.execPath, [join(made, 'dev', 'compile-help.js'), join(made, 'help')], {
    stdio: 'inherit',
  });
  writeFileSync(join(made, 'dev', 'carried.json'), JSON.stringify([...carried].sort()));
  moveIntoPlace();
} finally {
  rmSync(made, { recursive: true, force: true });
}

/**
 * Files without ESM's loader, which costs a tenth of a start. The first line of each names its content, by which what
 * V8 made of it is known again (`src/start`).
 */
async function buildProgram() {
  await bundle('start.cjs', { entryPoints: ['src/start/index.ts'] });
  await bundle('answers.cjs', { entryPoints: ['src/run/answers/kept-answers.ts'], plugins: [uponUse] });
  await bundle('irt.cjs', { entryPoints: ['src/main.ts'], plugins: [uponUse] });
  for (const name of APART) {
    await bundle(fileOf(name), {
      stdin: { contents: `module.exports = require('${name}')`, resolveDir: '.' },
    });
  }
}

async function bundle(name, from) {
  const { outputFiles, metafile } = await build({
    ...common,
    ...from,
    format: 'cjs',
    supported: { 'dynamic-import': false },
    write: false,
    metafile: true,
  });
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const input of Object.keys(inputs)) {
      const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? [];
      if (folder !== undefined) carried.add(folder);
    }
  }
  const text = inAscii(outputFiles[0].text);
  const digest = createHash('sha256').update(text).digest('hex');
  writeFileSync(join(made, name), `/*${digest}*/${text}`);
}

/**
 * The bundler escapes what is beyond ASCII in texts, not in patterns and tagged templates; there an escape means the
 * same. One byte a character is read in half the time.
 */
function inAscii(text) {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
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
