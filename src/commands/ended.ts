import type { Ctx } from '../cli/context.js';
import { isTablesOnly } from '../cli/output.js';
import type { Dataset } from '../domain/dataset.js';
import type { AnyRecord, KindName } from '../domain/kinds/index.js';
import { endOf } from '../domain/life.js';

/** A record's name or id as people read it where it is listed or chosen: with its end, where it has ended. */
export function marked(ctx: Ctx, kind: KindName, record: AnyRecord, shown: string): string {
  if (isTablesOnly(ctx)) return shown;
  const end = endOf(kind, record, (ctx.globals.asOf ?? ctx.now()).day);
  return end ? `${shown} (${ctx.t.say.ended(end.on)})`.trim() : shown;
}

/** An agency as a heading: its name and its id, with its end; only the id where nothing else is known. */
export function agencyHeading(ctx: Ctx, dataset: Dataset, id: string): string {
  const agency = dataset.get('agency', id);
  return agency?.name ? marked(ctx, 'agency', agency, `${agency.name} (${id})`) : id;
}
