import type { KindName } from '../../../domain/kinds/index.js';
import { onDisk } from '../../errno.js';
import { openRecordFile } from '../disk/lowdb-file.js';
import type { Facts } from './facts.js';
import { type FileRead, readFileText } from './read-file.js';

/**
 * A file that has not changed since all of the store was found to be sound: what it says is read when it is first
 * asked for, as it then stands.
 */
export class KeptFile implements FileRead {
  private read: FileRead | undefined;

  constructor(
    private readonly root: string,
    readonly kind: KindName,
    readonly file: string,
    readonly kept: Facts,
  ) {}

  get text(): string {
    return this.open().text;
  }
  get items(): FileRead['items'] {
    return this.open().items;
  }
  get refused(): FileRead['refused'] {
    return this.open().refused;
  }

  open(): FileRead {
    this.read ??= onDisk(() => {
      const db = openRecordFile(this.root, this.file);
      db.read();
      // Nothing is left of a file that was taken away since.
      return readFileText(this.kind, this.file, db.data.text ?? '');
    }, this.file);
    return this.read;
  }
}
