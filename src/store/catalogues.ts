import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../domain/config.js';
import { type Catalogue, catalogueSchema, type Duty, dutySchema } from '../domain/duties/catalogue.js';
import type { Problem } from '../domain/problem.js';
import { closest } from '../domain/text.js';
import { described, placesIn, readYamlDocument, type Wrong } from './yaml-document.js';

/** Where a duty and its option values come from. */
export interface DutyOrigin {
  /** The catalogue file: `directive-18`, or `catalogue/tinh.yaml` of the store. */
  readonly file: string;
  /** Options the store sets otherwise. */
  readonly overridden: readonly string[];
}

export interface Catalogues {
  readonly catalogues: readonly Catalogue[];
  /** Duties of all catalogues with the values that hold here. */
  readonly duties: readonly Duty[];
  readonly origins: ReadonlyMap<string, DutyOrigin>;
  readonly problems: readonly Problem[];
  /** Nothing that may hold duties is unread, so that a duty not among these is none here. */
  readonly whole: boolean;
  /** Shipped catalogues the store has not switched on. */
  off(): readonly Catalogue[];
}

/** A province's own duties: `catalogue/*.yaml` in its store, always on. */
const OWN = 'catalogue';

/** The catalogues a store has switched on and its own; every mistake in them is listed with its place. */
export function readCatalogues(
  shipped: string,
  store: string | undefined,
  config: Config,
  ofConfig: readonly Problem[] = [],
): Catalogues {
  const read: Read[] = [];
  const placeOf = store === undefined ? () => ({ line: 1, column: 1 }) : placesIn(join(store, 'irt.yaml'));
  const inConfig: InConfig = ({ path, ...wrong }) => ({ ...wrong, file: 'irt.yaml', ...placeOf(path) });
  const problems: Problem[] = [];
  const add = (path: string, name: string, file: string) => {
    const reading = readYamlDocument(path, name, catalogueSchema);
    if ('value' in reading) read.push({ path, name, file, catalogue: reading.value });
    else problems.push(...reading.problems);
  };
  const known = filesIn(shipped).map((name) => name.replace(/\.yaml$/u, ''));
  for (const [index, id] of config.catalogues.entries()) {
    const first = config.catalogues.indexOf(id);
    if (first < index) {
      const { line } = placeOf(['catalogues', first]);
      problems.push(
        inConfig({ code: 'field-twice', args: { field: id, line }, path: ['catalogues', index] }),
      );
    } else if (known.includes(id)) add(join(shipped, `${id}.yaml`), `data/catalogue/${id}.yaml`, id);
    else {
      const args = {
        path: `catalogues.${index}`,
        seen: id,
        expected: 'word',
        choices: known,
        nearest: closest(id, known) ?? null,
      } as const;
      problems.push(inConfig({ code: 'setting-wrong', args, path: ['catalogues', index] }));
    }
  }
  if (store !== undefined) {
    const own = join(store, OWN);
    const isFolder = statSync(own, { throwIfNoEntry: false })?.isDirectory() ?? true;
    if (!isFolder) problems.push({ code: 'file-not-regular', args: {}, file: OWN, line: 1, column: 1 });
    // A file in the wrong spelling is read all the same: duties passed over in silence would look like duties met.
    for (const name of isFolder ? filesIn(own) : []) add(join(own, name), `${OWN}/${name}`, `${OWN}/${name}`);
  }
  const off = () =>
    known
      .filter((id) => !config.catalogues.includes(id))
      .flatMap((id) => {
        const reading = readYamlDocument(join(shipped, `${id}.yaml`), id, catalogueSchema);
        return 'value' in reading ? [reading.value] : [];
      });
  const whole = ![...ofConfig, ...problems].some(hidesDuties);
  return { ...settle(read, config, inConfig, problems, whole), problems, whole, off };
}

/** A file of duties that cannot be read, or a line of `irt.yaml` that may name one; naming one twice loses nothing. */
const hidesDuties = ({ code, args, file }: Problem): boolean =>
  code !== 'field-twice' && (file !== 'irt.yaml' || !('path' in args) || /^catalogues\b/u.test(args.path));

/** YAML files of a folder, without what editors leave beside them. */
const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^[^.].*\.ya?ml$/iu.test(name))
        .sort()
    : [];

/** A catalogue that could be read, and where. */
interface Read {
  readonly path: string;
  /** How problems call the file, and how `irt duty list` does. */
  readonly name: string;
  readonly file: string;
  readonly catalogue: Catalogue;
}
type InConfig = (wrong: Wrong) => Problem;

/** Duties with the store's own values; ids are unique over all catalogues. */
function settle(
  read: readonly Read[],
  config: Config,
  inConfig: InConfig,
  problems: Problem[],
  whole: boolean,
): Omit<Catalogues, 'problems' | 'whole' | 'off'> {
  const duties: Duty[] = [];
  const origins = new Map<string, DutyOrigin>();
  for (const { path, name, file, catalogue } of read) {
    const placeOf = placesIn(path);
    for (const [index, duty] of catalogue.duties.entries()) {
      const first = origins.get(duty.id);
      if (first) {
        const args = { duty: duty.id, file: first.file };
        problems.push({ code: 'duty-twice', args, file: name, ...placeOf(['duties', index, 'id']) });
        continue;
      }
      const taken = override(duty, config.duties[duty.id] ?? {}, inConfig, problems);
      duties.push(taken.duty);
      origins.set(duty.id, { file, overridden: taken.overridden });
    }
  }
  // Of a catalogue that cannot be read nobody knows which duties it has.
  const wanted = whole ? Object.keys(config.duties) : [];
  for (const id of wanted) {
    if (origins.has(id)) continue;
    const args = { path: `duties.${id}`, nearest: closest(id, origins.keys()) ?? null };
    problems.push(inConfig({ code: 'setting-unknown', args, path: ['duties', id] }));
  }
  return { catalogues: read.map(({ catalogue }) => catalogue), duties, origins };
}

/** Only what is this project's own choice (†) can be set otherwise; the rest is law, or not the store's to say. */
function override(
  duty: Duty,
  wanted: Readonly<Record<string, unknown>>,
  inConfig: InConfig,
  problems: Problem[],
): { duty: Duty; overridden: readonly string[] } {
  let settled = duty;
  const overridden: string[] = [];
  for (const [name, value] of Object.entries(wanted)) {
    const path = ['duties', duty.id, name];
    const options = Object.keys(duty.options as object);
    if (!duty.ownChoice.includes(name)) {
      const args = { option: name, duty: duty.id, allowed: duty.ownChoice, isOption: options.includes(name) };
      problems.push(inConfig({ code: 'option-fixed', args, path }));
      continue;
    }
    if (value === null) continue;
    const changed = { ...settled, options: { ...(settled.options as object), [name]: value } };
    const parsed = dutySchema.safeParse(changed);
    if (parsed.success) {
      settled = parsed.data;
      overridden.push(name);
    } else {
      const inIrtYaml = (inner: readonly PropertyKey[]) => ['duties', duty.id, ...inner.slice(1)];
      const wrong = described(dutySchema, parsed.error.issues, changed, (inner) =>
        inIrtYaml(inner).join('.'),
      );
      problems.push(...wrong.map((one) => inConfig({ ...one, path: inIrtYaml(one.path) })));
    }
  }
  return { duty: settled, overridden };
}
