import type * as z from 'zod';
import { isOf, type RecordOf } from '../kinds/index.js';
import type { Absent, Binds, Check, DutyHead } from './check.js';
import type { Zod } from './options.js';
import type { Verdict } from './result.js';
import { isExcepted, levelVerdict, type SystemScope, systemScope } from './scope.js';
import { type Each, livingOf, ownerOf } from './subjects.js';
import type { World } from './world.js';

/** The options of a check with those every check of the kind takes. */
type Scoped<K extends Each, S extends z.ZodObject> = K extends 'system'
  ? z.ZodObject<S['shape'] & ReturnType<typeof systemScope>>
  : S;

/** A verdict of another agency than the one that answers for the record says so. */
type Said = Verdict & { readonly agency?: string | null };

interface EachCheck<N extends string, K extends Each, S extends z.ZodObject> {
  readonly name: N;
  readonly binds: Binds & { readonly each: K };
  readonly options: (zod: Zod) => S;
  /** How one of them stands; undefined where the duty says nothing of it. */
  readonly judge: (
    world: World,
    record: RecordOf<K>,
    options: z.infer<Scoped<K, S>>,
    duty: DutyHead,
  ) => Said | undefined;
  readonly absent?: Absent<z.infer<Scoped<K, S>>>;
}

/**
 * A check of each of a kind that is there at the moment judged, one by one. Whom it binds is said here for all of them:
 * not yet, no longer, a level too low or unknown.
 */
export function checkEach<const N extends string, K extends Each, S extends z.ZodObject>(
  check: EachCheck<N, K, S>,
): Check<N, Scoped<K, S>> {
  const { name, binds, options, judge, absent } = check;
  const kind = binds.each;
  return {
    name,
    subjects: [kind],
    binds,
    // An option a check places among its own keeps its place there.
    options: (zod) =>
      (kind === 'system'
        ? zod.strictObject({ ...options(zod).shape, ...systemScope(zod) })
        : options(zod)) as Scoped<K, S>,
    *judge(world, given, duty) {
      for (const record of livingOf(world, kind)) {
        const system = isOf('system', kind, record) ? record : undefined;
        const scope = given as SystemScope;
        if (system && isExcepted(world, system, scope)) continue;
        const said: Said | undefined =
          (system && levelVerdict(system, scope, binds.levels)) ?? judge(world, record, given, duty);
        if (said === undefined) continue;
        const agency = said.agency === undefined ? ownerOf(world, kind, record) : said.agency;
        yield { ...said, subject: { kind, id: record.id }, agency };
      }
    },
    ...(absent ? { absent } : {}),
  };
}
