import * as z from 'zod';
import type { Described, Expected } from '../problem.js';
import { closest } from '../text.js';
import type { Check } from './check.js';
import { type CheckName, checks, type OptionsBy } from './checks/index.js';
import { severities } from './result.js';

const bilingual = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });

/** What every duty says of itself, whatever decides it. */
const head = {
  /** For ever: a duty that changes is closed (`inForce.to`) and a new one opened. */
  id: z.string().regex(/^[a-z0-9]+\.[a-z0-9]+(?:-[a-z0-9]+)*$/, 'duty-id' satisfies Expected),
  clause: z.string().min(1),
  citation: bilingual,
  title: bilingual,
  /** The sentence of the source that asks it; a quoted Vietnamese one is translated in English. */
  text: bilingual,
  /** Whether the Vietnamese text is the source’s own words; a summary is never shown as a quotation. */
  textIs: z.enum(['quotation', 'summary']).default('quotation'),
  binds: bilingual,
  explanation: bilingual,
  interpretation: bilingual.optional(),
  sanction: bilingual.optional(),
  severity: z.enum(severities),
  inForce: z.strictObject({ from: z.iso.date(), to: z.iso.date().optional() }),
  /** Options that are this project's own choice, without legal basis (†). */
  ownChoice: z.array(z.string()).default([]),
};

const entryOf = <N extends string, S extends z.ZodObject>(check: Check<N, S>) =>
  z.strictObject({ ...head, check: z.literal(check.name), options: check.options(z) });
type Entry<C> = C extends Check<infer N, infer S> ? ReturnType<typeof entryOf<N, S>> : never;
/** One for each check, so that the options of a duty have the type its own check declares. */
type Entries<C extends readonly unknown[]> = { -readonly [I in keyof C]: Entry<C[I]> };

/** One duty: what it says of itself, the check that decides it, and that check's options. */
export const dutySchema = z.discriminatedUnion(
  'check',
  checks.map((check) => entryOf<string, z.ZodObject>(check)) as Entries<typeof checks>,
  // A duty that names no check still has all its other mistakes listed.
  { unionFallback: true },
);

/** A file of duties: `data/catalogue/*.yaml`. Options are checked by the check a duty names. */
export const catalogueSchema = z
  .strictObject({
    format: z.literal('irt.catalogue/1'),
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'slug' satisfies Expected),
    edition: z.string().min(1),
    title: bilingual,
    instrument: bilingual,
    /** What its instruments ask and no duty here judges, with the reason. */
    notJudged: z.array(bilingual).default([]),
    duties: z.array(dutySchema).min(1),
  })
  .superRefine(
    (catalogue, context) => {
      for (const { path, ...problem } of crossProblems(catalogue)) {
        context.addIssue({ code: 'custom', path: [...path], params: problem });
      }
    },
    // Also of a catalogue with other mistakes: all of them are listed at once.
    { when: () => true },
  );

const optionsOf = new Map(checks.map((check) => [String(check.name), Object.keys(check.options(z).shape)]));

/** What is wrong between fields of a catalogue, whatever else is wrong with them. */
function* crossProblems(catalogue: unknown): Generator<Described & { path: readonly PropertyKey[] }> {
  const { duties } = (catalogue ?? {}) as { duties?: unknown };
  const seen = new Set<unknown>();
  for (const [index, duty] of (Array.isArray(duties) ? duties : []).entries()) {
    const { id, check, ownChoice, inForce } = (duty ?? {}) as Readonly<Record<string, unknown>>;
    const at = ['duties', index];
    if (typeof id === 'string' && seen.has(id)) {
      yield { path: [...at, 'id'], code: 'duty-twice', args: { duty: id, file: null } };
    }
    seen.add(id);
    const { from, to } = (inForce ?? {}) as { from?: unknown; to?: unknown };
    if (isDay(from) && isDay(to) && to < from) {
      const [begin, end] = [`duties.${index}.inForce.from`, `duties.${index}.inForce.to`];
      yield { path: [...at, 'inForce', 'to'], code: 'end-before-beginning', args: { begin, end, from, to } };
    }
    const choices = optionsOf.get(String(check));
    for (const [place, name] of (choices && Array.isArray(ownChoice) ? ownChoice : []).entries()) {
      if (typeof name !== 'string' || choices?.includes(name)) continue;
      const path = [...at, 'ownChoice', place];
      const nearest = closest(name, choices ?? []) ?? null;
      const args = {
        path: path.join('.'),
        seen: name,
        expected: 'word',
        choices: choices ?? [],
        nearest,
      } as const;
      yield { path, code: 'setting-wrong', args };
    }
  }
}
const isDay = (value: unknown): value is string => z.iso.date().safeParse(value).success;

type Head = z.infer<z.ZodObject<typeof head>>;
type Duties = { readonly [N in CheckName]: Head & { check: N; options: OptionsBy<N> } };
/** A duty; of whoever knows its check, with that check's options. */
export type Duty<N extends CheckName = CheckName> = Duties[N];
export type Catalogue = Omit<z.infer<typeof catalogueSchema>, 'duties'> & { duties: Duty[] };
