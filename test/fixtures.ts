import { createDataset, type Dataset } from '../src/domain/dataset.js';
import { type Duty, dutySchema } from '../src/domain/duties/catalogue.js';
import { type AnyRecord, isKindName, type KindName } from '../src/domain/kinds/index.js';
import { toRaw } from '../src/domain/raw.js';
import { readRecord } from '../src/domain/read-record.js';

/** Records of a fixture as the program would read them: what does not count is not there. */
export function datasetOf(records: Readonly<Record<string, readonly unknown[]>>): Dataset {
  const read: (readonly [KindName, AnyRecord])[] = [];
  for (const [kind, list] of Object.entries(records)) {
    if (!isKindName(kind)) throw new Error(`kind ${kind}`);
    for (const written of list) {
      const { record } = readRecord(kind, toRaw(written));
      if (record) read.push([kind, record]);
    }
  }
  return createDataset(read);
}

/** A duty with options a store has set otherwise. */
export const withOptions = (duty: Duty, options: object | undefined): Duty =>
  options ? dutySchema.parse({ ...duty, options: { ...duty.options, ...options } }) : duty;
