import * as z from 'zod';
import { type Config, defaultConfig } from './config.js';

/** A key with nothing after it says nothing. */
const orNothing = <S extends z.ZodType>(schema: S) =>
  schema.nullish().transform((value): z.output<S> | undefined => value ?? undefined);

/** {@link Config} as it may be written: what is wrong in it is said by its issues. */
export const configSchema = z.strictObject({
  version: orNothing(z.int().positive()),
  province: orNothing(z.string().min(1)),
  lang: orNothing(z.enum(['vi', 'en'])),
  sharedFolderOk: orNothing(z.boolean()),
  catalogues: orNothing(z.array(z.string()).min(1)).transform((ids) => ids ?? defaultConfig().catalogues),
  duties: orNothing(z.record(z.string(), z.record(z.string(), z.unknown()).nullable())).transform((duties) =>
    Object.fromEntries(Object.entries(duties ?? {}).map(([id, options]) => [id, options ?? {}])),
  ),
});

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
