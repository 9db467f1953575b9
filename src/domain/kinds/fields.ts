import * as z from 'zod';

/**
 * The field types a kind may use. Each is a zod schema; what zod cannot say (this string is a day, this one
 * names an agency) is kept in {@link meaning}, so that flags, prompts, tables and references all derive from
 * the one declaration in the kind's file. Field rules: `records.md`, "Common to every kind".
 */
export type Meaning =
  | { type: 'slug' | 'time' | 'cve' }
  | { type: 'text'; line?: true; form?: 'period' | 'sha256'; holds?: 'phone' | 'email' }
  | { type: 'date'; term?: true; ends?: true }
  | { type: 'ref'; kind: string };

export const meaning = z.registry<Meaning>();

/** Official papers: one whose day lies after the judged moment is absent as a whole. */
export const papers = z.registry<{ paper: true }>();

/** Longest id, in characters. */
export const MAX_ID = 80;
/** Longest text field, in characters: a page and a half; more belongs in an attached file. */
export const MAX_TEXT = 10_000;
/** Longest title, in characters. */
export const MAX_TITLE = 500;

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** A store copied to Windows cannot hold a folder or file of these names. */
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;
const TIME = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;
/** ESC and other C0/C1 controls, bidi overrides and zero-width characters: they make a name look like another. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are exactly what is looked for
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

const slug = () =>
  z
    .string()
    .max(MAX_ID)
    .regex(SLUG)
    .refine((id) => !WINDOWS_DEVICE.test(id));

export const id = () => slug().register(meaning, { type: 'slug' });
export const text = () => z.string().min(1).max(MAX_TEXT).register(meaning, { type: 'text' });
/** Text in which numbers to ring are expected; as people write them, and never refused. */
export const phone = () =>
  z.string().min(1).max(MAX_TEXT).register(meaning, { type: 'text', holds: 'phone' });
/** Text in which addresses to write to are expected; never refused. */
export const email = () =>
  z.string().min(1).max(MAX_TEXT).register(meaning, { type: 'text', holds: 'email' });
/** A title people recognise: one line, nothing hidden in it. */
export const title = () =>
  z
    .string()
    .min(1)
    .max(MAX_TITLE)
    .refine((value) => !HIDDEN.test(value))
    .register(meaning, { type: 'text', line: true });
/** A day, `YYYY-MM-DD`, kept as text: a `Date` would move with the host's time zone. */
export const date = () => z.iso.date().register(meaning, { type: 'date' });
/**
 * A day set in advance (`due`, `to`, `until` …): read as written, where a {@link date} after the judged day is as
 * if absent (`duties.md`, Words).
 */
export const term = () => z.iso.date().register(meaning, { type: 'date', term: true });
/** A {@link term} that is the last day something holds: it runs out, and is told of beforehand. */
export const lastDay = () => z.iso.date().register(meaning, { type: 'date', term: true, ends: true });
/** A moment, `YYYY-MM-DDThh:mm[:ss]` with `Z` or `±hh:mm`; without one it is Vietnam time. */
export const time = () =>
  z
    .string()
    .regex(TIME)
    .refine((value) => z.iso.date().safeParse(value.slice(0, 10)).success)
    .register(meaning, { type: 'time' });
export const ref = (kind: string) => slug().register(meaning, { type: 'ref', kind });
/** The number of a published weakness, in any case; it is kept in capitals. */
export const cve = () =>
  z
    .string()
    .regex(/^[Cc][Vv][Ee]-\d{4}-\d{4,}$/)
    .register(meaning, { type: 'cve' });
export const refs = (kind: string) => z.array(ref(kind));
export const texts = () => z.array(text());
export const yes = () => z.boolean();
export const count = () => z.int().nonnegative();
/** A sum in đồng. */
export const vnd = () => z.int().nonnegative();
export const words = <const W extends readonly [string, ...string[]]>(...values: W) => z.enum(values);

/** An official paper: số ký hiệu, ngày, nơi ban hành, người ký, trích yếu. */
export const document = () =>
  z
    .strictObject({
      number: text().optional(),
      date: date().optional(),
      issuer: text().optional(),
      signer: text().optional(),
      subject: text().optional(),
    })
    .register(papers, { paper: true });

export const period = () =>
  z
    .string()
    .regex(/^\d{4}(?:-Q[1-4]|-H[12])?$/)
    .register(meaning, { type: 'text', form: 'period' });

export const evidence = () =>
  z.array(
    z.strictObject({
      file: text().optional(),
      url: text().optional(),
      document: document().optional(),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .register(meaning, { type: 'text', form: 'sha256' })
        .optional(),
      label: text().optional(),
    }),
  );
