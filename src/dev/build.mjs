// Bundles the program: one entry, and one chunk for each command, so that a run loads only what it uses.
import { readdirSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });
const common = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.17',
  splitting: true,
  minify: true,
  keepNames: true,
  legalComments: 'none',
  logLevel: 'warning',
  // Packages written for require() find one in the module scope.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
};
await build({ ...common, entryPoints: ['src/main.ts'], outdir: 'dist' });

const tools = readdirSync('src/dev')
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `src/dev/${name}`);
if (tools.length > 0) await build({ ...common, entryPoints: tools, outdir: 'dist/dev' });
