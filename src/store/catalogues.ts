import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../domain/config.js';
import { type Catalogue, catalogueSchema, type Duty, dutySchema } from '../domain/duties/catalogue.js';
import type { Described, Problem } from '../domain/problem.js';
import { closest } from '../domain/text.js';
import { locateIn, problemsOf, readYamlDocument } from './yaml-document.js';

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
  /** Shipped catalogues the store has not switched on. */
  off(): readonly Catalogue[];
}

/** A province's own duties: `catalogue/*.yaml` in its store, always on. */
const OWN = 'catalogue';

/** The catalogues a store has switched on and its own; every mistake in them is listed with its place. */
export function readCatalogues(shipped: string, store: string | undefined, config: Config): Catalogues {
  const read: { file: string; catalogue: Catalogue }[] = [];
  const problems: Problem[] = [];
  const add = (path: string, name: string, file: string) => {
    const reading = readYamlDocument(path, name, catalogueSchema);
    if ('value' in reading) read.push({ file, catalogue: reading.value });
    else problems.push(...reading.problems);
  };
  const known = filesIn(shipped).map((name) => name.replace(/\.yaml$/u, ''));
  for (const [index, id] of config.catalogues.entries()) {
    if (known.includes(id)) add(join(shipped, `${id}.yaml`), `data/catalogue/${id}.yaml`, id);
    else {
      const args = {
        path: `catalogues.${index}`,
        seen: id,
        choices: known,
        nearest: closest(id, known) ?? null,
      };
      problems.push(inConfig(store, ['catalogues', index], { code: 'setting-wrong', args }));
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
  return { ...settle(read, store, config, problems), problems, off };
}

/** YAML files of a folder, without what editors leave beside them. */
const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^[^.].*\.ya?ml$/iu.test(name))
        .sort()
    : [];

const inConfig = (
  store: string | undefined,
  path: readonly PropertyKey[],
  described: Described,
): Problem => ({
  ...described,
  file: 'irt.yaml',
  ...(store === undefined ? { line: 1, column: 1 } : locateIn(join(store, 'irt.yaml'), path)),
});

/** Duties with the store's own values; ids are unique over all catalogues. */
function settle(
  read: readonly { file: string; catalogue: Catalogue }[],
  store: string | undefined,
  config: Config,
  problems: Problem[],
): Omit<Catalogues, 'problems' | 'off'> {
  const duties: Duty[] = [];
  const origins = new Map<string, DutyOrigin>();
  for (const { file, catalogue } of read) {
    for (const duty of catalogue.duties) {
      if (origins.has(duty.id)) {
        const args = { path: `duties: ${duty.id}`, seen: duty.id, choices: [], nearest: null };
        problems.push({ code: 'setting-wrong', args, file, line: 1, column: 1 });
        continue;
      }
      const wanted = config.duties[duty.id] ?? {};
      const taken = override(duty, wanted, store, problems);
      duties.push(taken.duty);
      origins.set(duty.id, { file, overridden: taken.overridden });
    }
  }
  for (const id of Object.keys(config.duties)) {
    if (origins.has(id)) continue;
    const args = { path: `duties.${id}`, nearest: closest(id, origins.keys()) ?? null };
    problems.push(inConfig(store, ['duties', id], { code: 'setting-unknown', args }));
  }
  return { catalogues: read.map(({ catalogue }) => catalogue), duties, origins };
}

/** Only what is this project's own choice (†) can be set otherwise; the rest is law, or not the store's to say. */
function override(
  duty: Duty,
  wanted: Readonly<Record<string, unknown>>,
  store: string | undefined,
  problems: Problem[],
): { duty: Duty; overridden: readonly string[] } {
  let settled = duty;
  const overridden: string[] = [];
  for (const [name, value] of Object.entries(wanted)) {
    const path = ['duties', duty.id, name];
    const options = Object.keys(duty.options as object);
    if (!duty.ownChoice.includes(name)) {
      const args = { option: name, duty: duty.id, allowed: duty.ownChoice, isOption: options.includes(name) };
      problems.push(inConfig(store, path, { code: 'option-fixed', args }));
      continue;
    }
    const changed = { ...settled, options: { ...(settled.options as object), [name]: value } };
    const parsed = dutySchema.safeParse(changed);
    if (parsed.success) {
      settled = parsed.data;
      overridden.push(name);
    } else {
      const described = problemsOf(dutySchema, parsed.error.issues, changed, (inner) =>
        [...path.slice(0, 2), ...inner.slice(1)].join('.'),
      );
      problems.push(...described.map((one) => inConfig(store, path, one)));
    }
  }
  return { duty: settled, overridden };
}
