import * as z from 'zod';

/** The form of a store this program writes; a greater one is only read. */
export const STORE_VERSION = 1;

/** A key with nothing after it says nothing. */
const orNothing = <S extends z.ZodType>(schema: S) =>
  schema.nullish().transform((value): z.output<S> | undefined => value ?? undefined);

/** `irt.yaml`: what a store says of itself. All of it may be absent. */
export const configSchema = z.strictObject({
  version: orNothing(z.int().positive()),
  province: orNothing(z.string().min(1)),
  lang: orNothing(z.enum(['vi', 'en'])),
  /** Writing is allowed although other hosts may reach the folder and do not see the lock. */
  sharedFolderOk: orNothing(z.boolean()),
  /** Catalogues of duties that are judged, by id. */
  catalogues: orNothing(z.array(z.string()).min(1)).transform((ids) => ids ?? ['directive-18']),
  /** Options of duties the province sets otherwise, by duty id. */
  duties: orNothing(z.record(z.string(), z.record(z.string(), z.unknown()).nullable())).transform((duties) =>
    Object.fromEntries(Object.entries(duties ?? {}).map(([id, options]) => [id, options ?? {}])),
  ),
});
export type Config = z.infer<typeof configSchema>;

/** Settings of which some are wrong: those that are right, entry by entry, and the defaults. */
export function configOf(value: unknown): Config {
  if (typeof value !== 'object' || value === null) return configSchema.parse({});
  const right = Object.entries(configSchema.shape).flatMap(([key, field]) => {
    const written = (value as Record<string, unknown>)[key];
    const read = field.safeParse(written);
    const kept = read.success ? read : field.safeParse(without(written, read.error.issues));
    return kept.success ? [[key, kept.data] as const] : [];
  });
  return configSchema.parse(Object.fromEntries(right));
}

/** A list or a map without the entries that are wrong. */
function without(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const wrong = new Set(issues.map(({ path }) => String(path[0])));
  if (Array.isArray(value)) return value.filter((_, index) => !wrong.has(String(index)));
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !wrong.has(key)));
}
