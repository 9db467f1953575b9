import { userInfo } from 'node:os';
import type { OpenStore } from '../cli/context.js';
import { isForPrograms } from '../cli/output.js';
import { findStore, refuseOfOthers, requireStore } from '../cli/settings.js';
import { STORE_VERSION } from '../domain/config.js';
import { show } from '../render/show.js';
import type { Given } from './given.js';

/**
 * The store of a run. A store of another account is not read at all; one of a newer form, or on a disk other hosts
 * write to, is read and refuses what would be written.
 */
export async function openStore({
  proc,
  io,
  t,
  globals,
  command,
  settings,
  build,
}: Given): Promise<OpenStore> {
  const cwd = proc.cwd();
  const found = findStore(globals.store, proc.env, cwd);
  const dir = requireStore(found);
  if (found) refuseOfOthers(found, proc.env, proc.getuid?.());
  const { config, problems } = await settings(dir);
  const { openYamlStore } = await import('../store/yaml/store.js');
  const { guardWrites, refuseNetwork, refuseNewer } = await import('../store/yaml/writing/refuse.js');
  const notify = (text: string): void => {
    if (!globals.quiet && !isForPrograms({ globals })) io.err(`${t.say.notice}: ${text}\n`);
  };

  if (config.version !== undefined && config.version > STORE_VERSION)
    notify(t.say.newerStore(config.version));
  // A store found in a folder above may not be the one that was meant.
  let isSaid = found?.from !== 'store' || dir === cwd;
  const beforeWriting = () => {
    if (!isSaid) notify(t.say.writesTo(show(dir)));
    isSaid = true;
    refuseNewer(config.version);
    refuseNetwork(dir, globals.sharedFolderOk ?? config.sharedFolderOk ?? false);
  };
  const lockTimeoutMs = patienceOf(globals);
  const author = { who: accountName(), command };
  // What was only to be tried or examined leaves no trace.
  const isLeftAlone = globals.dryRun === true || EXAMINES.has(command);
  const store = openYamlStore(dir, {
    lockTimeoutMs,
    author,
    unreadOk: globals.unreadOk ?? false,
    keeping: build === undefined || isLeftAlone ? undefined : { build },
  });
  return {
    dir,
    store: guardWrites(store, beforeWriting),
    config,
    problems,
    evidence: async () =>
      (await import('../store/yaml/evidence/evidence.js')).openEvidence(dir, { refuse: beforeWriting }),
    mappings: async () => (await import('../store/yaml/reading/mappings.js')).openMappings(dir),
    formatter: async () =>
      (await import('../store/yaml/layout/rewrite.js')).openFormatter(dir, {
        lockTimeoutMs,
        author,
        refuse: beforeWriting,
      }),
  };
}

/** How long a run waits for another that writes, or for a file that is open elsewhere, in milliseconds. */
export const patienceOf = ({ lockTimeout = 10 }: Given['globals']): number => lockTimeout * 1000;

/** Commands that leave a store as they find it, what is kept of it too. */
const EXAMINES: ReadonlySet<string> = new Set(['doctor']);

/** The account of whoever runs the program; some systems have none for a process. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
