import { basename, dirname } from 'node:path';
import { kindOfFile } from '../../../domain/kind-of-file.js';
import { onDisk, storeErrorOf } from '../../errno.js';
import { type FileMerger, StoreError } from '../../port.js';
import { MAX_HISTORY_FILE, readText, readWhole } from '../disk/read-text.js';
import { writeSafely } from '../disk/safe-write.js';
import { isHistoryPath } from '../history/history.js';
import { mergeHistory } from './history.js';
import { mergeFiles } from './merge.js';

/** As {@link FileMerger}; a base that is not there is an empty one, as where both sides began the file. */
export const mergeOnDisk: FileMerger = ({ base, ours, theirs, file }) => {
  if (isHistoryPath(file ?? ours)) {
    const [mine, other] = [ours, theirs].map(bytesOf) as [Uint8Array, Uint8Array];
    const merged = mergeHistory(mine, other);
    if (merged !== mine) writeSafely(dirname(ours), basename(ours), merged);
    return [];
  }
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

function bytesOf(path: string): Uint8Array {
  const whole = onDisk(() => readWhole(path, MAX_HISTORY_FILE), path);
  if (!whole) throw new StoreError('io', { file: path, reason: 'ENOENT' });
  return whole.bytes;
}

function textOf(path: string): string | undefined {
  try {
    return readText(path)?.text;
  } catch (error) {
    throw storeErrorOf(error, path);
  }
}
