import { Failure } from '../cli/failure.js';
import type { Meanings } from '../cli/typed.js';
import type { NamedRecord } from '../domain/failure.js';
import { isKindName, type KindName, kindNames } from '../domain/kinds/index.js';
import { isSlug } from '../domain/kinds/values.js';
import { type Called, fitting, holding } from '../domain/meant.js';
import { closest, nfc, slug } from '../domain/text.js';
import { calledWords } from '../messages/word-names.js';
import type { Snapshot } from '../store/port.js';

/** Most records offered to choose from. */
const MOST = 8;

/** Records of a kind as people call them. */
const calledRecords = (snapshot: Snapshot, kind: KindName): readonly Called[] =>
  snapshot.dataset.all(kind).map(({ id, name }) => ({ id, names: name === undefined ? [] : [name] }));

/** The records of a kind a text names: the one of that id, else those of that name. */
export function recordsNamed(snapshot: Snapshot, kind: KindName, typed: string): readonly string[] {
  const text = nfc(typed).trim();
  if (snapshot.taken(kind, text)) return [text];
  // It may be an id where nobody can read: no name is taken for it.
  if (isSlug(text) && snapshot.unread.mayHold(kind, text).length > 0) return [text];
  return pasted(snapshot, kind, text) ?? fitting(text, calledRecords(snapshot, kind));
}

/** The id in a name with its id behind it, as records are offered: “Sở Y tế (so-y-te)”. */
function pasted(snapshot: Snapshot, kind: KindName, text: string): readonly string[] | undefined {
  const [, name = '', id = ''] = /^(.+) \(([a-z0-9-]+)\)$/u.exec(text) ?? [];
  const called = snapshot.dataset.get(kind, id)?.name;
  return called !== undefined && fitting(name, [{ id, names: [called] }]).length > 0 ? [id] : undefined;
}

/**
 * The id of the record a person names by id, or by name where exactly one has it. An id nobody has comes back as it
 * is: whoever knows what it is for refuses it.
 */
export const idNamed = (snapshot: Snapshot, kind: KindName, typed: string): string =>
  theOne(snapshot, kind, typed, recordsNamed(snapshot, kind, typed));

/** The one of the records a text names. */
function theOne(snapshot: Snapshot, kind: KindName, typed: string, fits: readonly string[]): string {
  const text = nfc(typed).trim();
  const [only, other] = fits;
  if (other !== undefined)
    throw nameFits(
      snapshot,
      text,
      fits.map((id) => ({ kind, id })),
    );
  const isName = only === undefined ? !isSlug(text) : only !== text;
  const problems = isName ? snapshot.unread.mayBe(kind, slug(text), text) : [];
  if (problems.length > 0)
    throw new Failure('beside-unread', { kind, id: text, untold: 'wanted', problems }, 'data');
  if (only !== undefined) return only;
  if (isSlug(text)) return text;
  throw noSuchRecord(snapshot, kind, text);
}

/** What is typed for fields of a kind, against the records there are. */
export const meaningsOf = (snapshot: Snapshot, kind: KindName): Meanings => ({
  kind,
  named: (of, text) => {
    const fits = recordsNamed(snapshot, of, text);
    return fits.length === 1 ? [theOne(snapshot, of, text, fits)] : fits;
  },
  theNamed: (of, text) => idNamed(snapshot, of, text),
  cleaned: new Set(),
});

export function noSuchRecord(snapshot: Snapshot, kind: KindName, id: string): Failure {
  const called = calledRecords(snapshot, kind);
  const near = holding(id, called, MOST).map((one) => named(snapshot, { kind, id: one }));
  const names = new Map(called.flatMap((one) => [one.id, ...one.names].map((name) => [name, one.id])));
  const nearest = names.get(closest(id, names.keys()) ?? '') ?? null;
  return new Failure('no-such-record', { kind, id, nearest, near });
}

interface Reference {
  readonly kind: KindName;
  readonly id: string;
}

const named = (snapshot: Snapshot, { kind, id }: Reference): NamedRecord => ({
  kind,
  id,
  name: snapshot.dataset.get(kind, id)?.name ?? null,
});

const nameFits = (snapshot: Snapshot, seen: string, fits: readonly Reference[]): Failure =>
  new Failure('name-fits', { seen, fits: fits.slice(0, MOST).map((one) => named(snapshot, one)) });

/**
 * The record a person names as `kind/id`, each by its code or its name; without a kind where one record fits, of the
 * kinds that come into question.
 */
export function subjectNamed(
  snapshot: Snapshot,
  text: string,
  among: readonly KindName[] = kindNames,
): Reference {
  const [before, ...behind] = text.split('/');
  const rest = behind.join('/').trim();
  const kind = rest === '' ? undefined : kindMeant(before ?? '');
  if (kind !== undefined) return { kind, id: idNamed(snapshot, kind, rest) };
  const fitsIn = (kinds: readonly KindName[]) =>
    kinds.flatMap((one) => recordsNamed(snapshot, one, text).map((id) => ({ kind: one, id })));
  const all = fitsIn(kindNames);
  const asked = all.filter((one) => among.includes(one.kind));
  const fits = asked.length > 0 ? asked : all;
  const [only, other] = fits;
  if (other !== undefined) throw nameFits(snapshot, text, fits);
  if (only !== undefined) return { kind: only.kind, id: theOne(snapshot, only.kind, text, [only.id]) };
  if (rest !== '' && before !== undefined && !isKindName(before)) {
    throw new Failure('no-such-kind', { seen: before, nearest: closest(before, kindNames) ?? null });
  }
  throw new Failure('subject-form', { seen: text });
}

/** Whether a text names the province as a whole. */
export const isStore = (typed: string): boolean =>
  fitting(typed, calledWords('waiver', ['store'])).length > 0;

/** The kind a text names, by its code or in words. */
export function kindMeant(typed: string): KindName | undefined {
  const [only, other] = fitting(typed, calledWords('waiver', kindNames));
  return only !== undefined && other === undefined && isKindName(only) ? only : undefined;
}

/** The kind a person means, or a failure that names the nearest. */
export function kindAsked(typed: string): KindName {
  const kind = kindMeant(typed);
  if (kind) return kind;
  throw new Failure('no-such-kind', { seen: typed, nearest: closest(typed, kindNames) ?? null });
}
