import type { Stats } from 'node:fs';
import { join } from 'node:path';
import { LowSync, type SyncAdapter } from 'lowdb';
import { readText } from './read-text.js';
import { removeSafely, writeSafely } from './safe-write.js';

export interface RecordFileData {
  /** Undefined when there is no such file. */
  text: string | undefined;
  /** Of the file as it was read. */
  stat?: Stats;
}

/**
 * lowdb's own file adapters lose data with two writers, never reach the disk for certain and change the file's
 * mode; this one reads only what is surely text and writes by {@link writeSafely}.
 */
class RecordFile implements SyncAdapter<RecordFileData> {
  constructor(
    private readonly root: string,
    private readonly file: string,
  ) {}

  read(): RecordFileData | null {
    return readText(join(this.root, this.file));
  }

  write(data: RecordFileData): void {
    if (data.text === undefined) removeSafely(this.root, this.file);
    else writeSafely(this.root, this.file, data.text);
  }
}

/** A file of records as a lowdb database; `file` is relative to the store. */
export function openRecordFile(root: string, file: string): LowSync<RecordFileData> {
  return new LowSync<RecordFileData>(new RecordFile(root, file), { text: undefined });
}
