import { createHash } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Leaves in a store what a writer killed behind its journal leaves: one of this machine, or one that came along. */
export function leaveJournal(root: string, intent: object, from: 'here' | 'elsewhere' = 'here'): void {
  mkdirSync(join(root, '.irt'), { recursive: true });
  const fd = openSync(join(root, '.irt/journal'), 'w', 0o640);
  try {
    const number = fstatSync(fd, { bigint: true }).ino;
    const file = String(from === 'here' ? number : number + 1n);
    const body = JSON.stringify({ ...intent, host: hostname(), file });
    writeFileSync(fd, `${createHash('sha256').update(body).digest('hex')}\n${body}`);
  } finally {
    closeSync(fd);
  }
}
