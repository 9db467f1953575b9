import { basename, dirname } from 'node:path';
import { kindOfFile } from '../../domain/kind-of-file.js';
import { storeErrorOf } from '../errno.js';
import { type FileMerger, StoreError } from '../port.js';
import { mergeFiles } from './merge.js';
import { readText } from './read-text.js';
import { writeSafely } from './safe-write.js';

/** As {@link FileMerger}; a base that is not there is an empty one, as where both sides began the file. */
export const mergeOnDisk: FileMerger = ({ base, ours, theirs, file }) => {
  const was = textOf(base) ?? '';
  const [mine, other] = [ours, theirs].map((path) => {
    const text = textOf(path);
    if (text === undefined) throw new StoreError('io', { file: path, reason: 'ENOENT' });
    return text;
  }) as [string, string];
  const merged = mergeFiles(kindOfFile(basename(file ?? ours)), was, mine, other);
  if (merged.text !== mine) writeSafely(dirname(ours), basename(ours), merged.text);
  return merged.conflicts;
};

function textOf(path: string): string | undefined {
  try {
    return readText(path)?.text;
  } catch (error) {
    throw storeErrorOf(error, path);
  }
}
