import * as z from 'zod';

/** `irt.yaml`: what a store says of itself. All of it may be absent. */
export const configSchema = z.strictObject({
  province: z.string().min(1).optional(),
  lang: z.enum(['vi', 'en']).optional(),
  /** Writing is allowed although other hosts may reach the folder and do not see the lock. */
  sharedFolderOk: z.boolean().optional(),
  /** Catalogues of duties that are judged, by id. */
  catalogues: z.array(z.string()).min(1).default(['directive-18']),
  /** Options of duties the province sets otherwise, by duty id. */
  duties: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
});
export type Config = z.infer<typeof configSchema>;
