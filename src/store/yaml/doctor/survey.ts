import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareBytes } from '../../../domain/text.js';
import { networkOf } from '../disk/network.js';
import type { Entry, Seen } from './probe.js';
import { textFacts } from './text-facts.js';

/** Settings, catalogues and records: the files that are read as YAML. */
const READ = /^(?:irt\.yaml|(?:catalogue|records)\/.*\.ya?ml)$/u;
/** What git keeps has its own keeper; but who may look into it may read every record there ever was. */
const GIT = '.git';

type Given = Omit<Seen, 'entries' | 'closed' | 'texts' | 'network'>;

/** Looks once at all of a store's folder. */
export function survey(given: Given): Seen {
  const { root } = given;
  const entries: Entry[] = [{ file: '.', stat: lstatSync(root) }];
  const closed: string[] = [];
  const walk = (folder: string): void => {
    for (const name of namesIn(join(root, folder), folder, closed)) {
      const file = folder === '' ? name : `${folder}/${name}`;
      const stat = lstatSync(join(root, file), { throwIfNoEntry: false });
      if (!stat) continue;
      entries.push({ file, stat });
      if (stat.isDirectory() && name !== GIT) walk(file);
    }
  };
  walk('');
  const texts = new Map(
    entries.flatMap(({ file, stat }) => {
      const facts = stat.isFile() && READ.test(file) ? textFacts(join(root, file)) : undefined;
      return facts ? [[file, facts] as const] : [];
    }),
  );
  return { ...given, entries, closed, texts, network: networkOf(root) };
}

function namesIn(path: string, folder: string, closed: string[]): readonly string[] {
  try {
    return readdirSync(path).sort(compareBytes);
  } catch {
    closed.push(folder === '' ? '.' : folder);
    return [];
  }
}
