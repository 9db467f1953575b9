import * as z from 'zod';
import { checks } from './checks/index.js';

const bilingual = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });

/** What every duty says of itself, whatever decides it. */
const head = {
  /** For ever: a duty that changes is closed (`inForce.to`) and a new one opened. */
  id: z.string().regex(/^[a-z0-9]+\.[a-z0-9]+(?:-[a-z0-9]+)*$/),
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
  severity: z.enum(['required', 'advice']),
  inForce: z.strictObject({ from: z.iso.date(), to: z.iso.date().optional() }),
  /** Options that are this project's own choice, without legal basis (†). */
  ownChoice: z.array(z.string()).default([]),
};

const entries = checks.map((check) =>
  z.strictObject({ ...head, check: z.literal(check.name), options: check.options as z.ZodType }),
);
/** One duty: what it says of itself, the check that decides it, and that check's options. */
export const dutySchema = z.discriminatedUnion(
  'check',
  entries as [(typeof entries)[number], ...typeof entries],
);

/** A file of duties: `data/catalogue/*.yaml`. Options are checked by the check a duty names. */
export const catalogueSchema = z
  .strictObject({
    format: z.literal('irt.catalogue/1'),
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
    edition: z.string().min(1),
    title: bilingual,
    instrument: bilingual,
    /** What its instruments ask and no duty here judges, with the reason. */
    notJudged: z.array(bilingual).default([]),
    duties: z.array(dutySchema).min(1),
  })
  .superRefine((catalogue, context) => {
    const seen = new Set<string>();
    for (const [index, { id, options, ownChoice }] of catalogue.duties.entries()) {
      const at = ['duties', index];
      if (seen.has(id)) context.addIssue({ code: 'custom', path: [...at, 'id'], message: 'twice' });
      seen.add(id);
      for (const name of ownChoice) {
        if (Object.hasOwn(options as object, name)) continue;
        context.addIssue({ code: 'custom', path: [...at, 'ownChoice'], message: `no option ${name}` });
      }
    }
  });

export type Catalogue = z.infer<typeof catalogueSchema>;
export type Duty = Catalogue['duties'][number];
