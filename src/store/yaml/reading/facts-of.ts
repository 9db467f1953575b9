import { referencesOf } from '../../../domain/references.js';
import { Facts } from './facts.js';
import { cutIn, hiddenIn } from './notices.js';
import type { FileRead } from './read-file.js';

const known = new WeakMap<FileRead, Facts | null>();

/** Null where anything has to be said of the file or of a record in it. */
export function factsOf(read: FileRead): Facts | null {
  let facts = known.get(read);
  if (facts === undefined) {
    facts = read.kept ?? gather(read);
    known.set(read, facts);
  }
  return facts;
}

function gather(read: FileRead): Facts | null {
  if (read.refused) return null;
  const ids = new Set<string>();
  const refs = new Set<string>();
  for (const { kind, parsed } of read.items) {
    const { record, id, problems } = parsed;
    if (!record || id === undefined || problems.length > 0 || ids.has(id)) return null;
    ids.add(id);
    for (const { target, targetId } of referencesOf(kind, record)) refs.add(`${target}/${targetId}`);
  }
  if (cutIn(read).length > 0 || hiddenIn(read).length > 0) return null;
  return new Facts(read.kind, read.text.length, [...ids].join(' '), [...refs].join(' '));
}
