import type { Ctx } from '../../cli/context.js';
import { type AnyRecord, kindNames, kinds } from '../../domain/kinds/index.js';
import type { NewestRecord } from '../../store/care.js';
import { StoreError } from '../../store/port.js';

/** The event with the latest day; undefined without events, or when the records cannot be read at all. */
export async function newestRecord(ctx: Ctx): Promise<NewestRecord | undefined> {
  try {
    const { store } = await ctx.openStore();
    const { dataset } = await store.snapshot();
    let newest: NewestRecord | undefined;
    for (const kind of kindNames) {
      const { naming } = kinds[kind];
      if (naming === 'name') continue;
      const records: readonly AnyRecord[] = dataset.all(kind);
      for (const record of records) {
        const day = String(naming.on.map((field) => record[field]).find(Boolean) ?? '').slice(0, 10);
        if (day > (newest?.day ?? '')) newest = { kind, id: record.id, day };
      }
    }
    return newest;
  } catch (error) {
    // The probes of the folder say why.
    if (error instanceof StoreError) return undefined;
    throw error;
  }
}
