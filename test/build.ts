import { execFileSync } from 'node:child_process';

/** Builds the bundle once, so that commands are tested through the real binary. */
export default function setup(): void {
  execFileSync(process.execPath, ['src/dev/build.mjs'], { stdio: 'inherit' });
}
