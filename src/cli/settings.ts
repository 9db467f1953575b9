import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Config, defaultConfig, isSetting, plainConfig } from '../domain/config.js';
import type { Problem } from '../domain/problem.js';
import type { Language } from '../messages/messages.js';
import { readPlainSettings } from '../store/plain-settings.js';
import { Failure } from './failure.js';

export const CONFIG_FILE = 'irt.yaml';
type Env = Readonly<Record<string, string | undefined>>;

/** A value and the layer that set it: flag, then environment, then `irt.yaml`, then the default. */
export interface Origin<T> {
  readonly value: T;
  readonly from: 'flag' | 'env' | 'store' | 'default';
}

/** Which folder is the store: `--store`, else IRT_STORE, else the nearest `irt.yaml` upwards. */
export function findStore(flag: string | undefined, env: Env, cwd: string): Origin<string> | undefined {
  if (flag !== undefined) return { value: resolve(cwd, flag), from: 'flag' };
  if (env['IRT_STORE']) return { value: resolve(cwd, env['IRT_STORE']), from: 'env' };
  for (let dir = resolve(cwd); ; dir = dirname(dir)) {
    if (isOfStore(dir)) return { value: dir, from: 'store' };
    if (dirname(dir) === dir) return undefined;
  }
}

/** Whether a folder has an `irt.yaml` of a store: another program may call its own settings so. */
function isOfStore(dir: string): boolean {
  const path = join(dir, CONFIG_FILE);
  if (!existsSync(path)) return false;
  return existsSync(join(dir, 'records')) || maySetUpStore(path);
}

/** What cannot be read may be a store's, and is complained of rather than passed over. */
function maySetUpStore(path: string): boolean {
  try {
    const stat = statSync(path);
    if (!stat.isFile() || stat.size > MAX_LOOKED_AT) return stat.isFile();
    const text = readFileSync(path, 'utf8');
    const isIllegible = /[\0\ufffd]|^<{7}/mu.test(text);
    const saysNothing = /^\ufeff?(?:[ \t]*(?:#.*|---[ \t]*)?(?:\r?\n|$))*$/u.test(text);
    const keys = [...text.matchAll(/(?:^\ufeff?|[{,])[ \t]*["']?([A-Za-z]+)["']?[ \t]*[:：]/gmu)];
    return isIllegible || saysNothing || keys.some(([, key = '']) => isSetting(key));
  } catch {
    return true;
  }
}
/** In bytes; a store's own settings are a hundredth of it. */
const MAX_LOOKED_AT = 1024 * 1024;

/**
 * Refuses a store that was only come upon, and that another account of this machine set up: its settings and what
 * it says are theirs. Whoever names it means it.
 */
export function refuseOfOthers(
  { value: dir, from }: Origin<string>,
  env: Env,
  uid: number | undefined,
): void {
  if (from !== 'store' || uid === undefined) return;
  const owner = statSync(join(dir, CONFIG_FILE), { throwIfNoEntry: false })?.uid ?? uid;
  const behind = uid === 0 ? Number(env['SUDO_UID'] ?? uid) : uid;
  if (owner !== uid && owner !== behind) throw new Failure('store-of-others', { dir }, 'store');
}

/** A folder is a store when it has `irt.yaml`, or at least records. */
export function requireStore(found: Origin<string> | undefined): string {
  if (!found) throw new Failure('no-store', {}, 'store');
  const dir = found.value;
  const isFolder = statSync(dir, { throwIfNoEntry: false })?.isDirectory() === true;
  if (!isFolder || !(existsSync(join(dir, CONFIG_FILE)) || existsSync(join(dir, 'records')))) {
    throw new Failure('not-a-store', { dir }, 'store');
  }
  return dir;
}

export interface ConfigReading {
  readonly config: Config;
  readonly problems: readonly Problem[];
}

/** `irt.yaml` of a store; absent or empty, the defaults. With problems, what can be told of it still counts. */
export async function readConfig(dir: string | undefined): Promise<ConfigReading> {
  const path = dir === undefined ? undefined : join(dir, CONFIG_FILE);
  if (path === undefined) return { config: defaultConfig(), problems: [] };
  const written = readPlainSettings(path);
  const plain = written && plainConfig(written);
  return plain ? { config: plain, problems: [] } : readAnyConfig(path);
}

/** {@link readConfig} for one run, which reads the settings of a folder once, whoever asks. */
export function settingsOfRun(): typeof readConfig {
  const known = new Map<string | undefined, Promise<ConfigReading>>();
  return (dir) => {
    const read = known.get(dir) ?? readConfig(dir);
    known.set(dir, read);
    return read;
  };
}

/** The same whatever form the file is in: what reads everything and finds every fault is loaded only for this. */
async function readAnyConfig(path: string): Promise<ConfigReading> {
  const [{ readYamlDocument }, { configOf, configSchema }] = await Promise.all([
    import('../store/yaml-document.js'),
    import('../domain/config-schema.js'),
  ]);
  const read = readYamlDocument(path, CONFIG_FILE, configSchema);
  return 'value' in read
    ? { config: read.value, problems: [] }
    : { config: configOf(read.written), problems: read.problems };
}

const isLanguage = (value: string | undefined): value is Language => value === 'vi' || value === 'en';

/** `--lang`, else IRT_LANG, else `irt.yaml`, else Vietnamese; an unknown one is passed over here. */
export function chooseLanguage(
  flag: string | undefined,
  env: Env,
  config: Config | undefined,
): Origin<Language> {
  if (isLanguage(flag)) return { value: flag, from: 'flag' };
  if (isLanguage(env['IRT_LANG'])) return { value: env['IRT_LANG'], from: 'env' };
  if (config?.lang) return { value: config.lang, from: 'store' };
  return { value: 'vi', from: 'default' };
}
