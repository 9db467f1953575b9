import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { SAMPLE_AS_OF } from '../sample/index.js';
import { sha256 } from './runtimes.js';
import { saying } from './saying.js';

export interface Made {
  readonly npm: string;
  readonly zip: string;
  readonly tar: string;
  readonly deb: string;
}

/** In bytes: what fits a letter's attachment, and what a slow line brings in minutes. */
const LIMITS = { npm: 1.5e6, zip: 36e6 } as const;
const NAME = 'Cán bộ xã Phương Độ (mới)';
const KEYS = ['zip', 'npm', 'tar', 'deb'] as const;

/**
 * Unpacks or installs each package as who gets it would, in a folder with blanks and Vietnamese letters, and has it
 * judge the sample; what it answers must be, byte for byte, what the source tree does. True when all is so.
 */
export function tryAll(root: string, made: Made): boolean {
  const place = mkdtempSync(join(tmpdir(), 'irt-package-'));
  const say = saying();
  try {
    const here = join(place, NAME);
    mkdirSync(here);
    const wanted = judged([process.execPath, join(root, 'bin/irt.js')], join(here, 'từ nguồn'));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    const runs = (what: string, command: readonly string[]) => {
      say(`${what}: says its version`, () => answer(command, '--version', here) === `irt ${version}\n`);
      say(`${what}: judges the sample as the source tree does`, () =>
        judged(command, join(here, `kho ${what}`)).equals(wanted),
      );
    };
    for (const key of KEYS) {
      const limit = key in LIMITS ? LIMITS[key as keyof typeof LIMITS] : Number.POSITIVE_INFINITY;
      const { size } = statSync(made[key]);
      say(`${basename(made[key])}: ${(size / 1e6).toFixed(2)} MB`, () => size <= limit);
    }
    const sums = readFileSync(join(made.npm, '../SHA256SUMS'), 'utf8');
    say('SHA256SUMS names what is there', () =>
      KEYS.every((key) => sums.includes(`${sha256(readFileSync(made[key]))}  ${basename(made[key])}\n`)),
    );

    const prefix = join(here, 'npm toàn máy');
    const offline = ['install', '--global', '--offline', '--no-audit', '--no-fund', '--silent'];
    say('npm: installs without a network', () => {
      execFileSync('npm', [...offline, '--prefix', prefix, made.npm]);
      return true;
    });
    runs('npm', [join(prefix, 'bin/irt')]);

    execFileSync('tar', ['-xf', made.tar, '-C', here]);
    runs('linux', [join(here, basename(made.tar, '.tar.xz'), 'irt')]);

    // Installed as dpkg would, but below a folder of its own: no administrator is needed.
    const debian = join(here, 'gốc máy');
    execFileSync('dpkg-deb', ['--extract', made.deb, debian]);
    runs('deb', [join(debian, 'usr/bin/irt')]);

    const windows = join(here, basename(made.zip, '.zip'));
    unzip(made.zip, here);
    say('windows: irt.cmd is ASCII and ends its lines as cmd.exe does', () =>
      /^(?:[\x20-\x7e]+\r\n)+$/.test(readFileSync(join(windows, 'irt.cmd'), 'latin1')),
    );
    // `node.exe` is tried by `npm run wine`; here its program is, with the runtime of Linux in its place.
    runs('windows (its program)', [
      join(here, basename(made.tar, '.tar.xz'), 'node'),
      join(windows, 'app/bin/irt.js'),
    ]);
    for (const [what, folder] of [
      ['windows', windows],
      ['linux', join(here, basename(made.tar, '.tar.xz'))],
      ['deb', join(debian, 'usr/lib/irt')],
    ] as const) {
      const text = readFileSync(join(folder, 'LICENSES.txt'), 'utf8');
      say(`${what}: the licences of the libraries and of Node.js`, () =>
        /\nrxjs .*\n[\s\S]*\nNode\.js\n/.test(text),
      );
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
  return say.isGood();
}

function unzip(path: string, folder: string): void {
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(path)))) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
}

/** The sample as a store, judged. */
function judged(command: readonly string[], store: string): Buffer {
  answer(command, 'init', join(store, '..'), store, '--sample', 'tuyen-quang', '--quiet');
  return run(command, ['check', '--json', '--as-of', SAMPLE_AS_OF, '--store', store], store).stdout;
}

const answer = (command: readonly string[], word: string, cwd: string, ...more: string[]): string =>
  String(run(command, [word, ...more], cwd).stdout);

/** Nothing but the system's own programs is in reach: what the package does not bring is not there. */
function run([program = '', ...first]: readonly string[], args: readonly string[], cwd: string) {
  const needsNode = program.includes('npm ');
  const path = needsNode ? `${join(process.execPath, '..')}:/usr/bin:/bin` : '/usr/bin:/bin';
  const done = spawnSync(program, [...first, ...args], {
    cwd,
    env: { PATH: path, HOME: cwd },
    maxBuffer: 1e9,
  });
  // Gaps are what the sample is there to show: the exit code of `check` is 1.
  if (done.error || (done.status ?? 9) > 1) throw done.error ?? new Error(String(done.stderr));
  return done;
}
