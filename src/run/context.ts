import { randomInt } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { colorLevel } from '../cli/color.js';
import type { Ctx, OpenDuties } from '../cli/context.js';
import { programPath } from '../cli/program-path.js';
import { chooseLanguage, findStore, refuseOfOthers } from '../cli/settings.js';
import { momentOfInstant } from '../domain/calendar.js';
import { bePatient } from '../store/busy.js';
import { asBefore } from '../store/yaml/disk/many.js';
import { replaceSafely } from '../store/yaml/disk/safe-write.js';
import type { Given } from './given.js';
import { openStore, patienceOf } from './open-store.js';

/** Base 32 without i, l, o, u: what is read aloud is not misheard. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Everything a command may use, each part made when it is asked for. */
export function contextOf(given: Given): Ctx {
  const { proc, io, recorder, home, version, nodeNeeded, t, written, globals, again } = given;
  const cwd = proc.cwd();
  bePatient(patienceOf(globals));
  let opened: ReturnType<Ctx['openStore']> | undefined;
  const ctx: Ctx = {
    io,
    t,
    cwd,
    globals,
    home,
    place: findStore(globals.store, proc.env, cwd)?.value,
    origins: (config) => ({
      store: findStore(globals.store, proc.env, cwd),
      lang: chooseLanguage(globals.lang, proc.env, config),
    }),
    version,
    execPath: proc.execPath,
    programPath: (name) => programPath(name, { path: proc.env['PATH'] ?? '', platform: proc.platform }),
    color: colorLevel(globals.color, proc.env, io.stdoutIsTerminal),
    errColor: colorLevel(globals.color, proc.env, io.stderrIsTerminal),
    now: () => momentOfInstant(Date.now()),
    holds: (until) => recorder?.holds(until),
    again,
    random: () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''),
    async prompter() {
      // A pipe would be taken for answers: people are asked only where both ends are a terminal.
      if (!globals.input || !io.stdinIsTerminal || !io.stderrIsTerminal) return undefined;
      return (await import('../cli/prompter.js')).terminalPrompter(proc.stderr, t);
    },
    replaceFile(path, name, pieces) {
      replaceSafely(path, name, (fd) => {
        for (const piece of pieces) writeFileSync(fd, piece);
      });
      written.push(path);
    },
    openStore: () => {
      opened ??= openStore(given);
      return opened;
    },
    async openCare() {
      const { dir, config } = await ctx.openStore();
      const { careFor } = await import('../store/yaml/doctor/care.js');
      const sharedFolderOk = globals.sharedFolderOk ?? config.sharedFolderOk ?? false;
      return { dir, care: careFor(dir, { nodeNeeded, sharedFolderOk }) };
    },
    fileMerger: async () => (await import('../store/yaml/merge/merge-on-disk.js')).mergeOnDisk,
    openDuties: () => openDuties(given),
  };
  return ctx;
}

async function openDuties({ proc, home, globals, settings }: Given): Promise<OpenDuties> {
  const found = findStore(globals.store, proc.env, proc.cwd());
  if (found) refuseOfOthers(found, proc.env, proc.getuid?.());
  const dir = found && existsSync(found.value) ? found.value : undefined;
  const { config, problems } = await settings(dir);
  const { readCatalogues } = await import('../store/catalogues.js');
  const { openShipped } = await import('../store/shipped-catalogues.js');
  const shipped = await openShipped(join(home, 'data', 'catalogue'), join(home, 'dist', 'catalogue'));
  const read = await readCatalogues(shipped, dir, config, problems);
  return { ...read, problems: [...problems, ...read.problems] };
}

/** What a run leaves behind in the process that ran it: nothing. */
export const leave = asBefore;
