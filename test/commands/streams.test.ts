import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environment, irt, storeOf } from '../irt.js';

const BIN = join(import.meta.dirname, '../../bin/irt.js');

/** What a shell makes of a line in which `irt` stands for the program. */
function shell(line: string) {
  const text = `irt() { "${process.execPath}" "${BIN}" "$@"; }\n${line}`;
  const done = spawnSync('bash', ['-c', text], { encoding: 'utf8', env: environment() });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** More than a pipe holds. */
const LONG = 'duty list --json';

describe.skipIf(process.platform === 'win32')('where the answer goes', () => {
  it('a reader that has seen enough is no error', () => {
    const { out, err } = shell(`irt ${LONG} | head -c 9; echo " \${PIPESTATUS[0]}"`);
    expect([out, err]).toEqual(['{\n  "form 0\n', '']);
  });

  it.skipIf(!existsSync('/dev/full'))('a full disk is named, and what was written stands', () => {
    const store = storeOf({});
    const { code, err } = shell(
      `irt agency add --name "Sở A" --type department --store ${store} > /dev/full`,
    );
    expect(code).toBe(4);
    expect(err).toContain('Không ghi được kết quả ra đầu ra chuẩn');
    expect(err).toContain('ổ đĩa đầy');
    expect(irt(['agency', 'list', '--format', 'plain', '--store', store]).out).toContain('Sở A');
    expect(shell('irt --version > /dev/full').code).toBe(4);
  });

  it.skipIf(!existsSync('/dev/full'))('where stderr takes nothing the exit code still tells', () => {
    expect(shell('irt agency lisst 2> /dev/full').code).toBe(2);
  });

  it('a slow reader gets every byte', () => {
    expect(shell(`irt ${LONG} | (sleep 0.2; cat)`).out).toBe(irt(LONG.split(' ')).out);
  });
});
