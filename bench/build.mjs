// The programs of this folder that are written in TypeScript, each in one file of JavaScript.
import { join } from 'node:path';
import { build } from 'esbuild';

const ENTRIES = {
  generate: 'bench/generate.ts',
  forms: 'bench/peers/forms.ts',
  plain: 'bench/peers/plain.ts',
  writes: 'bench/writes.ts',
};

/** Their places, by name. */
export async function buildPrograms(folder) {
  await build({
    entryPoints: ENTRIES,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20.17',
    format: 'esm',
    minify: true,
    logLevel: 'warning',
    // Packages written for require() find one in the module scope.
    banner: {
      js: "import { createRequire as __r } from 'node:module'; const require = __r(import.meta.url);",
    },
  });
  return Object.fromEntries(Object.keys(ENTRIES).map((name) => [name, join(folder, `${name}.mjs`)]));
}
