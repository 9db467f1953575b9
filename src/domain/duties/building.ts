import type { Day } from '../calendar.js';
import type { RecordOf } from '../kinds/index.js';
import type { Zod } from './options.js';

/** Systems put into service in this span, both days included, are taken to have been under construction before it. */
export const buildingSpan = (z: Zod) => ({ from: z.iso.date(), to: z.iso.date() });

export const wasBuilding = (
  building: { readonly from: Day; readonly to: Day } | undefined,
  { inService }: RecordOf<'system'>,
): boolean => building !== undefined && inService >= building.from && inService <= building.to;
