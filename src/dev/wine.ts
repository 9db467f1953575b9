import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { NODE, OLDEST, runtimes, windowsNode } from './package/runtimes.js';
import { saying } from './package/saying.js';
import { layProgram, layWindows, manifestOf } from './package/tree.js';
import { SAMPLE_AS_OF } from './sample/index.js';

/**
 * Walks the essentials with Node for Windows under Wine, from a folder as an official may have: `npm run wine`. Each
 * line says PASS or FAIL; where there is no Wine nothing was tried, and that is said.
 */
const root = resolve('.');
const cache = join(root, 'node_modules/.cache');
const env = {
  ...process.env,
  WINEPREFIX: join(cache, 'irt-wine'),
  WINEDEBUG: '-all',
  WINEDLLOVERRIDES: 'mscoree,mshtml=',
  // Words go to Windows in the letters of the locale.
  LC_ALL: 'C.UTF-8',
};
const WRITERS = 4;
const WRITES = 5;
const KILLS = 8;

interface Done {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

if (hasWine()) {
  makeWindows();
  const good = [await walk(NODE), await walk(OLDEST)];
  process.stdout.write(
    'not tried: FAT32 and exFAT, files other programs have open, and Explorer, which Wine has not as Windows has\n',
  );
  process.exitCode = good.every(Boolean) ? 0 : 1;
} else {
  process.stdout.write(
    'nothing tried: Wine is not here and could not be installed (Debian: apt-get install wine wine64)\n',
  );
  process.exitCode = 2;
}

function hasWine(): boolean {
  const isThere = () => spawnSync('wine', ['--version'], { env }).status === 0;
  if (isThere()) return true;
  const apt = ['install', '--yes', '--no-install-recommends', 'wine', 'wine64'];
  spawnSync('apt-get', apt, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  return isThere();
}

/** A Windows of its own, of a version Node is willing to run on. */
function makeWindows(): void {
  mkdirSync(cache, { recursive: true });
  if (!existsSync(env.WINEPREFIX)) spawnSync('wineboot', ['--init'], { env, stdio: 'ignore' });
  const key = ['HKCU\\Software\\Wine', '/v', 'Version', '/d', 'win10', '/f'];
  execFileSync('wine', ['reg', 'add', ...key], { env, stdio: 'ignore' });
}

async function walk(version: typeof NODE | typeof OLDEST): Promise<boolean> {
  const here = join(env.WINEPREFIX, 'drive_c', `Cán bộ xã Phương Độ (mới) ${version}`);
  rmSync(here, { recursive: true, force: true });
  const program = join(here, 'chương trình');
  const folder = join(here, 'irt');
  const found = runtimes(join(cache, 'irt-runtimes'));
  layProgram(root, program);
  layWindows(program, folder, { ...found, windows: windowsNode(join(cache, 'irt-runtimes'), version) });
  const words = (args: readonly string[]) => ['irt/node.exe', 'irt/app/bin/irt.js', ...args];
  const irt = (...args: string[]) => wine(here, words(args));
  const kept = (id: string) => irt('agency', 'show', id, '--store', 'nho').code === 0;
  const store = join(here, 'nho');
  const say = saying(`Node.js ${version} for Windows`);

  const { version: own } = manifestOf(root);
  say(
    'irt.cmd starts from its folder',
    () => wine(here, ['cmd', '/c', 'irt\\irt.cmd', '--version']).out === `irt ${own}\n`,
  );
  say('irt.cmd passes the exit code on', () => wine(here, ['cmd', '/c', 'irt\\irt.cmd', 'chek']).code === 2);
  say('the sample is begun', () => irt('init', 'kho', '--sample', 'tuyen-quang', '--quiet').code === 0);
  say('check --json gives the bytes the source tree gives', () => {
    const asked = ['check', '--json', '--as-of', SAMPLE_AS_OF, '--store', 'kho'];
    const wanted = spawnSync(process.execPath, [join(root, 'bin/irt.js'), ...asked], {
      cwd: here,
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    return wanted.stdout !== '' && irt(...asked).out === wanted.stdout;
  });
  // A small store: what is tried is not how fast Wine reads many files.
  say('an empty store is begun', () => irt('init', 'nho', '--quiet').code === 0);
  say('a record in Vietnamese is written, shown, undone', () => {
    const added = irt(
      'agency',
      'add',
      '--id',
      'so-thu',
      '--name',
      'Sở Thử nghiệm Đặc biệt',
      '--type',
      'department',
      '--store',
      'nho',
    );
    const isShown = irt('agency', 'list', '--json', '--store', 'nho').out.includes('Sở Thử nghiệm Đặc biệt');
    return added.code === 0 && isShown && irt('undo', '--store', 'nho').code === 0 && !kept('so-thu');
  });
  const add = (id: string) =>
    words([
      'agency',
      'add',
      '--id',
      id,
      '--name',
      `Sở ${id}`,
      '--type',
      'department',
      '--store',
      'nho',
      '--quiet',
      '--lock-timeout',
      '300',
    ]);
  const written = await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      const ids = Array.from({ length: WRITES }, (_each, n) => `so-${writer}-${n}`);
      const codes: (number | null)[] = [];
      for (const id of ids) codes.push(await started(here, add(id)));
      return ids.filter((_id, n) => codes[n] === 0);
    }),
  );
  say(`${WRITERS} writers at once, ${WRITES} records each: none is lost`, () => {
    const ids = written.flat();
    const listed = new Set(idsIn(irt('agency', 'list', '--json', '--store', 'nho').out));
    return ids.length === WRITERS * WRITES && ids.every((id) => listed.has(id));
  });
  const told: string[] = [];
  for (let n = 0; n < KILLS; n += 1)
    if ((await started(here, add(`so-giet-${n}`), 150 + n * 150)) === 0) told.push(`so-giet-${n}`);
  say(`${KILLS} writers killed: what was said to be written is there, and the next one writes`, () => {
    const next = wine(here, add('so-sau'));
    const listed = new Set(idsIn(irt('agency', 'list', '--json', '--store', 'nho').out));
    return next.code === 0 && listed.has('so-sau') && told.every((id) => listed.has(id));
  });
  say(
    'history is whole, and doctor finds a store that can be used',
    () => irt('history', 'verify', '--store', 'nho').code === 0 && irt('doctor', '--store', 'nho').code === 0,
  );
  // A process that lives, and whose number the lock names.
  const live =
    "require('node:fs').writeFileSync('live.json', JSON.stringify({ pid: process.pid, host: require('node:os').hostname() })); setTimeout(() => {}, 600000);";
  writeFileSync(join(here, 'live.cjs'), live);
  const living = started(here, ['irt/node.exe', 'live.cjs'], 30_000);
  for (let n = 0; n < 100 && !existsSync(join(here, 'live.json')); n += 1)
    await new Promise((next) => setTimeout(next, 200));
  say('a lock older than the start of the machine is taken away', () => {
    const held = JSON.parse(readFileSync(join(here, 'live.json'), 'utf8')) as object;
    const lock = { ...held, processStart: '', since: '2000-01-01T00:00:00.000Z', nonce: 'x' };
    writeFileSync(join(store, '.irt/lock'), JSON.stringify(lock));
    return wine(here, add('so-khoa')).code === 0 && kept('so-khoa');
  });
  await living;
  say('--store "C:\\…\\" is named for what it is', () => {
    writeFileSync(join(here, 'thu.cmd'), '@irt\\irt.cmd check --store "C:\\kho\\" --json\r\n');
    const { code, out, err } = wine(here, ['cmd', '/c', 'thu.cmd']);
    return code === 2 && `${out}${err}`.includes('--store "C:\\kho"');
  });
  say('a git that lies in the current folder is not started', () => {
    cpSync(join(folder, 'node.exe'), join(here, 'git.exe'));
    const { code, err } = irt('init', 'kho git', '--git');
    return code === 2 && err.includes('git') && !existsSync(join(here, 'kho git'));
  });
  say('a report for Excel is written', () => {
    const done = irt(
      'report',
      'quarterly',
      '--period',
      '2026-Q3',
      '--format',
      'csv',
      '-o',
      'Báo cáo quý.csv',
      '--store',
      'nho',
    );
    return done.code === 0 && readFileSync(join(here, 'Báo cáo quý.csv')).length > 100;
  });
  return say.isGood();
}

function idsIn(list: string): readonly string[] {
  return (JSON.parse(list) as { records: readonly { id: string }[] }).records.map(({ id }) => id);
}

function wine(cwd: string, words: readonly string[]): Done {
  const { status, stdout, stderr } = spawnSync('wine', words, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 1e9,
    input: '',
  });
  return { code: status, out: stdout, err: stderr };
}

/** The exit code of what runs beside others; killed, at the latest, after some milliseconds. */
function started(cwd: string, words: readonly string[], killAfter?: number): Promise<number | null> {
  return new Promise((done, fail) => {
    const child = spawn('wine', words, { cwd, env, stdio: 'ignore' });
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.on('error', fail);
    child.on('exit', (code) => {
      clearTimeout(timer);
      done(code);
    });
  });
}
