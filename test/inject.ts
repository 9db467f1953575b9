import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/**
 * The environment in which the real binary finds a system that answers otherwise than this one: `code` runs before
 * it, with `fs` at hand and `refuse`, which makes an error of the system's.
 */
export function answering(code: string): Record<string, string> {
  const dir = mkdtempSync(join(tmpdir(), 'irt-inject-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const path = join(dir, 'inject.cjs');
  const head = [
    "const fs = require('node:fs');",
    "const refuse = (code, path) => { throw Object.assign(new Error(code + ': refused'), { code, path }); };",
  ];
  writeFileSync(path, [...head, code].join('\n'));
  return { NODE_OPTIONS: `--require=${path}` };
}
